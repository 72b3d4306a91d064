"""What each card, button and answer leads to on the pages of the mediations."""

from __future__ import annotations

from dataclasses import replace

from kiosk.log.field_complaint import FieldComplaint
from kiosk.log.mediation_rules import complaints
from kiosk.staff.abilities.ways import ask_in
from kiosk.staff.coop.ways import hand_over_one, to_coop
from kiosk.staff.effects import CorrectMediation, Effect, EraseMediation, KeepMediation
from kiosk.staff.events import Action, LogAnswered
from kiosk.staff.mediating.counting import (
    LENGTH_STEPS,
    changed,
    counter_pages,
    longer,
)
from kiosk.staff.mediating.draft import Draft
from kiosk.staff.mediating.fields import SEVERAL, FormField, counters, touched, with_counters
from kiosk.staff.mediating.form import asked, drawn, field_of, leads_on, page_of
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
from kiosk.staff.mediating.ways import (
    correct,
    go_back,
    kept_today,
    known_of,
    pages_in,
    to_form,
    to_mediations,
    values,
    visits_shown,
    write_again,
    write_alone,
    write_visit,
    write_workshop,
)
from kiosk.staff.number_keys import STEPS
from kiosk.staff.turned import Turned, close_saving, enter
from kiosk.staff.world import StaffWorld


def mediation_picked(world: StaffWorld, state: MediatingState, item: str) -> Turned:
    """What touching the card ``item`` makes of ``state``."""
    match state:
        case MediationRoom() if state.shift.log_day:
            return _in_the_room(world, state, item)
        case WritingUp(keeping=False):
            return _on_the_form(world, state, item)
        case ChoosingValue() if item in values(world, state):
            return _value_chosen(world, state, item)
        case CountingPeople():
            return _people_counted(world, state, item)
        case CountingMinutes():
            return _minutes_counted(state, item)
        case LoggedToday():
            return _in_todays_list(world, state, item)
        case _:
            return Turned(state)


def _in_the_room(world: StaffWorld, state: MediationRoom, item: str) -> Turned:
    match item:
        case "individual":
            return write_alone(world, state.shift)
        case "workshop":
            return write_workshop(world, state.shift)
        case "today":
            return enter(LoggedToday(state.shift))
        case "coop" if world.coop:
            return to_coop(state.shift)
        case _:
            found = (each for each in visits_shown(world, state.shift) if f"visit/{each.seq}" == item)
            return next((write_visit(world, state.shift, each) for each in found), Turned(state))


def _in_todays_list(world: StaffWorld, state: LoggedToday, item: str) -> Turned:
    """A card is looked at; the key beside it writes down another like it."""
    way, _, seq = item.partition("/")
    entry = next((each for each in kept_today(state.shift) if str(each.seq) == seq), None)
    if entry is None or way not in ("kept", "again"):
        return Turned(state)
    one = OneLogged(state.shift, entry)
    return enter(one) if way == "kept" else write_again(world, one)


def _on_the_form(world: StaffWorld, state: WritingUp, item: str) -> Turned:
    known, draft = known_of(world, state.shift), state.draft
    way, _, rest = item.partition("/")
    name, _, value = rest.partition("/")
    field = next((each for each in asked(known, draft.mediation) if each.value == name), None)
    if field is None:
        return Turned(state)
    if way == "pick" and value in drawn(world, known, draft, field):
        return _written(world, state, draft.with_(touched(known, draft.mediation, field, value)))
    if way == "more" and leads_on(world, known, draft, field):
        return _to_all_values(world, state, field)
    return Turned(state)


def _written(world: StaffWorld, state: WritingUp, draft: Draft) -> Turned:
    """The form with ``draft``; what was said to lack goes as soon as it is there."""
    still = _faults(world, state, draft) if state.faults else ()
    return enter(replace(state, draft=draft, faults=still, refused=""))


def _to_all_values(world: StaffWorld, state: WritingUp, field: FormField) -> Turned:
    match field:
        case FormField.PEOPLE:
            return enter(CountingPeople(state.shift, state.draft))
        case FormField.DUREE:
            return enter(CountingMinutes(state.shift, state.draft))
        case FormField.AUTONOMIE if world.library.abilities:
            return ask_in(world, state.shift, state, state.draft.mediation.extras.language)
        case _:
            return enter(ChoosingValue(state.shift, state.draft, field))


def _value_chosen(world: StaffWorld, state: ChoosingValue, value: str) -> Turned:
    """One of several is marked; the only one leads back to the form."""
    known = known_of(world, state.shift)
    mediation = touched(known, state.draft.mediation, state.field, value)
    marked = replace(state, draft=state.draft.with_(mediation))
    return enter(marked) if state.field in SEVERAL else to_form(marked)


def _people_counted(world: StaffWorld, state: CountingPeople, item: str) -> Turned:
    step, _, name = item.partition("/")
    page = counter_pages(world, state.draft.counts)[state.page]
    counter = next((each for each in page if each.item == name), None)
    if counter is None or step not in STEPS:
        return Turned(state)
    now = counters(state.draft.mediation)
    mediation = with_counters(state.draft.mediation, changed(now, counter, STEPS[step]))
    return enter(replace(state, draft=state.draft.with_(mediation)))


