"""Where the staff can be while they read figures, and while they take them away."""

from __future__ import annotations

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class ExportingFigures:
    """``export`` is being written, until ``file`` says where it lies or ``problem`` why it could not be."""

    shift: Shift
    choice: PeriodChoice
    figures: PeriodFigures
    export: Export
    file: str = ""
    problem: str = ""


ReportingState = ReportRoom | ReadingFigures | ChoosingExport | ExportingFigures
