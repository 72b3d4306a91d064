"""Script: what is asked of the engine, in pieces that are each said by one of its voices."""

from __future__ import annotations

import json
from dataclasses import dataclass

CLIP_FORMAT = 2
"""Part of every key: raise it when levelling, trimming or marks change, and old clips are made anew."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words for one voice, by its engine id; None is a silence as long as reading the words takes.

    ``rate`` is what the engine is asked for, in its own words per minute.
    """

    voice: str | None
    rate: int
    text: str


@dataclass(frozen=True, slots=True)
class Script:
    """Pieces to be said in one go."""

    pieces: tuple[Piece, ...]

    @property
    def asked(self) -> object:
        """All that makes it sound as it does, but for the engine."""
        return [[each.voice, each.rate, each.text] for each in self.pieces]

    def key(self, engine_version: str) -> str:
        """The name of its clip: the same engine, voices, rate and words give the same clip."""
        return clip_key(engine_version, self.asked)


def clip_key(engine_version: str, asked: object) -> str:
    """The name of the clip of what was ``asked``, a value that JSON can hold."""
    import hashlib  # here: the worker needs no key, and this import costs it 3 MB

    whole = json.dumps([CLIP_FORMAT, engine_version, asked], ensure_ascii=False)
    return hashlib.sha256(whole.encode()).hexdigest()
