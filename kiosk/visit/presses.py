"""What the fixed buttons lead to: back, on, help, comfort, the handoff, the printer."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.content.practice import practised
from kiosk.core.paging import next_page
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.log.blocked_reason import BlockedReason
from kiosk.log.log_book import Total
from kiosk.visit.blocking import before_blocked, blocked_at, turn_page
from kiosk.visit.effects import Count, SayScreen
from kiosk.visit.events import Action
from kiosk.visit.lacking import lesson
from kiosk.visit.papers import enter_offering, print_paper, telling_paper
from kiosk.visit.picks import begin_procedure
from kiosk.visit.printing import PrintStage
from kiosk.visit.resuming import before_resumed, take_out
from kiosk.visit.states import (
    Asking,
    AtCounter,
    Blocked,
    ComfortPanel,
    Emergency,
    Feedback,
    Goodbye,
    Handoff,
    Help,
    Home,
    IdleWarning,
    IsThisReal,
    Languages,
    Learnt,
    Message,
    Messages,
    NotResumed,
    Offering,
    OutOfOrder,
    Overlay,
    Paper,
    Papers,
    Plain,
    Preparing,
    Resting,
    Resumed,
    Resuming,
    Showing,
    Started,
    State,
    Theme,
    Trying,
    WhatIsKept,
    with_visit,
)
from kiosk.visit.steps import after_trying, before_trying, next_practised, showing, trying
from kiosk.visit.turned import Turned, enter, leave, record, say_item
from kiosk.visit.wording import button_item
from kiosk.visit.world import World


def pressed(world: World, state: State, action: Action) -> Turned:
    """``action`` was touched. A button that is not on this screen changes nothing."""
    if isinstance(state, Resting):
        return Turned(state)
    if action is Action.LEAVE:
        return leave(world, state)
    if isinstance(state, Goodbye | OutOfOrder):
        return Turned(state)
    if isinstance(state, IdleWarning):
        return _pressed_while_warned(state, action)
    if action is Action.SAY_AGAIN:
        return enter(telling_paper(state))
    if action in OVERLAYS:
        return enter(_overlay(state, action))
    if action is Action.LANGUAGE:
        return _change_language(state)
    return _pressed_within(world, state, action)


def _pressed_while_warned(state: IdleWarning, action: Action) -> Turned:
    """ "I am here" gives the screen back; "say again" asks what the warning was, and does not prolong it."""
    if action is Action.HERE:
        return enter(telling_paper(state.held))
    return Turned(state, (SayScreen(),)) if action is Action.SAY_AGAIN else Turned(state)


OVERLAYS = (Action.EMERGENCY, Action.HELP, Action.COMFORT, Action.KEPT)


def _held(state: Plain | Overlay) -> Plain:
    """The plain state under ``state``: one overlay opened from another keeps the first."""
    return state.held if isinstance(state, Emergency | Help | ComfortPanel | WhatIsKept) else state


def _overlay(state: Plain | Overlay, action: Action) -> Overlay:
    held = _held(state)
    match action:
        case Action.EMERGENCY:
            return Emergency(held)
        case Action.HELP:
            return Help(held)
        case Action.COMFORT:
            return ComfortPanel(held)
        case _:
            return WhatIsKept(held)


def _change_language(state: Plain | Overlay) -> Turned:
    held = _held(state)
    if isinstance(held, Languages):
        return enter(held)
    return enter(Languages(held.visit, held=held))


def _pressed_within(world: World, state: Plain | Overlay, action: Action) -> Turned:
    match state, action:
        case ((Emergency() | Help() | ComfortPanel() | WhatIsKept()), _):
            return _pressed_over(world, state, action)
        case Languages(), _:
            return _pressed_in_languages(world, state, action)
        case Feedback(), _:
            return enter(Goodbye(state.visit)) if action is Action.SKIP else Turned(state)
        case _, Action.BACK:
            return _pressed_back(world, state)
        case ((Home() | Papers() | Messages() | Theme() | IsThisReal() | Blocked()), _):
            return _pressed_while_choosing(world, state, action)
        case ((Preparing() | Showing() | Trying() | Learnt()), Action.TAKE_AWAY):
            return _hand_off(world, state)
        case Preparing(), _:
            return _pressed_while_preparing(world, state, action)
        case ((Showing() | Trying() | Learnt()), _):
            return _pressed_on_the_way(world, state, action)
        case ((Handoff() | AtCounter()), _):
            return _pressed_beside_paper(world, state, action)
        case _:
            return Turned(state)


def _pressed_over(world: World, state: Overlay, action: Action) -> Turned:
    if isinstance(state, Help) and action is Action.BLOCKED:
        blocked = blocked_at(world, state.held)
        return enter(blocked) if blocked else Turned(state)
    return enter(telling_paper(state.held)) if _closes(state, action) else Turned(state)


def _pressed_beside_paper(world: World, state: Offering, action: Action) -> Turned:
    match action:
        case Action.PRINT:
            return print_paper(world, state)
        case Action.READING if (
            isinstance(state, Handoff) and state.printed and state.paper is PrintOutcome.PRINTED
        ):
            return say_item(state, button_item(action))
        case Action.DONE if state.paper is not PrintStage.PRINTING:
            return enter(Feedback(replace(state.visit, recorded=True)), *record(state))
        case Action.GO_ON if isinstance(state, AtCounter):
            return turn_page(world, state, state.page + 1)
        case _:
            return Turned(state)


def _closes(state: Overlay, action: Action) -> bool:
    """Whether ``action`` leads back to what lies under an overlay."""
    return action is Action.BACK or (action is Action.GO_ON and isinstance(state, Help) and state.weak_voice)


def _pressed_while_choosing(
    world: World, state: Home | Papers | Messages | Theme | IsThisReal | Blocked, action: Action
) -> Turned:
    match state, action:
        case Home(), Action.RESUME:
            return enter(Resuming(state.visit))
        case Home(), Action.PAPER if world.library.letters:
            return enter(Papers(state.visit))
        case Home(), Action.MESSAGE if world.library.messages:
            return enter(Messages(state.visit))
        case Home(), Action.REAL if world.library.trust.pages():
            return enter(IsThisReal(state.visit, state))
        case IsThisReal(), Action.GO_ON if state.page + 1 < len(world.library.trust.pages()):
            return enter(replace(state, page=state.page + 1))
        case ((Papers() | Messages() | Theme() | Blocked()), Action.MORE):
            return enter(
                replace(state, page=next_page(state.page, world.tiles_per_page, _offered(world, state)))
            )
        case _:
            return Turned(state)


def _offered(world: World, state: Papers | Messages | Theme | Blocked) -> int:
    match state:
        case Papers():
            return len(world.library.letters)
        case Messages():
            return len(world.library.messages)
        case Theme(theme=theme):
            return len(world.library.of_theme(theme))
        case Blocked():
            return len(BlockedReason)


def _pressed_while_preparing(world: World, state: Preparing, action: Action) -> Turned:
    procedure = world.library.procedures[state.procedure]
    tried, learn = practised(procedure), lesson(procedure, state)
    match action:
        case Action.SHOW_ME:
            return enter(showing(world, state.visit, state.procedure, 1))
        case Action.TRY_ME if tried:
            return enter(trying(state.visit, state.procedure, tried[0], state))
        case Action.REAL if world.library.trust.pages():
            return enter(IsThisReal(state.visit, state))
        case Action.LEARN if learn:
            # one lesson deep: from a lesson's own lesson Back leads to where the first was asked for
            first = state.came_from if isinstance(state.came_from, Preparing) else state
            return enter(begin_procedure(world, state.visit, learn, first))
        case _:
            return Turned(state)


def _pressed_on_the_way(world: World, state: Showing | Trying | Learnt, action: Action) -> Turned:
    match state, action:
        case Showing(), Action.GO_ON if state.step < len(world.library.procedures[state.procedure].steps):
            return enter(showing(world, state.visit, state.procedure, state.step + 1))
        case ((Showing() | Learnt()), Action.GO_ON):
            return _hand_off(world, state)
        case ((Showing() | Trying()), Action.BLOCKED) if not world.small:
            blocked = blocked_at(world, state)
            return enter(blocked) if blocked else Turned(state)
        case Showing(), Action.TIP:
            return say_item(state, button_item(action))
        case Showing(), Action.TRY_ME if next_practised(world, state):
            step = next_practised(world, state)
            return enter(trying(state.visit, state.procedure, step, state))
        case Trying(), (Action.GO_ON | Action.SKIP) if state.done is (action is Action.GO_ON):
            following = after_trying(world, state)
            # nothing was done right: there is nothing to say about what was learnt
            return (
                enter(following) if isinstance(following, Trying) or state.learnt else _hand_off(world, state)
            )
        case _:
            return Turned(state)


def _pressed_in_languages(world: World, state: Languages, action: Action) -> Turned:
    match action:
        case Action.MORE:
            return enter(
                replace(state, page=next_page(state.page, world.tiles_per_page, len(world.library.languages)))
            )
        case Action.NOT_HERE:
            return enter(Help(state, missing_language=True), Count(Total.LANGUAGE_MISSING))
        case Action.RESUME if state.held is None:
            return enter(Resuming(state.visit))
        case Action.BACK:
            return enter(_before_languages(world, state.held)) if state.held else leave(world, state)
        case _:
            return Turned(state)


def _before_languages(world: World, held: Started) -> Started:
    """What the languages lie over; without a language, nobody can be asked where the pictures lead."""
    if isinstance(held, Resumed | NotResumed) and not held.visit.chosen:
        return before_resumed(world, held)
    return held


def _pressed_back(world: World, state: Started) -> Turned:
    match state:
        case Resuming(code=code) if code:
            return take_out(state)
        case Blocked():
            return before_blocked(world, state)
        case AtCounter(page=page) if page > 0:
            return turn_page(world, state, page - 1)
        case _:
            return enter(_back(world, state))


def _back(world: World, state: Started) -> Plain:  # noqa: C901 - one line a state
    match state:
        case Home():
            return Languages(state.visit, held=state)
        case Resuming():
            return Home(state.visit) if state.visit.chosen else Languages(state.visit)
        case Resumed() | NotResumed():
            return before_resumed(world, state)
        case Theme() | Papers() | Messages():
            return Home(state.visit)
        case Paper():
            return Papers(state.visit)
        case Message():
            return Messages(state.visit)
        case IsThisReal(page=0):
            return with_visit(state.came_from, state.visit)
        case IsThisReal():
            return replace(state, page=state.page - 1)
        case Asking(gate=0):
            return _before_procedure(world, state)
        case Asking():
            return replace(state, gate=state.gate - 1)
        case Preparing():
            return _before_preparing(world, state)
        case Showing(step=1):
            return Preparing(state.visit, state.procedure)
        case Showing():
            return replace(state, step=state.step - 1, heard="")
        case Trying():
            return before_trying(world, state)
        case Learnt() | Handoff() | Blocked() | AtCounter():
            return with_visit(state.came_from, state.visit)
        case Feedback():
            return state
        case _:
            assert_never(state)


def _before_preparing(world: World, state: Preparing) -> Plain:
    procedure = world.library.procedures[state.procedure]
    if procedure.gates:
        return Asking(state.visit, procedure.id, len(procedure.gates) - 1, state.came_from)
    return _before_procedure(world, state)


def _before_procedure(world: World, state: Asking | Preparing) -> Plain:
    if state.came_from is not None:
        return with_visit(state.came_from, state.visit)
    return Theme(state.visit, world.library.procedures[state.procedure].theme)


def _hand_off(world: World, state: Preparing | Showing | Trying | Learnt) -> Turned:
    step = state.step if isinstance(state, Showing | Trying) else 1
    return enter_offering(world, Handoff(state.visit, state.procedure, step, state))
