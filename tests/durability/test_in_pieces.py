"""A long log is checked and copied in pieces: nobody waits for it, and it is as honest as doing so at once."""

import threading
from contextlib import closing

import pytest

from durability.entries import FIRST_DAY, LAST_DAY, TODAY, mediation, visit
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.log_file import connect
from kiosk.adapters.log_repair import moved_aside
from kiosk.adapters.log_rows import digest, visit_row
from kiosk.adapters.log_tables import TABLES
from kiosk.adapters.log_writer import LogWriter
from kiosk.log.log_book import NotStanding

ROWS = 60
HARDLY = 0.2
"""Seconds that whoever writes between two pieces would wait: not even one piece may keep the log to itself."""


def book(path, **how):
    return SqliteLogBook(path, today=lambda: TODAY, **how)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "log.sqlite"
    with book(path) as log:
        for number in range(ROWS):
            log.append(visit(number))
            log.log(mediation(number))
    return path


def read(log):
    return {row.seq: row.entry for row in log.visits(FIRST_DAY, LAST_DAY)}


def test_others_write_between_the_pieces_of_a_check(path):
    with book(path, whole=False) as log, book(path, busy_seconds=HARDLY) as other:
        pieces = 0
        while log.check_some():
            log.append(visit(pieces))
            other.log(mediation(ROWS + pieces))
            pieces += 1
        assert pieces > len(TABLES)
        assert len(read(log)) == ROWS + pieces
        assert log.state().repairs == ()


def blank_a_checksum(path):
    place = path.read_bytes().index(digest("visits", visit_row(7, visit(6))))
    with path.open("r+b") as file:
        file.seek(place)
        file.write(bytes(32))


def turn_a_text_into_bytes(path):
    """One bit of a row's header: the same characters, no text any more."""
    content = path.read_bytes()
    locale = visit(6).locale.encode()
    place = content.rindex(
        bytes([13 + 2 * len(locale)]), 0, content.index(digest("visits", visit_row(7, visit(6))))
    )
    header = content.rindex(visit(6).day.isoformat().encode(), 0, place + 64)
    kinds = content[header - 12 : header]
    at = header - 12 + kinds.index(bytes([13 + 2 * len(locale)]))
    with path.open("r+b") as file:
        file.seek(at)
        file.write(bytes([12 + 2 * len(locale)]))


def take_a_row_away(path):
    with closing(connect(path, "rw")) as db:
        ((text,),) = db.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'visits_refuse_delete'"
        ).fetchall()
        for statement in ("DROP TRIGGER visits_refuse_delete", "DELETE FROM visits WHERE seq = 7", text):
            db.execute(statement)
        db.conn.commit()


@pytest.mark.parametrize("damage", [blank_a_checksum, turn_a_text_into_bytes, take_a_row_away])
def test_damage_that_nobody_has_read_is_found_by_the_pieces_and_mended(path, damage):
    damage(path)
    with book(path, whole=False) as log:
        written = log.append(visit(1000))
        assert moved_aside(path) == ()
        while log.check_some():
            pass
        assert len(moved_aside(path)) == 1
        assert [repair.lost for repair in log.state().repairs] == [1]
        assert read(log) == {seq: visit(seq - 1) for seq in range(1, ROWS + 1) if seq != 7} | {
            written: visit(1000)
        }


def test_others_write_between_the_pieces_of_a_copy(path):
    with book(path) as log, book(path, busy_seconds=HARDLY) as other:
        pieces = 0
        while log.copy_some():
            log.append(visit(pieces))
            other.log(mediation(ROWS + pieces))
            pieces += 1
        assert pieces > len(TABLES)
    (copy,) = (path.parent / "copies").iterdir()
    with book(copy, copies=path.parent / "none") as copied:
        assert read(copied) == {seq: visit(seq - 1) for seq in range(1, ROWS + 1)}
        assert copied.state().repairs == ()


@pytest.mark.parametrize("pieces", range(1, 14))
def test_what_is_erased_while_the_log_is_copied_is_in_no_copy(path, pieces):
    with book(path) as log, book(path) as other:
        seq = log.log(mediation(ROWS))
        more = [log.copy_some() for _ in range(pieces)]
        other.erase(seq)
        while log.copy_some():
            pass
        assert more[0]
        with pytest.raises(NotStanding):
            other.erase(seq)
    (copy,) = (path.parent / "copies").iterdir()
    with book(copy, copies=path.parent / "none") as copied:
        assert seq not in {kept.seq for kept in copied.mediations(FIRST_DAY, LAST_DAY)}


def test_a_copy_that_somebody_was_killed_over_is_taken_away(path):
    left = path.parent / "copies" / "log-2026-11-20.sqlite.new"
    left.parent.mkdir()
    left.write_bytes(path.read_bytes())
    with book(path) as log:
        copy = log.backup()
    assert list(left.parent.iterdir()) == [copy]


class ToldBook(SqliteLogBook):
    """Tells of each piece of a check that it begins."""

    def __init__(self, path, told):
        super().__init__(path, today=lambda: TODAY, whole=False)
        self._told = told
        self.is_checked = threading.Event()

    def check_some(self):
        self._told.append("piece")
        more = super().check_some()
        if not more:
            self.is_checked.set()
        return more


def test_what_is_asked_for_is_answered_between_the_pieces(path):
    told, failures = [], []
    log = ToldBook(path, told)
    writer = LogWriter(log, failures.append)

    def ask_once_it_is_being_checked(book):
        if "piece" in told:
            told.append("asked")
        else:
            writer.ask(ask_once_it_is_being_checked)

    writer.open()
    writer.ask(ask_once_it_is_being_checked)
    assert log.is_checked.wait(60)
    writer.close()
    assert told.index("asked") < len(told) - 2
    assert failures == []


class EndlessBook(SqliteLogBook):
    """Has always more to check."""

    def check_some(self):
        return True


def test_closing_waits_for_the_copy_and_for_no_check(path):
    failures = []
    writer = LogWriter(EndlessBook(path, today=lambda: TODAY), failures.append)
    writer.open()
    writer.close()
    assert failures == []
    with book(path) as log:
        assert log.state().last_backup == TODAY
