"""Tally: how many mediations there were of each kind. Tallies add up, so closed months need counting only once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

from kiosk.log.enumerations.duration import DurationBand
from kiosk.log.mediation import Individual, Mediation, Workshop

UNSAID = ""
"""The key of mediations of which a thing was not said, or that had none of it."""


class Dimension(Enum):
    """What mediations are counted by. The names are written into monthly totals: they never change."""

    TYPE = "type"
    LENGTH = "length"
    THEME = "theme"
    PROCEDURE = "procedure"
    LANGUAGE = "language"
    INTERPRETER = "interpreter"
    STAGE = "stage"
    BLOCKED = "blocked"
    BLOCKED_AT = "blocked_at"
    HALF_DAY = "half_day"
    CHANNEL = "channel"
    PLACE = "place"
    DEVICE = "device"
    TAG = "tag"
    AUTONOMY = "autonomy"
    LEVEL = "level"
    SENT_ON = "sent_on"
    GENDER = "gender"
    AGE = "age"
    STATUS = "status"
    KNOWN = "known"


OF_PEOPLE = frozenset({Dimension.GENDER, Dimension.AGE, Dimension.STATUS, Dimension.KNOWN})
"""Counted by person, since the people of one workshop differ."""

SEVERAL = frozenset({Dimension.THEME, Dimension.DEVICE, Dimension.TAG})
"""A mediation may be of several of these, so they add up to more than the mediations."""

KNOWN_BEFORE, NEW = "yes", "no"
BETWEEN = " "
"""Stands between portal and reason in a key of BLOCKED_AT; neither can hold it."""


@dataclass(frozen=True, slots=True)
class Count:
    """``activities`` mediations with ``people`` people in them."""

    activities: int = 0
    people: int = 0

    def __add__(self, other: Count) -> Count:
        """Both together."""
        return Count(self.activities + other.activities, self.people + other.people)


Cell = tuple[Dimension, str]


@dataclass(frozen=True, slots=True)
class Tally:
    """``total`` is all of it; ``cells`` how much there is of each key of each dimension, where there is any.

    Keys are the values of the log: names of the API, ids, locales. In the dimensions of OF_PEOPLE ``activities`` is 0.
    """

    total: Count = field(default_factory=Count)
    cells: Mapping[Cell, Count] = field(default_factory=dict)

    def by(self, dimension: Dimension) -> dict[str, Count]:
        """The counts of one dimension by key."""
        return {key: count for (each, key), count in self.cells.items() if each is dimension}

    def activities(self, dimension: Dimension) -> dict[str, int]:
        """The mediations of one dimension by key."""
        return {key: count.activities for key, count in self.by(dimension).items()}

    def people(self, dimension: Dimension) -> dict[str, int]:
        """The people of one dimension by key."""
        return {key: count.people for key, count in self.by(dimension).items()}

    def blocked_at(self) -> dict[str, dict[str, int]]:
        """What blocked people, portal by portal, as activities by reason. For the staff's screen alone."""
        found: dict[str, dict[str, int]] = {}
        for key, count in self.activities(Dimension.BLOCKED_AT).items():
            portal, reason = key.split(BETWEEN)
            found.setdefault(portal, {})[reason] = count
        return found


def added(tallies: Iterable[Tally]) -> Tally:
    """All of ``tallies`` as one."""
    total = Count()
    cells: dict[Cell, Count] = {}
    for tally in tallies:
        total += tally.total
        for cell, count in tally.cells.items():
            cells[cell] = cells[cell] + count if cell in cells else count
    return Tally(total, cells)


def tally(mediations: Iterable[Mediation], portals: Mapping[str, str]) -> Tally:
    """The tally of ``mediations``; ``portals`` says which official address each procedure leads to."""
    total = [0, 0]
    cells: defaultdict[Cell, list[int]] = defaultdict(lambda: [0, 0])
    for mediation in mediations:
        people = mediation.people
        for sums in (total, *(cells[cell] for cell in _of_activity(mediation, portals))):
            sums[0] += 1
            sums[1] += people
        for dimension, key, number in _of_people(mediation.who):
            cells[dimension, key][1] += number
    return Tally(Count(*total), {cell: Count(*sums) for cell, sums in cells.items()})


def _of_activity(mediation: Mediation, portals: Mapping[str, str]) -> Iterator[Cell]:
    extras, who = mediation.extras, mediation.who
    yield Dimension.TYPE, mediation.type.value
    yield Dimension.LENGTH, DurationBand.of(mediation.duree).value
    yield Dimension.HALF_DAY, mediation.half_day.value
    yield Dimension.CHANNEL, mediation.type_lieu.value
    yield Dimension.PLACE, mediation.lieu
    yield Dimension.PROCEDURE, extras.procedure or UNSAID
    yield Dimension.LANGUAGE, extras.language
    yield Dimension.INTERPRETER, _key(extras.interpreter)
    yield Dimension.STAGE, _key(extras.stage)
    yield Dimension.BLOCKED, _key(extras.blocked)
    if extras.blocked and extras.procedure and extras.procedure in portals:
        yield Dimension.BLOCKED_AT, f"{portals[extras.procedure]}{BETWEEN}{extras.blocked.value}"
    if isinstance(who, Individual):
        yield Dimension.AUTONOMY, _key(who.autonomie)
        yield Dimension.SENT_ON, _key(who.structure_de_redirection)
    else:
        yield Dimension.LEVEL, _key(who.niveau)
    yield from ((Dimension.THEME, theme.value) for theme in mediation.thematiques)
    yield from ((Dimension.DEVICE, device.value) for device in mediation.materiel)
    yield from ((Dimension.TAG, tag) for tag in mediation.tags)


def _of_people(who: Individual | Workshop) -> Iterator[tuple[Dimension, str, int]]:
    if isinstance(who, Individual):
        unsaid = "non_communique"
        yield Dimension.GENDER, who.genre.value if who.genre else unsaid, 1
        yield Dimension.AGE, who.tranche_age.value if who.tranche_age else unsaid, 1
        yield Dimension.STATUS, who.statut_social.value if who.statut_social else unsaid, 1
        yield Dimension.KNOWN, {True: KNOWN_BEFORE, False: NEW, None: UNSAID}[who.deja_accompagne], 1
        return
    counters = who.counters
    for dimension, group in (
        (Dimension.GENDER, counters.by_genre()),
        (Dimension.AGE, counters.by_tranche_age()),
        (Dimension.STATUS, counters.by_statut()),
    ):
        yield from ((dimension, each.value, people) for each, people in group.items() if people)
    if counters.deja_accompagne:
        yield Dimension.KNOWN, KNOWN_BEFORE, counters.deja_accompagne
    if counters.total > counters.deja_accompagne:
        yield Dimension.KNOWN, UNSAID, counters.total - counters.deja_accompagne


def _key(value: Enum | None) -> str:
    return UNSAID if value is None else str(value.value)
