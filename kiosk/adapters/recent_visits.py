"""RecentVisits: who was just now at the kiosk, so that a mediator need not say it again. In memory, for two hours."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from kiosk.log.visit_entry import VisitEntry
from kiosk.visit.ports import Clock

if TYPE_CHECKING:
    from kiosk.log.prefill import RecentVisit


class RecentVisits:
    """The Remembrance port of the visits, on the main thread. What grows old is gone; nothing reaches a disk."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._visits: tuple[RecentVisit, ...] = ()
        self._taken: frozenset[int] = frozenset()
        self._numbers = count(1)

    def remember(self, entry: VisitEntry, seconds: float) -> None:
        """See :class:`kiosk.visit.ports.Remembrance`."""
        from kiosk.log.prefill import RecentVisit

        visit = RecentVisit(next(self._numbers), entry, self._clock.monotonic_seconds(), seconds)
        self._visits = (visit, *self.just_now())

    def just_now(self) -> tuple[RecentVisit, ...]:
        """Those of the last two hours that no report was taken from yet, the latest first."""
        from kiosk.log.prefill import just_now

        self._visits = just_now(self._visits, self._clock.monotonic_seconds(), self._taken)
        return self._visits

    def take(self, seq: int) -> None:
        """A report was taken from ``seq``."""
        self._taken = self._taken | {seq}
