"""The recovery key on a real disk: what opens, what does not, and what a strange stick may hold."""

import os
import queue
import sys

import pytest

from disk_stage import a_disk_that_takes_nothing
from kiosk.adapters.recovery_key import RecoveryKey
from kiosk.adapters.staff_key import StaffKey
from kiosk.adapters.staff_key_file import StaffKeyFile
from kiosk.staff.events import RecoveryLookedAt
from kiosk.staff.recovery import KEY_FILE, Recovery

LIMIT_SECONDS = 30


@pytest.fixture
def stick(tmp_path):
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


@pytest.fixture
def key(tmp_path):
    return RecoveryKey(tmp_path / "state")


@pytest.fixture
def file(key, stick):
    """The right file, on the stick."""
    made = key.make()
    key.keep(made)
    (stick / KEY_FILE).write_bytes(made)
    return stick / KEY_FILE


def test_a_key_that_was_only_made_opens_nothing(key, stick):
    (stick / KEY_FILE).write_bytes(key.make())
    assert key.look(stick) is Recovery.NONE_MADE
    assert not key.is_made()


def test_the_right_file_opens_and_looking_changes_nothing(key, file, tmp_path):
    before = {each: each.read_bytes() for each in tmp_path.rglob("*") if each.is_file()}
    assert key.look(file.parent) is Recovery.RIGHT
    assert {each: each.read_bytes() for each in tmp_path.rglob("*") if each.is_file()} == before


def test_no_two_keys_are_the_same_and_a_new_one_ends_the_one_before(key, file):
    key.keep(key.make())
    assert key.look(file.parent) is Recovery.WRONG


def test_a_key_survives_an_editor(key, file):
    file.write_bytes(b"# ours\r\n\r\n" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert key.look(file.parent) is Recovery.RIGHT


@pytest.mark.parametrize("flipped", range(64))
def test_one_other_digit_opens_nothing(key, file, flipped):
    data = bytearray(file.read_bytes())
    at = len(data) - 2 - flipped
    data[at] = ord("0") if data[at] != ord("0") else ord("1")
    file.write_bytes(data)
    assert key.look(file.parent) is Recovery.WRONG


def test_what_lies_in_the_state_does_not_open_it(key, file):
    file.write_bytes((key.folder / "staff.recovery").read_bytes())
    assert key.look(file.parent) is Recovery.WRONG


def test_without_a_stick_nothing_is_found(key, file, tmp_path):
    assert key.look(tmp_path / "nowhere") is Recovery.ABSENT


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes are of POSIX systems")
@pytest.mark.parametrize("made", [os.mkdir, os.mkfifo, lambda path: os.symlink(f"{path}.right", path)])
def test_what_is_no_ordinary_file_is_not_read(key, file, made):
    file.rename(f"{file}.right")
    made(file)
    assert key.look(file.parent) is Recovery.ABSENT


@pytest.mark.parametrize("damage", [b"", b"\xff" * 65, b"0" * 64])
def test_damaged_proof_opens_to_nobody_and_the_journal_says_what_to_do(key, file, damage, caplog):
    (key.folder / "staff.recovery").write_bytes(damage)
    assert key.look(file.parent) is Recovery.NONE_MADE
    assert "damaged: make a new key with fanal pin recovery-key" in caplog.text


@pytest.mark.skipif(sys.platform == "win32", reason="a full disk is made by a limit of POSIX systems")
def test_on_a_full_disk_the_key_before_still_opens(key, file):
    with a_disk_that_takes_nothing(), pytest.raises(OSError, match="File too large"):
        key.keep(key.make())
    assert key.look(file.parent) is Recovery.RIGHT


def test_the_door_is_answered_from_its_own_thread(key, file):
    answers = queue.SimpleQueue()
    door = StaffKey(StaffKeyFile(key.folder), file.parent, answers.put)
    door.recover()
    assert answers.get(timeout=LIMIT_SECONDS) == RecoveryLookedAt(Recovery.RIGHT)
    door.close()
