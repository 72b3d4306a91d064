"""The log's tables: every column that may exist, how they came to be, and what they refuse."""

import datetime
import random
import sqlite3
from contextlib import closing
from uuid import UUID

import pytest
from sqlite_utils import Database

from durability.entries import mediation, visit
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.log_file import connect
from kiosk.adapters.log_mediation_rows import STAYS, mediation_row
from kiosk.adapters.log_migrations import LOG_MIGRATIONS, migrate
from kiosk.adapters.log_rows import digest, month_row, visit_row
from kiosk.adapters.private_file import create_private
from kiosk.log.acts import Act
from kiosk.log.blocked_reason import BlockedReason
from kiosk.log.enumerations.activity import Materiel
from kiosk.log.enumerations.duration import DurationBand
from kiosk.log.enumerations.listing import SECTIONS
from kiosk.log.enumerations.person import Genre, StatutSocial, TrancheAge
from kiosk.log.enumerations.thematique import Thematique
from kiosk.log.log_book import Total
from kiosk.log.mediation_row import MediationRow
from kiosk.log.reports.tally import Dimension
from kiosk.log.reports.visit_tally import VisitDimension, visit_tally, visits_added
from kiosk.log.visit_entry import HalfDay
from mediation_samples import ALONE, WORKSHOP, any_mediation

ALLOWED = {
    "visits": {
        "seq": "place in the log",
        "day": "date the visit ended",
        "half_day": "closed list",
        "locale": "one of the terminal's languages",
        "procedure": "one of the terminal's procedures",
        "steps": "0 to 16",
        "length": "closed list",
        "ticket": "yes or no",
        "ending": "closed list",
        "origin": "closed list",
        "sha256": "checksum of the row",
    },
    "monthly_counts": {
        "month": "as in 2026-11",
        "total": "closed list",
        "count": "how many",
        "sha256": "checksum of the row",
    },
    "mediations": {
        "seq": "place in the log",
        "id": "made by chance, of nothing that is known of anybody",
        "recorded": "date of writing",
        "supersedes": "place of the row it corrects",
        "lists_version": "date the closed lists were read at",
        "day": "date of the mediation",
        "half_day": "closed list",
        "type": "closed list",
        "duree": "minutes",
        "type_lieu": "closed list",
        "thematiques": "some of a closed list, each once",
        "handoff": "yes or no",
        "lieu": "key of the site's places or towns, in small letters, digits and hyphens",
        "materiel": "some of a closed list, each once",
        "precisions_demarche": "key of the site's procedures",
        "tags": "keys of the site's tags",
        "language": "one of the terminal's languages",
        "interpreter": "closed list",
        "procedure": "one of the terminal's procedures",
        "stage": "closed list",
        "blocked": "closed list",
        "deja_accompagne": "yes or no",
        "genre": "closed list",
        "tranche_age": "closed list",
        "statut_social": "closed list",
        "autonomie": "closed list",
        "oriente_vers_structure": "yes or no",
        "structure_de_redirection": "closed list",
        "titre_atelier": "key of the site's titles",
        "niveau": "closed list",
        "total": "how many",
        "total_deja_accompagne": "how many",
        **{f"genre_{each.value}": "how many" for each in Genre},
        **{f"tranche_age_{each.value}": "how many" for each in TrancheAge},
        **{f"statut_{each.value}": "how many" for each in StatutSocial},
        "sha256": "checksum of the row",
    },
    "acts": {
        "seq": "place in the list",
        "day": "date of the act",
        "act": "closed list",
        "role": "closed list: the staff or the terminal, never who",
        "sha256": "checksum of the row",
    },
    "handovers": {
        "seq": "place in the list",
        "day": "date of the tick",
        "mediation": "place of a mediation",
        "in_coop": "yes or no",
        "sha256": "checksum of the row",
    },
    "purges": {
        "seq": "place in the list",
        "day": "date of the purge",
        "visits_through": "place",
        "mediations_through": "place",
        "acts_through": "place",
        "handovers_through": "place",
        "sha256": "checksum of the row",
    },
    "monthly_tallies": {
        "month": "as in 2026-11",
        "kind": "closed list",
        "merged": "yes or no",
        "dimension": "closed list",
        "key": "a value of the columns above",
        "activities": "how many",
        "people": "how many",
        "sha256": "checksum of the row",
    },
    "repairs": {
        "seq": "place in the list",
        "day": "date of the repair",
        "aside": "name of a file that Fanal named",
        "restored": "how many",
        "lost": "how many",
        "sha256": "checksum of the row",
    },
}
"""Each column that may exist, and why nobody can write a person into it. A new one needs a line here, and a reason."""

