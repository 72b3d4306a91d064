"""VisitTally: how people used the terminal by themselves. Counted apart from mediations, and never added to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from kiosk.log.visit_entry import Origin, VisitEntry


class VisitDimension(Enum):
    """What visits are counted by."""

    LANGUAGE = "language"
    PROCEDURE = "procedure"
    LENGTH = "length"
    HALF_DAY = "half_day"
    ENDING = "ending"
    TICKET = "ticket"


@dataclass(frozen=True, slots=True)
class VisitTally:
    """``visits`` in all, and how many of each key of each dimension; self-tests are left out."""

    visits: int = 0
    cells: Mapping[tuple[VisitDimension, str], int] = field(default_factory=dict)

    def by(self, dimension: VisitDimension) -> dict[str, int]:
        """The visits of one dimension by key."""
        return {key: count for (each, key), count in self.cells.items() if each is dimension}


def visits_added(tallies: Iterable[VisitTally]) -> VisitTally:
    """All of ``tallies`` as one."""
    visits, cells = 0, Counter[tuple[VisitDimension, str]]()
    for each in tallies:
        visits += each.visits
        cells.update(each.cells)
    return VisitTally(visits, dict(cells))


def visit_tally(entries: Iterable[VisitEntry]) -> VisitTally:
    """The tally of ``entries``."""
    visits, cells = 0, Counter[tuple[VisitDimension, str]]()
    for entry in entries:
        if entry.origin is Origin.SELFTEST:
            continue
        visits += 1
        cells[VisitDimension.LANGUAGE, entry.locale] += 1
        cells[VisitDimension.PROCEDURE, entry.procedure or ""] += 1
        cells[VisitDimension.LENGTH, entry.length.value] += 1
        cells[VisitDimension.HALF_DAY, entry.half_day.value] += 1
        cells[VisitDimension.ENDING, entry.ending.value] += 1
        cells[VisitDimension.TICKET, "yes" if entry.ticket else "no"] += 1
    return VisitTally(visits, dict(cells))
