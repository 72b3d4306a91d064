"""PeriodFigures: what the log adds up to in one period, exact, for the staff's eyes alone."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from kiosk.log.mediation_rules import MOST_DAYS_BACK
from kiosk.log.reports.period import Period
from kiosk.log.reports.tally import Tally
from kiosk.log.reports.visit_tally import VisitTally


@dataclass(frozen=True, slots=True)
class PeriodFigures:
    """``mediations`` has what blocked people by portal. ``visits`` stand apart.

    ``today`` is when they were added up, ``sure`` when the clock could be believed.
    """

    period: Period
    mediations: Tally
    visits: VisitTally
    today: datetime.date
    sure: bool = True

    @property
    def publishable(self) -> bool:
        """Whether figures of the period may be handed on: nothing can be added to it any more."""
        return self.sure and self.period.settled(self.today)

    @property
    def publishable_from(self) -> datetime.date:
        """The first day on which they may."""
        return self.period.last + datetime.timedelta(days=MOST_DAYS_BACK + 1)
