"""The form of a report: its fields, page by page, what is chosen, and what is in the way of keeping it."""

from __future__ import annotations

from kiosk.content.library import SOURCE_LOCALE
from kiosk.content.picture import Picture
from kiosk.log.field_complaint import FieldComplaint, Rule
from kiosk.staff.bodies.drawn import Drawn
from kiosk.staff.bodies.mediation_words import (
    dotted,
    key_of,
    length_of,
    named,
    value_label,
    value_picture,
    visit_words,
)
from kiosk.staff.events import Action
from kiosk.staff.mediating.fields import FIGURES, FormField, Known, chosen
from kiosk.staff.mediating.form import drawn, field_of, hidden, leads_on, pages
from kiosk.staff.mediating.states import WritingUp
from kiosk.staff.mediating.ways import known_of
from kiosk.staff.screen import FormBody, FormCard, FormRow, Label, Look, Note, TellingBody
from kiosk.staff.wording import Wording, joined, plain
from kiosk.staff.world import StaffWorld

FAULT_WORDS = {Rule.MISSING: "missing", Rule.SUM_TOO_LARGE: "sum"}
OTHER_FAULT = "not-valid"
"""What is wrong in words, and how to mend it; of the rules, those that a touch can break have words of their own."""

MORE_WORDS = {FormField.PEOPLE: "Mediation/count", FormField.AUTONOMIE: "Mediation/six-questions"}
MORE_PICTURES = {FormField.AUTONOMIE: "comment-question"}
"""The last card of a row, where it leads to more than the other values."""


def form(world: StaffWorld, wording: Wording, state: WritingUp) -> Drawn:
    """The page of the form that is seen."""
    if state.refused:
        return _refused(wording, state)
    known, draft = known_of(world, state.shift), state.draft
    every = pages(world, known, draft.mediation)
    page = min(draft.page, len(every) - 1)
    rows = tuple(_row(world, wording, known, state, each) for each in every[page])
    more = wording.button(Action.MORE, word="details" if page == 0 else "more")
    keep = wording.button(Action.WRITE_DOWN, Look.WAY_ON)
    return Drawn(
        wording.say("title", f"WritingUp/{_title(state)}"),
        FormBody(rows, takes=not state.keeping),
        (_note(world, wording, state),),
        (more, keep) if len(every) > 1 else (keep,),
    )


def _refused(wording: Wording, state: WritingUp) -> Drawn:
    """It is not kept, and why; all that was chosen still is."""
    told = (
        wording.note("alert", "refused", key_of("Refused", state.refused), danger=True),
        wording.note("notebook-edit", "not-lost", "WritingUp/not-lost"),
    )
    ways = (
        wording.button(Action.GO_ON, word="to-the-form"),
        wording.button(Action.WRITE_DOWN, Look.WAY_ON, word="try-again"),
    )
    return Drawn(
        wording.say("title", "WritingUp/not-kept"), TellingBody(Picture("database-alert"), told), bar=ways
    )


def _title(state: WritingUp) -> str:
    if state.draft.corrects is not None:
        return "correcting"
    return "workshop" if state.draft.group else "individual"


def _note(world: StaffWorld, wording: Wording, state: WritingUp) -> Note:
    """The one thing to know just now."""
    if state.keeping:
        return wording.note("timer-sand", "keeping", "WritingUp/keeping")
    if state.faults:
        return wording.pictured("alert", fault_label(wording, state.faults[0]), danger=True)
    if not known_of(world, state.shift).today.sure:
        return wording.note("clock-alert", "clock", "Mediation/clock", danger=True)
    if state.draft.visit is not None:
        taken = wording.say("", "WritingUp/from-visit").utterance
        said = dotted(taken, visit_words(world, wording, state.draft.visit))
        return wording.pictured("history", Label("from-visit", said))
    return wording.note("account-off", "nameless", "Mediation/nameless")


def fault_label(wording: Wording, fault: FieldComplaint) -> Label:
    """The field, and how to mend it."""
    field = field_of(fault) or FormField.LIEU
    name = wording.say("fault", key_of("Field", field.value))
    mend = wording.say("", f"Fault/{FAULT_WORDS.get(fault.rule, OTHER_FAULT)}")
    return Label("fault", named(wording, name.utterance, mend.utterance))


def _row(world: StaffWorld, wording: Wording, known: Known, state: WritingUp, field: FormField) -> FormRow:
    draft = state.draft
    held = chosen(known, draft.mediation, field)
    cards = [
        _card(world, wording, known, field, each, taken=each in held)
        for each in drawn(world, known, draft, field)
    ]
    if leads_on(world, known, draft, field):
        more = hidden(world, known, draft, field)
        said = wording.say(f"more/{field.value}", _more_words(field))
        if more and field not in FIGURES:
            said = Label(said.item, joined(said.utterance, plain(SOURCE_LOCALE, f"(+{more})")))
        elif more and field is FormField.DUREE:
            said = Label(said.item, plain(SOURCE_LOCALE, length_of(draft.mediation.duree)))
        elif more:
            said = Label(said.item, plain(SOURCE_LOCALE, str(draft.mediation.people)))
        picture = Picture(MORE_PICTURES.get(field, "dots-horizontal"))
        cards.append(FormCard(said.item, picture, said, chosen=more > 0))
    faulty = next((each for each in state.faults if field_of(each) is field), None)
    fault = None
    if faulty is not None:
        fault = wording.note("alert", f"fault/{field.value}", "Fault/here", danger=True)
    return FormRow(wording.say(f"field/{field.value}", key_of("Field", field.value)), tuple(cards), fault)


def _more_words(field: FormField) -> str:
    return MORE_WORDS.get(field, "Mediation/others")


def _card(
    world: StaffWorld, wording: Wording, known: Known, field: FormField, value: str, *, taken: bool
) -> FormCard:
    item = f"pick/{field.value}/{value}"
    if field in FIGURES:
        return FormCard(item, Picture(""), wording.data(item, value), taken, value)
    label = value_label(world, wording, known, item, field, value, short=True)
    return FormCard(item, value_picture(field, value), label, taken)
