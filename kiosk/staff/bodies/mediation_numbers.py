"""The numbers of a report: who came to a workshop, and how long it took."""

from __future__ import annotations

from kiosk.log.counters import Counters
from kiosk.log.field_complaint import FieldComplaint
from kiosk.staff.bodies.drawn import Drawn
from kiosk.staff.bodies.mediation_words import key_of, length_of
from kiosk.staff.events import Action
from kiosk.staff.mediating.counting import (
    LENGTH_STEPS,
    Counter,
    count_of,
    counted,
    counter_pages,
    room_for,
    takes_length,
)
from kiosk.staff.mediating.fields import counters
from kiosk.staff.mediating.states import CountingMinutes, CountingPeople
from kiosk.staff.number_keys import number_key, number_row
from kiosk.staff.screen import CopiesBody, CopiesRow, Label, Look, Note
from kiosk.staff.wording import Wording
from kiosk.staff.world import StaffWorld

WAY_KINDS = {"genres": "Genre", "tranches_age": "TrancheAge", "statuts": "StatutSocial"}
UNITS = {"hours": 60, "minutes": 1}


def counting_people(world: StaffWorld, wording: Wording, state: CountingPeople) -> Drawn:
    """How many came, and what is said of them without names."""
    pages = counter_pages(world, state.draft.counts)
    now, page = counters(state.draft.mediation), pages[state.page]
    rows = tuple(_row(wording, now, each) for each in page)
    more = wording.button(Action.MORE, word="details" if state.page == 0 else "more")
    done = wording.button(Action.GO_ON, Look.WAY_ON, word="chosen")
    ways = (more, done) if len(pages) > 1 else (done,)
    title = wording.say("title", key_of("CountingPeople", page[0].way))
    return Drawn(title, CopiesBody(rows), (_standing(wording, now, page[0].way),), ways)


def _standing(wording: Wording, now: Counters, way: str) -> Note:
    """How many of those who came are in no kind; or that there are more in them than came."""
    wrong = _fault(now, way)
    if wrong is not None:
        said = wording.told("fault", "Fault/sum", str(now.total))
        return wording.pictured("alert", said, danger=True)
    if way == "total":
        return wording.note("account-off", "nameless", "CountingPeople/nameless")
    rest = wording.told("rest", "CountingPeople/rest", f"{now.total - counted(now, way)} / {now.total}")
    return wording.pictured("account-question", rest)


def _fault(now: Counters, way: str) -> FieldComplaint | None:
    ways = ("deja_accompagne",) if way == "total" else (way,)
    return next((each for each in now.complaints() if each.field in ways), None)


def _row(wording: Wording, now: Counters, counter: Counter) -> CopiesRow:
    room = room_for(now, counter) > 0
    return number_row(wording, _name(wording, counter), count_of(now, counter), room=room)


def _name(wording: Wording, counter: Counter) -> Label:
    if counter.of is None:
        return wording.say(counter.item, key_of("CountingPeople", f"name-{counter.way}"))
    return wording.say(counter.item, key_of(WAY_KINDS[counter.way], counter.of.value))


def counting_minutes(wording: Wording, state: CountingMinutes) -> Drawn:
    """How long it took, whatever that was."""
    minutes = state.draft.mediation.duree
    counts = dict(zip(LENGTH_STEPS, divmod(minutes, 60), strict=True))
    rows = []
    for unit, steps in LENGTH_STEPS.items():
        name = wording.say(unit, f"CountingMinutes/{unit}")
        more, many, fewer = (
            number_key(
                wording, f"{step}/{unit}", by // UNITS[unit], name, takes=takes_length(minutes, unit, step)
            )
            for step, by in steps.items()
        )
        rows.append(CopiesRow(name, counts[unit], more, many, fewer))
    told = wording.pictured("clock-outline", wording.told("now", "CountingMinutes/now", length_of(minutes)))
    ways = (wording.button(Action.GO_ON, Look.WAY_ON, word="chosen"),)
    title = wording.say("title", "CountingMinutes/title")
    return Drawn(title, CopiesBody(tuple(rows)), (told,), ways)
