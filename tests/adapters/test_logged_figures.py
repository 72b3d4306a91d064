"""The figures of a real log, and the files that are taken of them."""

import csv
import datetime
import json
import random
import threading
from io import StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from durability.entries import visit
from fakes import FakeClock
from kiosk.adapters.exports.files import Reporting
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.log_writer import LogWriter
from kiosk.adapters.logged_figures import LoggedFigures
from kiosk.log.acts import Act
from kiosk.log.reports.period import Period, Span
from kiosk.log.reports.tally import tally
from kiosk.staff.reporting.choices import Export, PeriodChoice
from mediation_samples import LISTS, any_mediation

TODAY = datetime.date(2026, 11, 26)
OCTOBER = Period.of(Span.MONTH, datetime.date(2026, 10, 1))
NOVEMBER = OCTOBER.next()
PATIENCE_SECONDS = 30


class Desk:
    """Staff who ask and wait for the answer."""

    def __init__(self, folder):
        self.clock = FakeClock(None)
        self.clock.began = datetime.datetime(2026, 11, 26, 17, 42)
        self.book = SqliteLogBook(folder / "log.db", today=lambda: TODAY)
        self.writer = LogWriter(self.book, lambda error: None)
        self.exports = folder / "exports"
        of = Reporting("Maison du Phare", "1 quai des Lampes", LISTS)
        self.figures = LoggedFigures(self.writer, of, self.exports, self.clock, self.told)
        self.answered = threading.Event()
        chance = random.Random(7)
        self.october = [
            any_mediation(chance, OCTOBER.first + datetime.timedelta(days=n % 31)) for n in range(60)
        ]
        for each in (*self.october, any_mediation(chance, NOVEMBER.first)):
            self.book.log(each)

    def told(self, event):
        self.answer = event
        self.answered.set()

    def _wait(self):
        assert self.answered.wait(PATIENCE_SECONDS)
        self.answered.clear()
        return self.answer

    def looks(self, choice=PeriodChoice.LAST_MONTH):
        self.figures.look(choice)
        return self._wait()

    def takes(self, export, period=OCTOBER):
        self.figures.export(period, export, "fr")
        return self._wait()

    def close(self):
        self.writer.close()
        self.figures.close()


@pytest.fixture
def desk(tmp_path, qapp):
    made = Desk(tmp_path)
    yield made
    made.close()


def test_the_figures_of_a_period_are_those_of_its_rows(desk):
    told = desk.looks()
    assert told.problem == ""
    assert told.figures.period == OCTOBER
    assert told.figures.mediations == tally(desk.october, LISTS.portals)
    assert told.figures.publishable


def test_visits_are_counted_apart(desk):
    days = {visit(number).day for number in range(7000)}
    assert OCTOBER.first in days
    entries = [visit(number) for number in range(7000)]
    wanted = [each for each in entries if OCTOBER.holds(each.day) and each.origin.value == "visit"]
    for each in entries:
        if OCTOBER.holds(each.day):
            desk.book.append(each)
    told = desk.looks()
    assert told.figures.visits.visits == len(wanted) > 0
    assert told.figures.mediations.total.activities == len(desk.october)


def test_the_period_is_called_from_the_clock_and_a_doubtful_one_says_so(desk):
    desk.clock.trusted = False
    told = desk.looks(PeriodChoice.THIS_MONTH)
    assert told.figures.period == NOVEMBER
    assert not told.figures.publishable


@pytest.mark.parametrize("days", [120, 400, 26_400], ids=["months", "a year", "2099"])
def test_a_clock_ahead_does_not_end_the_running_month(desk, days):
    """It would be published now, and again with what was added later."""
    desk.clock.began += datetime.timedelta(days=days)
    for export in [each for each in Export if each.published]:
        answer = desk.takes(export, NOVEMBER)
        assert answer.file == ""
        assert "Set the clock" in answer.problem


