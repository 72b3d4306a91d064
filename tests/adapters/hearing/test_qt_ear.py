"""Whatever a device gives, a take has one channel of 16 bits. What it hears is tried in ``test_studio.py``."""

from array import array

import pytest
from PySide6.QtMultimedia import QAudioFormat

from kiosk.adapters.hearing.qt_ear import mono

Sample = QAudioFormat.SampleFormat


def kind(sample, channels):
    kind = QAudioFormat()
    kind.setSampleRate(48_000)
    kind.setChannelCount(channels)
    kind.setSampleFormat(sample)
    return kind


@pytest.mark.parametrize(
    ("data", "sample"),
    [
        (array("h", [-32_768, 9, 0, 9, 16_384, 9]), Sample.Int16),
        (array("i", [-(2**31), 9, 0, 9, 2**30, 9]), Sample.Int32),
        (array("f", [-1.1, 0.9, 0.0, 0.9, 0.5, 0.9]), Sample.Float),
        (array("B", [0, 9, 128, 9, 192, 9]), Sample.UInt8),
    ],
)
def test_the_first_channel_is_taken(data, sample):
    assert mono(data.tobytes(), kind(sample, 2)) == pytest.approx([-32_768, 0, 16_384], abs=1)
    assert len(mono(data.tobytes(), kind(sample, 1))) == 6


def test_half_a_sample_is_left_out():
    assert list(mono(b"\0\1\0", kind(Sample.Int16, 1))) == [256]
