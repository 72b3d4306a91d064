"""The log and the state folder: damage, journal, copies, owners and who may look in; nothing of it is changed."""

import datetime
import os
import sqlite3
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest

from durability.entries import visit
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.commands.examination.log import journal, log, log_copies, log_lines, long_log, visits, writing
from kiosk.commands.examination.state import disk, owner, privacy, state, state_folder
from kiosk.staff.findings import Standing

TODAY = datetime.date(2024, 2, 26)
"""The first visits are of the day before."""

NOBODY = 65534


@pytest.fixture
def path(tmp_path):
    with SqliteLogBook(tmp_path / "log.db") as book:
        for number in range(3):
            book.append(visit(number))
    return tmp_path / "log.db"


@pytest.fixture
def folder():
    """A folder that everybody may enter, unlike those of pytest."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        yield Path(folder)


@contextmanager
def somebody_without_rights():
    """Root plays nobody; whoever runs the tests otherwise is somebody who may not do everything already."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def everything_below(folder):
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_log_that_is_well_is_not_touched(path):
    with SqliteLogBook(path, today=lambda: TODAY) as book:
        book.backup(keep=7)
    before = everything_below(path.parent)
    found = {finding.id: finding for finding in log(path, log_lines(path), TODAY)}
    assert {finding.standing for finding in found.values()} == {Standing.GOOD}
    assert found["log"].words == f"3 lines in {path}"
    assert found["log-visits"].words == "3 this month, 0 the month before"
    assert everything_below(path.parent) == before


def test_a_log_that_was_never_begun_has_nothing_to_mend(tmp_path):
    path = tmp_path / "log.db"
    found = list(log(path, log_lines(path), TODAY))
    assert len({finding.id for finding in found}) == 5
    assert {finding.standing for finding in found} == {Standing.GOOD}
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_log_is_told(path):
    path.write_bytes(path.read_bytes().replace(b"2024-02-25", b"2024-02-26"))
    assert log_lines(path).standing is Standing.CARE


def test_what_is_kept_of_a_damaged_log_is_told(path):
    path.with_name("log.damaged-2024-02-20.db").touch()
    finding = log_lines(path)
    assert (finding.standing, finding.mend) == (Standing.CARE, "Keep it for a technician.")


def test_a_log_that_cannot_be_read_is_not_ready(tmp_path):
    (tmp_path / "log.db").mkdir()
    assert log_lines(tmp_path / "log.db").standing is Standing.BAD


def test_a_log_too_long_to_be_read_in_time_is_no_worry(path):
    assert long_log(path).standing is Standing.GOOD


def test_a_log_in_another_journal_mode_is_told_until_it_is_opened_again(path):
    other = sqlite3.connect(path)
    other.execute("PRAGMA journal_mode = WAL")
    other.close()
    assert journal(path).standing is Standing.CARE
    with SqliteLogBook(path) as book:
        book.open()
    assert journal(path).standing is Standing.GOOD


def test_a_log_that_takes_no_line_is_not_ready(folder):
    with SqliteLogBook(folder / "log.db") as book:
        book.append(visit(0))
    (folder / "log.db").chmod(0o444)
    with somebody_without_rights():
        assert writing(folder / "log.db").standing is Standing.BAD
    (folder / "log.db").chmod(0o666)
    with somebody_without_rights():
        standing = writing(folder / "log.db").standing
    assert standing is (Standing.BAD if os.geteuid() == 0 else Standing.GOOD), (
        "the folder must be writable too"
    )
    folder.chmod(0o777)
    with somebody_without_rights():
        assert writing(folder / "log.db").standing is Standing.GOOD


@pytest.mark.parametrize(
    ("days", "standing"),
    [((), Standing.CARE), ((0,), Standing.GOOD), ((1, 2), Standing.GOOD), ((2, 3), Standing.CARE)],
)
def test_a_copy_older_than_yesterday_is_told(path, days, standing):
    copies = path.with_name("copies")
    copies.mkdir()
    for day in days:
        (copies / f"log-{TODAY - datetime.timedelta(days=day)}.db").touch()
    finding = log_copies(path, copies, TODAY)
    assert finding.standing is standing
    assert ("fanal log backup" in finding.mend) == (standing is Standing.CARE)


@pytest.mark.parametrize(
    ("today", "standing"),
    [
        (datetime.date(2024, 2, 29), Standing.GOOD),
        (datetime.date(2024, 3, 31), Standing.GOOD),
        (datetime.date(2024, 4, 1), Standing.CARE),
    ],
)
def test_a_terminal_that_nobody_uses_is_told(path, today, standing):
    finding = visits(path, today)
    assert finding.standing is standing
    assert ("2024-02" in finding.words) == (standing is Standing.CARE)


def test_visits_that_cannot_be_counted_are_told(tmp_path):
    (tmp_path / "log.db").write_bytes(b"no database at all, but long enough to look like one")
    assert visits(tmp_path / "log.db", TODAY).standing is Standing.CARE


def test_a_state_folder_that_is_private_is_well(tmp_path):
    tmp_path.chmod(0o700)
    (tmp_path / "staff.key").touch(0o600)
    assert {finding.standing for finding in state(tmp_path)} == {Standing.GOOD}
    assert {finding.standing for finding in state(tmp_path / "none" / "yet")} == {Standing.GOOD}


def test_a_state_folder_that_is_a_file_is_not_ready(tmp_path):
    (tmp_path / "fanal").touch()
    assert state_folder(tmp_path / "fanal").standing is Standing.BAD


def test_a_state_folder_that_cannot_be_made_is_not_ready():
    with somebody_without_rights():
        assert state_folder(Path("/usr/no-such-folder")).standing is Standing.BAD


def test_what_root_left_in_the_state_folder_is_named(path):
    assert owner(path.parent).standing is Standing.GOOD
    finding = owner(path.parent, lambda file: 0 if file == path else 1000)
    assert finding.standing is Standing.BAD
    assert "log.db is of another user" in finding.words
    assert "chown" in finding.mend


def test_a_file_that_a_kiosk_has_just_taken_away_belongs_to_nobody_else(path):
    assert owner(path.parent, lambda file: None if file == path else 1000).standing is Standing.GOOD


def test_a_key_that_others_can_read_is_not_ready(tmp_path):
    tmp_path.chmod(0o700)
    (tmp_path / "staff.key").touch(0o600)
    (tmp_path / "staff.key").chmod(0o640)
    finding = privacy(tmp_path)
    assert (finding.standing, "chmod 600" in finding.mend) == (Standing.BAD, True)


@pytest.mark.parametrize("mode", [0o710, 0o704, 0o755])
def test_a_state_folder_that_others_can_enter_is_told(tmp_path, mode):
    tmp_path.chmod(mode)
    assert privacy(tmp_path).standing is Standing.CARE


def test_a_state_folder_closed_to_the_examiner_is_no_stumbling_block(folder):
    closed = folder / "closed"
    closed.mkdir(0o700 if os.geteuid() == 0 else 0o000)
    with somebody_without_rights():
        found = list(state(closed / "fanal"))
    closed.chmod(0o700)
    assert found[0].standing is Standing.BAD


def test_a_disk_without_room_is_told():
    assert disk(499_999_999).standing is Standing.CARE
    assert disk(12_300_000_000).words == "12.3 GB free"
