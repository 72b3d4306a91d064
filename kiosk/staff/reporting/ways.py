"""The ways between the pages of the reports: in, back, to the figures, and what can be taken of them."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.staff.effects import CarryFile, ExportFigures, LookAtFigures
from kiosk.staff.reporting.charts import Page, Room, pages
from kiosk.staff.reporting.choices import Export, PeriodChoice
from kiosk.staff.reporting.figures import PeriodFigures
from kiosk.staff.reporting.states import (
    ChoosingExport,
    ExportingFigures,
    OnStick,
    ReadingFigures,
    ReportingState,
    ReportRoom,
)
from kiosk.staff.shift import Shift
from kiosk.staff.stages import to_terminal
from kiosk.staff.turned import Turned, enter
from kiosk.staff.world import StaffWorld

FRAME_MM, UPRIGHT_FRAME_MM = 66.0, 98.0
"""What the title, the totals and the buttons take of a screen's height."""

LEAST_ROOM_MM = 40.0
COLUMN_MM, MOST_COLUMNS = 100.0, 3
"""A column of charts is at least so wide, and there are no more."""


def to_reports(shift: Shift) -> Turned:
    """Figures of which period?"""
    return enter(ReportRoom(replace(shift, setting_up=False)))


def to_figures(shift: Shift, choice: PeriodChoice) -> Turned:
    """Add up the figures of ``choice``."""
    return enter(ReadingFigures(shift, choice), LookAtFigures(choice))


def to_file(state: ChoosingExport, export: Export) -> Turned:
    """Write ``export``."""
    writing = ExportingFigures(state.shift, state.choice, state.figures, export)
    return enter(writing, ExportFigures(state.figures.period, export, state.shift.locale))


def carries(world: StaffWorld, state: ExportingFigures) -> bool:
    """Whether a copy on a stick is offered: on a kiosk, which nobody takes files from in another way."""
    return world.locked and bool(state.file) and state.stick is not OnStick.COPYING


def to_stick(world: StaffWorld, state: ExportingFigures) -> Turned:
    """Put a copy of the file onto the stick, where that is offered."""
    if not carries(world, state):
        return Turned(state)
    return enter(replace(state, stick=OnStick.COPYING, problem=""), CarryFile(state.file))


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
    return pages(state.figures, room_of(world)) if state.figures else ()


def room_of(world: StaffWorld) -> Room:
    """What a page of figures has room for."""
    width, height = world.frame_mm
    around = FRAME_MM if width > height else UPRIGHT_FRAME_MM
    columns = max(1, min(MOST_COLUMNS, int(width / COLUMN_MM)))
    return Room(max(LEAST_ROOM_MM, height - around), columns)
