"""The published figures as blocks for one page: what stands there, in one language, before anything is painted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from kiosk.log.enumerations.activity import TypeActivite
from kiosk.log.enumerations.duration import DurationBand
from kiosk.log.enumerations.thematique import Thematique
from kiosk.log.reports.publishing import Protected, Published
from kiosk.log.reports.tally import UNSAID, Count, Dimension
from kiosk.log.reports.visit_tally import VisitDimension


@dataclass(frozen=True, slots=True)
class PageWords:
    """All that a page says, in one language: ``texts`` by their keys, languages by locale, procedures by id.

    What is not listed keeps its key. ``draft`` says that some of it has not been reviewed, empty when all of it has.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    languages: Mapping[str, str] = field(default_factory=dict)
    procedures: Mapping[str, str] = field(default_factory=dict)
    draft: str = ""

    def say(self, key: str) -> str:
        """The text of ``key``."""
        return self.texts.get(key, key)


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

OF_MEDIATIONS = (
    (Dimension.PROCEDURE, "Page/procedure"),
    (Dimension.LANGUAGE, "Figures/language"),
    (Dimension.STAGE, "Page/stage"),
    (Dimension.BLOCKED, "Figures/blocked-at"),
    (Dimension.HALF_DAY, "Figures/half-day"),
    (Dimension.GENDER, "Page/gender"),
    (Dimension.AGE, "Page/age"),
    (Dimension.STATUS, "Page/status"),
)
OF_VISITS = ((VisitDimension.LANGUAGE, "Figures/language"), (VisitDimension.PROCEDURE, "Page/procedure"))
LISTS: Mapping[Enum, str] = {
    Dimension.THEME: "Thematique/",
    Dimension.STAGE: "Stage/",
    Dimension.BLOCKED: "Blocked/",
    Dimension.GENDER: "Genre/",
    Dimension.AGE: "TrancheAge/",
    Dimension.STATUS: "StatutSocial/",
}
"""How the keys of values begin; those of the other columns stand among the figures."""

KEYS = ("Page/", "Figures/", "ReadingFigures/", *LISTS.values())
"""How all keys of a page begin, but for the names of languages."""

UNSAID_KEYS: Mapping[Enum, str] = {
    Dimension.STAGE: "Page/stage-unsaid",
    Dimension.BLOCKED: "Blocked/not-blocked",
}
"""What stands for nothing said, where the list of the values has no word for it."""


def mediation_blocks(published: Published, words: PageWords, most: int) -> tuple[PageBlock, ...]:
    """What is told of mediations, each block with ``most`` values at the most."""
    exact = (
        (Dimension.TYPE, "Figures/type", tuple(TypeActivite)),
        (Dimension.LENGTH, "Figures/length", tuple(DurationBand)),
        (Dimension.THEME, "Page/theme", tuple(Thematique)),
    )
    return (
        *(
            _exact(words, title, dimension, published.exact[dimension], [each.value for each in values], most)
            for dimension, title, values in exact
        ),
        *(
            _protected(words, title, published.protected[dimension], _label(words, dimension), most)
            for dimension, title in OF_MEDIATIONS
        ),
    )


def visit_blocks(published: Published, words: PageWords, most: int) -> tuple[PageBlock, ...]:
    """What is told of the visits at the terminal, which stand apart."""
    return tuple(
        _protected(words, title, published.visits_protected[dimension], _label(words, dimension), most)
        for dimension, title in OF_VISITS
    )


def _exact(
    words: PageWords,
    title: str,
    dimension: Dimension,
    counts: Mapping[str, Count],
    order: Iterable[str],
    most: int,
) -> PageBlock:
    """Values in the ``order`` of their list; themes, of which a mediation may have several, the largest first."""
    label = _label(words, dimension)
    lines = [(label(key), counts[key].activities) for key in order if key in counts]
    if dimension is Dimension.THEME:
        lines.sort(key=lambda line: -line[1])
    return PageBlock(words.say(title), _cut(words, lines, most))


def _protected(words: PageWords, title: str, column: Protected, label: Label, most: int) -> PageBlock:
    if column.withheld:
        return PageBlock(words.say(title), (Line(words.say("Page/withheld"), None),))
    lines = [(label(key), count) for key, count in column.shown]
    return PageBlock(words.say(title), _cut(words, lines, most, column.others or 0))


def _cut(words: PageWords, lines: Iterable[tuple[str, int]], most: int, others: int = 0) -> tuple[Line, ...]:
    """The first ``most`` lines; the rest is added to ``others``, of which none is small enough to point at anybody."""
    every = [(label, count) for label, count in lines if count]
    rest = others + sum(count for _, count in every[most:])
    told = [Line(label, count) for label, count in every[:most]]
    if rest:
        told.append(Line(words.say("Page/others"), rest, grouped=True))
    return tuple(told) or (Line(words.say("Page/nothing"), None),)


def _label(words: PageWords, dimension: Dimension | VisitDimension) -> Label:
    named = {"language": words.languages, "procedure": words.procedures}.get(dimension.value)
    begins = LISTS.get(dimension, f"Figures/{dimension.value.replace('_', '-')}-")
    unsaid = UNSAID_KEYS.get(dimension, f"{begins}unsaid")

    def label(key: str) -> str:
        if named is not None and key != UNSAID:
            name = named.get(key, key)
            return name[:1].upper() + name[1:]
        return words.say(begins + key.replace("_", "-") if key else unsaid)

    return label