OF_TOOLS = {
    "_sqlite_migrations": {"id", "migration_set", "name", "applied_at"},
    "sqlite_sequence": {"name", "seq"},
}
"""What sqlite-utils and SQLite keep for themselves."""


@pytest.fixture
def db():
    with closing(Database(memory=True)) as db:
        migrate(db)
        yield db


def test_there_is_no_column_where_a_person_can_be_written(db):
    columns = {table.name: set(table.columns_dict) for table in db.tables}
    assert columns == {table: set(reasons) for table, reasons in ALLOWED.items()} | OF_TOOLS


def test_a_file_of_the_log_has_these_tables_and_nothing_else(db, tmp_path):
    path = tmp_path / "log.sqlite"
    with SqliteLogBook(path) as log:
        log.append(visit(1))
    with closing(connect(path, "ro")) as file:
        assert file.schema == db.schema


def test_every_table_is_strict(db):
    assert all(db.table(table).strict for table in ALLOWED)


def test_migrating_twice_changes_nothing(db):
    before = db.schema
    migrate(db)
    assert db.schema == before
    assert LOG_MIGRATIONS.pending(db) == []


def test_a_log_from_before_papers_were_counted_keeps_its_totals(tmp_path):
    path, day = tmp_path / "log.sqlite", datetime.date(2026, 10, 3)
    old = month_row("2026-10", "feedback_good", 7)
    create_private(path)
    with closing(connect(path, "rw")) as file:
        LOG_MIGRATIONS.apply(file, stop_before="papers_total")
        file.table("monthly_counts").insert({**old, "sha256": digest("monthly_counts", old)})
        with pytest.raises(sqlite3.IntegrityError):
            file.execute("INSERT INTO monthly_counts VALUES ('2026-10', 'papers', 1, zeroblob(32))")
    with SqliteLogBook(path) as log:
        log.count(Total.PAPERS, day)
        assert [(each.total, each.count) for each in log.totals(day, day)] == [
            (Total.FEEDBACK_GOOD, 7),
            (Total.PAPERS, 1),
        ]
        assert log.state().repairs == ()


def test_a_migration_that_fails_half_way_leaves_the_file_empty():
    with closing(Database(memory=True)) as db:
        db.execute("CREATE TABLE repairs (in_the_way)")
        with pytest.raises(sqlite3.OperationalError):
            migrate(db)
        assert db.table_names() == ["repairs"]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("day", "today"),
        ("half_day", "09:30"),
        ("locale", "she speaks Dari"),
        ("procedure", "Amina Haidari"),
        ("procedure", "06 12 34 56 78"),
        ("steps", 17),
        ("length", "12 minutes"),
        ("ticket", 2),
        ("ending", "crying"),
        ("origin", "192.168.1.7"),
        ("sha256", b"short"),
        ("steps", "nine"),
    ],
)
def test_the_table_itself_refuses_free_text(db, column, value):
    row = {
        "day": "2026-11-22",
        "half_day": "morning",
        "locale": "prs",
        "procedure": "ofpra-espace-personnel",
        "steps": 9,
        "length": "5_to_15_min",
        "ticket": 1,
        "ending": "finished",
        "origin": "visit",
        "sha256": bytes(32),
    }
    db.table("visits").insert(row)
    with pytest.raises(sqlite3.IntegrityError):
        db.table("visits").insert(row | {column: value})


