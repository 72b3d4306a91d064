"""Language: a language of the terminal as ``locales/languages.toml`` describes it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Speech(Enum):
    """How far a language can be spoken: FULL by a voice of its own, PARTIAL by a neighbour's, NONE not at all."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"


class Direction(Enum):
    """The reading way. RTL mirrors the whole screen but the French mock-ups, addresses and codes."""

    LTR = "ltr"
    RTL = "rtl"


@dataclass(frozen=True, slots=True)
class Language:
    """``families`` are the font families in order, ``voices`` the names of voices to try in order.

    A ``spoken_only`` language has no catalogues: its people hear recordings, and see pictures and French.
    """

    locale: str
    endonym: str
    direction: Direction
    script: str
    families: tuple[str, ...]
    voices: tuple[str, ...]
    speech: Speech
    spoken_only: bool = False
