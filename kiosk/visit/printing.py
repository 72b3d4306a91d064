"""How printing a ticket can stand and end. Every end is enumerated; none is guessed."""

from __future__ import annotations

from enum import Enum


class PrintOutcome(Enum):
    """The four honest answers of a printer. NOT_KNOWN is never turned into one of the others."""

    PRINTED = "printed"
    OUT_OF_PAPER = "out-of-paper"
    NO_PRINTER = "no-printer"
    NOT_KNOWN = "not-known"


class PrintStage(Enum):
    """Where the paper of this handoff stands before it has ended: a button is drawn only when READY."""

    CHECKING = "checking"
    ABSENT = "absent"
    READY = "ready"
    PRINTING = "printing"
