"""Every sentence is as loud as every other."""

import math
from array import array

import pytest

from kiosk.adapters.voice.sound.joining import loudness_dbfs
from kiosk.adapters.voice.sound.levels import TARGET_DBFS, levelled


def tone(amplitude, seconds=0.5):
    return array("h", (round(amplitude * math.sin(at / 8)) for at in range(round(22_050 * seconds))))


@pytest.mark.parametrize("amplitude", [1_000, 2_500, 20_000])
def test_what_is_softer_or_louder_than_the_others_is_brought_to_their_level(amplitude):
    assert loudness_dbfs(levelled(tone(amplitude))) == pytest.approx(TARGET_DBFS, abs=0.1)


def test_what_nobody_can_tell_from_the_others_is_left_as_it_is():
    samples = tone(32768 * math.sqrt(2) * 10 ** ((TARGET_DBFS + 0.5) / 20))
    assert levelled(samples) is samples


def test_no_peak_is_cut():
    samples = tone(1_000) + array("h", [30_000, -32_768])
    loudest = max(map(abs, levelled(samples)))
    assert loudest <= 32_000
    assert loudness_dbfs(levelled(samples)) < TARGET_DBFS


def test_silence_has_no_level():
    with pytest.raises(ValueError, match="made no sound"):
        levelled(array("h", bytes(2000)))