def _minutes_counted(state: CountingMinutes, item: str) -> Turned:
    step, _, unit = item.partition("/")
    if unit not in LENGTH_STEPS or step not in LENGTH_STEPS[unit]:
        return Turned(state)
    mediation = state.draft.mediation
    mediation = replace(mediation, duree=longer(mediation.duree, unit, step))
    return enter(replace(state, draft=state.draft.with_(mediation)))


def mediation_pressed(world: StaffWorld, state: MediatingState, action: Action) -> Turned:
    """What ``action`` makes of ``state``. What is being written can be neither changed nor left half way."""
    match state, action:
        case ((WritingUp(keeping=True) | OneLogged(erasing=True)), _):
            return Turned(state)
        case _, Action.LEAVE:
            return close_saving(world, state.shift)
        case _, Action.BACK:
            return go_back(state)
        case WritingUp(), _:
            return _form_pressed(world, state, action)
        case ((ChoosingValue() | CountingPeople() | LoggedToday()), Action.MORE):
            return enter(replace(state, page=(state.page + 1) % pages_in(world, state)))
        case ((ChoosingValue() | CountingPeople() | CountingMinutes()), Action.GO_ON):
            return to_form(state)
        case WrittenDown(), Action.GO_ON:
            return to_mediations(state.shift)
        case OneLogged(), _ if state.asked or action is Action.ERASE_ENTRY:
            return _erasing(state, action)
        case ((WrittenDown() | OneLogged()), Action.CORRECT):
            return correct(state)
        case ((WrittenDown() | OneLogged()), Action.DUPLICATE):
            return write_again(world, state)
        case ((WrittenDown() | OneLogged()), Action.TO_COOP) if world.coop:
            return hand_over_one(state)
        case _:
            return Turned(state)


def _erasing(state: OneLogged, action: Action) -> Turned:
    """Asked for once, then meant."""
    match state, action:
        case OneLogged(asked=True), Action.LEAVE_BE:
            return go_back(state)
        case OneLogged(asked=True), Action.ERASE_ENTRY:
            return enter(replace(state, erasing=True, refused=""), EraseMediation(state.kept.seq))
        case OneLogged(asked=False), Action.ERASE_ENTRY:
            return enter(replace(state, asked=True))
        case _:
            return Turned(state)


def _form_pressed(world: StaffWorld, state: WritingUp, action: Action) -> Turned:
    match action:
        case Action.GO_ON if state.refused:
            return go_back(state)
        case Action.MORE:
            following = (state.draft.page + 1) % pages_in(world, state)
            return enter(replace(state, draft=replace(state.draft, page=following)))
        case Action.WRITE_DOWN:
            return _keep(world, state)
        case _:
            return Turned(state)


def _keep(world: StaffWorld, state: WritingUp) -> Turned:
    """Write it down, or show what it still lacks, at the field."""
    draft, known = state.draft, known_of(world, state.shift)
    faults = _faults(world, state, draft)
    if not faults:
        return enter(replace(state, keeping=True, faults=(), refused=""), _keeping(draft))
    first = faults[0]
    way = first.field.removeprefix("counters.")
    if first.field.startswith("counters.") and way != "total":
        groups = counter_pages(world, draft.counts)
        page = next((at for at, page in enumerate(groups) if any(each.way == way for each in page)), 0)
        return enter(CountingPeople(state.shift, draft, page))
    page = page_of(world, known, draft.mediation, first)
    return enter(replace(state, draft=replace(draft, page=page), faults=faults, refused=""))


def _faults(world: StaffWorld, state: WritingUp, draft: Draft) -> tuple[FieldComplaint, ...]:
    """What is in the way of keeping it, in the order of the form."""
    known = known_of(world, state.shift)
    order = asked(known, draft.mediation)
    found = complaints(draft.mediation, world.lists, known.today.day)
    places = {field: at for at, field in enumerate(order)}
    return tuple(sorted(found, key=lambda each: places.get(field_of(each), len(order))))  # type: ignore[arg-type]


def _keeping(draft: Draft) -> Effect:
    if draft.corrects is not None:
        return CorrectMediation(draft.corrects, draft.mediation)
    return KeepMediation(draft.mediation, draft.visit.seq if draft.visit else None)


def mediation_answered(state: MediatingState, event: LogAnswered) -> Turned:
    """What the log has to tell: only what it says to have kept is called kept."""
    match state:
        case WritingUp(keeping=True) if event.refused or event.kept is None:
            return enter(replace(state, keeping=False, refused=event.refused))
        case WritingUp(keeping=True, draft=draft) if event.kept is not None:
            corrected = draft.corrects is not None
            shift = replace(state.shift, workshop=None)
            return enter(WrittenDown(shift, draft.mediation, event.kept, corrected))
        case OneLogged(erasing=True) if event.refused:
            return enter(replace(state, erasing=False, refused=event.refused))
        case OneLogged(erasing=True):
            return enter(LoggedToday(state.shift))
        case _:
            return Turned(state)
