"""Heard: what a microphone brought of one take, and how that ended."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from enum import Enum


class Ending(Enum):
    """How a take came to its end: TOLD to, CUT at its longest, ABSENT or LOST as the microphone is."""

    TOLD = "told"
    CUT = "cut"
    ABSENT = "absent"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Heard:
    """``samples`` of one channel, ``rate`` of them a second; none of a microphone that is absent or lost."""

    ending: Ending
    samples: array[int]
    rate: int
