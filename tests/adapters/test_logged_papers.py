"""How many papers came out, from a real log, and where the roll began."""

import datetime
import threading

import pytest

from fakes import FakeClock
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.log_writer import LogWriter
from kiosk.adapters.logged_papers import LoggedPapers
from kiosk.log.log_book import Total
from kiosk.staff.papers.standing import PaperCounts, Roll

TODAY = datetime.date(2026, 11, 23)
PATIENCE_SECONDS = 20


class Desk:
    """Staff who ask and wait for the answer; ``clock`` may be moved."""

    def __init__(self, folder):
        self.folder = folder
        self.clock = FakeClock(None)
        self.writer = LogWriter(SqliteLogBook(folder / "log.db"), lambda error: None)
        self.papers = LoggedPapers(self.writer, folder / "state" / "roll.json", self.clock, self.told)
        self.answered = threading.Event()

    def told(self, event):
        self.answer = event
        self.answered.set()

    def asks(self, question=None):
        self.answered.clear()
        (question or self.papers.look)()
        assert self.answered.wait(PATIENCE_SECONDS)
        return self.answer

    def reads(self):
        answer = self.asks()
        assert answer.problem == ""
        return answer.counts

    def months_later(self, day):
        self.clock.began = datetime.datetime.combine(day, datetime.time(9))


@pytest.fixture
def desk(tmp_path):
    made = Desk(tmp_path)
    yield made
    made.writer.close()


def test_visitors_and_staffs_papers_are_counted_together_by_the_month(desk):
    assert desk.reads() == PaperCounts(0, 0)
    desk.writer.count(Total.PAPERS, TODAY)
    desk.writer.count(Total.FEEDBACK_GOOD, TODAY)
    desk.papers.add(12)
    assert desk.reads() == PaperCounts(13, 0)
    desk.months_later(datetime.date(2026, 12, 31))
    desk.papers.add(2)
    assert desk.reads() == PaperCounts(2, 13)
    desk.months_later(datetime.date(2027, 1, 1))
    assert desk.reads() == PaperCounts(0, 2)


def test_a_roll_counts_on_over_months_and_starts(desk, tmp_path):
    desk.papers.add(40)
    assert desk.asks(desk.papers.change_roll).counts == PaperCounts(40, 0, Roll(0, TODAY))
    desk.papers.add(3)
    desk.months_later(datetime.date(2027, 3, 2))
    desk.papers.add(4)
    assert desk.reads().roll == Roll(7, TODAY)
    desk.writer.close()
    again = Desk(tmp_path)
    assert again.reads().roll == Roll(7, TODAY)
    assert again.asks(again.papers.change_roll).counts.roll == Roll(0, TODAY)
    again.writer.close()


def test_a_doubtful_clock_gives_the_roll_no_day(desk):
    desk.clock.trusted = False
    assert desk.asks(desk.papers.change_roll).counts.roll == Roll(0, None)


def test_what_the_log_has_lost_is_not_guessed(desk, tmp_path):
    desk.papers.add(40)
    desk.asks(desk.papers.change_roll)
    desk.writer.close()
    (tmp_path / "log.db").unlink()
    for copy in (tmp_path / "copies").glob("*"):
        copy.unlink()
    again = Desk(tmp_path)
    assert again.reads() == PaperCounts(0, 0, Roll(None, TODAY))
    again.writer.close()


@pytest.mark.parametrize(
    "left", [b"", b"{}", b"[]", b'{"papers": "x", "day": null}', b'{"papers": 3, "day": "soon"}']
)
def test_a_roll_that_cannot_be_read_is_one_that_nobody_spoke_of(desk, tmp_path, left):
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "roll.json").write_bytes(left)
    assert desk.reads().roll is None
    assert desk.asks(desk.papers.change_roll).counts.roll == Roll(0, TODAY)


def test_a_roll_that_cannot_be_written_says_where_and_why(desk, tmp_path):
    (tmp_path / "state").write_text("")
    answer = desk.asks(desk.papers.change_roll)
    assert answer.counts is None
    assert "roll.json: cannot be written" in answer.problem


def test_a_log_that_cannot_be_opened_says_so(tmp_path):
    (tmp_path / "log.db").mkdir()
    desk = Desk(tmp_path)
    answer = desk.asks()
    assert answer.counts is None
    assert str(tmp_path / "log.db") in answer.problem
    desk.writer.close()
