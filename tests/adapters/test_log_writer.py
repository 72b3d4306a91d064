import datetime
import sqlite3

import pytest

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
