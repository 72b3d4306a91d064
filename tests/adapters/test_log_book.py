import datetime
import sqlite3
import stat
import subprocess
import sys
import threading
from contextlib import closing

import pytest

from durability.entries import FIRST_DAY, LAST_DAY, visit
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.log_file import LogFile, connect, was_replaced
from kiosk.log.log_book import LogBook, LogBookUnavailable, MonthlyTotal, Total, Trouble, VisitRow

TODAY = datetime.date(2026, 11, 22)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "state" / "log.sqlite"


@pytest.fixture
def log(path):
    with SqliteLogBook(path, today=lambda: TODAY) as log:
        yield log


def test_what_is_appended_is_read_back_in_the_order_of_writing(log):
    log_book: LogBook = log
    places = [log_book.append(visit(number)) for number in (40, 7, 23)]
    assert places == [1, 2, 3]
    assert log_book.visits(FIRST_DAY, LAST_DAY) == (
        VisitRow(1, visit(40)),
        VisitRow(2, visit(7)),
        VisitRow(3, visit(23)),
    )


def test_every_kind_of_entry_can_be_kept(log):
    entries = [visit(number) for number in range(80)]
    for entry in entries:
        log.append(entry)
    assert [row.entry for row in log.visits(FIRST_DAY, LAST_DAY)] == entries


def test_a_period_includes_both_its_days(log):
    for number in (0, 7, 14, 21):
        log.append(visit(number))
    first, last = visit(7).day, visit(14).day
    assert [row.entry.day for row in log.visits(first, last)] == [first, last]


def test_entries_outlive_the_program(path, log):
    log.append(visit(1))
    log.close()
    with SqliteLogBook(path) as again:
        assert again.visits(FIRST_DAY, LAST_DAY) == (VisitRow(1, visit(1)),)
        assert again.append(visit(2)) == 2


def test_totals_are_counted_by_the_month_and_leave_no_row(log):
    for day in ("2026-10-31", "2026-11-01", "2026-11-30", "2027-01-01"):
        log.count(Total.LANGUAGE_MISSING, datetime.date.fromisoformat(day))
    assert log.totals(datetime.date(2026, 10, 31), datetime.date(2026, 11, 5)) == (
        MonthlyTotal(datetime.date(2026, 10, 1), Total.LANGUAGE_MISSING, 1),
        MonthlyTotal(datetime.date(2026, 11, 1), Total.LANGUAGE_MISSING, 2),
    )
    assert log.state().rows == 0


def test_several_papers_are_counted_at_once(log):
    log.count(Total.PAPERS, FIRST_DAY, 12)
    log.count(Total.PAPERS, FIRST_DAY)
    assert [each.count for each in log.totals(FIRST_DAY, FIRST_DAY)] == [13]


def test_the_state_of_a_new_log_has_nothing_to_tell(log):
    log.append(visit(1))
    state = log.state()
    assert (state.rows, state.last_backup, state.repairs, state.moved_aside) == (1, None, (), ())


def test_only_its_owner_may_read_the_log(path, log):
    log.append(visit(1))
    log.backup()
    for file in path.parent.rglob("*.sqlite*"):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_the_settings_are_those_that_survive_a_power_cut(path, log):
    log.open()
    with closing(connect(path, "rw")) as db:
        settings = {
            name: db.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "secure_delete", "busy_timeout")
        }
    extra = 3
    assert settings == {
        "journal_mode": "delete",
        "synchronous": extra,
        "secure_delete": 1,
        "busy_timeout": 10000,
    }


def test_importing_the_adapter_imports_nothing_heavy():
    program = "import sys, kiosk.adapters.log_book; sys.exit('sqlite_utils' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_threads_may_share_one_log(log):
    def write(first):
        for number in range(first, first + 10):
            log.append(visit(number))

    threads = [threading.Thread(target=write, args=[first]) for first in (0, 100, 200)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    rows = log.visits(FIRST_DAY, LAST_DAY)
    assert [row.seq for row in rows] == list(range(1, 31))
    assert {row.entry for row in rows} == {
        visit(first + step) for first in (0, 100, 200) for step in range(10)
    }


def test_an_entry_that_was_refused_leaves_no_trace(path):
    with SqliteLogBook(path, busy_seconds=0.01) as log:
        log.append(visit(1))
        with closing(connect(path, "rw")) as other:
            other.conn.execute("BEGIN IMMEDIATE")
            with pytest.raises(LogBookUnavailable) as caught:
                log.append(visit(2))
        assert caught.value.trouble is Trouble.BUSY
        assert log.append(visit(3)) == 2
        assert [row.entry for row in log.visits(FIRST_DAY, LAST_DAY)] == [visit(1), visit(3)]
        assert log.state().repairs == ()


def test_sqlite_says_when_a_file_was_replaced_under_a_writer(path, log):
    log.append(visit(1))
    log.backup()
    with closing(LogFile(path)) as file:
        assert file.is_current()
        log.backup(path.parent / "other").replace(path)
        assert not file.is_current()
        with pytest.raises(sqlite3.OperationalError) as caught:
            file.db.execute("INSERT INTO repairs VALUES (1, '2026-11-22', NULL, 0, 0, zeroblob(32))")
        assert was_replaced(caught.value)
    assert log.append(visit(2)) == 2
