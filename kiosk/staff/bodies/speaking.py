"""Who lends a voice, and the tips of those who have been through a step."""

from __future__ import annotations

from kiosk.content.picture import Picture
from kiosk.core.paging import on_page
from kiosk.staff.bodies.drawn import Drawn
from kiosk.staff.bodies.keys import keys_for
from kiosk.staff.bodies.voices import errand_notes, more
from kiosk.staff.events import Action
from kiosk.staff.screen import Button, Card, ChoicesBody, Label, Look, Mark, Note, TellingBody
from kiosk.staff.studio.picks import NICKNAMED, SOMEBODY_NEW
from kiosk.staff.studio.recordables import speakers_of, tip_at, tips_of
from kiosk.staff.studio.shelf import Speaker
from kiosk.staff.studio.states import (
    NamingSpeaker,
    OneSpeaker,
    OneTip,
    Speakers,
    TipProcedures,
    TipSteps,
)
from kiosk.staff.studio.ways import procedures_of, step_of
from kiosk.staff.wording import Wording
from kiosk.staff.world import StaffWorld
from kiosk.staff.writing import Field


def speakers(world: StaffWorld, wording: Wording, state: Speakers) -> Drawn:
    """Everybody who lends a voice to the language, and somebody new."""
    now = state.shift.speaker
    people = speakers_of(state.shift.recorded, state.locale)
    cards = (
        *(_speaker_card(wording, each, now=each == now) for each in people),
        Card(SOMEBODY_NEW, Picture("account-plus"), wording.say(SOMEBODY_NEW, "Speakers/new")),
    )
    title = "Speakers/who" if state.then else "Speakers/title"
    return Drawn(
        wording.say("title", title),
        ChoicesBody(on_page(cards, state.page, world.cards_per_page)),
        (wording.note("account-voice", "why", "Speakers/why"),),
        more(world, wording, state),
    )


def _speaker_card(wording: Wording, speaker: Speaker, *, now: bool) -> Card:
    item = NICKNAMED + speaker.nickname
    picture = Picture("account-voice", "check-circle" if speaker.consented else None)
    return Card(item, picture, wording.data(item, speaker.nickname), Mark.YES if now else Mark.NONE)


def naming_speaker(world: StaffWorld, wording: Wording, state: NamingSpeaker) -> Drawn:
    """A nickname, never a name; a low screen has room for the title alone."""
    why = wording.note("account-off", "why", "NamingSpeaker/why")
    body = keys_for(world, wording, state.text, Field.NICKNAME, state.case)
    title = wording.say("title", "NamingSpeaker/taken" if state.taken else "NamingSpeaker/title")
    return Drawn(title, body, (why,), (wording.button(Action.GO_ON, Look.WAY_ON),))


def one_speaker(wording: Wording, state: OneSpeaker) -> Drawn:
    """What somebody has recorded, and the way to erase it."""
    speaker, shelf = state.speaker, state.shift.recorded

    def own(each_locale: str, nickname: str) -> bool:
        return (each_locale, nickname) == (speaker.locale, speaker.nickname)

    sentences = sum(own(each.locale, each.nickname) for each in shelf.said)
    tips = sum(own(each.locale, each.nickname) for each in shelf.tips)
    consent = "consented" if speaker.consented else "unasked"
    told = (
        wording.pictured(
            "text-box-multiple", wording.told("sentences", "OneSpeaker/sentences", str(sentences))
        ),
        wording.pictured("lightbulb-on", wording.told("tips", "OneSpeaker/tips", str(tips))),
        wording.note(
            "check-circle" if speaker.consented else "help-circle", consent, f"OneSpeaker/{consent}"
        ),
        *_asked(wording, "OneSpeaker/asked", asked=state.asked),
        *errand_notes(wording, state.errand),
    )
    record = wording.button(Action.RECORD, Look.WAY_ON)
    ways = _sure(wording) if state.asked else (wording.button(Action.ERASE_VOICE, Look.DANGER), record)
    title = wording.data("title", speaker.nickname)
    return Drawn(title, TellingBody(Picture("account-voice"), told), bar=() if state.errand.busy else ways)


