"""What the place tells of itself: the lines, the dates, the notices, and which procedures come first."""

from __future__ import annotations

import datetime
from typing import assert_never

from kiosk.content.library import SOURCE_LOCALE
from kiosk.content.notice import PICTURES, NoticeKind
from kiosk.content.picture import Picture
from kiosk.core.paging import on_page
from kiosk.staff.bodies.drawn import Drawn
from kiosk.staff.bodies.keys import keys_for
from kiosk.staff.events import Action
from kiosk.staff.place.choices import (
    LENGTHS,
    MOST_DATES,
    MOST_PERMANENCES,
    TITLES,
    days,
    end_of,
    hours,
    standing,
)
from kiosk.staff.place.presses import DATE, LINE, NEW
from kiosk.staff.place.states import (
    ChoosingDay,
    ChoosingHour,
    ChoosingLength,
    ChoosingTitle,
    ListingDates,
    ListingNotices,
    ListingPermanences,
    PinningProcedures,
    PlaceRoom,
    PlaceState,
    TakingDateAway,
    WritingPermanence,
)
from kiosk.staff.place.ways import PagedPlace, place_cards
from kiosk.staff.screen import Button, Card, ChoicesBody, Label, Look, Mark, Note, TellingBody
from kiosk.staff.studio.ways import procedures_of
from kiosk.staff.turned import changed
from kiosk.staff.wording import Wording, joined, plain
from kiosk.staff.world import StaffWorld
from kiosk.staff.writing import Field

ROOM_PICTURES = {
    "permanences": "map-marker",
    "dates": "calendar-month",
    "notices": "bulletin-board",
    "procedures": "pin",
}
TITLE_PICTURES = {
    "permanence": "hand-heart",
    "interpreter": "account-voice",
    "workshop": "account-group",
    "computers": "monitor",
    "visit": "home-map-marker",
}

MOST_LETTERS, MOST_TOLD = 22, 120
"""Of what a date is, on its card and where it is alone."""


def drawn(world: StaffWorld, wording: Wording, state: PlaceState) -> Drawn:
    """What ``state`` adds to the screen."""
    match state:
        case PlaceRoom():
            return _room(world, wording, state)
        case ListingPermanences():
            return _permanences(wording, state)
        case WritingPermanence():
            return _writing(world, wording, state)
        case ListingDates():
            return _dates(world, wording, state)
        case TakingDateAway():
            return _taking_away(wording, state)
        case ListingNotices():
            return _notices(wording, state)
        case PinningProcedures():
            return _procedures(world, wording, state)
        case ChoosingDay() | ChoosingHour() | ChoosingLength() | ChoosingTitle():
            return _choosing(world, wording, state)
        case _:
            assert_never(state)


def _room(world: StaffWorld, wording: Wording, state: PlaceRoom) -> Drawn:
    cards = tuple(
        Card(item, Picture(icon), wording.say(item, f"PlaceRoom/{item}"))
        for item, icon in ROOM_PICTURES.items()
    )
    afresh = changed(world, state.shift)
    note = ("restart", "afresh", "PlaceRoom/afresh") if afresh else ("eye", "where", "PlaceRoom/where")
    return Drawn(wording.say("title", "PlaceRoom/title"), ChoicesBody(cards), (wording.note(*note),))


def _permanences(wording: Wording, state: ListingPermanences) -> Drawn:
    lines = state.shift.site.permanences
    cards = [
        Card(f"{LINE}{number}", Picture("map-marker"), wording.data(f"{LINE}{number}", text))
        for number, text in enumerate(lines)
    ]
    if len(lines) < MOST_PERMANENCES:
        cards.insert(0, Card(NEW, Picture("plus"), wording.say(NEW, "ListingPermanences/new")))
    notes = (wording.note("map-marker", "how", "ListingPermanences/how"),)
    return Drawn(wording.say("title", "PlaceRoom/permanences"), ChoicesBody(tuple(cards)), notes)


def _writing(world: StaffWorld, wording: Wording, state: WritingPermanence) -> Drawn:
    body = keys_for(world, wording, state.text, Field.PERMANENCE, state.case)
    why = wording.note("map-marker", "why", "WritingPermanence/why")
    go_on = wording.button(Action.GO_ON, Look.WAY_ON)
    return Drawn(wording.say("title", "WritingPermanence/title"), body, (why,), (go_on,))


def _dates(world: StaffWorld, wording: Wording, state: ListingDates) -> Drawn:
    sure, dates = bool(days(state.shift)), state.shift.site.dates
    cards = [
        Card(DATE + each, Picture("calendar-blank"), _date(wording, DATE + each, each)) for each in dates
    ]
    if sure and len(dates) < MOST_DATES:
        cards.insert(0, Card(NEW, Picture("calendar-plus"), wording.say(NEW, "ListingDates/new")))
    shown = on_page(tuple(cards), state.page, world.cards_per_page)
    title = wording.say("title", "PlaceRoom/dates")
    how = "ListingDates/how" if sure else "ListingDates/unsure"
    return Drawn(
        title,
        ChoicesBody(shown),
        (wording.note("calendar-month", "how", how),),
        wording.more(place_cards(world, state), world.cards_per_page),
    )


