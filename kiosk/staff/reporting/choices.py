"""What can be asked for: which period, and which file of it."""

from __future__ import annotations

import datetime
from enum import Enum

from kiosk.log.reports.period import Period, Span


class PeriodChoice(Enum):
    """The periods that are offered, as they are called from today. Each value names its word in the catalogue."""

    THIS_MONTH = "this-month"
    LAST_MONTH = "last-month"
    THIS_QUARTER = "this-quarter"
    LAST_QUARTER = "last-quarter"
    THIS_YEAR = "this-year"
    LAST_YEAR = "last-year"

    def period(self, today: datetime.date) -> Period:
        """The one that is meant on ``today``."""
        now = Period.of(Span[self.name.partition("_")[2]], today)
        return now.previous() if self.name.startswith("LAST") else now


class Export(Enum):
    """The files that can be taken: the mediator's own record, and what may be handed on."""

    OWN_XLSX = "own-xlsx"
    OWN_CSV = "own-csv"
    OWN_JSON = "own-json"
    PAGE_PDF = "page-pdf"
    STATISTICS_XLSX = "statistics-xlsx"
    FIGURES_CSV = "figures-csv"

    @property
    def published(self) -> bool:
        """Whether it is for others, so that small counts stand together and the period must be settled."""
        return self in (Export.PAGE_PDF, Export.STATISTICS_XLSX, Export.FIGURES_CSV)
