"""Disks that are full, read-only or somebody else's: an error that says which, and nothing lost."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from durability.entries import visit
from durability.lives import SAMPLES
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.log.log_book import LogBookUnavailable, Trouble

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits and mounts are of POSIX systems")

HERE = Path(__file__).parent
FILLER = [sys.executable, str(HERE / "filler.py")]
STRANGER = [sys.executable, str(HERE / "stranger.py")]


def answer(command):
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, env=SAMPLES).stdout)


def on_a_disk_of_its_own(folder, *hindrance):
    alone = ["unshare", "--user", "--map-root-user", "--mount"]
    mount = f"mount -t tmpfs -o size=1m none {folder}"
    if subprocess.run([*alone, "sh", "-c", mount], check=False, capture_output=True).returncode != 0:
        pytest.skip("this system lets nobody mount a small disk of their own")
    return answer(
        [*alone, "sh", "-c", f'{mount} && exec "$@"', "sh", *FILLER, str(folder / "log.sqlite"), *hindrance]
    )


@pytest.mark.parametrize("rows", ["visits", "mediations"])
def test_a_full_disk_refuses_and_keeps_what_it_has(tmp_path, rows):
    result = on_a_disk_of_its_own(tmp_path, rows, "ballast", "900000")
    assert result.pop("acknowledged") > 5
    assert result == {"trouble": "full", "kept": True, "again": None}


@pytest.mark.parametrize("rows", ["visits", "mediations"])
def test_a_disk_that_becomes_read_only_refuses_and_can_still_be_read(tmp_path, rows):
    result = on_a_disk_of_its_own(tmp_path, rows, "remount")
    assert result == {"acknowledged": 5, "trouble": "read_only", "kept": True, "again": "read_only"}


@pytest.mark.parametrize("rows", ["visits", "mediations"])
def test_a_file_that_may_not_grow_refuses_and_keeps_what_it_has(tmp_path, rows):
    result = answer([*FILLER, str(tmp_path / "log.sqlite"), rows, "limit", "98304"])
    assert result.pop("acknowledged") > 5
    assert result == {"trouble": "device", "kept": True, "again": None}


@pytest.fixture
def folder():
    """A folder that everybody may enter, unlike those of pytest."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        yield Path(folder)


def only_root():
    if os.geteuid() != 0:
        pytest.skip("only root can play two users")


def write_one(path):
    with SqliteLogBook(path) as log:
        log.append(visit(1))


def test_a_read_only_log_can_be_read(folder):
    path = folder / "log.sqlite"
    write_one(path)
    path.chmod(0o444)
    folder.chmod(0o555)
    assert answer([*STRANGER, str(path)]) == {
        "rows": 1,
        "reading": None,
        "writing": "read_only",
        "logging": "read_only",
    }
    folder.chmod(0o755)


def test_the_log_of_another_user_is_not_opened(folder):
    only_root()
    path = folder / "log.sqlite"
    write_one(path)
    expected = dict.fromkeys(("reading", "writing", "logging"), "not_allowed") | {"rows": None}
    assert answer([*STRANGER, str(path)]) == expected


def test_a_folder_of_another_user_takes_no_log(folder):
    only_root()
    expected = dict.fromkeys(("reading", "writing", "logging"), "not_allowed") | {"rows": None}
    assert answer([*STRANGER, str(folder / "log.sqlite")]) == expected
    assert answer([*STRANGER, str(folder / "state" / "log.sqlite")]) == expected
    assert list(folder.iterdir()) == []


def test_a_damaged_log_that_may_not_be_mended_stays_as_it_is(folder):
    only_root()
    path = folder / "log.sqlite"
    write_one(path)
    damaged = bytes(4096) + path.read_bytes()[4096:]
    path.write_bytes(damaged)
    path.chmod(0o444)
    assert answer([*STRANGER, str(path)]) == {
        "rows": None,
        "reading": "not_allowed",
        "writing": "not_allowed",
        "logging": "not_allowed",
    }
    assert list(folder.iterdir()) == [folder / "log.sqlite", folder / "log.sqlite.lock"]
    assert path.read_bytes() == damaged


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "state").write_text("a file where the folder should be")
    path = tmp_path / "state" / "fanal" / "log.sqlite"
    with SqliteLogBook(path) as log, pytest.raises(LogBookUnavailable, match="folder") as caught:
        log.append(visit(1))
    assert caught.value.trouble is Trouble.NO_FOLDER
    assert caught.value.path == path


def test_a_folder_in_the_place_of_the_log_is_said(tmp_path):
    path = tmp_path / "log.sqlite"
    path.mkdir()
    with SqliteLogBook(path) as log, pytest.raises(LogBookUnavailable) as caught:
        log.append(visit(1))
    assert caught.value.trouble is Trouble.NOT_ALLOWED
    assert path.is_dir()
