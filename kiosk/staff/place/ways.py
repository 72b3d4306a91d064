"""The ways between the pages of the place: in, back, and how many pages each has."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.core.paging import page_number
from kiosk.staff.place.choices import days, hours
from kiosk.staff.place.states import (
    ChoosingDay,
    ChoosingHour,
    ChoosingLength,
    ChoosingTitle,
    Draft,
    ListingDates,
    ListingNotices,
    ListingPermanences,
    PinningProcedures,
    PlaceRoom,
    PlaceState,
    TakingDateAway,
    WritingPermanence,
)
from kiosk.staff.shift import Shift
from kiosk.staff.stages import to_terminal
from kiosk.staff.turned import Turned, enter
from kiosk.staff.world import StaffWorld

PagedPlace = ListingDates | ChoosingDay | ChoosingHour | PinningProcedures


def to_place(shift: Shift) -> Turned:
    """What can be set of the place."""
    return enter(PlaceRoom(replace(shift, setting_up=False)))


def go_back(state: PlaceState) -> Turned:
    """To where this page was opened."""
    shift = state.shift
    match state:
        case PlaceRoom():
            return to_terminal(shift)
        case WritingPermanence():
            return enter(ListingPermanences(shift))
        case TakingDateAway() | ChoosingDay(draft=Draft(notice=None)):
            return enter(ListingDates(shift))
        case ChoosingHour(draft=Draft(notice=None)):
            return enter(ChoosingDay(shift, state.draft))
        case ChoosingDay() | ChoosingHour():
            return enter(ListingNotices(shift))
        case ChoosingLength():
            return enter(ChoosingHour(shift, state.draft))
        case ChoosingTitle():
            return enter(ChoosingLength(shift, state.draft))
        case ListingPermanences() | ListingDates() | ListingNotices() | PinningProcedures():
            return to_place(shift)
        case _:
            assert_never(state)


def place_cards(world: StaffWorld, state: PagedPlace) -> int:
    """How many cards there are, on all pages."""
    match state:
        case ListingDates():
            return len(state.shift.site.dates) + 1
        case ChoosingDay():
            return len(days(state.shift))
        case ChoosingHour():
            return len(hours())
        case PinningProcedures():
            return len(world.library.procedures)
        case _:
            assert_never(state)


def place_of(world: StaffWorld, state: PlaceState) -> tuple[int, int]:
    """Which page of how many; 0 of 0 where there is one."""
    if not isinstance(state, PagedPlace):
        return 0, 0
    return page_number(state.page, world.cards_per_page, place_cards(world, state))
