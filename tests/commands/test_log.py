"""The log by hand or by a timer: mediations written, shown and exported, copies made while the kiosk runs."""

import csv
import datetime
import json
import os
import shutil
import subprocess
import sys

import pytest

from durability.entries import FIRST_DAY, LAST_DAY, visit
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.log.acts import Act
from kiosk.log.enumerations.person import Genre
from kiosk.log.enumerations.thematique import Thematique
from kiosk.log.mediation import Individual, Workshop


def backup(state):
    return fanal(state, "log", "backup")


def fanal(state, *words):
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *words],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "XDG_STATE_HOME": str(state)},
    )


def test_the_log_is_copied_while_the_kiosk_holds_it_open(tmp_path):
    path = tmp_path / "fanal" / "log.db"
    with SqliteLogBook(path) as kiosk:
        for number in range(3):
            kiosk.append(visit(number))
        done = backup(tmp_path)
        kiosk.append(visit(3))
    copy = path.parent / "copies" / f"log-{datetime.date.today()}.db"
    assert (done.returncode, done.stdout) == (0, f"{copy}: 3 visits and 0 mediations copied\n"), done.stderr
    with SqliteLogBook(copy, copies=tmp_path / "none") as copied:
        assert len(copied.visits(FIRST_DAY, LAST_DAY)) == 3


def test_a_copy_leaves_a_line_in_the_log_and_one_that_failed_none(tmp_path):
    path = tmp_path / "fanal" / "log.db"
    with SqliteLogBook(path) as kiosk:
        kiosk.append(visit(1))
        assert backup(tmp_path).returncode == 0
        assert [row.act for row in kiosk.acts(*EVER)] == [Act.BACKUP]
        copies = path.parent / "copies"
        shutil.rmtree(copies)
        copies.write_text("a file where the folder should be")
        assert backup(tmp_path).returncode == 1
        assert [row.act for row in kiosk.acts(*EVER)] == [Act.BACKUP]


def test_only_seven_copies_are_kept(tmp_path):
    path = tmp_path / "fanal" / "log.db"
    for number in range(9):
        with SqliteLogBook(path, today=lambda day=number: datetime.date(2026, 11, 1 + day)) as kiosk:
            kiosk.append(visit(number))
            kiosk.backup()
    assert backup(tmp_path).returncode == 0
    assert len(list((path.parent / "copies").iterdir())) == 7


def test_where_there_is_no_log_nothing_is_made(tmp_path):
    done = backup(tmp_path)
    assert done.returncode == 0
    assert "no log yet" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_copy_that_cannot_be_made_is_told_in_one_line(tmp_path):
    path = tmp_path / "fanal" / "log.db"
    with SqliteLogBook(path) as kiosk:
        kiosk.append(visit(1))
    (path.parent / "copies").write_text("a file where the folder should be")
    done = backup(tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert "copies" in done.stderr
    assert "Traceback" not in done.stderr


EVER = (datetime.date.min, datetime.date.max)
ADD = ("log", "add", "--minutes", "30")


def kept(state):
    with SqliteLogBook(state / "fanal" / "log.db") as book:
        return [each.mediation for each in book.mediations(*EVER)]


def test_a_mediation_is_written_down_and_shown(tmp_path):
    added = fanal(
        tmp_path, *ADD, "--procedure", "ofpra-espace-personnel", "--language", "fr", "--gender", "feminin"
    )
    assert (added.returncode, added.stdout) == (0, f"{tmp_path / 'fanal' / 'log.db'}: line 1\n"), added.stderr
    (mediation,) = kept(tmp_path)
    assert mediation.date == datetime.date.today()
    assert mediation.thematiques == (Thematique.AIDE_AUX_DEMARCHES, Thematique.ETRANGERS_EUROPE)
    assert mediation.precisions_demarche == "ofpra-espace-personnel"
    assert mediation.who == Individual(genre=Genre.FEMININ)
    shown = fanal(tmp_path, "log", "list").stdout.split("\t")
    assert shown[:2] == ["1", str(datetime.date.today())]
    assert shown[3:6] == ["individuel", "1", "30"]
    assert shown[7] == "-\n"
    with SqliteLogBook(tmp_path / "fanal" / "log.db") as book:
        book.hand_over(1, in_coop=True)
    assert fanal(tmp_path, "log", "list").stdout.split("\t")[7] == f"{datetime.date.today()}\n"


def test_a_workshop_is_written_down_with_its_counts(tmp_path):
    counts = ("--count", "genres.feminin=7", "--count", "statuts.en_emploi=2")
    added = fanal(tmp_path, *ADD, "--theme", "email", "--people", "12", "--known-people", "4", *counts)
    assert added.returncode == 0, added.stderr
    (mediation,) = kept(tmp_path)
    assert isinstance(mediation.who, Workshop)
    counters = mediation.who.counters.form_fields()
    assert (counters["total"], counters["dejaAccompagne"]) == (12, 4)
    assert (counters["genreFeminin"], counters["genreNonCommunique"]) == (7, 5)
    assert counters["statutSocialEnEmploi"] == 2


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--theme", "email", "--minutes", "0"), "--minutes: choose how long it took"),
        (("--minutes", "30"), "--theme: choose at least one"),
        (("--theme", "emails"), "'emails' is not one of"),
        (("--theme", "email", "--place", "nowhere"), "--place: choose one of here"),
        (("--theme", "email", "--people", "3", "--age", "retraite"), "'retraite' is not one of"),
        (("--theme", "email", "--people", "3", "--gender", "feminin"), "--gender is about one person"),
        (("--theme", "email", "--title", "x"), "--title is about a workshop"),
        (
            ("--theme", "email", "--people", "3", "--count", "genres.feminin=4"),
            "--count genres: write at most 3",
        ),
        (("--theme", "email", "--people", "3", "--count", "Amina"), "genres.feminin"),
        (("--theme", "email", "--date", "1970-01-01"), "--date: choose"),
        (("--theme", "email", "--language", "Amina"), "--language: choose one of"),
    ],
)
def test_what_is_wrong_with_a_mediation_is_told_and_nothing_is_written(tmp_path, words, told):
    refused = fanal(tmp_path, *ADD, *words)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert told in refused.stderr
    assert "Traceback" not in refused.stderr
    assert list(tmp_path.iterdir()) == []


