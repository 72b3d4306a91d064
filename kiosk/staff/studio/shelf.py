"""Shelf: what the staff side knows of the human voices and of the take that is being made. Values only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

METER_FLOOR_DBFS = -60.0
SOFT_BELOW_DBFS = -30.0
LOUD_FROM_DBFS = -1.5
"""Peaks, 0 being the loudest there can be: where the meter begins, and between which two a voice is just right."""


class Verdict(Enum):
    """What is to be thought of a take: GOOD, or why it has to be made again.

    NOT_ENDED is one that was cut at its longest; NO_MICROPHONE and LOST are about the machine.
    """

    GOOD = "good"
    SILENT = "silent"
    TOO_SOFT = "too-soft"
    TOO_LOUD = "too-loud"
    NOISY = "noisy"
    NOT_ENDED = "not-ended"
    NO_MICROPHONE = "no-microphone"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who lends a voice, known by a ``nickname`` alone. ``consented`` once the spoken consent is kept."""

    locale: str
    nickname: str
    consented: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A recorded sentence: ``name`` is the checksum of ``words``, which it says, ``key`` that of its text.

    Stale once no text has these words any more.
    """

    locale: str
    name: str
    key: str
    words: str
    nickname: str


@dataclass(frozen=True, slots=True)
class RecordedTip:
    """A tip that was made; heard by visitors only once ``approved``."""

    locale: str
    procedure: str
    step: str
    nickname: str
    approved: bool = False


@dataclass(frozen=True, slots=True)
class Shelf:
    """Everything that was recorded on this terminal, as it lies on the disk.

    ``added`` are (locale, endonym) of languages that are spoken only
    and were added here; ``packed`` are the names of the files on the stick that can be taken in.
    """

    said: tuple[Said, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    tips: tuple[RecordedTip, ...] = ()
    added: tuple[tuple[str, str], ...] = ()
    packed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SentenceSlot:
    """Where a take of one sentence is kept: ``name`` is the checksum of ``words``, ``key`` that of its text."""

    locale: str
    name: str
    key: str
    words: str
    nickname: str


@dataclass(frozen=True, slots=True)
class TipSlot:
    """Where a take of a tip is kept."""

    locale: str
    procedure: str
    step: str
    nickname: str


@dataclass(frozen=True, slots=True)
class ConsentSlot:
    """Where the spoken consent of a speaker is kept."""

    locale: str
    nickname: str


Slot = SentenceSlot | TipSlot | ConsentSlot
