"""Charts: figures in the order in which they are read, and which of them stand in which column of which page. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

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

HEADING_MM, BAR_MM, WRAPPED_MM, APART_MM = 10.5, 9.0, 7.0, 2.0
"""What a heading takes of a column with the edges of its chart, a bar, one more line of each, the gap below a chart."""

LONG_NAMES = frozenset({Dimension.PROCEDURE.value, VisitDimension.PROCEDURE.value})
"""Charts whose bars bear names of two lines."""

LONG_HEADINGS = frozenset({Dimension.BLOCKED_AT.value})
"""Charts whose headings take three."""


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
    """What stands on a page, column by column, the last ones empty at the end; none when nothing was counted."""

    counted: Counted
    columns: tuple[tuple[Chart, ...], ...]


@dataclass(frozen=True, slots=True)
class Room:
    """``columns`` beside each other, each ``height_mm`` high."""

    height_mm: float
    columns: int


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
    VisitDimension.HALF_DAY,
    VisitDimension.LENGTH,
    VisitDimension.LANGUAGE,
    VisitDimension.PROCEDURE,
)


def pages(figures: PeriodFigures, room: Room) -> tuple[Page, ...]:
    """All pages, mediations before visits."""
    return (
        *_pages(Counted.MEDIATIONS, _of_mediations(figures), room),
        *_pages(Counted.VISITS, _of_visits(figures), room),
    )


def height_mm(chart: Chart) -> float:
    """What ``chart`` takes of a column."""
    heading = HEADING_MM + 2 * WRAPPED_MM * (chart.name in LONG_HEADINGS)
    return heading + (BAR_MM + WRAPPED_MM * (chart.name in LONG_NAMES)) * len(chart.bars)


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


def _pages(counted: Counted, charts: Iterator[Chart], room: Room) -> Iterator[Page]:
    columns = tuple(_columns((part for chart in charts for part in _parts(chart, room)), room))
    for at in range(0, len(columns), room.columns):
        filled = columns[at : at + room.columns]
        yield Page(counted, filled + ((),) * (room.columns - len(filled)))
    if not columns:
        yield Page(counted, ())


def _columns(charts: Iterator[Chart], room: Room) -> Iterator[tuple[Chart, ...]]:
    """A chart stands below the last where it fits, else at the head of the next column."""
    column: list[Chart] = []
    left = room.height_mm
    for chart in charts:
        if column and left < height_mm(chart):
            yield tuple(column)
            column, left = [], room.height_mm
        column.append(chart)
        left -= height_mm(chart) + APART_MM
    if column:
        yield tuple(column)


def _parts(chart: Chart, room: Room) -> Iterator[Chart]:
    """``chart`` itself, or parts of about the same length where a column is too low for it; nothing of an empty one."""
    bars = chart.bars
    for many in range(1, len(bars) + 1):
        ends = [len(bars) * part // many for part in range(many, -1, -1)]
        parts = [replace(chart, bars=bars[-end : len(bars) - start]) for end, start in pairwise(ends)]
        if many == len(bars) or height_mm(parts[0]) <= room.height_mm:
            yield from parts
            return
