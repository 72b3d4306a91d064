"""What each card, button and answer leads to on the pages of the reports."""

from __future__ import annotations

from dataclasses import replace

from kiosk.staff.events import Action, Event, FiguresExported, FiguresTold, FileCarried
from kiosk.staff.reporting.choices import Export, PeriodChoice
from kiosk.staff.reporting.states import (
    ChoosingExport,
    ExportingFigures,
    OnStick,
    ReadingFigures,
    ReportingState,
    ReportRoom,
)
from kiosk.staff.reporting.ways import go_back, offered, pages_of, to_figures, to_file, to_stick
from kiosk.staff.turned import Turned, close_saving, enter
from kiosk.staff.world import StaffWorld


def report_picked(state: ReportingState, item: str) -> Turned:
    """What touching the card ``item`` makes of ``state``."""
    match state:
        case ReportRoom(shift) if item in {each.value for each in PeriodChoice}:
            return to_figures(shift, PeriodChoice(item))
        case ChoosingExport(figures=figures) if item in {each.value for each in offered(figures)}:
            return to_file(state, Export(item))
        case _:
            return Turned(state)


def report_pressed(world: StaffWorld, state: ReportingState, action: Action) -> Turned:
    """What ``action`` makes of ``state``."""
    match state, action:
        case _, Action.LEAVE:
            return close_saving(world, state.shift)
        case _, Action.BACK:
            return go_back(state)
        case ReadingFigures(figures=figures), Action.MORE if figures:
            return enter(replace(state, page=(state.page + 1) % len(pages_of(world, state))))
        case ReadingFigures(shift, choice, figures), Action.EXPORT if figures:
            return enter(ChoosingExport(shift, choice, figures))
        case ExportingFigures(), Action.CARRY:
            return to_stick(world, state)
        case _:
            return Turned(state)


def report_answered(state: ReportingState, event: Event) -> Turned:
    """What the log has to tell, or the disk."""
    match state, event:
        case ReadingFigures(figures=None, choice=choice), FiguresTold(asked, figures, problem) if (
            asked is choice
        ):
            return enter(replace(state, figures=figures, problem=problem))
        case ExportingFigures(export=export, figures=figures), FiguresExported(
            period, written, file, problem
        ) if written is export and period == figures.period:
            return enter(replace(state, file=file, problem=problem))
        case ExportingFigures(file=file, stick=OnStick.COPYING), FileCarried() if event.file == file:
            return enter(replace(state, stick=_reached(event), problem=event.problem))
        case _:
            return Turned(state)


def _reached(answer: FileCarried) -> OnStick:
    if not answer.found:
        return OnStick.NO_STICK
    return OnStick.FAILED if answer.problem else OnStick.CARRIED
