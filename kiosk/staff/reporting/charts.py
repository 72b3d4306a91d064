"""Charts: figures in the order in which they are read, and which of them stand on which page. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from kiosk.log.enumerations.activity import TypeActivite
from kiosk.log.enumerations.duration import DurationBand
from kiosk.log.reports.tally import Dimension
from kiosk.log.reports.visit_tally import VisitDimension
from kiosk.log.visit_entry import HalfDay, LengthBand
from kiosk.staff.reporting.figures import PeriodFigures

MOST_BARS = 10
"""How many bars a column has: what is counted least stands together then; the files have all of it."""

OTHERS = "+"
"""The key of what stands together; no value of the log is called so."""

LEAST_BARS = 2
"""A chart begins at the foot of a page only when so many of its bars stand there too."""


class Counted(Enum):
    """What is counted. The two never stand on one page."""

    MEDIATIONS = "mediations"
    VISITS = "visits"


@dataclass(frozen=True, slots=True)
class Chart:
    """One column of a report: ``name`` is its dimension, ``portal`` the address where people were blocked, if any.

    ``bars`` are keys with their counts, ``most`` is the largest of the whole column that stands alone, on any page.
    """

    name: str
    bars: tuple[tuple[str, int], ...]
    most: int
    portal: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page; no chart when nothing of this kind was counted."""

    counted: Counted
    charts: tuple[Chart, ...]


IN_ORDER: dict[Enum, tuple[str, ...]] = {
    Dimension.TYPE: tuple(each.value for each in TypeActivite),
    Dimension.LENGTH: tuple(each.value for each in DurationBand),
    Dimension.HALF_DAY: tuple(each.value for each in HalfDay),
    VisitDimension.LENGTH: tuple(each.value for each in LengthBand),
    VisitDimension.HALF_DAY: tuple(each.value for each in HalfDay),
}
"""Columns whose keys have an order of their own; the others begin with the largest."""

OF_MEDIATIONS = (
    Dimension.TYPE,
    Dimension.HALF_DAY,
    Dimension.LENGTH,
    Dimension.THEME,
    Dimension.PROCEDURE,
    Dimension.LANGUAGE,
)
OF_VISITS = (
    VisitDimension.LANGUAGE,
    VisitDimension.PROCEDURE,
    VisitDimension.LENGTH,
    VisitDimension.HALF_DAY,
)


def pages(figures: PeriodFigures, rows: int) -> tuple[Page, ...]:
    """All pages of ``rows`` lines, headings included, mediations before visits."""
    return (
        *_pages(Counted.MEDIATIONS, _of_mediations(figures), rows),
        *_pages(Counted.VISITS, _of_visits(figures), rows),
    )


def _of_mediations(figures: PeriodFigures) -> Iterator[Chart]:
    tally = figures.mediations
    for dimension in OF_MEDIATIONS:
        yield _chart(dimension, tally.activities(dimension))
    for portal, reasons in sorted(
        tally.blocked_at().items(), key=lambda each: (-sum(each[1].values()), each[0])
    ):
        yield replace(_chart(Dimension.BLOCKED_AT, reasons), portal=portal)


def _of_visits(figures: PeriodFigures) -> Iterator[Chart]:
    for dimension in OF_VISITS:
        yield _chart(dimension, figures.visits.by(dimension))


def _chart(dimension: Dimension | VisitDimension, counts: Mapping[str, int]) -> Chart:
    found = {key: count for key, count in counts.items() if count}
    keys = [key for key in IN_ORDER[dimension] if key in found] if dimension in IN_ORDER else _largest(found)
    most = max(found.values(), default=0)
    if len(keys) > MOST_BARS:
        found[OTHERS] = sum(found[key] for key in keys[MOST_BARS - 1 :])
        keys = [*keys[: MOST_BARS - 1], OTHERS]
    return Chart(dimension.value, tuple((key, found[key]) for key in keys), most)


def _largest(counts: Mapping[str, int]) -> list[str]:
    return sorted(counts, key=lambda key: (-counts[key], key))


def _pages(counted: Counted, charts: Iterator[Chart], rows: int) -> Iterator[Page]:
    page: list[Chart] = []
    room = rows
    for chart in charts:
        bars = chart.bars
        while bars:
            fits = room - 1
            if fits < min(LEAST_BARS, len(bars)):
                yield Page(counted, tuple(page))
                page, room = [], rows
                continue
            page.append(replace(chart, bars=bars[:fits]))
            room -= 1 + len(bars[:fits])
            bars = bars[fits:]
    if page or room == rows:
        yield Page(counted, tuple(page))
