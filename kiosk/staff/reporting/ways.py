"""The ways between the pages of the reports: in, back, to the figures, and what can be taken of them."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.staff.effects import ExportFigures, LookAtFigures
from kiosk.staff.reporting.charts import Page, pages
from kiosk.staff.reporting.choices import Export, PeriodChoice
from kiosk.staff.reporting.figures import PeriodFigures
from kiosk.staff.reporting.states import (
    ChoosingExport,
    ExportingFigures,
    ReadingFigures,
    ReportingState,
    ReportRoom,
)
from kiosk.staff.shift import Shift
from kiosk.staff.stages import to_terminal
from kiosk.staff.turned import Turned, enter
from kiosk.staff.world import StaffWorld

FRAME_MM, UPRIGHT_FRAME_MM = 72.0, 85.0
"""What the title, the notes and the buttons take of a screen's height."""

LINE_MM, UPRIGHT_LINE_MM = 10.0, 12.0
LEAST_ROWS, MOST_ROWS = 4, 12


def to_reports(shift: Shift) -> Turned:
    """Figures of which period?"""
    return enter(ReportRoom(replace(shift, setting_up=False)))


def to_figures(shift: Shift, choice: PeriodChoice) -> Turned:
    """Add up the figures of ``choice``."""
    return enter(ReadingFigures(shift, choice), LookAtFigures(choice))


def to_file(state: ChoosingExport, export: Export) -> Turned:
    """Write ``export``."""
    writing = ExportingFigures(state.shift, state.choice, state.figures, export)
    return enter(writing, ExportFigures(state.figures.period, export))


def go_back(state: ReportingState) -> Turned:
    """To where this page was opened."""
    match state:
        case ReportRoom(shift):
            return to_terminal(shift)
        case ReadingFigures(shift):
            return to_reports(shift)
        case ChoosingExport(shift, choice, figures):
            return enter(ReadingFigures(shift, choice, figures))
        case ExportingFigures(shift, choice, figures):
            return enter(ChoosingExport(shift, choice, figures))
        case _:
            assert_never(state)


def offered(figures: PeriodFigures) -> tuple[Export, ...]:
    """The files that can be taken: those for others once nothing can be added to the period any more."""
    return tuple(each for each in Export if figures.publishable or not each.published)


def pages_of(world: StaffWorld, state: ReadingFigures) -> tuple[Page, ...]:
    """The pages of the figures; none before they are there."""
    return pages(state.figures, rows_of(world)) if state.figures else ()


def rows_of(world: StaffWorld) -> int:
    """How many lines a page of figures has room for; on an upright screen each takes the height of two."""
    width, height = world.frame_mm
    around, line = (FRAME_MM, LINE_MM) if width > height else (UPRIGHT_FRAME_MM, UPRIGHT_LINE_MM)
    return max(LEAST_ROWS, min(MOST_ROWS, int((height - around) / line)))
