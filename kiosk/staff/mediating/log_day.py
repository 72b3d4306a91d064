"""LogDay: what is known of the log while a report is written, so that the usual one is already filled in."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from kiosk.log.log_book import Trouble
from kiosk.log.mediation import Mediation
from kiosk.log.mediation_row import Kept
from kiosk.log.prefill import RecentVisit
from kiosk.log.visit_entry import HalfDay


@dataclass(frozen=True, slots=True)
class LogDay:
    """Today, by a clock that is ``sure`` or may be wrong. ``unread`` is why the log could not be read, if it was not.

    ``kept`` is what was written today and stands, in its order; ``latest`` what was written before, the newest last.
    ``recent`` is what was written in the last month, and whether it is in the Coop: nothing where that is not asked.
    ``visits`` are those just now at the kiosk, the latest first; ``now`` is read from the clock they ended by.
    """

    day: datetime.date
    half_day: HalfDay
    sure: bool = True
    kept: tuple[Kept, ...] = ()
    latest: tuple[Mediation, ...] = ()
    recent: tuple[Kept, ...] = ()
    visits: tuple[RecentVisit, ...] = ()
    now: float = 0.0
    unread: Trouble | None = None

    def minutes_ago(self, visit: RecentVisit) -> int:
        """How long ago ``visit`` ended."""
        return int((self.now - visit.ended) // 60)
