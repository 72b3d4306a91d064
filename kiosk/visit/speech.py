"""Speech: a run of utterances said one after the other, and how far the voice has come in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kiosk.content.utterance import Utterance


class Rate(Enum):
    """How fast the voice speaks, as a factor of its usual rate."""

    SLOW = 0.75
    USUAL = 1.0
    FAST = 1.35


class Speaker(Enum):
    """Who says a sentence: a recorded human, an engine, or NOBODY: then it is read, and a person has to help."""

    HUMAN = "human"
    ENGINE = "engine"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Spoken:
    """An utterance and the item of the screen that lights while it is said."""

    item: str
    utterance: Utterance


@dataclass(frozen=True, slots=True)
class Speech:
    """What is said without a break. ``id`` is never used twice; ``volume`` is 1 to 5.

    A ``private`` one is heard through headphones alone, and read where there are none.
    """

    id: int
    run: tuple[Spoken, ...]
    rate: Rate
    volume: int
    private: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """The word being said: ``start`` and ``length`` in characters of the item's shown sentence.

    The whole sentence when the voice gives no timings. ``speaker`` is who says it.
    """

    speech: int
    item: str
    start: int
    length: int
    speaker: Speaker = Speaker.ENGINE
