"""Writing mediations down: what can be, the form and its longer lists, and what was kept today."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.content.library import SOURCE_LOCALE
from kiosk.content.picture import Picture
from kiosk.core.paging import on_page
from kiosk.log.mediation import Mediation
from kiosk.log.mediation_row import Kept
from kiosk.log.prefill import RecentVisit
from kiosk.staff.bodies.drawn import Drawn
from kiosk.staff.bodies.entries import entry_card, entry_key, picture_of, ticked_note
from kiosk.staff.bodies.mediation_form import form
from kiosk.staff.bodies.mediation_numbers import counting_minutes, counting_people
from kiosk.staff.bodies.mediation_words import (
    dotted,
    key_of,
    length_of,
    named,
    summary,
    value_label,
    value_picture,
    visit_words,
)
from kiosk.staff.events import Action
from kiosk.staff.mediating.fields import SEVERAL, Known, chosen
from kiosk.staff.mediating.form import asked
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
    kept_today,
    known_of,
    pages_in,
    values,
    values_per_page,
    visits_shown,
)
from kiosk.staff.screen import (
    Button,
    Card,
    ChoicesBody,
    EntriesBody,
    EntryRow,
    Label,
    Look,
    Mark,
    Note,
    TellingBody,
)
from kiosk.staff.wording import Wording, joined, plain
from kiosk.staff.world import StaffWorld


def drawn(world: StaffWorld, wording: Wording, state: MediatingState) -> Drawn:
    """What ``state`` adds to the screen."""
    match state:
        case MediationRoom():
            return _room(world, wording, state)
        case WritingUp():
            return form(world, wording, state)
        case ChoosingValue():
            return _choosing(world, wording, state)
        case CountingPeople():
            return counting_people(world, wording, state)
        case CountingMinutes():
            return counting_minutes(wording, state)
        case WrittenDown():
            return _written_down(world, wording, state)
        case LoggedToday():
            return _today(world, wording, state)
        case OneLogged():
            return _one(world, wording, state)
        case _:
            assert_never(state)


def _room(world: StaffWorld, wording: Wording, state: MediationRoom) -> Drawn:
    title, day = wording.say("title", "MediationRoom/title"), state.shift.log_day
    if day is None:
        told = (wording.note("timer-sand", "busy", "Errand/busy"),)
        return Drawn(title, TellingBody(Picture("notebook-edit"), told))
    visits = visits_shown(world, state.shift)
    cards = (
        *(_visit_card(world, wording, each, day.minutes_ago(each)) for each in visits),
        _card(wording, "individual", "account"),
        _card(wording, "workshop", "account-group"),
        _card(wording, "today", "format-list-checks"),
        *((_coop_card(wording, day.recent),) if world.coop else ()),
    )
    return Drawn(title, ChoicesBody(cards), (_standing(wording, state, visits=bool(visits)),))


def _standing(wording: Wording, state: MediationRoom, *, visits: bool) -> Note:
    """How the log is; else who was just now at the kiosk."""
    day = state.shift.log_day
    assert day is not None
    if day.unread:
        return wording.note("alert", "log", key_of("Refused", day.unread.value), danger=True)
    if not day.sure:
        return wording.note("clock-alert", "clock", "Mediation/clock", danger=True)
    if visits:
        return wording.note("history", "just-now", "MediationRoom/just-now")
    return wording.note("account-off", "nameless", "Mediation/nameless")


def _card(wording: Wording, item: str, icon: str) -> Card:
    return Card(item, Picture(icon), wording.say(item, f"MediationRoom/{item}"))


def _coop_card(wording: Wording, recent: tuple[Kept, ...]) -> Card:
    """The way to the Coop, and how much is still to go there."""
    waiting = sum(1 for each in recent if not each.in_coop)
    card = _card(wording, "coop", "cellphone")
    return replace(card, label=wording.valued(card.label, str(waiting))) if waiting else card


def _visit_card(world: StaffWorld, wording: Wording, visit: RecentVisit, ago: int) -> Card:
    procedure = world.library.procedures.get(visit.entry.procedure or "")
    since = plain(SOURCE_LOCALE, length_of(max(1, ago)))
    ended = joined(wording.say("", "MediationRoom/ended").utterance, since)
    said = dotted(visit_words(world, wording, visit), ended)
    picture = procedure.picture if procedure else Picture("history")
    return Card(f"visit/{visit.seq}", picture, Label(f"visit/{visit.seq}", said))


def _choosing(world: StaffWorld, wording: Wording, state: ChoosingValue) -> Drawn:
    known, field = known_of(world, state.shift), state.field
    held = chosen(known, state.draft.mediation, field)
    cards = tuple(
        Card(
            each,
            value_picture(field, each),
            value_label(world, wording, known, each, field, each, short=False),
            Mark.YES if each in held else Mark.NONE,
        )
        for each in on_page(values(world, state), state.page, values_per_page(world, field))
    )
    ways = [*wording.more(pages_in(world, state), 1)]
    if field in SEVERAL:
        ways.append(wording.button(Action.GO_ON, Look.WAY_ON, word="chosen"))
    return Drawn(wording.say("title", key_of("Field", field.value)), ChoicesBody(cards), bar=tuple(ways))


def _written_down(world: StaffWorld, wording: Wording, state: WrittenDown) -> Drawn:
    known = known_of(world, state.shift)
    words = "corrected" if state.corrected else "kept"
    told = (
        wording.note("check-circle", "kept", f"WrittenDown/{words}"),
        wording.pictured("notebook-edit", summary(world, wording, known, "what", state.mediation)),
        wording.note("calendar-today", "until", "WrittenDown/until"),
    )
    ways = (
        wording.button(Action.CORRECT),
        wording.button(Action.DUPLICATE),
        *_to_coop(world, wording),
        wording.button(Action.GO_ON, Look.WAY_ON, word="another"),
    )
    title = wording.say("title", "WrittenDown/title")
    return Drawn(title, TellingBody(Picture("check-circle"), told), bar=ways)


def _to_coop(world: StaffWorld, wording: Wording) -> tuple[Button, ...]:
    return (wording.button(Action.TO_COOP),) if world.coop else ()


def _today(world: StaffWorld, wording: Wording, state: LoggedToday) -> Drawn:
    title, every = wording.say("title", "LoggedToday/title"), kept_today(state.shift)
    known = known_of(world, state.shift)
    if known.today.unread:
        told = (wording.note("alert", "log", key_of("Refused", known.today.unread.value), danger=True),)
        return Drawn(title, TellingBody(Picture("format-list-checks"), told))
    if not every:
        told = (wording.note("information-outline", "none", "LoggedToday/none"),)
        return Drawn(title, TellingBody(Picture("format-list-checks"), told))
    rows = tuple(
        EntryRow(
            entry_card(world, wording, known, each),
            entry_key(wording, f"again/{each.seq}", "content-copy", "LoggedToday/again"),
        )
        for each in on_page(every, state.page, world.entries_per_page)
    )
    count = wording.pictured("counter", wording.told("count", "LoggedToday/count", str(len(every))))
    return Drawn(title, EntriesBody(rows), (count,), wording.more(pages_in(world, state), 1))


def _one(world: StaffWorld, wording: Wording, state: OneLogged) -> Drawn:
    known, mediation = known_of(world, state.shift), state.kept.mediation
    title = wording.say("title", "OneLogged/asked" if state.asked else "OneLogged/title")
    picture = Picture("delete" if state.asked else picture_of(mediation))
    what = wording.pictured("notebook-edit", summary(world, wording, known, "what", mediation))
    if state.erasing:
        return Drawn(title, TellingBody(picture, (what, wording.note("timer-sand", "busy", "Errand/busy"))))
    if state.asked:
        told = [what, wording.note("information-outline", "for-good", "OneLogged/for-good")]
        if state.refused:
            told.insert(0, wording.note("alert", "refused", key_of("Refused", state.refused), danger=True))
        sure = (
            wording.button(Action.ERASE_ENTRY, Look.DANGER),
            wording.button(Action.LEAVE_BE, Look.WAY_ON, word="keep-entry"),
        )
        return Drawn(title, TellingBody(picture, tuple(told)), bar=sure)
    ways = (
        wording.button(Action.ERASE_ENTRY),
        wording.button(Action.DUPLICATE),
        *_to_coop(world, wording),
        wording.button(Action.CORRECT, Look.WAY_ON),
    )
    ticked = state.kept.in_coop
    since = (ticked_note(wording, ticked),) if ticked else ()
    every = (what, *since, *_told(world, wording, known, mediation))
    return Drawn(title, TellingBody(picture, every), bar=ways)


MOST_TOLD = 5


def _told(world: StaffWorld, wording: Wording, known: Known, mediation: Mediation) -> list[Note]:
    """What else was said, a field a line, as many as a page holds."""
    notes = []
    for field in asked(known, mediation):
        held = chosen(known, mediation, field)
        if not held or field.value in ("counters", "duree", "language", "date", "half_day", "handoff"):
            continue
        values_said = [
            value_label(world, wording, known, "", field, each, short=True).utterance for each in held
        ]
        name = wording.say(field.value, key_of("Field", field.value))
        words = Label(field.value, named(wording, name.utterance, *values_said))
        notes.append(Note(value_picture(field, held[0]), words))
    return notes[:MOST_TOLD]
