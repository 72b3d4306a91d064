"""Levelling: what a microphone heard -> a recording as loud as every other voice, without the room before and after.

Pure, and of the standard library alone. The room is measured first: what counts as sound is what rises above it.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import mul

from kiosk.adapters.voice.sound.clip import SAMPLE_RATE
from kiosk.adapters.voice.sound.joining import frames_of
from kiosk.adapters.voice.sound.levels import TARGET_DBFS
from kiosk.staff.studio.shelf import Verdict

BEFORE_MS, AFTER_MS = 80, 150
"""Kept around what sounds: a soft consonant begins there, and a voice dies away."""
FADE_MS = 5
CEILING_DBFS = -1.0
"""What no sample exceeds."""
MOST_GAIN_DB = 30.0
"""A voice that needs more than this to be as loud as the others is too soft."""
LEAST_RATIO_DB = 15.0
"""How far a voice must stand out of the room."""
FLOOR_DBFS = -75.0
"""A room is never taken to be quieter."""

_FRAME = SAMPLE_RATE // 100
_FRAME_MS = 10
_LOUD_FRAMES = 20  # a voice is this long at least; the click of a finger on glass is not
_CLICK_FRAMES = 6
_PAUSE_FRAMES = 15
_ABOVE_ROOM_DB = 12.0
_BELOW_VOICE_DB = 35.0
_STANDS_OUT_DB = 6.0
_FULL_SCALE = 32_700
_CLIPPED_SAMPLES = 12
_RELEASE = 10 ** (0.5 / 20)  # how fast the limiter lets go, and takes hold before a peak, a frame
_RUMBLE = 0.99  # pole of a filter under 35 Hz: what a desk, a draught and a bad plug put into a microphone


@dataclass(frozen=True, slots=True)
class Levelled:
    """``samples`` are the recording, none where there was nothing to be heard."""

    samples: array[int]
    verdict: Verdict

    @property
    def seconds(self) -> float:
        """Its length."""
        return len(self.samples) / SAMPLE_RATE


def levelled(heard: array[int], *, not_ended: bool = False) -> Levelled:
    """The recording in ``heard``, and what is to be thought of it. ``not_ended`` says that the time was over."""
    steady = _without_rumble(heard)
    levels = [_decibels(power) for power in _powers(steady)]
    room = _room(levels)
    voice = _voice(levels)
    if voice < max(room + _STANDS_OUT_DB, -60.0):
        return Levelled(array("h"), Verdict.SILENT)
    least = max(room + min(_ABOVE_ROOM_DB, (voice - room) / 2), voice - _BELOW_VOICE_DB)
    words = _words([level > least for level in levels])
    if not words:
        return Levelled(array("h"), Verdict.SILENT)
    begin = max(0, words[0].start - BEFORE_MS // _FRAME_MS)
    end = words[-1].stop + AFTER_MS // _FRAME_MS
    cut = steady[begin * _FRAME : end * _FRAME]
    said = {at - begin for word in words for at in word if levels[at] > voice - _BELOW_VOICE_DB}
    level = _level(cut, said)
    made = _limited(cut, TARGET_DBFS - level)
    # what single peaks have pretended, and the limiter has taken, is given back
    made = _limited(cut, TARGET_DBFS - level + TARGET_DBFS - _level(made, said))
    _fade(made)
    return Levelled(made, _verdict(heard, level, room, not_ended))


def peak_dbfs(samples: Sequence[int]) -> float:
    """The loudest of ``samples``, 0 being the loudest there can be; -inf of none, and of silence."""
    peak = _peak(samples)
    return 20 * math.log10(peak / 32_768) if peak else -math.inf


def _verdict(heard: array[int], level: float, room: float, not_ended: bool) -> Verdict:
    if not_ended:
        return Verdict.NOT_ENDED
    if _clipped(heard) >= _CLIPPED_SAMPLES:
        return Verdict.TOO_LOUD
    if level < TARGET_DBFS - MOST_GAIN_DB:
        return Verdict.TOO_SOFT
    return Verdict.NOISY if level - room < LEAST_RATIO_DB else Verdict.GOOD


def _peak(samples: Sequence[float]) -> float:
    return max(map(abs, samples), default=0)


def _without_rumble(samples: array[int]) -> array[float]:
    before = float(samples[0]) if samples else 0.0
    out = 0.0
    steady = array("f")
    for sample in samples:
        out = sample - before + _RUMBLE * out
        before = sample
        steady.append(out)
    return steady


def _level(samples: Sequence[float], said: Collection[int]) -> float:
    """How loud the frames are in which something is ``said``."""
    loud = [power for at, power in enumerate(_powers(samples)) if at in said]
    return _decibels(sum(loud) / len(loud))


def _powers(samples: Sequence[float]) -> list[float]:
    """The mean square of each whole frame."""
    starts = range(0, len(samples) - _FRAME + 1, _FRAME)
    frames = (samples[start : start + _FRAME] for start in starts)
    return [sum(map(mul, frame, frame)) / _FRAME for frame in frames]


def _decibels(power: float) -> float:
    return 10 * math.log10(max(power / 32_768**2, 1e-12))


def _mean(levels: Sequence[float]) -> float:
    return 10 * math.log10(sum(10 ** (level / 10) for level in levels) / len(levels))


def _room(levels: Sequence[float]) -> float:
    """How loud the quietest tenth is, whatever a microphone gives out before it hears anything left aside."""
    first = next((at for at, level in enumerate(levels) if level > -119), 0)
    quietest = sorted(levels[first:])
    return max(_mean(quietest[: max(5, len(quietest) // 10)]), FLOOR_DBFS) if quietest else FLOOR_DBFS


def _voice(levels: Sequence[float]) -> float:
    """How loud it is for as long as the shortest word."""
    loudest = sorted(levels, reverse=True)
    return loudest[min(_LOUD_FRAMES, len(loudest) - 1)] if loudest else -math.inf


def _words(sounds: Sequence[bool]) -> list[range]:
    """The frames that are said in one go: short gaps are part of it, clicks are not."""
    runs: list[list[int]] = []
    for at in (at for at, sounding in enumerate(sounds) if sounding):
        if runs and at - runs[-1][-1] <= _PAUSE_FRAMES:
            runs[-1].append(at)
        else:
            runs.append([at])
    return [range(run[0], run[-1] + 1) for run in runs if len(run) >= _CLICK_FRAMES]


def _clipped(samples: array[int]) -> int:
    """How many samples stand at full scale three and more in a row."""
    clipped = row = 0
    for start in range(0, len(samples), _FRAME):
        frame = samples[start : start + _FRAME]
        if _peak(frame) < _FULL_SCALE:
            row = 0
            continue
        for sample in frame:
            row = row + 1 if abs(sample) >= _FULL_SCALE else 0
            clipped += 3 if row == 3 else row > 3
    return clipped


def _limited(samples: array[float], decibels: float) -> array[int]:
    """``samples`` louder by ``decibels``, less so around the peaks that would exceed the ceiling.

    The gain is held down at both ends of a frame with a peak and straight between, so it is held down at the peak.
    """
    gain = 10 ** (decibels / 20)
    ceiling = 32_767 * 10 ** (CEILING_DBFS / 20)
    frames = [samples[start : start + _FRAME] for start in range(0, len(samples), _FRAME)]
    most = [min(gain, ceiling / max(_peak(frame), 1e-6)) for frame in frames]
    ends = [min(pair) for pair in zip([*most[:1], *most], [*most, *most[-1:]], strict=True)]
    for at in range(1, len(ends)):
        ends[at] = min(ends[at], ends[at - 1] * _RELEASE)
    for at in range(len(ends) - 2, -1, -1):
        ends[at] = min(ends[at], ends[at + 1] * _RELEASE)
    made = array("h")
    for frame, (first, last) in zip(frames, pairwise(ends), strict=True):
        slope = (last - first) / _FRAME
        made.extend(round(sample * (first + slope * at)) for at, sample in enumerate(frame))
    return made


def _fade(samples: array[int]) -> None:
    """Let both ends come from nothing, so that neither clicks."""
    length = min(frames_of(FADE_MS), len(samples) // 2)
    for at in range(length):
        samples[at] = samples[at] * at // length
        samples[-1 - at] = samples[-1 - at] * at // length
