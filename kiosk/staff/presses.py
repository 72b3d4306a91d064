"""pressed: what each fixed button of the staff side leads to."""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.paging import next_page
from kiosk.staff.abilities.presses import ability_pressed
from kiosk.staff.abilities.states import AbilityState
from kiosk.staff.coop.presses import coop_pressed
from kiosk.staff.coop.states import CoopState
from kiosk.staff.effects import (
    CheckPin,
    Examine,
    Hush,
    KeepPin,
    LookForPrinters,
    LookForRecovery,
    PlaySentence,
)
from kiosk.staff.events import Action
from kiosk.staff.holding.presses import holding_pressed
from kiosk.staff.holding.states import HoldingState
from kiosk.staff.holding.ways import back_to_wall
from kiosk.staff.mediating.presses import mediation_pressed
from kiosk.staff.mediating.states import MediatingState
from kiosk.staff.papers.presses import papers_pressed
from kiosk.staff.papers.states import PapersState
from kiosk.staff.pin import FEWEST_DIGITS, postcode_in, weakness
from kiosk.staff.place.presses import place_pressed
from kiosk.staff.place.states import PlaceState
from kiosk.staff.pronouncing.presses import word_pressed
from kiosk.staff.pronouncing.states import PronouncingState
from kiosk.staff.report_pages import report_pages
from kiosk.staff.reporting.presses import report_pressed
from kiosk.staff.reporting.states import ReportingState
from kiosk.staff.site_sheet import NO_PRINTER
from kiosk.staff.stages import Stage, ask, begin, go_back, go_on, to_terminal
from kiosk.staff.states import (
    ChoosingLanguages,
    ChoosingPaper,
    ChoosingPin,
    ChoosingPrinter,
    Door,
    Examining,
    Listening,
    MeasuringScreen,
    Open,
    RepeatingPin,
    Saving,
    Step,
    Summary,
    Terminal,
    TestingSound,
    Unguarded,
    Welcome,
    Writing,
    with_shift,
)
from kiosk.staff.studio.presses import studio_pressed
from kiosk.staff.studio.states import StudioState
from kiosk.staff.turned import Turned, changed, close, close_saving, enter, go_away, save
from kiosk.staff.world import LEAST_INCHES, MOST_INCHES, STAFF_LOCALES, StaffWorld
from kiosk.staff.writing import Field

RoomState = (
    StudioState
    | PronouncingState
    | PapersState
    | MediatingState
    | CoopState
    | ReportingState
    | PlaceState
    | AbilityState
    | HoldingState
)

SCALES = {
    Action.MUCH_SMALLER: 1 / 1.05,
    Action.SMALLER: 1 / 1.005,
    Action.LARGER: 1.005,
    Action.MUCH_LARGER: 1.05,
}


def pressed(world: StaffWorld, state: Open, action: Action) -> Turned:
    """What ``action`` makes of ``state``."""
    if isinstance(state, Saving):
        return Turned(state)
    if action is Action.LANGUAGE:
        now = STAFF_LOCALES.index(state.shift.locale)
        following = STAFF_LOCALES[(now + 1) % len(STAFF_LOCALES)]
        return enter(with_shift(state, replace(state.shift, locale=following)))
    if isinstance(state, RoomState):
        return _in_a_room(world, state, action)
    match state, action:
        case Door(), _:
            return _at_the_door(world, state, action)
        case Welcome(), Action.SET_UP:
            return begin(world, state.shift)
        case Welcome(), Action.LATER | Action.LEAVE:
            return go_away(world)
        case Terminal(), Action.LEAVE:
            return close_saving(world, state.shift)
        case Examining(), _:
            return _while_examining(world, state, action)
        case Unguarded(), _:
            return _without_a_pin(world, state, action)
        case ((Terminal() | Welcome()), _):
            return Turned(state)
        case _:
            return _on_the_way(world, state, action)


