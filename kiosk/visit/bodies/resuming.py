"""The screens of the resume code: the three pictures, where they lead, and that they lead nowhere."""

from __future__ import annotations

from kiosk.content.picture import Picture
from kiosk.handoff.resume_code import PICTURES
from kiosk.visit.bodies.drawn import Drawn
from kiosk.visit.events import Action
from kiosk.visit.resuming import (
    AGAIN,
    HOME,
    LENGTH,
    NO,
    PERSON,
    YES,
    code_of,
    picture_item,
    place_item,
)
from kiosk.visit.screen import Button, Card, CardsBody, Place, ResumedBody, ResumingBody
from kiosk.visit.speech import Spoken
from kiosk.visit.states import NotResumed, Resumed, Resuming
from kiosk.visit.wording import Wording, joined, plain, titled
from kiosk.visit.world import World


def resume_button(wording: Wording) -> Button:
    """ "I was here before"."""
    return wording.button(Action.RESUME, "own-resume")


def resuming(wording: Wording, state: Resuming) -> Drawn:
    """Sixteen pictures, and the three places they fill."""
    title = wording.say("title", "Resuming/title")
    cards = tuple(
        Card(picture_item(number), Picture(glyph), picture_name(wording, number))
        for number, glyph in enumerate(PICTURES)
    )
    places = tuple(_place(wording, state.code, number) for number in range(1, LENGTH + 1))
    return Drawn(ResumingBody(title, places, cards), (title,))


def picture_name(wording: Wording, number: int) -> Spoken:
    """What picture ``number`` (0 to 15) is called."""
    return wording.say(picture_item(number), f"Handoff/picture-{number}")


def _place(wording: Wording, code: tuple[int, ...], number: int) -> Place:
    label = wording.say(place_item(number), f"Resuming/place-{number}")
    if number > len(code):
        return Place(number, None, label)
    picture = code[number - 1]
    named = titled(label.utterance, picture_name(wording, picture).utterance)
    return Place(number, Picture(PICTURES[picture]), Spoken(label.item, named))


def resumed(world: World, wording: Wording, state: Resumed) -> Drawn:
    """The procedure and the step that the pictures stand for: this one?"""
    procedure = world.library.procedures[state.procedure]
    step = procedure.steps[state.step - 1]
    here = wording.say("here", "Resumed/here")
    title = wording.text("title", procedure.title)
    numbered = joined(wording.say("", "Resumed/step").utterance, plain(wording.locale, str(state.step)))
    short = wording.text("say", step.short)
    question = wording.say("question", "Resumed/question")
    cards = (
        Card(YES, Picture("check-bold"), wording.say(YES, "Resumed/yes")),
        Card(NO, Picture("close-thick"), wording.say(NO, "Resumed/no")),
    )
    body = ResumedBody(
        here=here,
        title=title,
        picture=procedure.picture,
        step=Spoken("step", numbered),
        step_number=state.step,
        step_picture=step.picture,
        short=short,
        question=question,
        cards=cards,
    )
    about = (here, title, body.step, short)
    drafts = procedure.status.draft or any(each.utterance.draft for each in about)
    unreviewed = (wording.say("draft", "Draft/spoken"),) if drafts and not state.visit.draft_told else ()
    said = (*about, *unreviewed, question, *(card.label for card in cards))
    return Drawn(body, said, hints=last_picture(world, wording, state), draft=procedure.status.draft)


def not_resumed(world: World, wording: Wording, state: NotResumed) -> Drawn:
    """The content has changed, or these are not the right pictures; and what can be done."""
    title = wording.say("title", "NotResumed/title")
    cards = (
        Card(AGAIN, Picture("own-resume"), wording.say(AGAIN, "NotResumed/again")),
        Card(HOME, Picture("clipboard-list"), wording.say(HOME, "NotResumed/home")),
        Card(PERSON, Picture("own-help"), wording.say(PERSON, "NotResumed/person")),
    )
    said = (title, *(card.label for card in cards))
    return Drawn(CardsBody(title, cards), said, hints=last_picture(world, wording, state))


def last_picture(world: World, wording: Wording, state: object) -> tuple[Spoken, ...]:
    """The name of the third picture, which is said on the screen that it leads to."""
    if not isinstance(state, Resumed | NotResumed):
        return ()
    return (picture_name(wording, code_of(world, state)[-1]),)
