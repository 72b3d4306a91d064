"""The six pictured questions: in which language, one by one, and what the answers propose."""

from __future__ import annotations

from typing import assert_never

from kiosk.content.ability import Answer
from kiosk.content.library import SOURCE_LOCALE
from kiosk.content.picture import Picture
from kiosk.content.utterance import Utterance
from kiosk.core.paging import on_page
from kiosk.staff.abilities.states import (
    QUESTION,
    AbilityState,
    AskingAbility,
    AutonomyProposed,
    ChoosingAbilityLanguage,
)
from kiosk.staff.abilities.ways import (
    STARS,
    ability_of,
    check_of,
    first_to_learn,
    for_report,
    languages,
    proposed,
    utterance_of,
)
from kiosk.staff.bodies.drawn import Drawn
from kiosk.staff.bodies.mediation_words import VALUE_PICTURES, dotted, key_of, listed, named
from kiosk.staff.events import Action
from kiosk.staff.mediating.fields import FormField
from kiosk.staff.screen import (
    AskingBody,
    Card,
    ChoicesBody,
    Label,
    Look,
    Mark,
    Note,
    SpokenCard,
    TellingBody,
)
from kiosk.staff.wording import Wording, plain
from kiosk.staff.world import StaffWorld

PICTURE = "comment-question"


def drawn(world: StaffWorld, wording: Wording, state: AbilityState) -> Drawn:
    """What ``state`` adds to the screen."""
    match state:
        case ChoosingAbilityLanguage():
            return _choosing(world, wording, state)
        case AskingAbility():
            return _asking(world, wording, state)
        case AutonomyProposed():
            return _proposing(world, wording, state)
        case _:
            assert_never(state)


def _choosing(world: StaffWorld, wording: Wording, state: ChoosingAbilityLanguage) -> Drawn:
    every = languages(world)
    cards = tuple(
        Card(
            each.locale,
            Picture("account-voice" if each.spoken_only else "own-language"),
            wording.data(each.locale, each.endonym, each.locale),
        )
        for each in on_page(every, state.page, world.cards_per_page)
    )
    return Drawn(
        wording.say("title", "ChoosingAbilityLanguage/title"),
        ChoicesBody(cards),
        (_forgotten(wording),),
        wording.more(len(every), world.cards_per_page),
    )


def _asking(world: StaffWorld, wording: Wording, state: AskingAbility) -> Drawn:
    """In the language of whoever is asked, and below it in French for whoever helps."""

    def card(item: str, picture: Picture) -> SpokenCard:
        own = utterance_of(world, state, item, state.locale)
        french = utterance_of(world, state, item, SOURCE_LOCALE)
        told = Label(f"{item}/french", french) if french.shown != own.shown else None
        return SpokenCard(item, picture, Label(item, own), told)

    question = card(QUESTION, ability_of(world, state).picture)
    cards = tuple(card(each.answer.value, each.picture) for each in check_of(world).cards)
    notes = (wording.note("volume-off", "unheard", "AskingAbility/unheard"),) if state.unheard else ()
    ways = (wording.button(Action.OTHER_LANGUAGE), wording.button(Action.SKIP))
    return Drawn(wording.say("title", "AskingAbility/title"), AskingBody(question, cards), notes, ways)


def _proposing(world: StaffWorld, wording: Wording, state: AutonomyProposed) -> Drawn:
    told = (_counts(wording, state), *_next(world, wording, state))
    if not for_report(state):
        title = wording.say("title", "AutonomyProposed/person")
        ways = (
            wording.button(Action.NEXT_PERSON),
            wording.button(Action.GO_ON, Look.WAY_ON, word="to-the-workshop"),
        )
        return Drawn(title, TellingBody(Picture(PICTURE), (*told, _forgotten(wording))), bar=ways)
    found = proposed(state)
    cards = tuple(
        Card(
            each.value,
            Picture(
                VALUE_PICTURES[FormField.AUTONOMIE][each.value], "check-circle" if each is found else None
            ),
            wording.say(each.value, listed(wording, "Autonomie", each.value, short=False)),
            Mark.YES if each is found else Mark.NONE,
        )
        for each in STARS
    )
    why = wording.note("eraser", "why", f"AutonomyProposed/{'from-answers' if found else 'too-few'}")
    change_nothing = wording.button(Action.LEAVE_BE, word="say-nothing")
    title = wording.say("title", "AutonomyProposed/title")
    return Drawn(title, ChoicesBody(cards), (why, *told), (change_nothing,))


def _counts(wording: Wording, state: AutonomyProposed) -> Note:
    """How many of each answer there are, and how many were passed over."""
    parts = []
    for answer in (*Answer, None):
        count = state.answers.count(answer)
        if count:
            key = key_of("AutonomyProposed", answer.value if answer else "passed")
            times = plain(SOURCE_LOCALE, f"\u00a0×\u00a0{count}")
            said = wording.say("", key).utterance
            parts.append(Utterance((*said.parts, *times.parts), said.draft))
    return wording.pictured("format-list-checks", Label("counts", dotted(*parts)))


def _next(world: StaffWorld, wording: Wording, state: AutonomyProposed) -> tuple[Note, ...]:
    """What is to be learnt first, where something is taught of it."""
    ability = first_to_learn(world, state.answers)
    if ability is None or ability.teaches is None:
        return ()
    title = world.library.utterance(world.library.procedures[ability.teaches].title, wording.locale)
    said = named(wording, wording.say("", "AutonomyProposed/next").utterance, title)
    return (Note(ability.picture, Label("next", said)),)


def _forgotten(wording: Wording) -> Note:
    return wording.note("eraser", "forgotten", "AutonomyProposed/forgotten")
