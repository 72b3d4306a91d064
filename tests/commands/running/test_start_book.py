"""The book of starts survives what happens to its disk, and its terminal survives what happens to the book."""

import logging
import os
import stat

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.commands.running.start_book import MOST_BYTES, StartBook, read_starts
from kiosk.commands.running.starts import CRASHES, KEPT, Start
from kiosk.staff.lock_out import Moment


class Clock:
    """A boot and seconds that a test sets."""

    def __init__(self):
        self.seconds = 0.0

    def __call__(self):
        self.seconds += 1
        return Moment("boot", self.seconds)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "state" / "starts.json"


def test_a_start_is_on_the_disk_once_it_is_begun(path):
    StartBook(path, Clock(), version="1").begin()
    assert read_starts(path).kept == (Start(Moment("boot", 1.0), version="1"),)


def test_how_it_went_is_on_the_disk_too(path):
    book = StartBook(path, Clock(), version="1")
    book.begin()
    book.proved()
    book.orderly()
    assert read_starts(path).kept == (Start(Moment("boot", 1.0), proved=True, orderly=True, version="1"),)


def test_only_the_first_start_after_another_version_is_an_update(path):
    clock, updates = Clock(), []
    for version in ("1", "1", "2", "2", "1"):
        book = StartBook(path, clock, version=version)
        book.begin()
        updates.append(book.is_update)
    assert updates == [False, False, True, False, True]


def test_a_book_of_a_version_that_did_not_write_its_own_is_one_of_another_version(path):
    path.parent.mkdir()
    path.write_text('[{"boot": "a", "seconds": 1.0, "safe": false, "proved": false, "orderly": true}]')
    book = StartBook(path, Clock(), version="1")
    book.begin()
    assert book.is_update


def test_a_later_process_knows_of_the_crashes_before(path):
    clock = Clock()
    starts = [StartBook(path, clock).begin() for _ in range(CRASHES + 1)]
    assert [start.safe for start in starts] == [False] * CRASHES + [True]


def test_it_keeps_the_last_hundred(path):
    clock = Clock()
    for _ in range(KEPT + 5):
        StartBook(path, clock).begin()
    kept = read_starts(path).kept
    assert (len(kept), kept[-1].at.seconds) == (KEPT, KEPT + 5.0)
    assert path.stat().st_size < MOST_BYTES


def test_it_is_for_its_owner_alone_and_leaves_nothing_else_behind(path):
    StartBook(path, Clock()).begin()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert os.listdir(path.parent) == [path.name]


DAMAGED = [
    b"",
    b"{}",
    b"[1]",
    b'{"boot": 1}',
    b'[{"boot": "a", "seconds": "soon", "safe": false, "proved": false, "orderly": false}]',
    b'[{"boot": "a", "seconds": NaN, "safe": false, "proved": false, "orderly": false}]',
    b'[{"boot": "a", "seconds": 1.0, "safe": 1, "proved": false, "orderly": false}]',
    b'[{"boot": "a", "seconds": 1.0, "safe": false, "proved": false, "orderly": false, "version": 2}]',
    b"\xff\xfe",
    b"[" * 50_000,
    b" " * (MOST_BYTES + 1),
]


@pytest.mark.parametrize("data", DAMAGED, ids=lambda data: repr(data[:24]))
def test_a_damaged_book_is_moved_aside_and_a_new_one_begun(path, data, caplog):
    path.parent.mkdir()
    path.write_bytes(data)
    assert not StartBook(path, Clock()).begin().safe
    assert path.with_name("starts.json.damaged").read_bytes() == data
    assert len(read_starts(path).kept) == 1
    assert "damaged" in caplog.text


@given(st.binary(max_size=400))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_book_whatever_it_holds_keeps_the_terminal_from_starting(tmp_path, data):
    path = tmp_path / "starts.json"
    path.write_bytes(data)
    StartBook(path, Clock()).begin()
    assert len(read_starts(path).kept) >= 1


@pytest.mark.parametrize("place", ["a folder", "below a file"])
def test_a_place_where_nothing_can_be_written_is_told_once_and_stops_nothing(tmp_path, place, caplog):
    path = tmp_path / "starts.json"
    if place == "a folder":
        path.mkdir()
        (path / "something").touch()
    else:
        path.write_text("no folder")
        path = path / "starts.json"
    caplog.set_level(logging.WARNING)
    book = StartBook(path, Clock())
    assert not book.begin().safe
    book.proved()
    book.orderly()
    assert caplog.text.count("cannot be written") == 1


def test_the_clock_of_this_machine_goes_on(path):
    book = StartBook(path)
    first, second = book.begin().at, book.begin().at
    assert first.boot == second.boot
    assert 0 < first.seconds <= second.seconds
