"""What the staff write by hand on the screen, how long it may be, and which letters the keyboard there writes."""

from __future__ import annotations

from enum import Enum

from kiosk.content.pronunciation import MOST_SAID, MOST_WORD


class Field(Enum):
    """What is written."""

    NAME = "name"
    ADDRESS = "address"
    PERMANENCE = "permanence"
    LANGUAGE = "language"
    NICKNAME = "nickname"
    WORD = "word"
    SAID = "said"


MOST_WRITTEN = {
    Field.NAME: 60,
    Field.ADDRESS: 120,
    Field.PERMANENCE: 60,
    Field.LANGUAGE: 30,
    Field.NICKNAME: 20,
    Field.WORD: MOST_WORD,
    Field.SAID: MOST_SAID,
}
"""Characters."""


class Case(Enum):
    """Which letters the keyboard writes."""

    SMALL = "small"
    CAPITAL = "capital"
    SIGNS = "signs"

    @property
    def shifted(self) -> Case:
        """The same once the key for capitals was touched."""
        return Case.SMALL if self is Case.CAPITAL else Case.CAPITAL

    @property
    def signed(self) -> Case:
        """The same once the key for signs was touched."""
        return Case.SMALL if self is Case.SIGNS else Case.SIGNS


def fitting(text: str, field: Field) -> str:
    """What of ``text`` can be shown and fits into ``field``."""
    return "".join(each for each in text if each.isprintable())[: MOST_WRITTEN[field]]


def following(case: Case, text: str) -> Case:
    """The letters after ``text``: one capital, then small ones; signs stay."""
    return case if case is Case.SIGNS else Case.SMALL if text else Case.CAPITAL
