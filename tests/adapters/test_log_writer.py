import datetime
import sqlite3

import pytest

from durability.entries import PURGED_ON, long_log
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.log_writer import LogWriter
from kiosk.log.log_book import LogBookUnavailable, Total
from kiosk.log.visit_entry import Ending, HalfDay, LengthBand, Origin, VisitEntry

EVER = (datetime.date.min, datetime.date.max)
DAY = datetime.date(2026, 11, 23)


def entry(steps):
    return VisitEntry(
        DAY, HalfDay.MORNING, "fr", "letters", steps, LengthBand.UNDER_2, False, Ending.LEFT, Origin.VISIT
    )


@pytest.fixture
def failures():
    return []


@pytest.fixture
def path(tmp_path):
    return tmp_path / "log.db"


def test_everything_is_written_in_order_before_it_closes(path, failures):
    writer = LogWriter(SqliteLogBook(path), failures.append)
    for steps in range(1, 6):
        writer.write(entry(steps))
    writer.count(Total.LANGUAGE_MISSING, DAY)
    writer.close()
    with SqliteLogBook(path) as book:
        assert [row.entry.steps for row in book.visits(*EVER)] == [1, 2, 3, 4, 5]
        assert [each.count for each in book.totals(*EVER)] == [1]
    assert failures == []


def test_a_log_that_is_locked_makes_nobody_wait(path, failures):
    with SqliteLogBook(path) as book:
        book.open()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("begin exclusive")
    writer = LogWriter(SqliteLogBook(path), failures.append)
    writer.write(entry(3))  # comes back at once: the lock is only let go below
    other.execute("rollback")
    other.close()
    writer.close()
    with SqliteLogBook(path) as book:
        assert [row.entry.steps for row in book.visits(*EVER)] == [3]


def test_a_failure_is_told_and_the_next_entry_is_still_tried(tmp_path, failures):
    (tmp_path / "file").write_text("")
    writer = LogWriter(SqliteLogBook(tmp_path / "file" / "log.db"), failures.append)
    writer.write(entry(1))
    writer.write(entry(2))
    writer.close()
    assert len(failures) >= 2
    assert all(isinstance(failure, LogBookUnavailable) for failure in failures)


def test_the_book_is_copied_once_a_day(path, failures):
    writer = LogWriter(SqliteLogBook(path), failures.append)
    writer.open()
    writer.write(entry(1))
    writer.write(entry(2))
    writer.close()
    assert len(list((path.parent / "copies").glob("*.db"))) == 1


def kept_after_a_day(path, failures, today):
    writer = LogWriter(SqliteLogBook(path, today=lambda: today), failures.append, 24)
    writer.open()
    writer.close()
    with SqliteLogBook(path) as book:
        return [row.entry.day for row in book.visits(*EVER)]


def test_what_is_older_than_the_site_keeps_it_goes_once_a_day(path, failures):
    long_log(path)
    days = kept_after_a_day(path, failures, PURGED_ON)
    assert min(days) >= datetime.date(2027, 3, 1)
    assert (path.parent / "copies").exists()
    assert failures == []


@pytest.mark.parametrize("today", [datetime.date(1970, 1, 1), datetime.date(2099, 6, 1)])
def test_a_clock_that_cannot_be_right_lets_nothing_go(path, failures, today):
    long_log(path)
    with SqliteLogBook(path) as book:
        before = [row.entry.day for row in book.visits(*EVER)]
    assert kept_after_a_day(path, failures, today) == before
    assert failures == []
