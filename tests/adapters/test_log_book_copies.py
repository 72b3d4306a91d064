import datetime

import pytest

from durability.entries import FIRST_DAY, LAST_DAY, visit
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.log.log_book import LogBookUnavailable, Repair, Trouble


class Days:
    """A calendar that a test turns."""

    def __init__(self) -> None:
        self.today = datetime.date(2026, 11, 22)

    def __call__(self) -> datetime.date:
        return self.today


@pytest.fixture
def days():
    return Days()


@pytest.fixture
def log(tmp_path, days):
    with SqliteLogBook(tmp_path / "log.sqlite", today=days) as log:
        yield log


def names(folder):
    return sorted(file.name for file in folder.iterdir())


def test_a_copy_holds_what_the_log_holds(log, tmp_path):
    log.append(visit(1))
    copy = log.backup()
    assert copy == tmp_path / "copies" / "log-2026-11-22.sqlite"
    with SqliteLogBook(copy, copies=tmp_path / "none") as copied:
        assert copied.visits(FIRST_DAY, LAST_DAY) == log.visits(FIRST_DAY, LAST_DAY)
    assert log.state().last_backup == datetime.date(2026, 11, 22)


def test_a_second_copy_of_a_day_takes_the_place_of_the_first(log, tmp_path):
    log.backup()
    log.append(visit(1))
    copy = log.backup()
    assert names(tmp_path / "copies") == [copy.name]
    with SqliteLogBook(copy, copies=tmp_path / "none") as copied:
        assert copied.state().rows == 1


def test_the_seven_newest_copies_are_kept_and_nothing_else_is_touched(log, tmp_path, days):
    folder = tmp_path / "copies"
    folder.mkdir()
    others = ["log-2026-13-01.sqlite", "notes.txt", "other-2020-01-01.sqlite"]
    for name in others:
        (folder / name).write_text("of somebody else")
    for day in range(1, 10):
        days.today = datetime.date(2026, 12, day)
        log.backup()
    assert names(folder) == sorted(others + [f"log-2026-12-0{day}.sqlite" for day in range(3, 10)])


def test_a_clock_gone_back_to_1970_does_not_cost_the_copy_just_made(log, tmp_path, days):
    for day in range(1, 4):
        days.today = datetime.date(2026, 12, day)
        log.backup(keep=3)
    days.today = datetime.date(1970, 1, 1)
    log.backup(keep=3)
    assert names(tmp_path / "copies") == [
        "log-1970-01-01.sqlite",
        "log-2026-12-02.sqlite",
        "log-2026-12-03.sqlite",
    ]


def test_keeping_no_copy_at_all_is_refused(log):
    with pytest.raises(ValueError, match="keep takes 1 or more"):
        log.backup(keep=0)


def test_a_copy_can_go_to_another_folder(log, tmp_path):
    log.append(visit(1))
    assert log.backup(tmp_path / "stick" / "fanal").parent == tmp_path / "stick" / "fanal"
    assert log.state().last_backup is None


def test_a_folder_that_cannot_be_made_is_named(log, tmp_path):
    (tmp_path / "stick").write_text("not a folder")
    with pytest.raises(LogBookUnavailable) as caught:
        log.backup(tmp_path / "stick" / "fanal")
    assert caught.value.trouble is Trouble.NO_FOLDER
    assert caught.value.path == tmp_path / "stick" / "fanal"


def test_a_log_that_vanished_comes_back_from_its_copy(log, tmp_path):
    for number in range(5):
        log.append(visit(number))
    log.backup()
    (tmp_path / "log.sqlite").unlink()
    assert log.append(visit(5)) == 6
    assert [row.entry for row in log.visits(FIRST_DAY, LAST_DAY)] == [visit(number) for number in range(6)]
    assert log.state().repairs == (Repair(datetime.date(2026, 11, 22), None, restored=5, lost=None),)


def test_an_older_log_put_in_the_place_of_the_newer_is_noticed(log, tmp_path, days):
    path = tmp_path / "log.sqlite"
    log.append(visit(0))
    log.close()
    older = path.read_bytes()
    log.append(visit(1))
    log.append(visit(2))
    log.backup()
    log.close()
    path.write_bytes(older)
    assert [row.entry for row in log.visits(FIRST_DAY, LAST_DAY)] == [visit(0), visit(1), visit(2)]
    state = log.state()
    assert state.repairs == (Repair(days.today, "log.damaged-2026-11-22.sqlite", restored=2, lost=0),)
    assert [aside.read_bytes() for aside in state.moved_aside] == [older]


def test_rows_that_the_damaged_file_lost_come_back_from_the_copy(log, tmp_path, days):
    path = tmp_path / "log.sqlite"
    for number in range(200):
        log.append(visit(number))
    log.backup()
    log.append(visit(200))
    log.close()
    path.write_bytes(path.read_bytes()[:-8192] + bytes(8192))
    rows = log.visits(FIRST_DAY, LAST_DAY)
    assert [row.entry for row in rows[:200]] == [visit(number) for number in range(200)]
    (repair,) = log.state().repairs
    assert repair.restored > 0
    assert repair.lost == 201 - len(rows)


def test_a_damaged_copy_is_left_alone(log, tmp_path):
    log.append(visit(1))
    copy = log.backup()
    copy.write_bytes(b"no copy at all" * 1000)
    log.close()
    assert log.state().rows == 1
    assert log.state().repairs == ()
    assert copy.read_bytes() == b"no copy at all" * 1000
