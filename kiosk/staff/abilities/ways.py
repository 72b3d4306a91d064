"""The ways into the six questions, from one to the next, and back to where they were opened."""

from __future__ import annotations

from dataclasses import replace

from kiosk.content.ability import Ability, AbilityCheck, Answer, autonomy
from kiosk.content.language import Language
from kiosk.content.text import Text
from kiosk.content.utterance import Utterance
from kiosk.log.enumerations.activity import Autonomie
from kiosk.staff.abilities.states import (
    QUESTION,
    AbilityState,
    Answers,
    AskingAbility,
    AutonomyProposed,
    ChoosingAbilityLanguage,
)
from kiosk.staff.effects import Hush, PlaySentence
from kiosk.staff.mediating.states import WritingUp
from kiosk.staff.shift import Shift
from kiosk.staff.states import Open, with_shift
from kiosk.staff.turned import Turned, enter, quiet
from kiosk.staff.world import StaffWorld

STARS = tuple(Autonomie)
"""From one star to three."""


def to_abilities(shift: Shift, back: Open) -> Turned:
    """Ask somebody the six questions, their language first; who goes back or is done comes to ``back``."""
    return enter(ChoosingAbilityLanguage(shift, back), Hush())


def ask_in(world: StaffWorld, shift: Shift, back: Open, locale: str) -> Turned:
    """The same in a language that is known; it is asked for where the terminal does not offer that one."""
    if locale not in [each.locale for each in languages(world)]:
        return to_abilities(shift, back)
    return ask(world, AskingAbility(shift, back, locale))


def other_language(state: AskingAbility) -> Turned:
    """Choose another language, for the same question."""
    return enter(ChoosingAbilityLanguage(state.shift, state.back, state.answers, locale=state.locale), Hush())


def check_of(world: StaffWorld) -> AbilityCheck:
    """The questions. They are opened only where there are some."""
    assert world.library.abilities is not None
    return world.library.abilities


def languages(world: StaffWorld) -> tuple[Language, ...]:
    """Those in which somebody can be asked."""
    return world.library.known_languages()


def ability_of(world: StaffWorld, state: AskingAbility) -> Ability:
    """What is asked now."""
    return check_of(world).abilities[len(state.answers)]


def ask(world: StaffWorld, state: AskingAbility) -> Turned:
    """The question after the answers, said at once; the first time with the cards. After the last, what they are."""
    if len(state.answers) == len(check_of(world).abilities):
        return enter(AutonomyProposed(state.shift, state.back, state.locale, state.answers), Hush())
    return enter_saying(world, state, all_items(world) if not state.answers else (QUESTION,))


def enter_saying(world: StaffWorld, state: AskingAbility, items: tuple[str, ...]) -> Turned:
    """Say ``items``, one after the other."""
    turned = say(world, state, items)
    return Turned(turned.state, (*turned.effects, *quiet(state)))


def say(world: StaffWorld, state: AskingAbility, items: tuple[str, ...]) -> Turned:
    """The same while nobody has touched: whoever stays away is not held to be here."""
    said = replace(state, saying=items)
    return Turned(said, (PlaySentence(utterance_of(world, state, items[0], state.locale)),) if items else ())


def all_items(world: StaffWorld) -> tuple[str, ...]:
    """The question and its cards, in their order."""
    return QUESTION, *(card.answer.value for card in check_of(world).cards)


def utterance_of(world: StaffWorld, state: AskingAbility, item: str, locale: str) -> Utterance:
    """The words of ``item`` in ``locale``."""
    return world.library.utterance(_text_of(world, state, item), locale)


def _text_of(world: StaffWorld, state: AskingAbility, item: str) -> Text:
    if item == QUESTION:
        return ability_of(world, state).question
    return next(card.text for card in check_of(world).cards if card.answer.value == item)


def go_back(world: StaffWorld, state: AbilityState) -> Turned:
    """The question before, or the one that was left for another language; from the first to where it was opened."""
    match state:
        case ChoosingAbilityLanguage(locale=locale, answers=answers) if locale:
            return ask(world, AskingAbility(state.shift, state.back, locale, answers))
        case AskingAbility(answers=answers) if answers:
            return ask(world, replace(state, answers=answers[:-1]))
        case AutonomyProposed(answers=answers):
            return ask(world, AskingAbility(state.shift, state.back, state.locale, answers[:-1]))
        case _:
            return leave(state)


def leave(state: AbilityState) -> Turned:
    """To where the questions were opened, with nothing of the answers."""
    return enter(with_shift(state.back, state.shift), Hush())


def proposed(state: AutonomyProposed) -> Autonomie | None:
    """The autonomy that the answers amount to; None where there are too few."""
    stars = autonomy(state.answers)
    return STARS[stars - 1] if stars else None


def for_report(state: AbilityState) -> bool:
    """Whether a report is waiting for what comes out."""
    return isinstance(state.back, WritingUp)


def first_to_learn(world: StaffWorld, answers: Answers) -> Ability | None:
    """What is learnt first of what somebody does not do alone, where a procedure teaches it."""
    asked = zip(check_of(world).abilities, answers, strict=True)
    missing = (each for each, answer in asked if answer in (Answer.WITH_HELP, Answer.BY_SOMEBODY))
    return next((each for each in missing if each.teaches in world.library.procedures), None)
