"""Where clips are put while the disk is away, full or read-only, and that they come home by themselves."""

import json
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from kiosk.adapters.voice.making.store import ClipStore
from kiosk.adapters.voice.sound.joining import silence, wav_bytes
from kiosk.adapters.voice.worker.protocol import Rendered

SOUND = wav_bytes(silence(100))
STAGE = Path(__file__).parents[3] / "clip_disk_stage.py"
ALONE = ["unshare", "--user", "--map-root-user", "--mount"]


def put(store, key):
    store.wav(key).write_bytes(SOUND)
    return store.keep(key, Rendered(1, 2205, zlib.crc32(SOUND), (), ((0, 100),)))


@pytest.fixture
def blocked(tmp_path):
    """A file; below it no folder can be made, not even by root."""
    file = tmp_path / "state"
    file.write_text("a file where the folder should be")
    return file


@pytest.fixture
def memory(tmp_path):
    folder = tmp_path / "memory"
    folder.mkdir()
    return folder


def test_on_a_sound_disk_nothing_is_made_elsewhere(tmp_path, memory):
    store = ClipStore(tmp_path / "clips", spares=[memory])
    assert put(store, "a").path.parent == tmp_path / "clips"
    assert not store.try_elsewhere()
    assert store.trouble() == ""
    assert list(memory.iterdir()) == []


def test_a_clip_in_memory_is_found_again_and_gone_at_the_end(blocked, memory):
    store = ClipStore(blocked / "voice", spares=[memory])
    made = put(store, "a")
    assert made.path.is_relative_to(memory)
    assert store.has("a")
    assert store.get("a") == made
    store.close()
    assert list(memory.iterdir()) == []


def test_clips_come_home_when_the_folder_is_back_and_those_in_memory_still_serve(blocked, memory):
    store = ClipStore(blocked / "voice", spares=[memory])
    put(store, "a")
    blocked.unlink()
    assert put(store, "b").path.parent == blocked / "voice"
    assert store.get("a").path.is_relative_to(memory)
    assert store.trouble() == ""


def test_a_folder_that_comes_back_brings_its_clips(blocked, memory, tmp_path):
    put(ClipStore(tmp_path / "disk" / "voice"), "old")
    store = ClipStore(blocked / "voice", spares=[memory])
    put(store, "a")
    assert not store.has("old")
    blocked.unlink()
    (tmp_path / "disk").rename(blocked)
    assert store.trouble() == ""
    assert store.has("old")


def test_a_spare_that_cannot_be_written_is_passed_over(blocked, memory):
    store = ClipStore(blocked / "voice", spares=[blocked, memory])
    assert put(store, "a").path.is_relative_to(memory)
    assert "spoken from memory" in store.trouble()


def test_where_nothing_can_be_written_it_is_an_error(blocked):
    store = ClipStore(blocked / "voice", spares=[blocked])
    with pytest.raises(OSError, match="state"):
        store.wav("a")
    assert "sentences are shown, not spoken" in store.trouble()


@pytest.mark.skipif(sys.platform == "win32", reason="limits and mounts are of POSIX systems")
@pytest.mark.parametrize(
    ("hindrance", "why"),
    [("full", "the disk is full. Free some space"), ("read-only", "the disk is read-only. Make it writable")],
)
def test_a_disk_in_trouble_is_spoken_around_until_it_is_mended(tmp_path, memory, hindrance, why):
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = f"mount -t tmpfs -o size=4m none {disk}"
    if subprocess.run([*ALONE, "sh", "-c", mount], check=False, capture_output=True).returncode != 0:
        pytest.skip("this system lets nobody mount a small disk of their own")
    stage = [sys.executable, str(STAGE), str(disk), str(memory), hindrance]
    run = subprocess.run(
        [*ALONE, "sh", "-c", f'{mount} && exec "$@"', "sh", *stage], check=True, stdout=subprocess.PIPE
    )
    assert json.loads(run.stdout) == {
        "before": "disk",
        "meanwhile": "memory",
        "why": f"The sounds cannot be kept in {disk / 'voice'}: {why}",
        "again": "disk",
        "problems": [],
    }
