"""Stages: the order of what is asked while a terminal is set up, and the way from one to the next."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from typing import assert_never

from kiosk.staff.effects import (
    Effect,
    Examine,
    Hush,
    LookAtLog,
    LookAtPrinter,
    LookAtStick,
    LookForPrinters,
)
from kiosk.staff.shift import Shift
from kiosk.staff.site_sheet import NO_PRINTER
from kiosk.staff.states import (
    ChoosingLanguages,
    ChoosingPaper,
    ChoosingPin,
    ChoosingPrinter,
    MeasuringScreen,
    RepeatingPin,
    Step,
    Summary,
    Terminal,
    TestingSound,
    Welcome,
    Writing,
)
from kiosk.staff.turned import Turned, enter
from kiosk.staff.world import CARD_MM, StaffWorld
from kiosk.staff.writing import Case, Field


class Stage(Enum):
    """One question of the set-up, in their order."""

    PIN = "pin"
    NAME = "name"
    ADDRESS = "address"
    LANGUAGES = "languages"
    PRINTER = "printer"
    PAPER = "paper"
    SCREEN = "screen"
    SOUND = "sound"
    SUMMARY = "summary"


def stages(shift: Shift) -> tuple[Stage, ...]:
    """Those that are asked: nobody without a printer is asked for its paper."""
    return tuple(each for each in Stage if each is not Stage.PAPER or shift.site.printer != NO_PRINTER)


def stage_of(state: Step) -> Stage | None:
    """The question of ``state``; None on the welcome."""
    match state:
        case Welcome():
            return None
        case ChoosingPin() | RepeatingPin():
            return Stage.PIN
        case Writing(field=Field.NAME):
            return Stage.NAME
        case Writing():
            return Stage.ADDRESS
        case ChoosingLanguages():
            return Stage.LANGUAGES
        case ChoosingPrinter():
            return Stage.PRINTER
        case ChoosingPaper():
            return Stage.PAPER
        case MeasuringScreen():
            return Stage.SCREEN
        case TestingSound():
            return Stage.SOUND
        case Summary():
            return Stage.SUMMARY
        case _:
            assert_never(state)


def begin(world: StaffWorld, shift: Shift) -> Turned:
    """The first question."""
    return ask(world, replace(shift, setting_up=True), Stage.PIN)


def go_on(world: StaffWorld, state: Step, shift: Shift) -> Turned:
    """The next question; back to the terminal's page where this one was opened alone."""
    return _beside(world, state, shift, +1) if shift.setting_up else to_terminal(shift)


def go_back(world: StaffWorld, state: Step) -> Turned:
    """The question before; to where the set-up was begun from the first."""
    shift = state.shift
    if isinstance(state, RepeatingPin):
        return ask(world, shift, Stage.PIN)
    return _beside(world, state, shift, -1) if shift.setting_up else to_terminal(shift)


def to_terminal(shift: Shift, *, pin_kept: bool = False) -> Turned:
    """The page of the terminal, which says how it is and its printer; the stick and the log are looked at there."""
    asked: list[Effect] = [LookAtLog(), *([Examine()] if shift.findings is None else [])]
    if shift.printer.condition is None:
        asked.append(LookAtPrinter())
    shift = replace(shift, setting_up=False, workshop=None)
    return enter(Terminal(shift, pin_kept=pin_kept), Hush(), LookAtStick(), *asked)


def _beside(world: StaffWorld, state: Step, shift: Shift, way: int) -> Turned:
    asked, now = stages(shift), stage_of(state)
    place = (asked.index(now) if now else -1) + way
    if place >= 0:
        return ask(world, shift, asked[min(place, len(asked) - 1)])
    return to_terminal(shift) if shift.admitted else enter(Welcome(replace(shift, setting_up=False)))


def ask(world: StaffWorld, shift: Shift, stage: Stage) -> Turned:
    """Ask the question of ``stage``."""
    match stage:
        case Stage.PIN:
            return enter(ChoosingPin(shift))
        case Stage.NAME:
            return enter(_writing(shift, Field.NAME, shift.site.name))
        case Stage.ADDRESS:
            return enter(_writing(shift, Field.ADDRESS, shift.site.address))
        case Stage.LANGUAGES:
            return enter(ChoosingLanguages(shift))
        case Stage.PRINTER:
            return enter(ChoosingPrinter(shift), LookForPrinters())
        case Stage.PAPER:
            return enter(ChoosingPaper(shift))
        case Stage.SCREEN:
            return enter(MeasuringScreen(shift, _card_pixels(world, shift)), Hush())
        case Stage.SOUND:
            return enter(TestingSound(shift))
        case Stage.SUMMARY:
            return enter(Summary(shift), Hush())
        case _:
            assert_never(stage)


def _writing(shift: Shift, field: Field, text: str) -> Writing:
    return Writing(shift, field, text, Case.SMALL if text else Case.CAPITAL)


def _card_pixels(world: StaffWorld, shift: Shift) -> float:
    inches = shift.site.screen_diagonal_inches
    return world.card_pixels(inches) if inches else world.pixels_per_mm * CARD_MM[0]
