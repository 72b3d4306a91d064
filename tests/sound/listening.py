"""Listening: which clips are in what a sink gave, where, how loud, and whether anything else sounds beside them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy

from sound.sound_server import RATE
from voice_samples import samples_of

SEARCH_SECONDS = 3.0
"""How far behind the end of one line the next is looked for: longer than a worker takes to be replaced."""

NEIGHBOURS = 100
THERE = 0.4
"""A line less like what was heard than this is not there at all; one with a hole of some hundredths still is."""


@dataclass(frozen=True)
class Found:
    """Where a clip lies in what was heard: its first sample, how many it has, how like it is, how loud it came out."""

    start: int
    length: int
    likeness: float
    gain: float

    @property
    def end(self) -> int:
        return self.start + self.length


def heard_in(file: Path) -> numpy.ndarray:
    """The samples an ear wrote, -1 to 1."""
    data = file.read_bytes()
    return numpy.frombuffer(data[: len(data) // 2 * 2], numpy.int16) / 32768


def sentence_in(wav: str, frames: int) -> numpy.ndarray:
    """The samples of a clip without the silence behind them."""
    return samples_of(wav)[0][:frames]


def find(heard: numpy.ndarray, wanted: numpy.ndarray, start: int = 0, stop: int | None = None) -> Found:
    """The first place between ``start`` and ``stop`` where ``wanted`` fits best, by normalised cross-correlation."""
    stop = len(heard) if stop is None else min(stop, len(heard))
    part = heard[max(0, start) : stop]
    places = len(part) - len(wanted) + 1
    if places < 1:
        return Found(start, len(wanted), 0.0, 0.0)
    size = 1 << (len(part) + len(wanted)).bit_length()
    product = numpy.fft.rfft(part, size) * numpy.conj(numpy.fft.rfft(wanted, size))
    fits = numpy.fft.irfft(product, size)[:places]
    energy = numpy.concatenate([[0.0], numpy.cumsum(part**2)])
    own = float(numpy.sum(wanted**2))
    local = energy[len(wanted) :][:places] - energy[:places]
    like = fits / numpy.sqrt(numpy.maximum(local, 1e-6 * own) * own)
    first = int(numpy.argmax(like > like.max() - 0.001))  # a sentence may be said twice
    best = first + int(numpy.argmax(like[first : first + NEIGHBOURS]))
    return Found(max(0, start) + best, len(wanted), float(like[best]), float(fits[best] / own))


def find_in_order(heard: numpy.ndarray, lines: list[dict]) -> list[Found]:
    """Each line that was said whole, looked for behind the one before; one that is not there misleads no other."""
    found: list[Found] = []
    after = missed = 0
    for line in lines:
        wanted = sentence_in(line["wav"], line["frames"])
        reach = after + missed + len(wanted) + round(RATE * SEARCH_SECONDS) if found else None
        found.append(find(heard, wanted, after, reach))
        if found[-1].likeness > THERE:
            after, missed = found[-1].end, 0
        else:
            missed += len(wanted) + round(RATE * SEARCH_SECONDS)
    return found


def without(heard: numpy.ndarray, lines: list[dict], found: list[Found]) -> numpy.ndarray:
    """What is left of ``heard`` when every line found is taken out: nothing, unless something else sounded."""
    left = heard.copy()
    for line, place in zip(lines, found, strict=True):
        if place.likeness > THERE:
            left[place.start : place.end] -= place.gain * sentence_in(line["wav"], line["frames"])
    return left


def longest_full_scale_run(samples: numpy.ndarray) -> int:
    """The longest run of neighbouring samples at the highest or lowest value of 16 bits."""
    full = numpy.abs(samples) >= 32767 / 32768
    edges = numpy.flatnonzero(numpy.diff(numpy.concatenate([[0], full, [0]])))
    return int(max(edges[1::2] - edges[::2], default=0))


def level(samples: numpy.ndarray, quiet: float = 10 ** (-46 / 20)) -> float:
    """The level of what sounds, in decibels under full scale: silences of 10 ms and more do not count."""
    frames = samples[: len(samples) // 220 * 220].reshape(-1, 220)
    loud = frames[numpy.abs(frames).max(axis=1) > quiet]
    return float(10 * numpy.log10(numpy.mean(loud**2)))
