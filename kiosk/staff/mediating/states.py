"""Where the staff can be while they write down what they did, and among what was written today."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.log.field_complaint import FieldComplaint
from kiosk.log.mediation import Mediation
from kiosk.log.mediation_row import Kept
from kiosk.staff.mediating.draft import Draft
from kiosk.staff.mediating.fields import FormField
from kiosk.staff.shift import Shift


@dataclass(frozen=True, slots=True)
class MediationRoom:
    """What can be written down: a visit just now, somebody else, a workshop; and what was today."""

    shift: Shift


@dataclass(frozen=True, slots=True)
class WritingUp:
    """A report on its form. ``faults`` is what it still lacks, told once somebody wanted to keep it.

    ``keeping`` while it is being written; ``refused`` is why that failed, as in the answer: nothing of it is lost then.
    """

    shift: Shift
    draft: Draft
    faults: tuple[FieldComplaint, ...] = ()
    keeping: bool = False
    refused: str = ""


@dataclass(frozen=True, slots=True)
class ChoosingValue:
    """All that may be chosen in ``field``; ``page`` from 0."""

    shift: Shift
    draft: Draft
    field: FormField
    page: int = 0


@dataclass(frozen=True, slots=True)
class CountingPeople:
    """Who came to a workshop, in numbers alone; ``page`` from 0."""

    shift: Shift
    draft: Draft
    page: int = 0


@dataclass(frozen=True, slots=True)
class CountingMinutes:
    """How long it took, in hours and minutes."""

    shift: Shift
    draft: Draft


@dataclass(frozen=True, slots=True)
class WrittenDown:
    """A report is on the disk, at place ``seq`` of the log; ``corrected`` when it took the place of another."""

    shift: Shift
    mediation: Mediation
    seq: int
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class LoggedToday:
    """What was written today and stands; ``page`` from 0."""

    shift: Shift
    page: int = 0


@dataclass(frozen=True, slots=True)
class OneLogged:
    """One of them. ``asked`` once somebody wants to delete it, ``erasing`` while that is done; ``refused`` why not."""

    shift: Shift
    kept: Kept
    asked: bool = False
    erasing: bool = False
    refused: str = ""


MediatingState = (
    MediationRoom
    | WritingUp
    | ChoosingValue
    | CountingPeople
    | CountingMinutes
    | WrittenDown
    | LoggedToday
    | OneLogged
)