def _asked(wording: Wording, key: str, *, asked: bool) -> tuple[Note, ...]:
    return (wording.note("delete", "asked", key, danger=True),) if asked else ()


def _sure(wording: Wording) -> tuple[Button, ...]:
    return (wording.button(Action.ERASE_ALL, Look.DANGER), wording.button(Action.LEAVE_BE, Look.WAY_ON))


def tip_procedures(world: StaffWorld, wording: Wording, state: TipProcedures) -> Drawn:
    """For which procedure is the tip?"""
    shelf = state.shift.recorded
    cards = []
    for each in on_page(procedures_of(world), state.page, world.cards_per_page):
        title = Label(each.id, world.library.utterance(each.title, wording.locale))
        count = sum(1 for _ in tips_of(shelf, state.locale, each.id))
        cards.append(Card(each.id, each.picture, wording.valued(title, str(count)) if count else title))
    notes = (wording.note("lightbulb-on", "what", "TipProcedures/what"),)
    title = wording.say("title", "TipProcedures/title")
    return Drawn(title, ChoicesBody(tuple(cards)), notes, more(world, wording, state))


def tip_steps(world: StaffWorld, wording: Wording, state: TipSteps) -> Drawn:
    """For which of its steps? An approved tip is ticked, one that waits shows a bulb."""
    procedure, shelf = world.library.procedures[state.procedure], state.shift.recorded
    cards = []
    for each in on_page(procedure.steps, state.page, world.cards_per_page):
        tip = tip_at(shelf, state.locale, procedure.id, each.id)
        badge = None if tip is None else "check-circle" if tip.approved else "lightbulb-on"
        label = Label(each.id, world.library.utterance(each.short, wording.locale))
        picture = Picture(each.picture.icon, badge or each.picture.badge)
        cards.append(Card(each.id, picture, label, Mark.YES if tip and tip.approved else Mark.NONE))
    notes = (wording.note("lightbulb-on", "which", "TipSteps/which"),)
    title = Label("title", world.library.utterance(procedure.title, wording.locale))
    return Drawn(title, ChoicesBody(tuple(cards)), notes, more(world, wording, state))


def one_tip(world: StaffWorld, wording: Wording, state: OneTip) -> Drawn:
    """A tip: listened to first, then approved."""
    tip = state.tip
    step = step_of(world, tip.procedure, tip.step)
    told = (
        wording.pictured(
            "format-quote-open", Label("step", world.library.utterance(step.say, wording.locale))
        ),
        wording.pictured("account-voice", wording.told("speaker", "OneTip/speaker", tip.nickname)),
        _standing(wording, state),
        *_asked(wording, "OneTip/asked", asked=state.asked),
        *errand_notes(wording, state.errand),
    )
    play = wording.button(Action.PLAY, Look.PLAIN if state.heard or tip.approved else Look.WAY_ON)
    approve = state.heard and not tip.approved
    ways = (
        wording.button(Action.ERASE_VOICE, Look.DANGER),
        wording.button(Action.RECORD, word="record-again"),
        play,
        *((wording.button(Action.APPROVE, Look.WAY_ON),) if approve else ()),
    )
    bar = () if state.errand.busy else _sure(wording) if state.asked else ways
    return Drawn(wording.say("title", "OneTip/title"), TellingBody(step.picture, told), bar=bar)


def _standing(wording: Wording, state: OneTip) -> Note:
    if state.tip.approved:
        return wording.note("check-circle", "approved", "OneTip/approved")
    if state.heard:
        return wording.note("check-bold", "heard", "OneTip/heard")
    return wording.note("play-circle", "unheard", "OneTip/unheard")