def this_month():
    first = datetime.date.today().replace(day=1)
    last = (first + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1)
    return "--from", str(first), "--to", str(last)


def test_the_mediators_own_record_is_exported_and_that_is_noted(tmp_path):
    fanal(tmp_path, *ADD, "--theme", "email", "--people", "3")
    table, data = tmp_path / "record.csv", tmp_path / "record.json"
    for kind, out in (("csv", table), ("json", data)):
        done = fanal(tmp_path, "log", "export", *this_month(), "--format", kind, "--out", str(out))
        assert done.returncode == 0, done.stderr
    rows = list(csv.reader(table.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert [row[4] for row in rows] == ["Participants", "1/3", "2/3", "3/3"]
    assert [row[-1] for row in rows] == ["Répartition fictive", "oui", "oui", "oui"]
    assert "Langue utilisée" not in rows[0]
    assert json.loads(data.read_bytes())["data"][0]["attributes"]["thematiques"] == ["email"]
    with SqliteLogBook(tmp_path / "fanal" / "log.db") as book:
        assert [row.act for row in book.acts(*EVER)] == [Act.LOG, Act.EXPORT, Act.EXPORT]


def test_a_site_may_have_our_columns_beside_the_coops(tmp_path):
    fanal(tmp_path, *ADD, "--theme", "email", "--language", "fr")
    site, out = tmp_path / "site.toml", tmp_path / "record.csv"
    site.write_text("export_extensions = true\n")
    words = ("--format", "csv", "--out", str(out), "--site", str(site))
    assert fanal(tmp_path, "log", "export", *this_month(), *words).returncode == 0
    assert "Langue utilisée" in out.read_text("utf-8-sig").splitlines()[0]


def test_a_span_that_is_no_period_is_refused(tmp_path):
    words = ("--from", "2026-01-01", "--to", "2026-01-30", "--format", "csv", "--out", str(tmp_path / "x"))
    for command in (("log", "export"), ("report",)):
        refused = fanal(tmp_path, *command, *words)
        assert refused.returncode == 2
        assert "write --from 2026-01-01 --to 2026-01-31" in refused.stderr
    assert list(tmp_path.iterdir()) == []


def test_without_a_log_there_is_nothing_to_list(tmp_path):
    done = fanal(tmp_path, "log", "list")
    assert (done.returncode, done.stdout) == (1, "")
    assert "no log yet" in done.stderr
    assert list(tmp_path.iterdir()) == []
