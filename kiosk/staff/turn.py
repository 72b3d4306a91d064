"""turn: the only place that decides what a touch, a silence or a device's answer leads to on the staff side. Pure.

Buttons are followed in :mod:`kiosk.staff.presses`, cards in :mod:`kiosk.staff.picks`, the way through the set-up in
:mod:`kiosk.staff.stages`; what belongs to one room of the staff's in the package of its name.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.staff.abilities.presses import ability_answered, ability_heard
from kiosk.staff.abilities.states import AbilityState
from kiosk.staff.abilities.ways import for_report, leave
from kiosk.staff.coop.presses import coop_answered
from kiosk.staff.coop.states import CoopState
from kiosk.staff.effects import LookAtDoor, LookAtStick, StartAfresh
from kiosk.staff.events import (
    DigitPressed,
    Event,
    Examined,
    Heard,
    Knocked,
    LogAnswered,
    Picked,
    PinChecked,
    PinChosen,
    Pressed,
    PrinterLookedAt,
    PrintersFound,
    RecoveryLookedAt,
    SentenceEnded,
    ShelfLookedAt,
    SiteTaken,
    SiteWritten,
    StandingTold,
    StickLookedAt,
    TimeElapsed,
    TouchBegan,
    Written,
)
from kiosk.staff.findings import Finding, Standing
from kiosk.staff.holding.presses import wall_answered, wall_touched, wall_waited
from kiosk.staff.holding.states import HoldingWorkshop
from kiosk.staff.holding.ways import back_to_wall, to_kit
from kiosk.staff.mediating.presses import mediation_answered
from kiosk.staff.mediating.states import MediatingState, WritingUp
from kiosk.staff.papers.presses import papers_answered
from kiosk.staff.papers.standing import PrinterStanding
from kiosk.staff.papers.states import PapersState, PrintingPapers
from kiosk.staff.picks import picked
from kiosk.staff.pin import MOST_DIGITS
from kiosk.staff.place.presses import place_written
from kiosk.staff.place.states import WritingPermanence
from kiosk.staff.presses import pressed
from kiosk.staff.pronouncing.presses import word_answered, word_written
from kiosk.staff.pronouncing.states import PronouncingState, WritingSaid, WritingWord
from kiosk.staff.recovery import Recovery
from kiosk.staff.reporting.presses import report_answered
from kiosk.staff.reporting.states import ReportingState
from kiosk.staff.shift import Shift
from kiosk.staff.stages import go_on, to_terminal
from kiosk.staff.states import (
    ChoosingPin,
    ChoosingPrinter,
    Closed,
    Door,
    Listening,
    Open,
    RepeatingPin,
    Saving,
    State,
    Stick,
    Summary,
    Terminal,
    TestingSound,
    Welcome,
    Writing,
    with_shift,
)
from kiosk.staff.studio.answers import shelf_looked_at, studio_answered
from kiosk.staff.studio.states import Errand, NamingLanguage, NamingSpeaker, StudioState
from kiosk.staff.turned import Turned, close, close_saving, close_unsaved, enter
from kiosk.staff.world import (
    IDLE_SECONDS,
    LOOK_SECONDS,
    TICK_SECONDS,
    WELCOME_SECONDS,
    StaffWorld,
)
from kiosk.staff.writing import Field, fitting, following


def turn(world: StaffWorld, state: State, event: Event) -> Turned:
    """What ``event`` makes of ``state``. An event that means nothing here changes nothing."""
    if isinstance(state, Closed):
        return _knocked(world, event) if isinstance(event, Knocked) else Turned(state)
    match event:
        case TouchBegan() if isinstance(state, HoldingWorkshop):
            return wall_touched(state)
        case TouchBegan():
            return enter(replace(state, quiet_seconds=0.0) if isinstance(state, Door | Terminal) else state)
        case TimeElapsed():
            return _time_elapsed(world, state)
        case Pressed(action):
            return pressed(world, state, action)
        case Picked(item):
            return picked(world, state, item)
        case Heard(item):
            return ability_heard(world, state, item) if isinstance(state, AbilityState) else Turned(state)
        case DigitPressed(digit):
            return _digit_pressed(state, digit)
        case Written(text):
            return _written(state, text)
        case _:
            return _answered(world, state, event)


def _knocked(world: StaffWorld, knocked: Knocked) -> Turned:
    """Without a PIN nothing opens, unless nobody has ever set the terminal up; alone, a PIN has to be chosen first."""
    printer = PrinterStanding(trouble=world.paper_trouble)
    shift = Shift(world.first_locale, world.site, guarded=knocked.guarded, printer=printer)
    if knocked.guarded:
        return enter(Door(shift), LookAtDoor())
    if world.alone:
        return enter(ChoosingPin(shift))
    return Turned(Closed()) if knocked.set_up else enter(Welcome(shift))


def _time_elapsed(world: StaffWorld, state: Open) -> Turned:
    match state:
        case Door(standing=standing, quiet_seconds=seconds) if standing.wait_seconds > 0:
            waited = seconds + TICK_SECONDS
            still = replace(state, quiet_seconds=waited)
            return _shut(state) if waited >= WELCOME_SECONDS else enter(still, LookAtDoor())
        case Terminal(quiet_seconds=seconds) if seconds + LOOK_SECONDS < IDLE_SECONDS:
            return enter(replace(state, quiet_seconds=seconds + LOOK_SECONDS), LookAtStick())
        case Door():
            return _shut(state)
        case HoldingWorkshop():
            return wall_waited(state)
        case Saving():
            return close_unsaved(state.shift)
        case _ if isinstance(state, AbilityState) and not for_report(state):
            return leave(state)  # a workshop goes on by its own rule
        case _ if _held_meanwhile(state):
            return back_to_wall(state.shift)
        case _ if state.shift.guarded:
            return close_saving(world, state.shift, asked=False)
        case _:
            return close()  # without a PIN nobody has said that this was meant


def _shut(door: Door) -> Turned:
    """Nobody came in: back to the visit behind, or to the workshop that goes on."""
    return back_to_wall(door.shift) if door.shift.workshop else close()


def _held_meanwhile(state: Open) -> bool:
    """Whether a workshop goes on behind a page on which nothing is waited for."""
    held = state.shift.workshop
    if held is None or not held.begun:
        return False
    match state:
        case PrintingPapers(going_on=True) | WritingUp(keeping=True):
            return False
        case _:
            return True


def _digit_pressed(state: Open, digit: int) -> Turned:
    match state:
        case Door(checking=True) | RepeatingPin(keeping=True):
            return Turned(state)
        case Door() if state.shut:
            return Turned(state)
        case Door():
            return enter(replace(state, typed=_with(state.typed, digit), wrong=False))
        case ChoosingPin():
            return enter(ChoosingPin(state.shift, _with(state.typed, digit)))
        case RepeatingPin():
            return enter(replace(state, typed=_with(state.typed, digit)))
        case _:
            return Turned(state)


def _with(typed: str, digit: int) -> str:
    return (typed + str(digit))[:MOST_DIGITS]


def _written(state: Open, text: str) -> Turned:
    """What was written; the keyboard on the screen writes one capital, then small letters."""
    match state:
        case Writing(field=field):
            return enter(replace(state, text=fitting(text, field), case=following(state.case, text)))
        case NamingLanguage(errand=Errand(busy=False)):
            named = fitting(text, Field.LANGUAGE)
            return enter(replace(state, text=named, case=following(state.case, text), errand=Errand()))
        case WritingWord() | WritingSaid():
            return word_written(state, text)
        case WritingPermanence():
            return place_written(state, text)
        case NamingSpeaker():
            named = fitting(text, Field.NICKNAME)
            return enter(replace(state, text=named, case=following(state.case, text), taken=False))
        case _:
            return Turned(state)


def _answered(world: StaffWorld, state: Open, event: Event) -> Turned:  # noqa: C901 - one line an answer
    match state, event:
        case Door(), StandingTold(standing):
            return enter(replace(state, standing=standing, typed="" if standing.off else state.typed))
        case Door(checking=True), PinChecked(right=True):
            shift = replace(state.shift, admitted=True)
            return to_kit(shift) if shift.workshop else to_terminal(shift)
        case Door(checking=True), PinChecked(standing=standing):
            return enter(replace(state, standing=standing, checking=False, wrong=True))
        case Door(looking=True, shift=shift), RecoveryLookedAt(Recovery.RIGHT):
            return enter(ChoosingPin(replace(shift, recovering=True)))
        case Door(looking=True), RecoveryLookedAt(recovery):
            return enter(replace(state, looking=False, recovery=recovery))
        case RepeatingPin(keeping=True), PinChosen(kept=True):
            came_in = world.alone or state.shift.recovering or state.shift.admitted
            shift = replace(state.shift, guarded=True, admitted=came_in, recovering=False)
            return go_on(world, state, shift) if shift.setting_up else to_terminal(shift, pin_kept=True)
        case RepeatingPin(keeping=True), PinChosen():
            return enter(ChoosingPin(state.shift, unkept=True))
        case ChoosingPrinter(), PrintersFound(found):
            return Turned(replace(state, found=found))
        case _, PrinterLookedAt(condition):
            printer = replace(state.shift.printer, condition=condition)
            return Turned(with_shift(state, replace(state.shift, printer=printer)))
        case TestingSound(listening=Listening.PLAYING), SentenceEnded(played):
            return enter(replace(state, listening=Listening.PLAYED if played else Listening.NO_SOUND))
        case _, Examined(findings):
            return Turned(with_shift(state, replace(state.shift, findings=worst_first(findings))))
        case _, LogAnswered():
            return _log_answered(state, event)
        case HoldingWorkshop(), _:
            return wall_answered(world, state, event)
        case Terminal(), _:
            return _terminal_answered(state, event)
        case Saving(), SiteWritten(problem=""):
            return close(StartAfresh())
        case Saving(asked=True), SiteWritten(problem):
            return enter(Summary(replace(state.shift, setting_up=True), problem))
        case Saving(), SiteWritten():
            return close_unsaved(state.shift)
        case _, ShelfLookedAt():
            return shelf_looked_at(world, state, event)
        case _ if isinstance(state, StudioState):
            return studio_answered(state, event)
        case _ if isinstance(state, PronouncingState):
            return word_answered(state, event)
        case _ if isinstance(state, PapersState):
            return papers_answered(state, event)
        case _ if isinstance(state, ReportingState):
            return report_answered(state, event)
        case _ if isinstance(state, AbilityState):
            return ability_answered(world, state, event)
        case _:
            return Turned(state)


def _log_answered(state: Open, event: LogAnswered) -> Turned:
    told = with_shift(state, replace(state.shift, log_day=event.day))
    if isinstance(told, CoopState):
        return coop_answered(told, event)
    return mediation_answered(told, event) if isinstance(told, MediatingState) else Turned(told)


def _terminal_answered(state: Terminal, event: Event) -> Turned:
    match event:
        case StickLookedAt(found) if state.stick is not Stick.READING:
            if not found:
                return Turned(replace(state, stick=Stick.ABSENT, problem=""))
            known = state.stick if state.stick is Stick.REFUSED else Stick.FOUND
            return Turned(replace(state, stick=known))
        case SiteTaken(problem=""):
            return close(StartAfresh())
        case SiteTaken(problem):
            return Turned(replace(state, stick=Stick.REFUSED, problem=problem))
        case _:
            return Turned(state)


def worst_first(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """What is to be mended before what is well, each in the order of the examination."""
    return tuple(
        finding for standing in reversed(Standing) for finding in findings if finding.standing is standing
    )
