"""picked: what each card of the staff side leads to."""

from __future__ import annotations

from dataclasses import replace

from kiosk.staff.abilities.presses import ability_picked
from kiosk.staff.abilities.states import AbilityState
from kiosk.staff.coop.presses import coop_picked
from kiosk.staff.coop.states import CoopState
from kiosk.staff.effects import Quit, TakeSite
from kiosk.staff.holding.presses import holding_picked
from kiosk.staff.holding.states import HoldingState
from kiosk.staff.holding.ways import to_kits
from kiosk.staff.mediating.presses import mediation_picked
from kiosk.staff.mediating.states import MediatingState
from kiosk.staff.mediating.ways import to_mediations
from kiosk.staff.papers.presses import papers_picked
from kiosk.staff.papers.states import PapersState
from kiosk.staff.papers.ways import to_papers
from kiosk.staff.place.presses import place_picked
from kiosk.staff.place.ways import to_place
from kiosk.staff.presses import RoomState
from kiosk.staff.pronouncing.presses import word_picked
from kiosk.staff.pronouncing.states import PronouncingState
from kiosk.staff.reporting.presses import report_picked
from kiosk.staff.reporting.states import ReportingState
from kiosk.staff.reporting.ways import to_reports
from kiosk.staff.site_sheet import SiteSheet
from kiosk.staff.stages import begin
from kiosk.staff.states import (
    ChoosingLanguages,
    ChoosingPaper,
    ChoosingPin,
    ChoosingPrinter,
    Examining,
    Open,
    Stick,
    Terminal,
    TestingSound,
    with_shift,
)
from kiosk.staff.studio.picks import studio_picked
from kiosk.staff.studio.states import StudioState
from kiosk.staff.studio.ways import to_voices
from kiosk.staff.turned import Turned, close, close_saving, enter, start_afresh
from kiosk.staff.world import StaffWorld

PAPERS = ("58mm", "80mm", "a4")
"""What ``site.toml`` knows as paper."""

ROOMS = {
    "mediations": to_mediations,
    "workshops": to_kits,
    "reports": to_reports,
    "voices": to_voices,
    "papers": to_papers,
    "place": to_place,
}
"""Where cards of the terminal's page lead."""


def picked(world: StaffWorld, state: Open, item: str) -> Turned:
    """What touching the card ``item`` makes of ``state``."""
    match state:
        case ChoosingLanguages() if any(each.locale == item for each in world.languages):
            return _with_site(
                state, replace(state.shift.site, languages=toggled(state.shift.site.languages, item))
            )
        case ChoosingPrinter():
            return _with_site(state, replace(state.shift.site, printer=item))
        case ChoosingPaper() if item in PAPERS:
            return _with_site(state, replace(state.shift.site, paper=item))
        case Terminal(stick=stick) if stick is not Stick.READING:
            return _at_the_terminal(world, state, item)
        case _ if isinstance(state, RoomState):
            return _in_a_room(world, state, item)
        case _:
            return Turned(state)


def _in_a_room(world: StaffWorld, state: RoomState, item: str) -> Turned:
    if isinstance(state, StudioState):
        return studio_picked(world, state, item)
    if isinstance(state, PronouncingState):
        return word_picked(state, item)
    if isinstance(state, PapersState):
        return papers_picked(world, state, item)
    if isinstance(state, MediatingState):
        return mediation_picked(world, state, item)
    if isinstance(state, HoldingState):
        return holding_picked(world, state, item)
    if isinstance(state, AbilityState):
        return ability_picked(world, state, item)
    if isinstance(state, CoopState):
        return coop_picked(world, state, item)
    if isinstance(state, ReportingState):
        return report_picked(state, item)
    return place_picked(world, state, item)


def toggled(chosen: tuple[str, ...], locale: str) -> tuple[str, ...]:
    """Without ``locale``, or with it as the last; the only one stays."""
    if locale not in chosen:
        return (*chosen, locale)
    return tuple(each for each in chosen if each != locale) or chosen


def _with_site(state: ChoosingLanguages | ChoosingPrinter | ChoosingPaper, site: SiteSheet) -> Turned:
    return enter(with_shift(state, replace(state.shift, site=site)))


def _at_the_terminal(world: StaffWorld, state: Terminal, item: str) -> Turned:
    shift = state.shift
    match item:
        case _ if item in ROOMS:
            return ROOMS[item](shift)
        case "examine":
            return enter(Examining(shift))
        case "sound":
            return enter(TestingSound(shift))
        case "set-up":
            return begin(world, shift)
        case "pin":
            return enter(ChoosingPin(shift))
        case "import" if state.stick is not Stick.ABSENT:
            return enter(replace(state, stick=Stick.READING, problem=""), TakeSite())
        case "restart":
            return start_afresh(world, shift)
        case "leave":
            return close_saving(world, shift)
        case "quit" if not world.locked:
            return close(Quit())
        case _:
            return Turned(state)
