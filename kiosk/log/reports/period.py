"""Period: a month, a quarter or a year. Reports know no other span, so that two of them never differ by a few days."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from kiosk.log.mediation_rules import MOST_DAYS_BACK
from kiosk.log.retention import believable, shown_by_use


class Span(Enum):
    """How long a period is, in months."""

    MONTH = 1
    QUARTER = 3
    YEAR = 12


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The ``span`` that begins on ``first``. Made by :meth:`of`."""

    first: datetime.date
    months: int

    @classmethod
    def of(cls, span: Span, day: datetime.date) -> Period:
        """The month, quarter or year that ``day`` lies in."""
        month = day.month - (day.month - 1) % span.value
        return cls(datetime.date(day.year, month, 1), span.value)

    @property
    def span(self) -> Span:
        """Month, quarter or year."""
        return Span(self.months)

    @property
    def last(self) -> datetime.date:
        """The last day of it."""
        return self.next().first - datetime.timedelta(days=1)

    @property
    def name(self) -> str:
        """``2026-11``, ``2026-T4`` (a trimestre) or ``2026``."""
        year, month = self.first.year, self.first.month
        return {
            Span.MONTH: f"{year}-{month:02}",
            Span.QUARTER: f"{year}-T{(month + 2) // 3}",
            Span.YEAR: f"{year}",
        }[self.span]

    def holds(self, day: datetime.date) -> bool:
        """Whether ``day`` lies in it."""
        return self.first <= day <= self.last

    def next(self) -> Period:
        """The one after it."""
        return self._moved(self.months)

    def previous(self) -> Period:
        """The one before it."""
        return self._moved(-self.months)

    def parts(self, span: Span) -> tuple[Period, ...]:
        """The months or quarters it consists of; itself when it is no longer than ``span``."""
        if span.value >= self.months:
            return (self,)
        return tuple(
            Period(_month(self.first, offset), span.value) for offset in range(0, self.months, span.value)
        )

    def settled(self, today: datetime.date) -> bool:
        """Whether nothing can be added to it any more: it is over, and so are the days on which it may be written up.

        Only then may it be published: two reports that differ by one late entry would tell that entry.
        """
        return today > self.last + datetime.timedelta(days=MOST_DAYS_BACK)

    def surely_settled(
        self, months: Iterable[Period], days: Iterable[datetime.date], today: datetime.date
    ) -> bool:
        """Whether it is settled by the log too: ``months`` are those of it that hold anything, ``days`` those of use.

        A clock ahead would settle the running month, which could then be published before its end and after it.
        """
        if not (believable(today) and self.settled(today)):
            return False
        held = [month.first for month in months]
        shown = shown_by_use(self.last, [*held, *days], today)
        return not held or (shown is not None and self.settled(shown))

    def _moved(self, months: int) -> Period:
        return Period(_month(self.first, months), self.months)


def _month(first: datetime.date, offset: int) -> datetime.date:
    year, month = divmod(first.year * 12 + first.month - 1 + offset, 12)
    return datetime.date(year, month + 1, 1)
