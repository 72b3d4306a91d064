"""What each card and button leads to on the pages of the place. What is set holds once the terminal starts afresh."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

from kiosk.content.library import SOURCE_LOCALE
from kiosk.content.notice import AT_AN_HOUR, ON_A_DAY, Notice, NoticeKind
from kiosk.core.paging import next_page
from kiosk.staff.events import Action
from kiosk.staff.place.choices import (
    LENGTHS,
    MOST_DATES,
    MOST_PERMANENCES,
    TITLES,
    days,
    hours,
    standing,
    written_date,
)
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
from kiosk.staff.place.ways import PagedPlace, go_back, place_cards
from kiosk.staff.shift import Shift
from kiosk.staff.site_sheet import SiteSheet
from kiosk.staff.turned import Turned, close_saving, enter
from kiosk.staff.world import StaffWorld
from kiosk.staff.writing import Case, Field, fitting, following

NEW = "new"
"""The card for one more."""

LINE, DATE = "line/", "date/"
"""How the cards of what is listed begin, so that none is taken for another."""

ROOMS: dict[str, Callable[[Shift], PlaceState]] = {
    "permanences": ListingPermanences,
    "dates": ListingDates,
    "notices": ListingNotices,
    "procedures": PinningProcedures,
}


def place_picked(world: StaffWorld, state: PlaceState, item: str) -> Turned:
    """What touching the card ``item`` makes of ``state``."""
    shift = state.shift
    match state:
        case PlaceRoom() if item in ROOMS:
            return enter(ROOMS[item](shift))
        case ListingPermanences():
            return _permanence_picked(state, item)
        case ListingDates():
            return _date_picked(state, item)
        case ListingNotices():
            return _notice_picked(state, item)
        case PinningProcedures() if item in world.library.procedures:
            site = pinned_next(shift.site, item, tuple(world.library.procedures))
            return enter(replace(state, shift=replace(shift, site=site)))
        case ChoosingDay() | ChoosingHour() | ChoosingLength() | ChoosingTitle():
            return _chosen(world, state, item)
        case _:
            return Turned(state)


def _permanence_picked(state: ListingPermanences, item: str) -> Turned:
    lines = state.shift.site.permanences
    if item == NEW and len(lines) < MOST_PERMANENCES:
        return enter(WritingPermanence(state.shift, len(lines)))
    for number, text in enumerate(lines):
        if item == f"{LINE}{number}":
            return enter(WritingPermanence(state.shift, number, text, Case.SMALL))
    return Turned(state)


def _date_picked(state: ListingDates, item: str) -> Turned:
    dates = state.shift.site.dates
    if item == NEW and len(dates) < MOST_DATES and days(state.shift):
        return enter(ChoosingDay(state.shift, Draft()))
    date = next((each for each in dates if item == DATE + each), None)
    return enter(TakingDateAway(state.shift, date)) if date else Turned(state)


def _notice_picked(state: ListingNotices, item: str) -> Turned:
    kind = next((each for each in NoticeKind if each.value == item), None)
    if kind is None:
        return Turned(state)
    if kind in standing(state.shift):
        return enter(ListingNotices(_without_notice(state.shift, kind)))
    draft = Draft(kind)
    if kind in ON_A_DAY:
        return enter(ChoosingDay(state.shift, draft)) if days(state.shift) else Turned(state)
    if kind in AT_AN_HOUR:
        return enter(ChoosingHour(state.shift, draft))
    return _noticed(state.shift, Notice(kind))


def _chosen(
    world: StaffWorld, state: ChoosingDay | ChoosingHour | ChoosingLength | ChoosingTitle, item: str
) -> Turned:
    shift, draft = state.shift, state.draft
    match state:
        case ChoosingDay():
            day = next((each for each in days(shift) if each.isoformat() == item), None)
            return _day_chosen(shift, draft, day) if day else Turned(state)
        case ChoosingHour():
            hour = next((each for each in hours() if f"{each:%H:%M}" == item), None)
            return _hour_chosen(shift, draft, hour) if hour else Turned(state)
        case ChoosingLength() if item in map(str, LENGTHS):
            return enter(ChoosingTitle(shift, replace(draft, minutes=int(item))))
        case ChoosingTitle() if item in TITLES:
            title = world.words.words(f"ChoosingTitle/{item}", SOURCE_LOCALE).shown
            dates = tuple(sorted({*shift.site.dates, written_date(draft, title)}))
            return enter(ListingDates(replace(shift, site=replace(shift.site, dates=dates))))
        case _:
            return Turned(state)


def _day_chosen(shift: Shift, draft: Draft, day: datetime.date) -> Turned:
    if draft.notice:
        return _noticed(shift, Notice(draft.notice, day=day))
    return enter(ChoosingHour(shift, replace(draft, day=day)))


def _hour_chosen(shift: Shift, draft: Draft, hour: datetime.time) -> Turned:
    if draft.notice:
        return _noticed(shift, Notice(draft.notice, hour=hour))
    return enter(ChoosingLength(shift, replace(draft, hour=hour)))


def _noticed(shift: Shift, notice: Notice) -> Turned:
    """``notice`` is told too, as the last."""
    site = _without_notice(shift, notice.kind).site
    site = replace(site, notices=(*site.notices, notice.written))
    return enter(ListingNotices(replace(shift, site=site)))


def _without_notice(shift: Shift, kind: NoticeKind) -> Shift:
    left = tuple(each.written for each in standing(shift).values() if each.kind is not kind)
    return replace(shift, site=replace(shift.site, notices=left))


def pinned_next(site: SiteSheet, procedure: str, known: tuple[str, ...]) -> SiteSheet:
    """From as usual to first, to hidden, to as usual; the last that is shown of those ``known`` is never hidden."""
    pinned = tuple(each for each in site.pinned if each != procedure)
    hidden = tuple(each for each in site.hidden if each != procedure)
    if procedure in site.hidden:
        return replace(site, pinned=pinned, hidden=hidden)
    if procedure not in site.pinned:
        return replace(site, pinned=(*pinned, procedure))
    if set(known) <= {*hidden, procedure}:
        return replace(site, pinned=pinned)
    return replace(site, pinned=pinned, hidden=(*hidden, procedure))


def place_pressed(world: StaffWorld, state: PlaceState, action: Action) -> Turned:
    """What ``action`` makes of ``state``."""
    match state, action:
        case _, Action.LEAVE:
            return close_saving(world, state.shift)
        case _, Action.BACK:
            return go_back(state)
        case _, Action.MORE if isinstance(state, PagedPlace):
            page = next_page(state.page, world.cards_per_page, place_cards(world, state))
            return enter(replace(state, page=page))
        case WritingPermanence(), _:
            return _while_writing(state, action)
        case TakingDateAway(), Action.LEAVE_BE:
            return go_back(state)
        case TakingDateAway(shift=shift), Action.ERASE_ENTRY:
            dates = tuple(each for each in shift.site.dates if each != state.date)
            return enter(ListingDates(replace(shift, site=replace(shift.site, dates=dates))))
        case _:
            return Turned(state)


def _while_writing(state: WritingPermanence, action: Action) -> Turned:
    """A line that is emptied is taken away."""
    match action:
        case Action.SHIFT:
            return Turned(replace(state, case=state.case.shifted))
        case Action.SIGNS:
            return Turned(replace(state, case=state.case.signed))
        case Action.GO_ON:
            site, text = state.shift.site, " ".join(state.text.split())
            kept = site.permanences
            lines = (*kept[: state.number], *((text,) if text else ()), *kept[state.number + 1 :])
            return enter(ListingPermanences(replace(state.shift, site=replace(site, permanences=lines))))
        case _:
            return Turned(state)


def place_written(state: WritingPermanence, text: str) -> Turned:
    """The line is now ``text``; the keyboard on the screen writes one capital, then small letters."""
    kept = fitting(text, Field.PERMANENCE)
    return enter(replace(state, text=kept, case=following(state.case, kept)))
