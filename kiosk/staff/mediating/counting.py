"""Counting: the rows of numbers beside which somebody touches more and fewer. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from kiosk.log.counters import MOST_PEOPLE, Counters
from kiosk.log.enumerations.duration import MOST_MINUTES
from kiosk.log.enumerations.person import Genre, StatutSocial, TrancheAge
from kiosk.staff.world import StaffWorld

LENGTH_STEPS: Mapping[str, Mapping[str, int]] = {
    "hours": {"more": 60, "many": 180, "fewer": -60},
    "minutes": {"more": 5, "many": 15, "fewer": -5},
}
"""How a key of hours or minutes begins, and by how many minutes it changes the length."""


@dataclass(frozen=True, slots=True)
class Counter:
    """One number: ``way`` is the field of the counters, ``of`` which of its kinds, None for a number of its own."""

    way: str
    of: Genre | TrancheAge | StatutSocial | None = None

    @property
    def item(self) -> str:
        """Its name among the cards."""
        return f"{self.way}/{self.of.value}" if self.of else self.way


WAYS: tuple[tuple[str, type[Enum]], ...] = (
    ("genres", Genre),
    ("tranches_age", TrancheAge),
    ("statuts", StatutSocial),
)
"""The three ways to count everybody; who is in none of its kinds counts as not said."""


def counter_pages(world: StaffWorld, asked: Collection[str] = ()) -> tuple[tuple[Counter, ...], ...]:
    """The numbers, page by page; no page mixes two ways. ``asked`` are the fields that are counted, empty for all."""
    first = [
        Counter(each)
        for each in ("total", "deja_accompagne")
        if each == "total" or not asked or each in asked
    ]
    groups: list[tuple[Counter, ...]] = [tuple(first)]
    for way, kind in (each for each in WAYS if not asked or each[0] in asked):
        every = tuple(Counter(way, each) for each in kind if each.value != Genre.NON_COMMUNIQUE.value)  # type: ignore[arg-type]
        parts = -(-len(every) // world.cards_per_page)
        size = -(-len(every) // parts)
        groups += [every[at : at + size] for at in range(0, len(every), size)]
    return tuple(groups)


def count_of(counters: Counters, counter: Counter) -> int:
    """How many there are now."""
    held: Any = getattr(counters, counter.way)
    return int(held.get(counter.of, 0) if counter.of else held)


def room_for(counters: Counters, counter: Counter) -> int:
    """How many more there can be: of each way no more than came."""
    if counter.way == "total":
        return MOST_PEOPLE - counters.total
    return max(0, counters.total - counted(counters, counter.way))


def counted(counters: Counters, way: str) -> int:
    """How many are counted in ``way``."""
    held: Any = getattr(counters, way)
    return int(held if isinstance(held, int) else sum(held.values()))


def changed(counters: Counters, counter: Counter, by: int) -> Counters:
    """``by`` more or fewer of ``counter``, as far as there can be."""
    now = count_of(counters, counter)
    count = max(0, now + min(by, room_for(counters, counter)))
    held: Any = count
    if counter.of is not None:
        kinds = {**getattr(counters, counter.way), counter.of: count}
        held = {each: many for each, many in kinds.items() if many}
    return replace(counters, **{counter.way: held})


def longer(minutes: int, unit: str, step: str) -> int:
    """``minutes`` once a card of ``unit`` was touched: at least none, at most a day."""
    by = LENGTH_STEPS[unit][step]
    return minutes + by if 0 <= minutes + by <= MOST_MINUTES else minutes


def takes_length(minutes: int, unit: str, step: str) -> bool:
    """Whether that card does anything."""
    return longer(minutes, unit, step) != minutes