def _in_a_room(world: StaffWorld, state: RoomState, action: Action) -> Turned:
    if isinstance(state, StudioState):
        return studio_pressed(world, state, action)
    if isinstance(state, PlaceState):
        return place_pressed(world, state, action)
    if isinstance(state, PapersState):
        return papers_pressed(world, state, action)
    if isinstance(state, MediatingState):
        return mediation_pressed(world, state, action)
    if isinstance(state, CoopState):
        return coop_pressed(world, state, action)
    if isinstance(state, ReportingState):
        return report_pressed(world, state, action)
    if isinstance(state, AbilityState):
        return ability_pressed(world, state, action)
    if isinstance(state, HoldingState):
        return holding_pressed(world, state, action)
    return word_pressed(world, state, action)


def _at_the_door(world: StaffWorld, state: Door, action: Action) -> Turned:
    match action:
        case Action.BACK | Action.LEAVE if state.shift.workshop:
            return back_to_wall(state.shift)
        case Action.BACK | Action.LEAVE:
            return go_away(world)
        case Action.RECOVER if state.standing.off and not state.looking:
            return enter(replace(state, looking=True, recovery=None), LookForRecovery())
        case _ if state.checking or state.shut:
            return Turned(state)
        case Action.ERASE:
            return enter(replace(state, typed=state.typed[:-1], wrong=False))
        case Action.ENTER if len(state.typed) >= FEWEST_DIGITS:
            return enter(replace(state, typed="", checking=True, wrong=False), CheckPin(state.typed))
        case _:
            return Turned(state)


def _while_examining(world: StaffWorld, state: Examining, action: Action) -> Turned:
    findings = state.shift.findings
    match action:
        case Action.BACK:
            return to_terminal(state.shift)
        case Action.LEAVE:
            return close_saving(world, state.shift)
        case Action.LOOK_AGAIN if findings is not None:
            return enter(Examining(replace(state.shift, findings=None)), Examine())
        case Action.MORE if findings:
            return enter(replace(state, page=(state.page + 1) % len(report_pages(world, findings))))
        case _:
            return Turned(state)


def _without_a_pin(world: StaffWorld, state: Unguarded, action: Action) -> Turned:
    match action:
        case Action.BACK:
            return enter(state.came_from)
        case Action.CHOOSE_PIN:
            return ask(world, replace(state.shift, setting_up=True), Stage.PIN)
        case Action.LEAVE_OPEN:
            return save(world, state.shift)
        case _:
            return Turned(state)


def _on_the_way(world: StaffWorld, state: Step, action: Action) -> Turned:
    match state, action:
        case RepeatingPin(keeping=True), _:
            return Turned(state)
        case ChoosingPin(), Action.BACK if _outside(world, state):
            return go_away(world)
        case _, Action.SKIP | Action.LEAVE if _outside(world, state):
            return go_away(world)
        case _, Action.BACK:
            return go_back(world, state)
        case _, Action.LEAVE if state.shift.guarded:
            return close_saving(world, state.shift)
        case _, Action.LEAVE:
            return enter(Unguarded(state.shift, state), Hush())
        case _:
            return _within(world, state, action)


def _outside(world: StaffWorld, state: Step) -> bool:
    """Whether the only way in is a PIN that is still to be chosen."""
    return state.shift.recovering or (world.alone and not state.shift.guarded)


def _within(world: StaffWorld, state: Step, action: Action) -> Turned:
    match state, action:
        case ((ChoosingPin() | RepeatingPin()), _):
            return _while_choosing_a_pin(world, state, action)
        case Writing(), _:
            return _while_writing(world, state, action)
        case ChoosingPrinter(), Action.LOOK_AGAIN:
            return enter(ChoosingPrinter(state.shift), LookForPrinters())
        case ((ChoosingLanguages() | ChoosingPrinter()), Action.MORE):
            return enter(
                replace(state, page=next_page(state.page, world.cards_per_page, offered(world, state)))
            )
        case MeasuringScreen(), _:
            return _while_measuring(world, state, action)
        case TestingSound(), _:
            return _while_listening(world, state, action)
        case Summary(), Action.DONE:
            return _done(world, state)
        case ((ChoosingLanguages() | ChoosingPrinter() | ChoosingPaper()), Action.GO_ON):
            return go_on(world, state, state.shift)
        case _:
            return Turned(state)


