"""What each card, button and answer leads to on the pages of what goes to the Coop."""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.paging import next_page, on_page
from kiosk.log.mediation_row import Kept
from kiosk.staff.coop.states import CoopState, HandingOver, ToCoop
from kiosk.staff.coop.ways import go_back, next_entry, still_to_hand_over, ticked_on
from kiosk.staff.effects import HandOver
from kiosk.staff.events import Action, LogAnswered
from kiosk.staff.turned import Turned, close_saving, enter
from kiosk.staff.world import StaffWorld


def coop_picked(world: StaffWorld, state: CoopState, item: str) -> Turned:
    """What touching ``item`` makes of ``state``: a card shows its code, the key beside it ticks or unticks it."""
    if not isinstance(state, ToCoop) or state.ticking:
        return Turned(state)
    way, _, seq = item.partition("/")
    shown = on_page(state.entries, state.page, world.entries_per_page)
    entry = next((each for each in shown if str(each.seq) == seq), None)
    match way, entry:
        case "kept", Kept():
            return enter(HandingOver(state.shift, (entry,), replace(state, refused="")))
        case "tick", Kept():
            return _tick(state, entry)
        case _:
            return Turned(state)


def coop_pressed(world: StaffWorld, state: CoopState, action: Action) -> Turned:
    """What ``action`` makes of ``state``. While a tick is written nothing can be left half way."""
    match state, action:
        case _ if state.ticking:
            return Turned(state)
        case _, Action.LEAVE:
            return close_saving(world, state.shift)
        case _, Action.BACK:
            return go_back(state)
        case ToCoop(), Action.MORE:
            page = next_page(state.page, world.entries_per_page, len(state.entries))
            return enter(replace(state, page=page, refused=""))
        case ToCoop(), Action.GO_ON if entries := still_to_hand_over(state):
            return enter(HandingOver(state.shift, entries, replace(state, refused="")))
        case HandingOver(), (Action.GO_ON | Action.SKIP):
            return next_entry(state)
        case HandingOver(), Action.SHORTER:
            return enter(replace(state, shorter=True))
        case HandingOver(), (Action.IN_COOP | Action.NOT_IN_COOP):
            meant = action is Action.IN_COOP
            return _tick(state, state.entry) if meant is _unticked(state) else Turned(state)
        case _:
            return Turned(state)


def coop_answered(state: CoopState, event: LogAnswered) -> Turned:
    """What the log has to tell: what it says to be ticked leads to the next."""
    if not state.ticking:
        return Turned(state)
    told = replace(state, ticking=False, refused=event.refused)
    if isinstance(told, HandingOver) and not event.refused and not _unticked(told):
        return next_entry(told)
    return enter(told)


def _tick(state: CoopState, entry: Kept) -> Turned:
    in_coop = not ticked_on(state.shift, entry)
    return enter(replace(state, ticking=True, refused=""), HandOver(entry.seq, in_coop))


def _unticked(state: HandingOver) -> bool:
    return not ticked_on(state.shift, state.entry)
