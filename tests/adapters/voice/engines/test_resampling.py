"""Sound at another sample rate comes out as it was."""

import math
from array import array

import numpy
import pytest

from kiosk.adapters.voice.engines.resampling import RATES, resampled
from kiosk.adapters.voice.sound.clip import SAMPLE_RATE


def tone(hertz, rate):
    return array("h", [round(10_000 * math.sin(2 * math.pi * hertz * index / rate)) for index in range(rate)])


def parts(samples, hertz):
    """How strong ``hertz`` is in the middle of ``samples``, and all the rest."""
    middle = numpy.array(samples, float)[2000:-2000]
    turns = 2 * math.pi * hertz * numpy.arange(len(middle)) / SAMPLE_RATE
    waves = numpy.stack([numpy.sin(turns), numpy.cos(turns)], 1)
    found = waves @ numpy.linalg.lstsq(waves, middle, rcond=None)[0]
    return found.std() * math.sqrt(2), (middle - found).std() * math.sqrt(2)


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("hertz", [200, 3_000])
def test_a_tone_keeps_its_strength_and_nothing_is_added(rate, hertz):
    strength, rest = parts(resampled(tone(hertz, rate), rate), hertz)
    assert abs(strength - 10_000) < 100
    assert rest < 10_000 / 1000  # 60 dB under it


def test_a_tone_that_the_clips_cannot_hold_does_not_come_back_as_another():
    silenced = numpy.array(resampled(tone(13_000, 48_000), 48_000), float)[2000:-2000]
    assert silenced.std() < 10_000 / 100


def test_the_length_stays():
    for rate in RATES:
        assert abs(len(resampled(tone(200, rate), rate)) - SAMPLE_RATE) <= 1


def test_the_loudest_samples_are_not_turned_over():
    square = array("h", [32_767] * 40 + [-32_768] * 40) * 100
    made = resampled(square, 16_000)
    assert max(made) == 32_767
    assert min(made) == -32_768