@pytest.mark.parametrize(
    "change",
    ["UPDATE visits SET steps = 1", "DELETE FROM visits", "REPLACE INTO visits SELECT * FROM visits"],
)
def test_a_visit_is_neither_changed_nor_deleted(tmp_path, change):
    path = tmp_path / "log.sqlite"
    with SqliteLogBook(path) as log:
        log.append(visit(1))
    with closing(connect(path, "rw")) as db, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        db.execute(change)


TODAY = datetime.date(2026, 11, 26)


@pytest.fixture
def row():
    """A mediation of one person as a row, and one of several."""
    return {
        kind: {
            **mediation_row(MediationRow(seq, UUID(int=seq, version=4), TODAY, made)),
            "sha256": bytes(32),
        }
        for kind, seq, made in (("one", 1, ALONE), ("several", 2, WORKSHOP))
    }


@pytest.mark.parametrize("kind", ["one", "several"])
@pytest.mark.parametrize(
    "change",
    [
        {"id": "Amina Haidari, 12 rue des Lampes, 06..."},
        {"day": "mardi"},
        {"recorded": "mardi"},
        {"half_day": "09:30"},
        {"duree": 0},
        {"lieu": "chez Amina"},
        {"lieu": None},
        {"thematiques": "email Amina"},
        {"thematiques": "email email"},
        {"thematiques": "email  sante"},
        {"thematiques": ""},
        {"thematiques": None},
        {"materiel": "ordinateur de-sa-soeur"},
        {"tags": "Amina"},
        {"tags": "a" * 513},
        {"language": "she speaks Dari"},
        {"interpreter": "her sister"},
        {"procedure": "06 12 34 56 78"},
        {"stage": "crying"},
        {"blocked": "a long story"},
        {"handoff": None},
        {"lists_version": "today"},
        {"supersedes": 9},
        {"type": "other"},
    ],
)
def test_a_row_about_a_mediation_takes_no_free_text(db, row, kind, change):
    db.table("mediations").insert(row[kind])
    with pytest.raises(sqlite3.IntegrityError):
        db.table("mediations").insert(row[kind] | {"seq": 3} | change)


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        ("one", {"total": 3}),
        ("one", {"titre_atelier": "premier-e-mail"}),
        ("several", {"genre": "feminin"}),
        ("several", {"total": None}),
        ("several", {"genre_feminin": 10_001}),
    ],
)
def test_what_is_said_of_one_is_not_said_of_several(db, row, kind, change):
    with pytest.raises(sqlite3.IntegrityError):
        db.table("mediations").insert(row[kind] | change)


def test_the_longest_row_fits_a_page_so_that_it_can_be_read_without_sqlite(row):
    longest = {
        **row["several"],
        **row["one"],
        **dict.fromkeys(("lieu", "precisions_demarche", "procedure", "titre_atelier"), "a" * 64),
        "tags": "a" * 512,
        "thematiques": " ".join(each.value for each in Thematique),
        "materiel": " ".join(each.value for each in Materiel),
        **{name: 10_000 for name in row["several"] if name.startswith(("genre_", "tranche_age_", "statut_"))},
    }
    without_overflow = 4096 - 35
    header_bytes = 2 * (len(longest) + 1)
    assert header_bytes + sum(len(str(value)) for value in longest.values()) < without_overflow


def test_mediations_of_every_kind_are_read_back(tmp_path):
    chance = random.Random(1)
    written = [any_mediation(chance, TODAY) for _ in range(200)]
    with SqliteLogBook(tmp_path / "log.sqlite", today=lambda: TODAY) as log:
        for each in written:
            log.log(each)
        assert [kept.mediation for kept in log.mediations(TODAY, TODAY)] == written


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE mediations SET duree = 15",
        "UPDATE mediations SET day = NULL",
        "UPDATE mediations SET seq = 9",
        "DELETE FROM mediations",
        "REPLACE INTO mediations SELECT * FROM mediations",
        "UPDATE acts SET act = 'enter'",
        "DELETE FROM acts",
        "UPDATE handovers SET in_coop = 0",
        "DELETE FROM handovers",
    ],
)
def test_mediations_acts_and_ticks_are_neither_changed_nor_deleted(tmp_path, change):
    path = tmp_path / "log.sqlite"
    with SqliteLogBook(path) as log:
        log.hand_over(log.log(mediation(1)), in_coop=True)
    with closing(connect(path, "rw")) as db, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        db.execute(change)


