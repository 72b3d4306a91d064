"""Publishing: the figures of a settled period that may be handed to a funder or hung on a wall."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kiosk.log.reports.merging import Column, Release, Shown, is_small, showable, showable_over, together
from kiosk.log.reports.period import Period, Span
from kiosk.log.reports.tally import Count, Dimension, Tally, added
from kiosk.log.reports.visit_tally import VisitDimension, VisitTally, visits_added

EXACT = (Dimension.TYPE, Dimension.LENGTH, Dimension.THEME)
"""What says nothing of a person: shown as counted."""

BY_ACTIVITY = (
    Dimension.LANGUAGE,
    Dimension.STAGE,
    Dimension.BLOCKED,
    Dimension.PROCEDURE,
    Dimension.HALF_DAY,
    Dimension.INTERPRETER,
    Dimension.AUTONOMY,
)
BY_PEOPLE = (
    Dimension.GENDER,
    Dimension.AGE,
    Dimension.STATUS,
    Dimension.KNOWN,
    Dimension.CHANNEL,
    Dimension.DEVICE,
    Dimension.TAG,
)
"""Protected columns, each published in one way of counting: two would tell what one hides.

BLOCKED_AT never is, nor is PLACE: a place tells its CHANNEL, so that the two subtracted tell what either one hides.
"""


class NotSettled(ValueError):
    """The period is still going on, or may still be written up; the text says from when on it can be published."""


class ClockInDoubt(NotSettled):
    """Nobody can tell whether the period is over: the clock cannot be believed, or the log shows no such time."""


@dataclass(frozen=True, slots=True)
class Protected:
    """A column as it may be read: ``shown`` by key, the largest first, and all the ``others`` together.

    ``others`` is 0 when there are none, and None when they are so few that the whole column is withheld.
    """

    shown: tuple[tuple[str, int], ...]
    others: int | None

    @property
    def withheld(self) -> bool:
        """Whether nothing of the column may be read."""
        return self.others is None

    def numbers(self) -> tuple[int, ...]:
        """Every number that can be read in it."""
        return (*(count for _, count in self.shown), *((self.others,) if self.others is not None else ()))


@dataclass(frozen=True, slots=True)
class Published:
    """A report for others. ``visits`` stand apart.

    ``by_month`` is the number of people helped in each of the twelve months that end with the period.
    """

    period: Period
    total: Count
    by_month: Mapping[Period, int]
    exact: Mapping[Dimension, Mapping[str, Count]]
    protected: Mapping[Dimension, Protected]
    visits: int
    visits_protected: Mapping[VisitDimension, Protected]


def published(
    period: Period,
    months: Mapping[Period, Tally],
    visits: Mapping[Period, VisitTally],
    today: datetime.date,
) -> Published:
    """What may be read of ``period``; ``months`` and ``visits`` hold the tallies of its months, where there are any.

    Of the months before it, ``months`` may hold those that the twelve latest are told of.

    Raises NotSettled.
    """
    if not period.settled(today):
        raise NotSettled(f"{period.name} can be published once nothing can be added to it any more.")
    parts = period.parts(Span.MONTH)
    tallies = {month: months.get(month, Tally()) for month in parts}
    visited = {month: visits.get(month, VisitTally()) for month in parts}
    whole, all_visits = added(tallies.values()), visits_added(visited.values())

    def of(dimension: Dimension) -> Callable[[Period], Column]:
        people = dimension in BY_PEOPLE
        return lambda month: (
            tallies[month].people(dimension) if people else tallies[month].activities(dimension)
        )

    def of_visits(dimension: VisitDimension) -> Callable[[Period], Column]:
        return lambda month: visited[month].by(dimension)

    return Published(
        period=period,
        total=whole.total,
        by_month={month: months.get(month, Tally()).total.people for month in _last_twelve(period)},
        exact={dimension: whole.by(dimension) for dimension in EXACT},
        protected={each: protected(period, of(each)) for each in (*BY_ACTIVITY, *BY_PEOPLE)},
        visits=all_visits.visits,
        visits_protected={each: protected(period, of_visits(each)) for each in VisitDimension},
    )


def _last_twelve(period: Period) -> tuple[Period, ...]:
    found = [period.parts(Span.MONTH)[-1]]
    while len(found) < Span.YEAR.value:
        found.append(found[-1].previous())
    return tuple(reversed(found))


def protected(period: Period, column_of: Callable[[Period], Column]) -> Protected:
    """The column of ``period`` as it may be read beside those of all its months and quarters."""
    months = {month: column_of(month) for month in period.parts(Span.MONTH)}
    column = together(months.values())
    shown = _shown(period, months)
    others = sum(count for key, count in column.items() if key not in shown)
    in_order = sorted(((key, column[key]) for key in shown), key=lambda each: (-each[1], each[0]))
    return Protected(tuple(in_order), None if is_small(others) else others)


def _shown(period: Period, months: Mapping[Period, Column]) -> Shown:
    if period.span is Span.MONTH:
        return showable(months[period])
    told = [Release((month,), showable(column)) for month, column in months.items()]
    for quarter in period.parts(Span.QUARTER) if period.span is Span.YEAR else ():
        within = {month: months[month] for month in quarter.parts(Span.MONTH)}
        told.append(Release(tuple(within), _shown(quarter, within)))
    return showable_over(months, told)
