"""Finding: one line of what the terminal says about itself when it is examined."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Standing(Enum):
    """How something stands: as it should, to be looked at some day, or to be mended now."""

    GOOD = "good"
    CARE = "care"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """``name`` is what was looked at, ``words`` what was found, ``mend`` what to do about it, if anything."""

    name: str
    standing: Standing
    words: str
    mend: str = ""
