"""Stretch: the same voice at the same pitch, said slower or faster, by libsonic, which espeak-ng brings along."""

from __future__ import annotations

import ctypes
from array import array
from functools import cache

from kiosk.adapters.voice.sound.clip import SAMPLE_RATE

_LIBRARY = "libsonic.so.0"


def can_stretch() -> bool:
    """Whether this machine has libsonic; without it a recording is heard as it was spoken."""
    return _sonic() is not None


def stretched(samples: array[int], factor: float) -> array[int]:
    """``samples`` said ``factor`` times as fast; as they are where :func:`can_stretch` is false.

    Takes some 15 ms for half a minute of sound, without holding up other threads. Raises MemoryError.
    """
    sonic = _sonic()
    if sonic is None or factor == 1.0 or not samples:
        return samples
    stream = sonic.sonicCreateStream(SAMPLE_RATE, 1)
    if not stream:
        raise MemoryError("libsonic has no room")
    try:
        sonic.sonicSetSpeed(stream, factor)
        written = sonic.sonicWriteShortToStream(stream, samples.buffer_info()[0], len(samples))
        if not written or not sonic.sonicFlushStream(stream):
            raise MemoryError("libsonic has no room")
        count = sonic.sonicSamplesAvailable(stream)
        made = array("h", bytes(2 * count))
        sonic.sonicReadShortFromStream(stream, made.buffer_info()[0], count)
        return made
    finally:
        sonic.sonicDestroyStream(stream)


@cache
def _sonic() -> ctypes.CDLL | None:
    try:
        sonic = ctypes.CDLL(_LIBRARY)
    except OSError:
        return None
    stream, samples, count = ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int
    sonic.sonicCreateStream.restype = stream
    sonic.sonicCreateStream.argtypes = [count, count]
    sonic.sonicDestroyStream.restype = None
    sonic.sonicDestroyStream.argtypes = [stream]
    sonic.sonicSetSpeed.restype = None
    sonic.sonicSetSpeed.argtypes = [stream, ctypes.c_float]
    for move in (sonic.sonicWriteShortToStream, sonic.sonicReadShortFromStream):
        move.argtypes = [stream, samples, count]
    for ask in (sonic.sonicFlushStream, sonic.sonicSamplesAvailable):
        ask.argtypes = [stream]
    return sonic
