"""How printing a paper can stand; how it can end is in :mod:`kiosk.handoff.print_outcome`."""

from __future__ import annotations

from enum import Enum


class PrintStage(Enum):
    """Where a paper stands before it has ended: a button is drawn only when READY.

    USED_UP: the visit has had as many as the site gives.
    """

    CHECKING = "checking"
    ABSENT = "absent"
    READY = "ready"
    USED_UP = "used-up"
    PRINTING = "printing"
