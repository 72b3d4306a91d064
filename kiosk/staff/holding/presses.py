"""What each card, button, key and answer leads to on the pages of a workshop and on its wall."""

from __future__ import annotations

from dataclasses import replace

from kiosk.content.library import SOURCE_LOCALE
from kiosk.core.paging import next_page
from kiosk.staff.abilities.ways import to_abilities
from kiosk.staff.effects import Hush, LookAtTime, PlaySentence
from kiosk.staff.events import Action, Event, SentenceEnded, TimeTold
from kiosk.staff.holding.held import HeldWorkshop
from kiosk.staff.holding.report import to_report
from kiosk.staff.holding.rows import most_copies, paged, papers_of, with_people, written_locales
from kiosk.staff.holding.states import (
    ChoosingGroupLanguage,
    ChoosingKit,
    CountingGroup,
    HoldingState,
    HoldingWorkshop,
    KitOpened,
    ReadingKit,
    held_in,
)
from kiosk.staff.holding.ways import (
    following_language,
    go_back,
    kit_of,
    open_kit,
    part_of,
    said_on,
    to_kit,
    to_wall,
    with_held,
)
from kiosk.staff.number_keys import STEPS
from kiosk.staff.papers.ways import prints, to_certificates, to_copies
from kiosk.staff.shift import Shift
from kiosk.staff.turned import Turned, close_saving, enter
from kiosk.staff.world import IDLE_SECONDS, StaffWorld

OVERTIME_SECONDS = 30 * 60.0
"""How long nobody may touch a wall whose time is over before the terminal is its visitors' again."""


def holding_picked(world: StaffWorld, state: HoldingState, item: str) -> Turned:
    """What touching the card ``item`` makes of ``state``. The wall has no cards."""
    match state:
        case ChoosingKit() if item in world.workshops:
            return open_kit(state.shift, item)
        case KitOpened():
            return _about_the_group(world, state, item)
        case CountingGroup():
            return _counted(state, item)
        case ChoosingGroupLanguage() if item in written_locales(world):
            return to_kit(_reading(state.shift, item))
        case _:
            return Turned(state)


def _reading(shift: Shift, locale: str) -> Shift:
    return with_held(shift, replace(held_in(shift), locale="" if locale == SOURCE_LOCALE else locale))


def _about_the_group(world: StaffWorld, state: KitOpened, item: str) -> Turned:
    shift = state.shift
    way, _, value = item.rpartition("/")
    match way, value:
        case "pick/people", _ if value.isdecimal():
            return enter(KitOpened(with_held(shift, with_people(state.held, int(value)))))
        case "pick/language", _ if value in written_locales(world):
            return enter(KitOpened(_reading(shift, value)))
        case "more", "people":
            return enter(CountingGroup(shift))
        case "more", "language":
            return enter(ChoosingGroupLanguage(shift))
        case "papers", "tickets" if prints(world) and kit_of(world, shift).handouts:
            procedures = papers_of(kit_of(world, shift))
            return to_copies(shift, procedures, most_copies(world, state.held, len(procedures)))
        case "papers", "certificates" if prints(world):
            return to_certificates(shift, state.held.kit, most_copies(world, state.held, 1))
        case _:
            return Turned(state)


def _counted(state: CountingGroup, item: str) -> Turned:
    step, _, name = item.partition("/")
    if step not in STEPS or name != "people":
        return Turned(state)
    held = held_in(state.shift)
    return enter(CountingGroup(with_held(state.shift, with_people(held, held.people + STEPS[step]))))


def holding_pressed(world: StaffWorld, state: HoldingState, action: Action) -> Turned:
    """What ``action`` makes of ``state``."""
    match state, action:
        case _, Action.BACK:
            return go_back(state)
        case HoldingWorkshop(), Action.DONE:
            return go_back(state)
        case HoldingWorkshop(), _:
            return _on_the_wall(world, state, action)
        case _, Action.LEAVE:
            return close_saving(world, state.shift)
        case KitOpened(), _:
            return _before_and_after(world, state, action)
        case ((CountingGroup() | ReadingKit()), Action.GO_ON):
            return go_back(state)
        case ((ChoosingKit() | ReadingKit() | ChoosingGroupLanguage()), Action.MORE):
            return enter(replace(state, page=next_page(state.page, *paged(world, state))))
        case _:
            return Turned(state)


def _before_and_after(world: StaffWorld, state: KitOpened, action: Action) -> Turned:
    match action:
        case Action.MORE:
            return enter(ReadingKit(state.shift))
        case Action.GO_ON:
            return to_wall(state.shift)
        case Action.WRITE_DOWN if state.shift.log_day is not None:
            return to_report(world, state.shift)
        case _:
            return Turned(state)


def _on_the_wall(world: StaffWorld, state: HoldingWorkshop, action: Action) -> Turned:
    """Only what the wall itself offers: nothing here opens anything else of the staff's, but by its PIN."""
    held, parts = state.held, kit_of(world, state.shift).parts
    match action:
        case Action.GO_ON if held.part + 1 < len(parts):
            return _showing(state, held.on(held.part + 1))
        case Action.PREVIOUS if held.part > 0:
            return _showing(state, held.on(held.part - 1))
        case Action.GROUP_LANGUAGE:
            return _showing(state, replace(held, locale=following_language(world, held.locale)))
        case Action.HEAR:
            said = said_on(world, state.shift)
            return enter(replace(state, unheard=False), PlaySentence(said), LookAtTime())
        case Action.ASK if part_of(world, state.shift).abilities and world.library.abilities:
            return to_abilities(replace(state.shift, admitted=False), replace(state, touched=None))
        case _:
            return Turned(state)


def _showing(state: HoldingWorkshop, held: HeldWorkshop) -> Turned:
    shown = replace(state, shift=with_held(state.shift, held), unheard=False)
    return enter(shown, Hush(), LookAtTime())


def wall_touched(state: HoldingWorkshop) -> Turned:
    """Somebody is here, whoever that is: the wall stands on, and is locked no later for it."""
    return enter(replace(state, touched=None), LookAtTime())


def wall_waited(state: HoldingWorkshop) -> Turned:
    """A little time has passed."""
    return enter(state, LookAtTime())


def wall_answered(world: StaffWorld, state: HoldingWorkshop, event: Event) -> Turned:
    """What the clock and the voice have to tell."""
    match event:
        case TimeTold(seconds):
            return _at(world, state, seconds)
        case SentenceEnded(played):
            return Turned(replace(state, unheard=not played))
        case _:
            return Turned(state)


def _at(world: StaffWorld, state: HoldingWorkshop, now: float) -> Turned:
    since = now if state.since is None else state.since
    held = state.held.at(now)
    shift = with_held(state.shift, held)
    if now - since >= IDLE_SECONDS:
        shift = replace(shift, admitted=False)
    touched = now if state.touched is None else state.touched
    over = held.seconds - kit_of(world, shift).minutes * 60
    if min(over, now - touched) >= OVERTIME_SECONDS:
        return close_saving(world, shift, asked=False)
    return Turned(replace(state, shift=shift, since=since, touched=touched))
