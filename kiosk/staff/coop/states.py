"""Where the staff can be while they carry over to the Coop what they wrote down."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.log.mediation_row import Kept
from kiosk.staff.mediating.states import OneLogged, WrittenDown
from kiosk.staff.shift import Shift


@dataclass(frozen=True, slots=True)
class ToCoop:
    """What was written down lately: ``entries`` keep the order they had when the page was opened. ``page`` from 0.

    ``ticking`` while a tick is written; ``refused`` is why it was not, as in the answer.
    """

    shift: Shift
    entries: tuple[Kept, ...]
    page: int = 0
    ticking: bool = False
    refused: str = ""


@dataclass(frozen=True, slots=True)
class HandingOver:
    """The code of the entry ``at`` of several, one after the other; ``came_from`` is where the last of them leads.

    ``shorter`` once somebody asked for a code without all that was said.
    """

    shift: Shift
    entries: tuple[Kept, ...]
    came_from: ToCoop | OneLogged | WrittenDown
    at: int = 0
    shorter: bool = False
    ticking: bool = False
    refused: str = ""

    @property
    def entry(self) -> Kept:
        """The one whose code is shown."""
        return self.entries[self.at]


CoopState = ToCoop | HandingOver
