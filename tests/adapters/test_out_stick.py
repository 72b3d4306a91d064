"""Files of the staff go onto the stick for them whole or not at all, and nowhere where there is none."""

import queue
from pathlib import Path

import pytest

from disk_stage import a_disk_that_takes_nothing
from kiosk.adapters.out_stick import OutStick, is_plugged_in
from kiosk.staff.events import FileCarried

LIMIT_SECONDS = 30


@pytest.fixture
def made(tmp_path):
    file = tmp_path / "exports" / "fanal_releve_2026-10.csv"
    file.parent.mkdir()
    file.write_bytes(b"a;b")
    return file


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def carried(file, folder, *, there=True):
    answers = queue.SimpleQueue()
    carrier = OutStick(folder, answers.put, lambda folder: there)
    carrier.carry(str(file))
    carrier.close()
    return answers.get(timeout=LIMIT_SECONDS)


def test_a_copy_is_on_the_stick_when_it_is_called_carried(made, stick):
    assert carried(made, stick) == FileCarried(str(made))
    assert [(each.name, each.read_bytes()) for each in stick.iterdir()] == [(made.name, b"a;b")]
    assert made.exists()


def test_a_copy_takes_the_place_of_an_earlier_one(made, stick):
    (stick / made.name).write_bytes(b"an earlier one")
    carried(made, stick)
    assert (stick / made.name).read_bytes() == b"a;b"


def test_without_a_stick_nothing_is_written(made, stick):
    assert carried(made, stick, there=False) == FileCarried(str(made), found=False)
    assert list(stick.iterdir()) == []


def test_a_full_stick_is_told_and_keeps_what_it_had(made, stick):
    (stick / made.name).write_bytes(b"an earlier one")
    with a_disk_that_takes_nothing():
        answer = carried(made, stick)
    assert answer.problem.startswith(f"{stick / made.name}: cannot be written (")
    assert "make room on the stick" in answer.problem
    assert [(each.name, each.read_bytes()) for each in stick.iterdir()] == [(made.name, b"an earlier one")]


def test_a_file_that_is_gone_is_told(made, stick):
    made.unlink()
    answer = carried(made, stick)
    assert answer.problem.startswith(f"{made}: cannot be read (")
    assert list(stick.iterdir()) == []


def test_a_folder_that_nothing_is_mounted_on_is_no_stick(stick):
    assert not is_plugged_in(stick)
    assert not is_plugged_in(stick / "none")


def test_what_another_file_system_is_mounted_on_is_one():
    assert is_plugged_in(Path("/proc"))
