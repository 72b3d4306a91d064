"""keyboard: the keys of the keyboard on the screen, in as many columns as a finger can tell apart there. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kiosk.staff.writing import Case

KEY_MM, GAP_MM = 20.0, 3.0
"""The least width of a key, and what lies between two."""

FEWEST_COLUMNS, MOST_COLUMNS = 5, 10
LEAST_BLANK = 2

DIGITS = "1234567890"
LETTERS = "azertyuiopqsdfghjklmwxcvbn'-éè"
"""AZERTY in rows of ten, or broken sooner where the screen is narrower."""

SIGNS = DIGITS + ",.-/()&'àâçéèêëîïôùû"
"""What an address may need, and the letters that French writes with a mark."""


class Does(Enum):
    """What a key does: it writes, or it changes what the others write, or rubs out."""

    WRITES = "writes"
    SHIFT = "shift"
    SIGNS = "signs"
    BLANK = "blank"
    ERASE = "erase"


@dataclass(frozen=True, slots=True)
class Key:
    """A key at ``column`` and ``row``, from 0, ``wide`` columns across; ``sign`` is what it writes, if it does."""

    does: Does
    sign: str
    column: int
    row: int
    wide: int = 1


def columns_in(width_mm: float) -> int:
    """How many keys stand beside each other in ``width_mm``."""
    return max(FEWEST_COLUMNS, min(MOST_COLUMNS, int((width_mm - GAP_MM) / (KEY_MM + GAP_MM))))


def keyboard(case: Case, columns: int) -> tuple[Key, ...]:
    """The keys for ``case``. Those that write nothing end the last row that has room for them, or one of their own."""
    signs = _signs(case, columns)
    keys = [Key(Does.WRITES, sign, at % columns, at // columns) for at, sign in enumerate(signs)]
    row, column = divmod(len(signs), columns)
    others = (Does.SHIFT, Does.SIGNS, Does.BLANK, Does.ERASE)
    if columns - column < len(others) - 1 + LEAST_BLANK:
        row, column = row + 1, 0
    blank = columns - column - (len(others) - 1)
    for does in others:
        wide = blank if does is Does.BLANK else 1
        keys.append(Key(does, " " if does is Does.BLANK else "", column, row, wide))
        column += wide
    return tuple(keys)


def _signs(case: Case, columns: int) -> str:
    if case is Case.SIGNS:
        return SIGNS
    letters = LETTERS.upper() if case is Case.CAPITAL else LETTERS
    return DIGITS + letters if columns == MOST_COLUMNS else letters
