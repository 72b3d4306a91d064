"""How printing can end. Every end is enumerated; none is guessed."""

from __future__ import annotations

from enum import Enum


class PrintOutcome(Enum):
    """The four honest answers of a printer. NOT_KNOWN is never turned into one of the others."""

    PRINTED = "printed"
    OUT_OF_PAPER = "out-of-paper"
    NO_PRINTER = "no-printer"
    NOT_KNOWN = "not-known"
