"""The published figures as blocks for one page: what stands there in French, before anything is painted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from kiosk.log.blocked_reason import BlockedReason
from kiosk.log.enumerations.activity import TypeActivite
from kiosk.log.enumerations.coded import Coded
from kiosk.log.enumerations.duration import DurationBand
from kiosk.log.enumerations.ours import BLOCKED_LABELS, NOT_BLOCKED_LABEL
from kiosk.log.enumerations.person import Genre, StatutSocial, TrancheAge
from kiosk.log.enumerations.thematique import Thematique
from kiosk.log.reports.publishing import Protected, Published
from kiosk.log.reports.tally import UNSAID, Count, Dimension
from kiosk.log.reports.visit_tally import VisitDimension
from kiosk.log.visit_entry import HalfDay, LengthBand

OTHERS = "Autres (regroupés)"
WITHHELD = "Moins de 11 : non publié"
NOTHING = "Rien à publier"

NO_LANGUAGE, NO_PROCEDURE = "Langue non dite", "Aucune démarche"
HALF_DAYS = {HalfDay.MORNING.value: "Matin", HalfDay.AFTERNOON.value: "Après-midi"}
VISIT_LENGTHS = {
    LengthBand.UNDER_2.value: "Moins de 2 min",
    LengthBand.FROM_2_TO_5.value: "2 à 5 min",
    LengthBand.FROM_5_TO_15.value: "5 à 15 min",
    LengthBand.FROM_15_TO_30.value: "15 à 30 min",
    LengthBand.OVER_30.value: "30 min et plus",
}


@dataclass(frozen=True, slots=True)
class Names:
    """What languages and procedures are called in French, by locale and id; what is not listed keeps its key."""

    languages: Mapping[str, str] = field(default_factory=dict)
    procedures: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Line:
    """``count`` of ``label``; None where there is only something to say. ``grouped`` when it is several together."""

    label: str
    count: int | None
    grouped: bool = False


@dataclass(frozen=True, slots=True)
class PageBlock:
    """One column of the report under its ``title``, which says what is counted."""

    title: str
    lines: tuple[Line, ...]

    @property
    def most(self) -> int:
        """The largest count that stands alone."""
        return max((line.count or 0 for line in self.lines if not line.grouped), default=0)


Label = Callable[[str], str]


def mediation_blocks(published: Published, names: Names, most: int) -> tuple[PageBlock, ...]:
    """What is told of mediations, each block with ``most`` values at the most."""
    exact, protected = published.exact, published.protected
    return (
        _exact("Seul ou en atelier", exact[Dimension.TYPE], TypeActivite, most),
        _exact("Durée", exact[Dimension.LENGTH], DurationBand, most),
        _exact("Thématiques (une ou plusieurs)", exact[Dimension.THEME], Thematique, most, largest=True),
        _protected("Démarches", protected[Dimension.PROCEDURE], _named(names.procedures, NO_PROCEDURE), most),
        _protected("Langues", protected[Dimension.LANGUAGE], _named(names.languages, NO_LANGUAGE), most),
        _protected("Blocages", protected[Dimension.BLOCKED], _blocked, most),
        _protected("Moment", protected[Dimension.HALF_DAY], _named(HALF_DAYS, ""), most),
        _protected("Genre (personnes)", protected[Dimension.GENDER], _labels(Genre), most),
        _protected("Âge (personnes)", protected[Dimension.AGE], _labels(TrancheAge), most),
        _protected("Statut (personnes)", protected[Dimension.STATUS], _labels(StatutSocial), most),
    )


def visit_blocks(published: Published, names: Names, most: int) -> tuple[PageBlock, ...]:
    """What is told of the visits at the terminal, which stand apart."""
    protected = published.visits_protected
    return (
        _protected("Langues", protected[VisitDimension.LANGUAGE], _named(names.languages, NO_LANGUAGE), most),
        _protected(
            "Démarches", protected[VisitDimension.PROCEDURE], _named(names.procedures, NO_PROCEDURE), most
        ),
    )


def _exact(
    title: str, counts: Mapping[str, Count], kind: type[Coded], most: int, *, largest: bool = False
) -> PageBlock:
    lines = [(each.label, counts[each.value].activities) for each in kind if each.value in counts]
    if largest:
        lines.sort(key=lambda line: -line[1])
    return PageBlock(title, _cut(lines, most))


def _protected(title: str, column: Protected, label: Label, most: int) -> PageBlock:
    if column.withheld:
        return PageBlock(title, (Line(WITHHELD, None),))
    lines = [(label(key), count) for key, count in column.shown]
    return PageBlock(title, _cut(lines, most, column.others or 0))


def _cut(lines: Iterable[tuple[str, int]], most: int, others: int = 0) -> tuple[Line, ...]:
    """The first ``most`` lines; the rest is added to ``others``, of which none is small enough to point at anybody."""
    every = [(label, count) for label, count in lines if count]
    rest = others + sum(count for _, count in every[most:])
    told = [Line(label, count) for label, count in every[:most]]
    if rest:
        told.append(Line(OTHERS, rest, grouped=True))
    return tuple(told) or (Line(NOTHING, None),)


def _named(names: Mapping[str, str], unsaid: str) -> Label:
    return lambda key: unsaid if key == UNSAID else names.get(key, key)


def _labels(kind: type[Coded]) -> Label:
    return _named({each.value: each.label for each in kind}, "")


def _blocked(key: str) -> str:
    return BLOCKED_LABELS[BlockedReason(key)] if key else NOT_BLOCKED_LABEL
