"""What each card, button, ear and answer leads to while the six questions are asked."""

from __future__ import annotations

from dataclasses import replace

from kiosk.content.ability import Answer
from kiosk.core.paging import next_page
from kiosk.staff.abilities.states import (
    QUESTION,
    AbilityState,
    AskingAbility,
    AutonomyProposed,
    ChoosingAbilityLanguage,
)
from kiosk.staff.abilities.ways import (
    STARS,
    all_items,
    ask,
    enter_saying,
    for_report,
    go_back,
    languages,
    leave,
    other_language,
    say,
    to_abilities,
)
from kiosk.staff.events import Action, SentenceEnded
from kiosk.staff.mediating.fields import FormField, chosen, touched
from kiosk.staff.mediating.states import WritingUp
from kiosk.staff.mediating.ways import known_of
from kiosk.staff.turned import Turned, close_saving, enter
from kiosk.staff.world import StaffWorld


def ability_picked(world: StaffWorld, state: AbilityState, item: str) -> Turned:
    """What touching the card ``item`` makes of ``state``."""
    match state:
        case ChoosingAbilityLanguage() if item in [each.locale for each in languages(world)]:
            return ask(world, AskingAbility(state.shift, state.back, item, state.answers))
        case AskingAbility() if item in [each.value for each in Answer]:
            return ask(world, replace(state, answers=(*state.answers, Answer(item))))
        case AutonomyProposed(back=WritingUp() as form) if item in [each.value for each in STARS]:
            return _agreed(world, state, form, item)
        case _:
            return Turned(state)


def _agreed(world: StaffWorld, state: AutonomyProposed, form: WritingUp, value: str) -> Turned:
    """The form, with the autonomy that the mediator keeps."""
    known, mediation = known_of(world, state.shift), form.draft.mediation
    if value not in chosen(known, mediation, FormField.AUTONOMIE):
        mediation = touched(known, mediation, FormField.AUTONOMIE, value)
    draft = form.draft.with_(mediation).opened_again()
    return enter(replace(form, shift=state.shift, draft=draft))


def ability_pressed(world: StaffWorld, state: AbilityState, action: Action) -> Turned:
    """What ``action`` makes of ``state``."""
    match state, action:
        case _, Action.LEAVE if for_report(state):
            return close_saving(world, state.shift)
        case _, Action.BACK:
            return go_back(world, state)
        case ChoosingAbilityLanguage(), Action.MORE:
            page = next_page(state.page, world.cards_per_page, len(languages(world)))
            return enter(replace(state, page=page))
        case AskingAbility(), Action.SKIP:
            return ask(world, replace(state, answers=(*state.answers, None)))
        case AskingAbility(), Action.OTHER_LANGUAGE:
            return other_language(state)
        case AutonomyProposed(), Action.NEXT_PERSON if not for_report(state):
            return to_abilities(state.shift, state.back)
        case AutonomyProposed(), Action.GO_ON | Action.LEAVE_BE:
            return leave(state)
        case _:
            return Turned(state)


def ability_heard(world: StaffWorld, state: AbilityState, item: str) -> Turned:
    """An ear was touched: that of the question says all there is to choose from too."""
    if not isinstance(state, AskingAbility) or item not in all_items(world):
        return Turned(state)
    return enter_saying(world, state, all_items(world) if item == QUESTION else (item,))


def ability_answered(world: StaffWorld, state: AbilityState, event: object) -> Turned:
    """The voice has come to the end of what it said: what follows it, or nothing where nobody hears it."""
    match state, event:
        case AskingAbility(), SentenceEnded(played=False):
            return Turned(replace(state, saying=(), unheard=True))
        case AskingAbility(), SentenceEnded():
            return say(world, state, state.saying[1:])
        case _:
            return Turned(state)
