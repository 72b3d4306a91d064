"""Where the staff can be while they read figures, and while they take them away."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kiosk.staff.reporting.choices import Export, PeriodChoice
from kiosk.staff.reporting.figures import PeriodFigures
from kiosk.staff.shift import Shift


@dataclass(frozen=True, slots=True)
class ReportRoom:
    """Figures of which period?"""

    shift: Shift


@dataclass(frozen=True, slots=True)
class ReadingFigures:
    """``figures`` are None while they are added up; ``problem`` is why that could not be done. ``page`` from 0."""

    shift: Shift
    choice: PeriodChoice
    figures: PeriodFigures | None = None
    problem: str = ""
    page: int = 0


@dataclass(frozen=True, slots=True)
class ChoosingExport:
    """Which file of ``figures``."""

    shift: Shift
    choice: PeriodChoice
    figures: PeriodFigures


class OnStick(Enum):
    """How far the copy on the stick has come."""

    NOT_ASKED = "not-asked"
    COPYING = "copying"
    CARRIED = "carried"
    NO_STICK = "no-stick"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ExportingFigures:
    """``export`` is being written, until ``file`` says where it lies or ``problem`` why it could not be.

    ``stick`` says how far a copy of ``file`` has come, ``problem`` then what is in its way.
    """

    shift: Shift
    choice: PeriodChoice
    figures: PeriodFigures
    export: Export
    file: str = ""
    problem: str = ""
    stick: OnStick = OnStick.NOT_ASKED


ReportingState = ReportRoom | ReadingFigures | ChoosingExport | ExportingFigures
