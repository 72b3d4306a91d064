"""Where the staff can be while they set what their place tells of itself."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from kiosk.content.notice import NoticeKind
from kiosk.staff.shift import Shift
from kiosk.staff.writing import Case


@dataclass(frozen=True, slots=True)
class Draft:
    """A notice of the kind ``notice`` or, when that is None, a public date, as far as it is chosen."""

    notice: NoticeKind | None = None
    day: datetime.date | None = None
    hour: datetime.time | None = None
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class PlaceRoom:
    """What can be set."""

    shift: Shift


@dataclass(frozen=True, slots=True)
class ListingPermanences:
    """The lines about help nearby, and the way to one more."""

    shift: Shift


@dataclass(frozen=True, slots=True)
class WritingPermanence:
    """Line ``number``, from 0, is written; after the last it is a new one."""

    shift: Shift
    number: int
    text: str = ""
    case: Case = Case.CAPITAL


@dataclass(frozen=True, slots=True)
class ListingDates:
    """The public dates, and the way to one more. ``page`` from 0."""

    shift: Shift
    page: int = 0


@dataclass(frozen=True, slots=True)
class TakingDateAway:
    """Is the public ``date``, as the site's file has it, to be told no more?"""

    shift: Shift
    date: str


@dataclass(frozen=True, slots=True)
class ListingNotices:
    """What can be out of the ordinary; those that are told, in the order in which they were touched."""

    shift: Shift


@dataclass(frozen=True, slots=True)
class ChoosingDay:
    """On which day? ``page`` from 0."""

    shift: Shift
    draft: Draft
    page: int = 0


@dataclass(frozen=True, slots=True)
class ChoosingHour:
    """From when on? ``page`` from 0."""

    shift: Shift
    draft: Draft
    page: int = 0


@dataclass(frozen=True, slots=True)
class ChoosingLength:
    """Until when does a public date go on?"""

    shift: Shift
    draft: Draft


@dataclass(frozen=True, slots=True)
class ChoosingTitle:
    """What is a public date?"""

    shift: Shift
    draft: Draft


@dataclass(frozen=True, slots=True)
class PinningProcedures:
    """Which procedures come first, and which are hidden. ``page`` from 0."""

    shift: Shift
    page: int = 0


PlaceState = (
    PlaceRoom
    | ListingPermanences
    | WritingPermanence
    | ListingDates
    | TakingDateAway
    | ListingNotices
    | ChoosingDay
    | ChoosingHour
    | ChoosingLength
    | ChoosingTitle
    | PinningProcedures
)
