"""Mixing: segments by humans and by the engine put together as one WAV, so that they are one sentence to a player.

Runs on a thread of its own: half a minute of sound takes some 20 ms.
"""

from __future__ import annotations

import os
import zlib
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.adapters.voice.scripts.saying import Pause, Recorded
from kiosk.adapters.voice.sound.clip import Clip, Mark
from kiosk.adapters.voice.sound.joining import PAD_MS, frames_of, join, ms_of, read_wav, silence, wav_bytes
from kiosk.adapters.voice.sound.stretch import stretched


@dataclass(frozen=True, slots=True)
class Mixed:
    """What was written: ``frames`` of sound in a file of ``crc32``, and where in it each group lies."""

    frames: int
    crc32: int
    marks: tuple[Mark, ...]
    spans: tuple[tuple[int, int], ...]


Sound = Recorded | Clip | Pause
"""A segment that is ready: the engine's have become clips."""


def mix(sounds: Sequence[Sound], wav: Path) -> Mixed:
    """Write ``sounds`` one after the other to ``wav``.

    Raises OSError when it cannot be written, wave.Error, EOFError or ValueError for a file that is none, MemoryError.
    """
    pieces = [_samples(sound) for sound in sounds]
    joined, starts = join(pieces)
    marks: list[Mark] = []
    spans: list[tuple[int, int]] = []
    for sound, piece, start in zip(sounds, pieces, starts, strict=True):
        begin = ms_of(start)
        if isinstance(sound, Clip):
            marks += [
                replace(mark, piece=mark.piece + len(spans), ms=mark.ms + begin) for mark in sound.marks
            ]
            spans += [(first + begin, last + begin) for first, last in sound.spans]
        else:
            spans.append((begin, ms_of(start + len(piece))))
    contents = wav_bytes(joined + silence(PAD_MS))
    part = wav.with_suffix(f".wav.{os.getpid()}.part")
    try:
        part.write_bytes(contents)
        os.replace(part, wav)
    finally:
        part.unlink(missing_ok=True)
    return Mixed(len(joined), zlib.crc32(contents), tuple(marks), tuple(spans))


def _samples(sound: Sound) -> array[int]:
    match sound:
        case Recorded(recording, factor):
            return stretched(_read(recording.path, recording.frames), factor)
        case Clip(path, frames, _, spans):
            # without the silence at its end: the gap to what follows is the same for everybody
            return _read(path, frames_of(spans[-1][1]) if spans else frames)
        case Pause(seconds):
            return silence(seconds * 1000)


def _read(path: Path, frames: int) -> array[int]:
    return read_wav(str(path))[:frames]