def _while_choosing_a_pin(world: StaffWorld, state: ChoosingPin | RepeatingPin, action: Action) -> Turned:
    match state, action:
        case _, Action.SKIP:
            return go_on(world, state, state.shift)
        case _, Action.ERASE:
            return enter(replace(state, typed=state.typed[:-1]))
        case _, Action.ENTER if not state.typed:
            return Turned(state)
        case ChoosingPin(), Action.ENTER:
            weak = weakness(state.typed, postcode_in(state.shift.site.address))
            return enter(
                ChoosingPin(state.shift, weakness=weak) if weak else RepeatingPin(state.shift, state.typed)
            )
        case RepeatingPin(), Action.ENTER if state.typed == state.chosen:
            return enter(replace(state, keeping=True), KeepPin(state.chosen))
        case RepeatingPin(), Action.ENTER:
            return enter(ChoosingPin(state.shift, differed=True))
        case _:
            return Turned(state)


def _while_writing(world: StaffWorld, state: Writing, action: Action) -> Turned:
    match action:
        case Action.SHIFT:
            return Turned(replace(state, case=state.case.shifted))
        case Action.SIGNS:
            return Turned(replace(state, case=state.case.signed))
        case Action.GO_ON:
            text = " ".join(state.text.split())
            site = state.shift.site
            site = replace(site, name=text) if state.field is Field.NAME else replace(site, address=text)
            return go_on(world, state, replace(state.shift, site=site))
        case _:
            return Turned(state)


def _while_measuring(world: StaffWorld, state: MeasuringScreen, action: Action) -> Turned:
    match action:
        case Action.GO_ON:
            inches = round(world.inches(state.card_pixels), 1)
            site = replace(state.shift.site, screen_diagonal_inches=inches)
            return go_on(world, state, replace(state.shift, site=site) if state.moved else state.shift)
        case _ if action in SCALES:
            narrowest, widest = world.card_pixels(MOST_INCHES), world.card_pixels(LEAST_INCHES)
            pixels = min(max(state.card_pixels * SCALES[action], narrowest), widest)
            return Turned(replace(state, card_pixels=pixels, moved=True))
        case _:
            return Turned(state)


def _while_listening(world: StaffWorld, state: TestingSound, action: Action) -> Turned:
    match action:
        case Action.PLAY:
            sentence = PlaySentence(world.sentence(state.shift.site.languages[0]))
            return enter(replace(state, listening=Listening.PLAYING), sentence)
        case Action.HEARD | Action.SKIP:
            heard = True if action is Action.HEARD else state.shift.heard
            turned = go_on(world, state, replace(state.shift, heard=heard))
            return Turned(turned.state, (Hush(), *turned.effects))
        case Action.NOT_HEARD:
            shift = replace(state.shift, heard=False)
            return enter(TestingSound(shift, Listening.UNHEARD), Hush())
        case _:
            return Turned(state)


def _done(world: StaffWorld, state: Summary) -> Turned:
    shift = state.shift
    if not shift.guarded:
        return enter(Unguarded(shift, state))
    if changed(world, shift):
        return save(world, shift)
    return to_terminal(shift) if shift.admitted else close()


def offered(world: StaffWorld, state: ChoosingLanguages | ChoosingPrinter) -> int:
    """How many cards there are to choose from, on all pages."""
    return len(world.languages) if isinstance(state, ChoosingLanguages) else len(printers(state))


def printers(state: ChoosingPrinter) -> tuple[str, ...]:
    """What can be chosen, as it is written in ``site.toml``: none, what is set now, and what was found."""
    return tuple(dict.fromkeys((NO_PRINTER, state.shift.site.printer, *(state.found or ()))))
