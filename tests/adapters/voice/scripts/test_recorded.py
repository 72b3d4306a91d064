"""A recording is read once and then only looked at; one that is damaged is told of and not played."""

import shutil
import zlib

import pytest

from kiosk.adapters.recordings.recording_file import Recording
from kiosk.adapters.voice.scripts.recorded import RecordedVoices, no_recordings
from kiosk.adapters.voice.sound.joining import silence, wav_bytes

ID = "bm/hello"
SOUND = wav_bytes(silence(100))


class Shelf:
    """One recording at ``path``, while it is listed; ``asked`` counts how often it was looked for."""

    def __init__(self, path):
        self.path = path
        self.contents = SOUND
        self.listed = True
        self.asked = 0
        path.write_bytes(SOUND)

    def __call__(self, id):
        self.asked += 1
        if not self.listed or id != ID:
            return None
        return Recording(self.path, 2205, zlib.crc32(self.contents), "Source")


@pytest.fixture
def shelf(tmp_path):
    return Shelf(tmp_path / "hello.wav")


def damage_unnoticed(path):
    """Other bytes under the same size and moment, as only somebody who reads can tell."""
    times = path.with_name("times")
    shutil.copy2(path, times)
    path.write_bytes(SOUND[:60] + b"\x01" + SOUND[61:])
    shutil.copystat(times, path)


def test_a_whole_recording_is_given_with_who_speaks(shelf):
    voices = RecordedVoices(shelf)
    assert not voices.is_known(ID)
    assert voices.get(ID) == Recording(shelf.path, 2205, zlib.crc32(SOUND), "Source")
    assert voices.is_known(ID)
    assert voices.damaged == ()


def test_its_bytes_are_read_once(shelf):
    voices = RecordedVoices(shelf)
    assert voices.get(ID)
    damage_unnoticed(shelf.path)
    assert voices.get(ID)
    assert shelf.asked == 1
    assert RecordedVoices(shelf).get(ID) is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(SOUND[:-100]),
        lambda path: path.unlink(),
        lambda path: (path.unlink(), path.mkdir()),
    ],
    ids=["cut short", "gone", "a folder"],
)
@pytest.mark.parametrize("heard_before", [True, False])
def test_a_damaged_one_is_not_played_and_told_of_until_it_is_mended(shelf, damage, heard_before):
    voices = RecordedVoices(shelf)
    if heard_before:
        assert voices.get(ID)
    damage(shelf.path)
    assert voices.get(ID) is None
    assert voices.is_known(ID)
    assert voices.damaged == (ID,)
    if shelf.path.is_dir():
        shelf.path.rmdir()
    shelf.path.write_bytes(SOUND)
    assert voices.get(ID)
    assert voices.damaged == ()


def test_one_that_is_recorded_again_is_the_new_one(shelf):
    voices = RecordedVoices(shelf)
    first = voices.get(ID)
    shelf.contents = wav_bytes(silence(150))
    shelf.path.write_bytes(shelf.contents)
    assert voices.get(ID).crc32 == zlib.crc32(shelf.contents) != first.crc32


def test_one_that_is_not_there_any_more_is_told_of(shelf):
    shelf.listed = False
    voices = RecordedVoices(shelf)
    assert voices.get(ID) is None
    assert voices.damaged == (ID,)


def test_where_there_are_none_none_is_found():
    assert no_recordings(ID) is None
