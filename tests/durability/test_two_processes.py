"""Two processes at once: the kiosk and the mediator's window share one log."""

import sys
from functools import partial

import pytest

from durability.entries import FIRST_DAY, LAST_DAY, TODAY, visit
from durability.lives import Lives
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.log_rows import digest, visit_row
from kiosk.log.reports.at_portals import at_portals
from kiosk.log.reports.tally import added, tally
from mediation_samples import LISTS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="fork is of POSIX systems")


def test_two_processes_write_to_one_log_and_both_are_heard(tmp_path):
    path = tmp_path / "log.sqlite"
    with Lives(path) as kiosk, Lives(path) as mediator:
        for process in (kiosk, mediator):
            process.start("open")
            process.end()
        kiosk.start("append", 0, 150)
        mediator.start("append", 1000, 150)
        lives = [kiosk.end(), mediator.end()]
    assert [life.status for life in lives] == [0, 0]
    told = {seq: visit(number) for life in lives for seq, number in life.places.items()}
    assert sorted(told) == list(range(1, 301))
    with SqliteLogBook(path) as log:
        assert {row.seq: row.entry for row in log.visits(FIRST_DAY, LAST_DAY)} == told
        assert log.state().repairs == ()


def test_the_kiosk_counts_visits_while_the_mediator_logs(tmp_path):
    path = tmp_path / "log.sqlite"
    with Lives(path) as kiosk, Lives(path) as mediator:
        kiosk.start("append", 0, 80)
        mediator.start("mediate", 0, 40)
        lives = [kiosk.end(), mediator.end()]
    assert [life.status for life in lives] == [0, 0]
    with SqliteLogBook(path, today=lambda: TODAY) as log:
        assert {row.seq: row.entry for row in log.visits(FIRST_DAY, LAST_DAY)} == {
            seq: visit(number) for seq, number in lives[0].places.items()
        }
        standing = [kept.mediation for kept in log.mediations(FIRST_DAY, LAST_DAY)]
        erased = {number for number in range(40) if number % 5 == 0}
        assert len(standing) == 40 - len(erased)
        whole = at_portals(added(log.tally(FIRST_DAY, LAST_DAY).values()), LISTS.portals)
        assert whole == tally(standing, LISTS.portals)
        assert log.state().repairs == ()


def test_two_processes_that_find_a_damaged_log_mend_it_once(tmp_path):
    for attempt in range(5):
        path = tmp_path / str(attempt) / "log.sqlite"
        with SqliteLogBook(path) as log:
            for number in range(30):
                log.append(visit(number))
        path.write_bytes(bytes(4096) + path.read_bytes()[4096:])
        with Lives(path) as kiosk, Lives(path) as mediator:
            kiosk.start("append", 1000, 10)
            mediator.start("append", 2000, 10)
            assert [kiosk.end().status, mediator.end().status] == [0, 0]
        with SqliteLogBook(path) as log:
            assert log.state().rows == 50
            assert len(log.state().repairs) == 1


def test_what_one_process_writes_while_another_mends_the_log_is_not_lost(tmp_path):
    path = tmp_path / "log.sqlite"

    def mend(life, seq):
        if len(life.places) == 5:
            blank_checksum(path, seq, seq)
            with SqliteLogBook(path) as log:
                log.open()
        return -1

    with Lives(path) as kiosk:
        kiosk.start("append", 1, 100)
        told = kiosk.end().places
        for seq in range(1, 9):
            kiosk.start("append", seq * 1000, 40)
            life = kiosk.end(partial(mend, seq=seq))
            assert life.status == 0
            del told[seq]
            told |= life.places
    with SqliteLogBook(path) as log:
        written = {row.seq: row.entry for row in log.visits(FIRST_DAY, LAST_DAY)}
        assert [repair.lost for repair in log.state().repairs] == [1] * 8
    assert written == {seq: visit(number) for seq, number in told.items()}


def blank_checksum(path, seq, number):
    with path.open("r+b") as file:
        file.seek(file.read().index(digest("visits", visit_row(seq, visit(number)))))
        file.write(bytes(32))
