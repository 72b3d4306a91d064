"""Levels: every voice as loud as the others, and every sentence of one as loud as its others. Standard library only."""

from __future__ import annotations

import math
from array import array

from kiosk.adapters.voice.sound.joining import loudness_dbfs

TARGET_DBFS = -21.0
"""Level every voice is brought to: the loudest at which none of them reaches the engine's limiter."""

_MOST_GAIN_DB = 20.0
_LEAST_GAIN_DB = 0.7
"""A difference that nobody hears is not worth the time: a sentence is 100,000 samples, and somebody waits for it."""
_PEAK = 32_000


def levelled(samples: array[int]) -> array[int]:
    """``samples`` at :data:`TARGET_DBFS`, softer where a peak would be cut. Raises ValueError for silence."""
    loudness = loudness_dbfs(samples)
    if loudness == -math.inf:
        raise ValueError("it made no sound")
    decibels = min(_MOST_GAIN_DB, TARGET_DBFS - loudness)
    if abs(decibels) < _LEAST_GAIN_DB:
        return samples
    gain = 10 ** (decibels / 20)
    if gain > 1:
        gain = min(gain, _PEAK / max(map(abs, samples)))
    scaled = round(gain * 4096)  # whole numbers take two thirds of the time
    return array("h", [sample * scaled >> 12 for sample in samples])