def test_the_screen_says_that_a_clock_ahead_is_in_doubt(desk):
    desk.book.log(any_mediation(random.Random(1), TODAY))
    desk.clock.began = datetime.datetime(2027, 12, 20, 9)
    told = desk.looks(PeriodChoice.LAST_MONTH).figures
    assert told.publishable  # nothing is in it, so nothing can come out
    desk.clock.began = datetime.datetime(2027, 1, 20, 9)
    assert desk.looks(PeriodChoice.LAST_YEAR).figures.publishable
    desk.clock.began = datetime.datetime(2027, 6, 20, 9)
    told = desk.looks(PeriodChoice.LAST_YEAR).figures
    assert (told.publishable, told.sure) == (False, False)
    desk.clock.began = datetime.datetime(2099, 6, 20, 9)
    assert not desk.looks(PeriodChoice.LAST_YEAR).figures.sure


def test_the_own_record_is_taken_as_sheet_as_table_and_for_machines(desk):
    people = sum(each.people for each in desk.october)
    sheet = Path(desk.takes(Export.OWN_XLSX).file)
    rows = list(load_workbook(sheet)["Activités"].iter_rows(values_only=True))
    header = next(at for at, row in enumerate(rows) if row[0] == "Date")
    assert len(rows) - header - 1 == people
    table = Path(desk.takes(Export.OWN_CSV).file).read_text("utf-8-sig")
    assert len(list(csv.reader(StringIO(table), delimiter=";"))) == people + 1
    machine = json.loads(Path(desk.takes(Export.OWN_JSON).file).read_bytes())
    assert machine["meta"]["count"] == len(machine["data"]) == len(desk.october)


@pytest.mark.parametrize("export", [each for each in Export if each.published], ids=lambda each: each.value)
def test_what_is_for_others_is_taken_once_the_month_is_settled(desk, export):
    answer = desk.takes(export)
    assert answer.problem == ""
    assert "2026-10" in Path(answer.file).name
    refused = desk.takes(export, NOVEMBER)
    assert refused.file == ""
    assert "2026-11" in refused.problem
    assert not list(desk.exports.glob("*2026-11*"))


def test_files_lie_in_the_folder_of_exports_for_their_owner_alone(desk):
    names = set()
    for export in Export:
        file = Path(desk.takes(export).file)
        assert file.parent == desk.exports
        assert file.stat().st_mode & 0o077 == 0
        names.add(file.name)
    assert {each.name for each in desk.exports.iterdir()} == names
    assert len(names) == len(Export)


def test_taken_again_a_file_takes_the_place_of_the_first(desk):
    first = Path(desk.takes(Export.OWN_JSON).file)
    before = json.loads(first.read_bytes())["meta"]["count"]
    desk.book.log(any_mediation(random.Random(1), OCTOBER.first))
    again = Path(desk.takes(Export.OWN_JSON).file)
    assert again == first
    assert json.loads(again.read_bytes())["meta"]["count"] == before + 1


def test_the_log_keeps_that_there_was_an_export(desk):
    desk.takes(Export.OWN_CSV)
    assert [row.act for row in desk.book.acts(TODAY, TODAY) if row.act is Act.EXPORT] == [Act.EXPORT]


def test_a_folder_that_cannot_be_used_is_told_with_the_mend(desk):
    desk.exports.write_text("a file where the folder should be")
    answer = desk.takes(Export.OWN_CSV)
    assert answer.file == ""
    assert str(desk.exports) in answer.problem
    assert "give it to Fanal's user" in answer.problem
    assert desk.exports.read_text() == "a file where the folder should be"


def test_a_log_that_cannot_be_read_is_told(tmp_path):
    (tmp_path / "log.db").mkdir()
    told = threading.Event()
    answers = []

    def inbox(event):
        answers.append(event)
        told.set()

    writer = LogWriter(SqliteLogBook(tmp_path / "log.db"), lambda error: None)
    figures = LoggedFigures(writer, Reporting("", "", LISTS), tmp_path / "exports", FakeClock(None), inbox)
    figures.look(PeriodChoice.THIS_YEAR)
    assert told.wait(PATIENCE_SECONDS)
    told.clear()
    figures.export(OCTOBER, Export.OWN_XLSX, "fr")
    assert told.wait(PATIENCE_SECONDS)
    writer.close()
    looked, taken = answers
    assert looked.figures is None
    assert "log.db" in looked.problem
    assert taken.file == ""
    assert "log.db" in taken.problem
    assert not (tmp_path / "exports").exists()
