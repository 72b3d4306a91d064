"""The ways between the pages of the mediations: in, back, to a form, and what each page holds."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.core.paging import page_number
from kiosk.log.enumerations.activity import TypeActivite
from kiosk.log.mediation import Workshop
from kiosk.log.mediation_row import Kept, duplicated
from kiosk.log.prefill import RecentVisit, blank, from_visit
from kiosk.staff.effects import LookAtLog
from kiosk.staff.holding.ways import to_kit
from kiosk.staff.mediating.counting import counter_pages
from kiosk.staff.mediating.draft import Draft
from kiosk.staff.mediating.fields import FormField, Known, options
from kiosk.staff.mediating.form import pages
from kiosk.staff.mediating.states import (
    ChoosingValue,
    CountingMinutes,
    CountingPeople,
    LoggedToday,
    MediatingState,
    MediationRoom,
    OneLogged,
    WritingUp,
    WrittenDown,
)
from kiosk.staff.shift import Shift
from kiosk.staff.stages import to_terminal
from kiosk.staff.turned import Turned, enter
from kiosk.staff.world import StaffWorld

OTHER_CARDS = 3
"""What can be done in the room beside the visits, but for the way to the Coop."""


def to_mediations(shift: Shift) -> Turned:
    """What can be written down. What is known of the log already is shown at once, so that no card moves."""
    room = MediationRoom(replace(shift, setting_up=False))
    return enter(room) if shift.log_day else enter(room, LookAtLog())


def known_of(world: StaffWorld, shift: Shift) -> Known:
    """What a form is filled in from. There is none before the log was looked at."""
    assert shift.log_day is not None
    return Known(world.lists, world.library, shift.log_day)


def visits_shown(world: StaffWorld, shift: Shift) -> tuple[RecentVisit, ...]:
    """Those just now at the kiosk that the room has cards for."""
    visits = shift.log_day.visits if shift.log_day else ()
    return visits[: world.cards_per_page - OTHER_CARDS - (1 if world.coop else 0)]


def write_alone(world: StaffWorld, shift: Shift) -> Turned:
    """A report about one person of whom nothing is known."""
    known = known_of(world, shift)
    today = known.today
    mediation = blank(today.day, today.half_day, known.usual(TypeActivite.INDIVIDUEL))
    return enter(WritingUp(shift, Draft.of(mediation)))


def write_workshop(world: StaffWorld, shift: Shift) -> Turned:
    """A report about a workshop."""
    known = known_of(world, shift)
    today = known.today
    mediation = blank(today.day, today.half_day, known.usual(TypeActivite.COLLECTIF))
    return enter(WritingUp(shift, Draft.of(replace(mediation, who=Workshop()))))


def write_visit(world: StaffWorld, shift: Shift, visit: RecentVisit) -> Turned:
    """A report about the help that went with ``visit``."""
    known = known_of(world, shift)
    procedure = world.library.procedures.get(visit.entry.procedure or "")
    mediation = from_visit(visit, procedure, known.usual(TypeActivite.INDIVIDUEL), world.lists)
    return enter(WritingUp(shift, Draft.of(mediation, visit=visit)))


def write_again(world: StaffWorld, state: WrittenDown | OneLogged) -> Turned:
    """The same kind of help once more, now."""
    shift, today = state.shift, known_of(world, state.shift).today
    mediation = state.mediation if isinstance(state, WrittenDown) else state.kept.mediation
    return enter(WritingUp(shift, Draft.of(duplicated(mediation, today.day, today.half_day))))


def correct(state: WrittenDown | OneLogged) -> Turned:
    """Open the form of what is in the log."""
    if isinstance(state, WrittenDown):
        return enter(WritingUp(state.shift, Draft.of(state.mediation, corrects=state.seq)))
    return enter(WritingUp(state.shift, Draft.of(state.kept.mediation, corrects=state.kept.seq)))


def kept_today(shift: Shift) -> tuple[Kept, ...]:
    """What was written today and stands, the latest first."""
    return tuple(reversed(shift.log_day.kept)) if shift.log_day else ()


def to_form(state: ChoosingValue | CountingPeople | CountingMinutes) -> Turned:
    """Back to the form, with what was chosen."""
    return enter(WritingUp(state.shift, state.draft.opened_again()))


def go_back(state: MediatingState) -> Turned:
    """To where this page was opened."""
    shift = state.shift
    match state:
        case MediationRoom():
            return to_terminal(shift)
        case ChoosingValue() | CountingPeople() | CountingMinutes():
            return to_form(state)
        case WritingUp(refused=refused) if refused:
            return enter(replace(state, refused=""))
        case WritingUp(draft=draft) if draft.page > 0:
            return enter(replace(state, draft=replace(draft, page=draft.page - 1)))
        case WritingUp(draft=Draft(corrects=int())):
            return enter(LoggedToday(shift))
        case OneLogged(asked=True):
            return enter(replace(state, asked=False, refused=""))
        case OneLogged():
            return enter(LoggedToday(shift))
        case WritingUp() if shift.workshop:
            return to_kit(shift)
        case WritingUp() | WrittenDown() | LoggedToday():
            return to_mediations(shift)
        case _:
            assert_never(state)


def values_per_page(world: StaffWorld, field: FormField) -> int:
    """How many values of a list stand on a page; some have long names."""
    if not world.small:
        return 15
    return 4 if field is FormField.REDIRECTION else 9


def place_of(world: StaffWorld, state: MediatingState) -> tuple[int, int]:
    """Which page of how many; 0 of 0 where there is one."""
    count, page = _pages(world, state)
    return page_number(min(page, count - 1), 1, count)


def _pages(world: StaffWorld, state: MediatingState) -> tuple[int, int]:
    match state:
        case WritingUp(draft=draft):
            return len(pages(world, known_of(world, state.shift), draft.mediation)), draft.page
        case ChoosingValue(page=page):
            return -(-len(values(world, state)) // values_per_page(world, state.field)), page
        case CountingPeople(draft=draft, page=page):
            return len(counter_pages(world, draft.counts)), page
        case LoggedToday(page=page):
            return -(-len(kept_today(state.shift)) // world.entries_per_page), page
        case _:
            return 0, 0


def values(world: StaffWorld, state: ChoosingValue) -> tuple[str, ...]:
    """All that may be chosen there."""
    return options(known_of(world, state.shift), state.draft.mediation, state.field)


def pages_in(world: StaffWorld, state: MediatingState) -> int:
    """How many pages there are."""
    return max(1, _pages(world, state)[0])