def _date(wording: Wording, item: str, written: str, most: int = MOST_LETTERS) -> Label:
    """A date as the site's file has it, at most ``most`` letters of what it is."""
    day, hours, title = written.split(" ", 2)
    date, begin = datetime.date.fromisoformat(day), hours.partition("-")[0]
    weekday = wording.say("", f"Weekday/{date.isoweekday()}").utterance
    when = plain(wording.locale, f"{date:%d/%m} {begin}")
    what = title if len(title) <= most else title[: most - 1] + "…"
    return Label(item, joined(weekday, when, plain(SOURCE_LOCALE, what)))


def _day(wording: Wording, item: str, day: datetime.date) -> Label:
    weekday = wording.say("", f"Weekday/{day.isoweekday()}").utterance
    return Label(item, joined(weekday, plain(wording.locale, f"{day:%d/%m/%Y}")))


def _taking_away(wording: Wording, state: TakingDateAway) -> Drawn:
    told = (wording.pictured("calendar-blank", _date(wording, "date", state.date, MOST_TOLD)),)
    ways = (
        wording.button(Action.LEAVE_BE, word="keep-date"),
        wording.button(Action.ERASE_ENTRY, Look.DANGER, word="take-date-away"),
    )
    title = wording.say("title", "TakingDateAway/title")
    return Drawn(title, TellingBody(Picture("calendar-remove"), told), bar=ways)


def _notices(wording: Wording, state: ListingNotices) -> Drawn:
    told = standing(state.shift)
    cards = tuple(_notice(wording, state, kind) for kind in NoticeKind)
    key = "ListingNotices/first" if told else "ListingNotices/how"
    notes = (wording.note("gesture-tap", "how", key),)
    return Drawn(wording.say("title", "PlaceRoom/notices"), ChoicesBody(cards), notes)


def _notice(wording: Wording, state: ListingNotices, kind: NoticeKind) -> Card:
    told = standing(state.shift)
    label = wording.say(kind.value, f"ListingNotices/{kind.value}")
    if kind not in told:
        return Card(kind.value, PICTURES[kind], label)
    if told[kind].when:
        label = wording.valued(label, told[kind].when)
    picture = Picture(PICTURES[kind].icon, "check-circle")
    return Card(kind.value, picture, label, Mark.YES, str(list(told).index(kind) + 1))


def _procedures(world: StaffWorld, wording: Wording, state: PinningProcedures) -> Drawn:
    site, cards = state.shift.site, []
    for each in on_page(procedures_of(world), state.page, world.cards_per_page):
        label = Label(each.id, world.library.utterance(each.title, wording.locale))
        if each.id in site.hidden:
            said = wording.say("", "PinningProcedures/hidden").utterance.shown
            cards.append(Card(each.id, Picture("eye-off"), wording.valued(label, said)))
        elif each.id in site.pinned:
            cards.append(Card(each.id, Picture(each.picture.icon, "pin"), label, Mark.YES))
        else:
            cards.append(Card(each.id, each.picture, label))
    notes = (wording.note("gesture-tap", "how", "PinningProcedures/how"),)
    title = wording.say("title", "PlaceRoom/procedures")
    return Drawn(
        title, ChoicesBody(tuple(cards)), notes, wording.more(place_cards(world, state), world.cards_per_page)
    )


def _choosing(
    world: StaffWorld, wording: Wording, state: ChoosingDay | ChoosingHour | ChoosingLength | ChoosingTitle
) -> Drawn:
    more: tuple[Button, ...] = ()
    match state:
        case ChoosingDay():
            cards = [
                Card(each.isoformat(), Picture("calendar-blank"), _day(wording, each.isoformat(), each))
                for each in days(state.shift)
            ]
        case ChoosingHour():
            cards = [_hour(wording, f"{each:%H:%M}", f"{each:%H:%M}") for each in hours()]
        case ChoosingLength():
            ends = ((each, end_of(state.draft, each)) for each in LENGTHS)
            cards = [_hour(wording, str(each), f"{end:%H:%M}") for each, end in ends]
        case ChoosingTitle():
            cards = [
                Card(each, Picture(TITLE_PICTURES[each]), wording.say(each, f"ChoosingTitle/{each}"))
                for each in TITLES
            ]
        case _:
            assert_never(state)
    if isinstance(state, PagedPlace):
        cards = list(on_page(tuple(cards), state.page, world.cards_per_page))
        more = wording.more(place_cards(world, state), world.cards_per_page)
    name = type(state).__name__
    return Drawn(
        wording.say("title", f"{name}/title"), ChoicesBody(tuple(cards)), _so_far(wording, state), more
    )


def _hour(wording: Wording, item: str, hour: str) -> Card:
    return Card(item, Picture("clock-outline"), wording.data(item, hour))


def _so_far(
    wording: Wording, state: ChoosingDay | ChoosingHour | ChoosingLength | ChoosingTitle
) -> tuple[Note, ...]:
    """What is chosen already."""
    draft = state.draft
    if draft.notice:
        words = wording.say("so-far", f"ListingNotices/{draft.notice.value}")
        return (wording.pictured(PICTURES[draft.notice].icon, words),)
    if draft.day is None or isinstance(state, ChoosingDay):
        return ()
    told = _day(wording, "so-far", draft.day)
    if draft.hour and not isinstance(state, ChoosingHour):
        told = Label("so-far", joined(told.utterance, plain(wording.locale, f"{draft.hour:%H:%M}")))
    return (wording.pictured("calendar-blank", told),)
