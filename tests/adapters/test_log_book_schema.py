"""The log's tables: every column that may exist, how they came to be, and what they refuse."""

import datetime
import sqlite3
from contextlib import closing

import pytest
from sqlite_utils import Database

from durability.entries import visit
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.log_file import connect
from kiosk.adapters.log_migrations import LOG_MIGRATIONS, migrate
from kiosk.adapters.log_rows import digest, month_row
from kiosk.adapters.private_file import create_private
from kiosk.log.log_book import Total

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
