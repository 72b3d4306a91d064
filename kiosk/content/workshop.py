"""Workshop: a kit with which a mediator holds a workshop: what is done, for how long, and what is printed.

A kit says nothing that the procedures it goes through do not say: it is about them, for whoever knows the trade.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from itertools import accumulate

from kiosk.content.text import Text

WORKSHOPS = "workshops"
"""The folder of the kits, and how the translators' keys of their texts begin."""


class Asked(Enum):
    """What is counted when a workshop ends. Each value names a field of the counters of the national report."""

    TOTAL = "total"
    ALREADY_ACCOMPANIED = "deja_accompagne"
    GENDERS = "genres"
    AGES = "tranches_age"
    STATUSES = "statuts"


@dataclass(frozen=True, slots=True)
class Demonstration:
    """What the wall shows: a procedure from its beginning, or one ``step``; ``tried`` when the group does it."""

    procedure: str
    step: str | None = None
    tried: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One stretch of a workshop.

    ``title`` is for the group, to be read across a room; ``prompt`` tells the mediator what to do. Both are French.
    ``abilities`` says that everybody answers the six pictured questions of :mod:`kiosk.content.ability`.
    """

    title: str
    minutes: int
    prompt: str
    shows: Demonstration | None = None
    abilities: bool = False


@dataclass(frozen=True, slots=True)
class Handout:
    """The ticket of ``procedure``, ``per_person`` times for everybody."""

    procedure: str
    per_person: int = 1


@dataclass(frozen=True, slots=True)
class WorkshopKit:
    """A kit of ``media/workshops``. ``minutes`` is what its parts add up to.

    ``level``, ``material`` and ``cra_themes`` are what the report of the workshop says beforehand, under the names of
    the Coop's interface; ``counters`` what it asks in the end.
    """

    id: str
    title: str
    minutes: int
    level: str
    material: tuple[str, ...]
    cra_themes: tuple[str, ...]
    counters: tuple[Asked, ...]
    handouts: tuple[Handout, ...]
    parts: tuple[Part, ...]

    @property
    def name(self) -> Text:
        """``title``, which is translated where it stands on a paper for the person."""
        return title_of(self.id, self.title)

    @property
    def procedures(self) -> tuple[str, ...]:
        """The ids of those it shows, each once, in the order in which they come."""
        return tuple(dict.fromkeys(part.shows.procedure for part in self.parts if part.shows))

    @property
    def begins(self) -> tuple[int, ...]:
        """The minute, from 0, at which each part begins."""
        return tuple(accumulate((part.minutes for part in self.parts[:-1]), initial=0))


def title_of(kit: str, french: str) -> Text:
    """The title of the kit called ``kit``, as it is translated."""
    return Text(f"{WORKSHOPS}/{kit}/title", french)
