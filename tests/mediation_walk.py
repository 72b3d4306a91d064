"""What writing mediations down is tried with: a visit that has just ended, and a mediator who counts touches."""

from __future__ import annotations

import datetime
from dataclasses import replace

from kiosk.log.prefill import RecentVisit
from kiosk.log.visit_entry import Ending, HalfDay, LengthBand, Origin, VisitEntry
from staff_walk import StaffWalk

TODAY = datetime.date(2026, 11, 26)

VISIT = RecentVisit(
    7,
    VisitEntry(
        day=TODAY,
        half_day=HalfDay.AFTERNOON,
        locale="ar",
        procedure="letters",
        steps=2,
        length=LengthBand.FROM_15_TO_30,
        ticket=True,
        ending=Ending.FINISHED,
        origin=Origin.VISIT,
    ),
    ended=100.0,
    seconds=18 * 60,
)


def was_here(walk: StaffWalk, *visits: RecentVisit) -> StaffWalk:
    """``visits`` ended at the kiosk before the staff came in."""
    book = walk.devices.mediations
    book.now = replace(book.now, visits=visits or (VISIT,), now=700.0)
    return walk


class Mediator(StaffWalk):
    """A walk that counts what it touches, from the terminal's page on."""

    def __init__(self, walk: StaffWalk) -> None:
        super().__init__(walk.staff)
        self.count = 0

    def touches(self, *things: str) -> Mediator:
        self.count += len(things)
        super().touches(*things)
        return self
