"""Joining: the raw sound of pieces cut of its silences and put together as one WAV.

Runs in the worker. Standard library only: a sentence is 100,000 samples, so only edges are looked at one by one.
"""

from __future__ import annotations

import io
import math
import wave
from array import array
from collections.abc import Sequence

from kiosk.adapters.voice.sound.clip import SAMPLE_RATE

LEAD_MS = 3
"""Kept before the first sound of a piece, so that no consonant is cut; all of it is heard that much later."""
GAP_MS = 90
"""Silence where the voice changes."""
TAIL_MS = 60
"""Silence after the last word, part of the sentence."""
PAD_MS = 1000
"""Silence after the sentence, in the file only: a player stops inside it. See the sound player for the reason."""

_FRAME = SAMPLE_RATE // 100
_QUIET = 160  # about -46 dBFS: under what espeak-ng's softest consonants reach


def frames_of(ms: float) -> int:
    """Samples in ``ms`` milliseconds."""
    return round(ms * SAMPLE_RATE / 1000)


def ms_of(frames: int) -> int:
    """Milliseconds of ``frames`` samples."""
    return round(frames * 1000 / SAMPLE_RATE)


def read_wav(path: str) -> array[int]:
    """The samples of a mono 16-bit file. Raises wave.Error, EOFError or OSError when it is none."""
    with wave.open(path, "rb") as sound:
        return array("h", sound.readframes(sound.getnframes()))


def wav_bytes(samples: array[int]) -> bytes:
    """A whole WAV file."""
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(SAMPLE_RATE)
        sound.writeframes(samples.tobytes())
    return buffer.getvalue()


def silence(ms: float) -> array[int]:
    """Samples of nothing."""
    return array("h", bytes(2 * frames_of(ms)))


def trim(samples: array[int]) -> tuple[array[int], int]:
    """``samples`` without the silence at both ends, and how many were cut at the start. Empty when nothing sounds."""
    starts = range(0, len(samples), _FRAME)
    first = next((start for start in starts if _sounds(samples, start)), None)
    if first is None:
        return array("h"), 0
    last = next(start for start in reversed(starts) if _sounds(samples, start))
    onset = next(at for at in range(first, len(samples)) if abs(samples[at]) > _QUIET)
    begin = max(0, onset - frames_of(LEAD_MS))
    return samples[begin : last + _FRAME], begin


def loudness_dbfs(samples: array[int]) -> float:
    """RMS level of what sounds, silences left out, in decibels under full scale; -inf when nothing does."""
    total = count = 0
    for start in range(0, len(samples), _FRAME):
        if _sounds(samples, start):
            frame = samples[start : start + _FRAME : 2]
            total += sum(sample * sample for sample in frame)
            count += len(frame)
    return 10 * math.log10(total / count / 32768**2) if count else -math.inf


def join(pieces: Sequence[array[int]]) -> tuple[array[int], tuple[int, ...]]:
    """The pieces one after the other with gaps between, and the sample at which each begins; empty ones take none."""
    joined = array("h")
    starts: list[int] = []
    for piece in pieces:
        if joined and piece:
            joined.extend(silence(GAP_MS))
        starts.append(len(joined))
        joined.extend(piece)
    joined.extend(silence(TAIL_MS))
    return joined, tuple(starts)


def _sounds(samples: array[int], start: int) -> bool:
    frame = samples[start : start + _FRAME]
    return max(frame) > _QUIET or min(frame) < -_QUIET
