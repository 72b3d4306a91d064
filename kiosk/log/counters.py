"""Counters: how many people came to a workshop, and what is said of them without names. CRA.md c.3."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from kiosk.log.enumerations.person import Genre, StatutSocial, TrancheAge
from kiosk.log.field_complaint import FieldComplaint, Rule

MOST_PEOPLE = 10_000

Group = TypeVar("Group", Genre, TrancheAge, StatutSocial)


@dataclass(frozen=True, slots=True)
class Counters:
    """``total`` people, ``deja_accompagne`` of them known before, and three ways to count all of them.

    Whoever is in no group of a way counts as NON_COMMUNIQUE: :meth:`genre_of` and its likes say how many these are, so
    that number is never written by hand and the sums always fit.
    """

    total: int = 0
    deja_accompagne: int = 0
    genres: Mapping[Genre, int] = field(default_factory=dict)
    tranches_age: Mapping[TrancheAge, int] = field(default_factory=dict)
    statuts: Mapping[StatutSocial, int] = field(default_factory=dict)

    def by_genre(self) -> dict[Genre, int]:
        """Every gender with its count; they add up to ``total``."""
        return _whole(self.genres, Genre, Genre.NON_COMMUNIQUE, self.total)

    def by_tranche_age(self) -> dict[TrancheAge, int]:
        """Every band of age with its count; they add up to ``total``."""
        return _whole(self.tranches_age, TrancheAge, TrancheAge.NON_COMMUNIQUE, self.total)

    def by_statut(self) -> dict[StatutSocial, int]:
        """Every status with its count; they add up to ``total``."""
        return _whole(self.statuts, StatutSocial, StatutSocial.NON_COMMUNIQUE, self.total)

    def form_fields(self) -> dict[str, int]:
        """All eighteen counters under the names of the Coop's form, such as ``trancheAgeDouzeDixHuit``."""
        named = {"total": self.total, "dejaAccompagne": self.deja_accompagne}
        named |= {f"genre{each.form}": count for each, count in self.by_genre().items()}
        named |= {f"trancheAge{each.form}": count for each, count in self.by_tranche_age().items()}
        return named | {f"statutSocial{each.form}": count for each, count in self.by_statut().items()}

    def complaints(self) -> Iterator[FieldComplaint]:
        """What the Coop would refuse: nobody there, too many, a sum above the total."""
        impossible = [name for name, count in self._named() if not _possible(count)]
        for name in impossible:
            yield FieldComplaint(name, Rule.OUT_OF_RANGE, f"write a whole number from 0 to {MOST_PEOPLE}")
        if impossible:
            return
        if self.total == 0:
            yield FieldComplaint("total", Rule.MISSING, "say how many people came")
        yield from _too_many("deja_accompagne", self.deja_accompagne, self.total)
        for way, group in self._ways():
            yield from _too_many(way, sum(group.values()), self.total)

    def _ways(self) -> tuple[tuple[str, Mapping[Any, int]], ...]:
        return ("genres", self.genres), ("tranches_age", self.tranches_age), ("statuts", self.statuts)

    def _named(self) -> Iterator[tuple[str, object]]:
        yield from (("total", self.total), ("deja_accompagne", self.deja_accompagne))
        for way, group in self._ways():
            yield from ((f"{way}.{getattr(each, 'value', each)}", count) for each, count in group.items())


def _possible(count: object) -> bool:
    return type(count) is int and 0 <= count <= MOST_PEOPLE


def _too_many(name: str, counted: int, total: int) -> Iterator[FieldComplaint]:
    if counted > total:
        yield FieldComplaint(
            name, Rule.SUM_TOO_LARGE, f"write at most {total} in all, or raise the total to {counted}"
        )


def _whole(group: Mapping[Group, int], kind: type[Group], rest: Group, total: int) -> dict[Group, int]:
    counts = {each: group.get(each, 0) for each in kind}
    counts[rest] = total - sum(count for each, count in counts.items() if each is not rest)
    return counts