def test_a_mediation_can_be_blanked_and_nothing_but_all_of_it(db, row):
    db.table("mediations").insert(row["one"])
    fields = [name for name in row["one"] if name not in (*STAYS, "sha256")]
    for left in fields:
        blanks = ", ".join(f"{name} = NULL" for name in fields if name != left)
        with pytest.raises(sqlite3.IntegrityError):
            db.execute(f"UPDATE mediations SET {blanks}")
    blanks = ", ".join(f"{name} = NULL" for name in fields)
    for kept in ("recorded = '2026-01-01'", "supersedes = 0", "lists_version = '2026-01-01'"):
        with pytest.raises(sqlite3.IntegrityError):
            db.execute(f"UPDATE mediations SET {blanks}, {kept}")
    db.execute(f"UPDATE mediations SET {blanks}")


def test_the_lists_of_the_tables_are_those_of_the_enumerations(db):
    """A value that is added to an enumeration needs a migration; without one it cannot be written."""
    checks = db.table("mediations").schema + db.table("acts").schema + db.table("monthly_tallies").schema
    for kind in (*SECTIONS, HalfDay, BlockedReason):
        if kind is not DurationBand:
            assert [value for value in kind if f"'{value.value}'" not in checks.replace(" ", "")] == []
    assert [act for act in Act if f"'{act.value}'" not in checks] == []
    for dimensions in (Dimension, VisitDimension):
        assert [each for each in dimensions if f"'{each.value}'" not in checks] == []


def test_a_log_from_before_mediations_is_counted_for_reports(tmp_path):
    path = tmp_path / "log.sqlite"
    create_private(path)
    entries = [visit(number) for number in range(1, 60)]
    with closing(connect(path, "rw")) as file:
        LOG_MIGRATIONS.apply(file, stop_before="mediations")
        for seq, entry in enumerate(entries, 1):
            old = visit_row(seq, entry)
            file.table("visits").insert({**old, "sha256": digest("visits", old)})
        for month in {entry.day.isoformat()[:7] for entry in entries}:
            many = sum(entry.day.isoformat().startswith(month) for entry in entries)
            old = month_row(month, "visits", many)
            file.table("monthly_counts").insert({**old, "sha256": digest("monthly_counts", old)})
    with SqliteLogBook(path) as log:
        counted = visits_added(log.visit_tally(datetime.date.min, datetime.date.max).values())
        assert counted == visit_tally(entries)
        assert log.state().repairs == ()
        assert log.log(mediation(1)) == 1


def test_a_log_from_before_ticks_keeps_its_purges_and_its_counts(tmp_path):
    path = tmp_path / "log.sqlite"
    purge = {"seq": 1, "day": "2026-11-26", "visits_through": 3, "mediations_through": 0, "acts_through": 0}
    counted = month_row("2026-11", "papers", 4)
    create_private(path)
    with closing(connect(path, "rw")) as file:
        LOG_MIGRATIONS.apply(file, stop_before="handovers")
        file.table("purges").insert({**purge, "sha256": digest("purges", purge)})
        file.table("monthly_counts").insert({**counted, "sha256": digest("monthly_counts", counted)})
    with SqliteLogBook(path, today=lambda: TODAY) as log:
        assert log.append(visit(1)) == 1
        log.hand_over(log.log(ALONE), in_coop=True)
        assert [kept.in_coop for kept in log.mediations(TODAY, TODAY)] == [TODAY]
        assert [each.count for each in log.totals(TODAY, TODAY)] == [4]
        assert log.state().repairs == ()
        log.backup()
    path.write_bytes(path.read_bytes().replace(b"prs", b"ZZZ"))
    with SqliteLogBook(path, today=lambda: TODAY) as log:
        assert [kept.in_coop for kept in log.mediations(TODAY, TODAY)] == [TODAY]
        assert len(log.state().repairs) == 1
