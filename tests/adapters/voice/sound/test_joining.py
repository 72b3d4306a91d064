"""Raw sound cut of its silences and put together."""

import math
from array import array

import numpy
import pytest

from kiosk.adapters.voice.sound.clip import SAMPLE_RATE
from kiosk.adapters.voice.sound.joining import (
    GAP_MS,
    TAIL_MS,
    frames_of,
    join,
    loudness_dbfs,
    ms_of,
    read_wav,
    silence,
    trim,
    wav_bytes,
)


def tone(ms, amplitude=8000):
    time = numpy.arange(frames_of(ms)) / SAMPLE_RATE
    return array("h", (amplitude * numpy.sin(2 * math.pi * 440 * time)).astype(numpy.int16).tobytes())


def test_silence_at_both_ends_is_cut_and_counted():
    samples, cut = trim(silence(300) + tone(500) + silence(400))
    assert ms_of(len(samples)) == pytest.approx(500, abs=30)
    assert ms_of(cut) == pytest.approx(300, abs=20)


def test_a_pause_inside_stays():
    samples, _ = trim(tone(200) + silence(300) + tone(200))
    assert ms_of(len(samples)) == pytest.approx(700, abs=30)


def test_nothing_is_left_of_a_silence():
    assert trim(silence(200)) == (array("h"), 0)


def test_pieces_stand_where_they_are_said_to_begin():
    joined, starts = join([tone(100), array("h"), tone(200)])
    assert [ms_of(start) for start in starts] == [0, 100, 100 + GAP_MS]
    assert ms_of(len(joined)) == 300 + GAP_MS + TAIL_MS


def test_loudness_leaves_the_pauses_out():
    amplitude = 8000 / 32768
    assert loudness_dbfs(tone(500) + silence(2000)) == pytest.approx(
        20 * math.log10(amplitude / 2**0.5), abs=0.3
    )
    assert loudness_dbfs(silence(100)) == -math.inf


def test_a_wav_comes_back_as_it_was(tmp_path):
    (tmp_path / "tone.wav").write_bytes(wav_bytes(tone(50)))
    assert read_wav(str(tmp_path / "tone.wav")) == tone(50)
