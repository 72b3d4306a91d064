"""A voice said slower or faster by the real libsonic keeps its pitch and its level."""

import math
from array import array

import numpy
import pytest

from kiosk.adapters.voice.sound.clip import SAMPLE_RATE
from kiosk.adapters.voice.sound.joining import frames_of, loudness_dbfs
from kiosk.adapters.voice.sound.stretch import can_stretch, stretched
from kiosk.visit.speech import Rate

HERTZ = 150.0


def voice(seconds=3.0):
    """A tone with overtones that swells and falls as syllables do."""
    time = numpy.arange(frames_of(seconds * 1000)) / SAMPLE_RATE
    tone = sum(numpy.sin(2 * math.pi * HERTZ * each * time) / each for each in (1, 2, 3))
    swell = 0.6 + 0.4 * numpy.sin(2 * math.pi * 4 * time)
    return array("h", (6000 * tone * swell).astype(numpy.int16).tobytes())


def pitch(samples):
    """The lag at which the sound is most like itself, as a frequency between 80 and 300 Hz."""
    sound = numpy.array(samples, float)[SAMPLE_RATE // 2 :][:SAMPLE_RATE]
    alike = numpy.fft.irfft(numpy.abs(numpy.fft.rfft(sound, 2 * len(sound))) ** 2)
    lags = numpy.arange(SAMPLE_RATE // 300, SAMPLE_RATE // 80)
    return SAMPLE_RATE / lags[numpy.argmax(alike[lags])]


@pytest.mark.parametrize("factor", [Rate.SLOW.value, Rate.FAST.value])
def test_length_changes_and_pitch_and_level_stay(factor):
    assert can_stretch()
    plain = voice()
    made = stretched(plain, factor)
    assert len(made) * factor / len(plain) == pytest.approx(1, abs=0.02)
    assert pitch(made) == pytest.approx(HERTZ, rel=0.01)
    assert loudness_dbfs(made) == pytest.approx(loudness_dbfs(plain), abs=0.5)


def test_at_the_usual_rate_it_is_the_very_same():
    plain = voice(0.2)
    assert stretched(plain, Rate.USUAL.value) is plain


def test_nothing_stays_nothing():
    assert stretched(array("h"), 0.75) == array("h")
