"""A workshop's counters dealt out to rows, one a person: the Coop's sheet has no other place for them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain, repeat
from typing import TypeVar
from uuid import UUID

from kiosk.log.counters import Counters
from kiosk.log.enumerations.person import Genre, StatutSocial, TrancheAge

Group = TypeVar("Group", Genre, TrancheAge, StatutSocial, bool)


@dataclass(frozen=True, slots=True)
class Someone:
    """Who stands in a row, as far as it is told; ``deja_accompagne`` is None when nobody said."""

    genre: Genre
    tranche_age: TrancheAge
    statut: StatutSocial
    deja_accompagne: bool | None


def spread(counters: Counters, id: UUID) -> list[Someone]:
    """One invented person for each who came; each column adds up, what stands beside what means nothing.

    The same mediation is always dealt out alike, so that two exports agree.
    """
    known = {True: counters.deja_accompagne, False: counters.total - counters.deja_accompagne}
    dealt = zip(
        _dealt(counters.by_genre(), id, b"genre"),
        _dealt(counters.by_tranche_age(), id, b"age"),
        _dealt(counters.by_statut(), id, b"statut"),
        _dealt(known, id, b"deja"),
        strict=True,
    )
    return [Someone(*each) for each in dealt]


def _dealt(group: Mapping[Group, int], id: UUID, way: bytes) -> list[Group]:
    cards = list(chain.from_iterable(repeat(each, count) for each, count in group.items()))
    numbered = enumerate(cards)
    return [card for _, card in sorted(numbered, key=lambda each: _mixed(id, way, each[0]))]


def _mixed(id: UUID, way: bytes, place: int) -> bytes:
    return hashlib.sha256(id.bytes + way + place.to_bytes(4)).digest()
