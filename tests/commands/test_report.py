"""Published figures by a command: every kind of file, no small count, and nothing before a period is over."""

import csv
import datetime
import json
import random
import zipfile
from pathlib import Path

import pytest

from commands.test_log import fanal
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.log.acts import Act
from kiosk.log.mediation_rules import MOST_DAYS_BACK
from kiosk.log.reports.period import Period, Span
from mediation_samples import any_mediation

TODAY = datetime.date.today()
PERIOD = Period.of(Span.MONTH, TODAY).previous().previous()
WORDS = ("report", "--from", str(PERIOD.first), "--to", str(PERIOD.last))


@pytest.fixture(scope="module")
def state(tmp_path_factory):
    """A state folder whose log has mediations in a month that is over."""
    folder = tmp_path_factory.mktemp("state")
    chance = random.Random(5)
    with SqliteLogBook(folder / "fanal" / "log.db") as book:
        for _ in range(60):
            book.log(any_mediation(chance, PERIOD.first + datetime.timedelta(days=chance.randrange(28))))
    return folder


@pytest.fixture
def out(tmp_path):
    return tmp_path / "report"


def written(state: Path, kind: str, out: Path) -> bytes:
    done = fanal(state, *WORDS, "--format", kind, "--out", str(out))
    assert (done.returncode, done.stdout) == (0, f"{out}: {out.stat().st_size} bytes\n"), done.stderr
    return out.read_bytes()


def test_no_small_count_of_people_is_in_the_figures(state, out):
    found = json.loads(written(state, "json", out))
    assert found["period"] == PERIOD.name
    assert found["mediations"]["activities"] == 60
    columns = found["mediations"]["protected"]
    assert columns["language"]["shown"] or columns["language"]["others"]
    for column in columns.values():
        assert all(not 0 < count < 11 for count in [*column["shown"].values(), column["others"] or 0])


def test_the_table_counts_mediations_and_visits_apart(state, out):
    rows = list(csv.reader(written(state, "csv", out).decode("utf-8-sig").splitlines(), delimiter=";"))
    assert [row[1:5] for row in rows if row[2] == "total"] == [
        ["médiations", "total", "", "60"],
        ["visites de la borne", "total", "", ""],
    ]


def test_the_sheet_and_the_page_are_files_of_their_kind(state, out):
    written(state, "xlsx", out)
    assert "xl/workbook.xml" in zipfile.ZipFile(out).namelist()
    assert written(state, "pdf", out).startswith(b"%PDF")


def test_text_is_shown_where_no_file_is_named(state):
    done = fanal(state, *WORDS, "--format", "txt")
    assert done.returncode == 0
    assert "médiations: 60 activités" in done.stdout


def test_each_report_is_noted(state):
    book = SqliteLogBook(state / "fanal" / "log.db")
    with book:
        before = len(book.acts(TODAY, TODAY))
    fanal(state, *WORDS, "--format", "txt")
    with book:
        assert [row.act for row in book.acts(TODAY, TODAY)][before:] == [Act.EXPORT]


def test_a_period_that_is_not_over_is_not_published(state, out):
    month = Period.of(Span.MONTH, TODAY)
    words = ("--from", str(month.first), "--to", str(month.last), "--format", "csv", "--out", str(out))
    done = fanal(state, "report", *words)
    assert (done.returncode, done.stdout, out.exists()) == (1, "", False)
    assert str(month.last + datetime.timedelta(days=MOST_DAYS_BACK + 1)) in done.stderr


def test_a_clock_that_ran_ahead_of_the_log_publishes_nothing(tmp_path, out):
    """The last line is of two years ago: the clock has jumped, and the month may still be going on."""
    last_use = TODAY - datetime.timedelta(days=730)
    month = Period.of(Span.MONTH, last_use)
    with SqliteLogBook(tmp_path / "fanal" / "log.db", today=lambda: last_use) as book:
        book.log(any_mediation(random.Random(5), last_use))
    words = ("--from", str(month.first), "--to", str(month.last), "--format", "csv", "--out", str(out))
    done = fanal(tmp_path, "report", *words)
    assert (done.returncode, done.stdout, out.exists()) == (1, "", False)
    assert "Set the clock" in done.stderr
    assert "Ask again on" not in done.stderr


def test_a_file_that_cannot_be_written_is_named(state, tmp_path):
    (tmp_path / "report").write_text("a file where the folder should be")
    done = fanal(state, *WORDS, "--format", "csv", "--out", str(tmp_path / "report" / "figures.csv"))
    assert (done.returncode, done.stdout) == (1, "")
    assert str(tmp_path / "report") in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_is_asked_for_where_there_must_be_one(state):
    done = fanal(state, *WORDS, "--format", "xlsx")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--out" in done.stderr
