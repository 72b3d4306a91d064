"""CoopCode: what a mediator's telephone reads to open the Coop's form filled in. Unofficial: see docs/handbook.md."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from kiosk.handoff.qr_grid import QrGrid
from kiosk.log.mediation import Mediation
from kiosk.staff.mediating.fields import FormField


@dataclass(frozen=True, slots=True)
class CoopCode:
    """``grid`` is None when the report does not fit into a code; ``left_out`` is what was said and is not in it."""

    grid: QrGrid | None
    left_out: tuple[FormField, ...] = ()


class CoopCodes(Protocol):
    """Makes the code of a report."""

    def __call__(self, mediation: Mediation, *, shorter: bool) -> CoopCode:
        """The code of all that was said; ``shorter`` leaves out what is longest until the rest fits."""
