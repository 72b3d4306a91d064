"""What a mediator usually writes, so that the usual report is already filled in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from kiosk.log.enumerations.activity import Materiel, TypeActivite, TypeLieu
from kiosk.log.enumerations.duration import PRESETS
from kiosk.log.enumerations.thematique import Thematique
from kiosk.log.mediation import Mediation

LOOKED_AT = 100
"""How many of the latest mediations say what is usual."""

OFTEN = 5
"""A length chosen more often than this is offered beside the presets, as the Coop does."""

MOST_OWN_LENGTHS = 10

Used = TypeVar("Used", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Usual:
    """What is filled in before anybody touches, and the order in which choices stand.

    ``duree`` is 0 while nothing is usual. ``lengths`` are the minutes offered, the shortest first; ``thematiques`` and
    ``tags`` those used before, the most used first.
    """

    type_lieu: TypeLieu
    lieu: str
    materiel: tuple[Materiel, ...]
    duree: int
    lengths: tuple[int, ...]
    thematiques: tuple[Thematique, ...]
    tags: tuple[str, ...]


def usual(latest: Sequence[Mediation], kind: TypeActivite, own_place: str) -> Usual:
    """What is usual in this ``kind`` of report by the ``latest`` mediations, the newest last."""
    alike = [each for each in latest if each.type is kind][-LOOKED_AT:]
    type_lieu, lieu = _first(
        ((each.type_lieu, each.lieu) for each in alike), (TypeLieu.LIEU_ACTIVITE, own_place)
    )
    often = [length for length, times in Counter(each.duree for each in alike).most_common() if times > OFTEN]
    return Usual(
        type_lieu=type_lieu,
        lieu=lieu,
        materiel=_first((each.materiel for each in alike), ()),
        duree=_first((each.duree for each in alike), 0),
        lengths=tuple(sorted({*PRESETS, *often[:MOST_OWN_LENGTHS]})),
        thematiques=_by_use(theme for each in alike for theme in each.thematiques),
        tags=_by_use(tag for each in alike for tag in each.tags),
    )


def _by_use(used: Iterable[Used]) -> tuple[Used, ...]:
    return tuple(each for each, _ in Counter(used).most_common())


def _first(used: Iterable[Used], otherwise: Used) -> Used:
    return next(iter(_by_use(used)), otherwise)
