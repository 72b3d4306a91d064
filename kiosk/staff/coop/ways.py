"""The ways between the pages of what goes to the Coop: in, from one entry to the next, and back."""

from __future__ import annotations

import datetime
from dataclasses import replace

from kiosk.core.paging import page_number
from kiosk.log.mediation_row import Kept
from kiosk.staff.coop.states import CoopState, HandingOver, ToCoop
from kiosk.staff.mediating.states import OneLogged, WrittenDown
from kiosk.staff.mediating.ways import to_mediations
from kiosk.staff.shift import Shift
from kiosk.staff.turned import Turned, enter
from kiosk.staff.world import StaffWorld


def to_coop(shift: Shift) -> Turned:
    """All that was written down lately: what is not in the Coop first, the oldest of it, then the rest."""
    recent = shift.log_day.recent if shift.log_day else ()
    ticked = [each for each in recent if each.in_coop]
    return enter(ToCoop(shift, (*(each for each in recent if not each.in_coop), *reversed(ticked))))


def hand_over_one(state: OneLogged | WrittenDown) -> Turned:
    """The code of what was just written, or is looked at."""
    entry = state.kept if isinstance(state, OneLogged) else _kept_at(state.shift, state.seq)
    return enter(HandingOver(state.shift, (entry,), state)) if entry else Turned(state)


def ticked_on(shift: Shift, entry: Kept) -> datetime.date | None:
    """Since when ``entry`` is in the Coop, as far as the log has said."""
    now = _kept_at(shift, entry.seq)
    return now.in_coop if now else entry.in_coop


def still_to_hand_over(state: ToCoop) -> tuple[Kept, ...]:
    """Those that nobody has ticked."""
    return tuple(each for each in state.entries if not ticked_on(state.shift, each))


def next_entry(state: HandingOver) -> Turned:
    """To the entry after this one; after the last to where the first was asked for."""
    if state.at + 1 < len(state.entries):
        return enter(_at(state, state.at + 1))
    return enter(_came_from(state))


def go_back(state: CoopState) -> Turned:
    """To the entry before, or to where this page was opened."""
    if isinstance(state, ToCoop):
        return to_mediations(state.shift)
    return enter(_at(state, state.at - 1) if state.at else _came_from(state))


def place_of(world: StaffWorld, state: CoopState) -> tuple[int, int]:
    """Which page, or which entry, of how many; 0 of 0 where there is one."""
    if isinstance(state, HandingOver):
        return page_number(state.at, 1, len(state.entries))
    return page_number(state.page, world.entries_per_page, len(state.entries))


def _kept_at(shift: Shift, seq: int) -> Kept | None:
    every = (*shift.log_day.recent, *shift.log_day.kept) if shift.log_day else ()
    return next((each for each in every if each.seq == seq), None)


def _at(state: HandingOver, at: int) -> HandingOver:
    return replace(state, at=at, shorter=False, refused="")


def _came_from(state: HandingOver) -> ToCoop | OneLogged | WrittenDown:
    before = replace(state.came_from, shift=state.shift)
    if isinstance(before, OneLogged):
        return replace(before, kept=_kept_at(state.shift, before.kept.seq) or before.kept)
    return before
