"""Where the staff can be while they mend how a voice says a word."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.staff.shift import Shift
from kiosk.staff.studio.states import Errand
from kiosk.staff.writing import Case

Entries = tuple[tuple[str, str], ...]
"""The words that this site has listed for a language, each with how it is said."""


@dataclass(frozen=True, slots=True)
class Pronouncing:
    """The words of a language that are listed here, None while they are looked for; ``page`` from 0."""

    shift: Shift
    locale: str
    entries: Entries | None = None
    page: int = 0
    errand: Errand = field(default_factory=Errand)


@dataclass(frozen=True, slots=True)
class WritingWord:
    """A word that is said wrongly is written, as the screen shows it."""

    shift: Shift
    locale: str
    text: str = ""
    case: Case = Case.SMALL


@dataclass(frozen=True, slots=True)
class WritingSaid:
    """How ``word`` is to be said is written, in letters that the voice reads rightly."""

    shift: Shift
    locale: str
    word: str
    text: str = ""
    case: Case = Case.SMALL


@dataclass(frozen=True, slots=True)
class HearingWord:
    """``word`` is heard as it is and as it would be; ``kept`` once it is listed, ``unheard`` where nothing sounds."""

    shift: Shift
    locale: str
    word: str
    said: str
    kept: bool = False
    unheard: bool = False
    errand: Errand = field(default_factory=Errand)


PronouncingState = Pronouncing | WritingWord | WritingSaid | HearingWord
