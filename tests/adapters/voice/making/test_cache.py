"""The folder of clips: bounded, mended, and silent about when anything was heard."""

import os
import zlib

import pytest

from kiosk.adapters.voice.making.cache import ClipCache
from kiosk.adapters.voice.sound.clip import Mark
from kiosk.adapters.voice.sound.joining import silence, wav_bytes
from kiosk.adapters.voice.worker.protocol import Rendered

SOUND = wav_bytes(silence(100))
MARKS = (Mark(0, 0, 7, 0), Mark(0, 8, 2, 400))


def put(cache, key):
    cache.wav(key).write_bytes(SOUND)
    return cache.keep(key, Rendered(1, 2205, zlib.crc32(SOUND), MARKS, ((0, 100),)))


def held_bytes(folder):
    return sum(path.stat().st_size for path in folder.iterdir())


def test_a_clip_comes_back_with_its_marks(tmp_path):
    kept = put(ClipCache(tmp_path), "a")
    assert ClipCache(tmp_path).get("a") == kept
    assert (kept.marks, kept.spans, kept.seconds) == (MARKS, ((0, 100),), 0.1)


def test_what_was_never_made_is_not_there(tmp_path):
    assert ClipCache(tmp_path / "not" / "yet").get("a") is None


def test_the_folder_never_grows_past_its_bound(tmp_path):
    bound = 4 * (len(SOUND) + 300)
    cache = ClipCache(tmp_path, bound)
    for number in range(20):
        put(cache, f"clip-{number}")
        assert held_bytes(tmp_path) <= bound
    assert cache.get("clip-19")
    assert not cache.get("clip-0")


def test_what_is_used_outlives_what_is_not(tmp_path):
    cache = ClipCache(tmp_path, 3 * (len(SOUND) + 300))
    for key in ("a", "b", "c"):
        put(cache, key)
    assert cache.get("a")
    put(cache, "d")
    assert [key for key in ("a", "b", "c", "d") if cache.get(key)] == ["a", "c", "d"]


def test_a_smaller_bound_holds_from_the_start(tmp_path):
    cache = ClipCache(tmp_path)
    for number in range(10):
        put(cache, f"clip-{number}")
    smaller = ClipCache(tmp_path, 3 * (len(SOUND) + 300))
    smaller.get("clip-9")
    assert held_bytes(tmp_path) <= 3 * (len(SOUND) + 300)


@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: (folder / "a.wav").write_bytes(SOUND[:-100]),
        lambda folder: (folder / "a.wav").write_bytes(SOUND[:60] + b"\x01" + SOUND[61:]),
        lambda folder: (folder / "a.wav").unlink(),
        lambda folder: (folder / "a.json").write_text("{"),
        lambda folder: (folder / "a.json").write_text('{"frames": 1}'),
        lambda folder: (folder / "a.json").write_bytes(b"\xff\xfe"),
    ],
    ids=["cut short", "a changed byte", "no sound", "half a file", "other keys", "no text"],
)
def test_a_damaged_clip_is_noticed_and_made_again(tmp_path, damage):
    cache = ClipCache(tmp_path)
    put(cache, "a")
    damage(tmp_path)
    assert cache.get("a") is None
    assert put(cache, "a") == cache.get("a")


def test_halves_left_by_a_dead_process_are_swept_away_and_fresh_ones_are_not(tmp_path):
    for name in ("old.wav.part", "old.raw.part", "lonely.wav", "lost.json", "fresh.wav.part"):
        (tmp_path / name).write_bytes(b"x")
        if not name.startswith("fresh"):
            os.utime(tmp_path / name, (1_000_000, 1_000_000))
    ClipCache(tmp_path).get("a")
    assert [path.name for path in tmp_path.iterdir()] == ["fresh.wav.part"]


def test_hearing_a_clip_leaves_no_time_on_the_disk(tmp_path):
    put(ClipCache(tmp_path), "a")
    before = {path.name: (path.stat().st_mtime_ns, path.stat().st_ctime_ns) for path in tmp_path.iterdir()}
    cache = ClipCache(tmp_path)
    assert cache.get("a")
    assert before == {
        path.name: (path.stat().st_mtime_ns, path.stat().st_ctime_ns) for path in tmp_path.iterdir()
    }
