"""What the fixed buttons lead to: back, on, help, comfort, the handoff, the printer."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.visit.effects import CheckPrinter, CountMissingLanguage, PrintTicket
from kiosk.visit.events import Action
from kiosk.visit.printing import Paper
from kiosk.visit.states import (
    Asking,
    ComfortPanel,
    Emergency,
    Goodbye,
    Handoff,
    Help,
    Home,
    IdleWarning,
    Languages,
    OutOfOrder,
    Overlay,
    Plain,
    Preparing,
    Resting,
    Showing,
    Started,
    State,
    Theme,
    Visit,
    WhatIsKept,
    with_visit,
)
from kiosk.visit.turned import Turned, enter, leave, record, say_item
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
        return enter(state.held) if action is Action.HERE else Turned(state)
    if action is Action.SAY_AGAIN:
        return enter(state)
    if action in OVERLAYS:
        return enter(_overlay(state, action))
    if action is Action.LANGUAGE:
        return _change_language(state)
    return _pressed_within(world, state, action)


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
        case ((Emergency() | Help() | ComfortPanel() | WhatIsKept()), Action.BACK):
            return enter(state.held)
        case Languages(), _:
            return _pressed_in_languages(world, state, action)
        case Theme(), Action.MORE:
            count = len(world.library.of_theme(state.theme))
            return enter(replace(state, page=_next_page(state.page, world.tiles_per_page, count)))
        case ((Home() | Theme() | Asking() | Preparing() | Showing() | Handoff()), Action.BACK):
            return enter(_back(world, state))
        case Preparing(), Action.SHOW_ME:
            return enter(_showing(world, state.visit, state.procedure, 1))
        case Showing(), Action.GO_ON:
            return _go_on(world, state)
        case ((Preparing() | Showing()), Action.TAKE_AWAY):
            return _hand_off(world, state)
        case Handoff(), Action.PRINT:
            return _print(world, state)
        case Handoff(), Action.DONE if state.paper is not Paper.PRINTING:
            return enter(Goodbye(state.visit), *record(state))
        case _:
            return Turned(state)


def _pressed_in_languages(world: World, state: Languages, action: Action) -> Turned:
    match action:
        case Action.MORE:
            return enter(
                replace(
                    state, page=_next_page(state.page, world.tiles_per_page, len(world.library.languages))
                )
            )
        case Action.NOT_HERE:
            return enter(Help(state, missing_language=True), CountMissingLanguage())
        case Action.BACK:
            return enter(state.held) if state.held else leave(world, state)
        case _:
            return Turned(state)


def _next_page(page: int, size: int, count: int) -> int:
    return page + 1 if (page + 1) * size < count else 0


def _back(world: World, state: Started) -> Plain:
    match state:
        case Home():
            return Languages(state.visit, held=state)
        case Theme():
            return Home(state.visit)
        case Asking(gate=0):
            return Theme(state.visit, world.library.procedures[state.procedure].theme)
        case Asking():
            return replace(state, gate=state.gate - 1)
        case Preparing():
            return _before_preparing(world, state)
        case Showing(step=1):
            return Preparing(state.visit, state.procedure)
        case Showing():
            return replace(state, step=state.step - 1)
        case Handoff():
            return with_visit(state.came_from, state.visit)
        case _:
            assert_never(state)


def _before_preparing(world: World, state: Preparing) -> Plain:
    procedure = world.library.procedures[state.procedure]
    if procedure.gates:
        return Asking(state.visit, procedure.id, len(procedure.gates) - 1)
    return Theme(state.visit, procedure.theme)


def _showing(world: World, visit: Visit, procedure: str, step: int) -> Showing:
    last = len(world.library.procedures[procedure].steps)
    same = visit.procedure == procedure
    shown = replace(
        visit,
        procedure=procedure,
        draft_told=True,
        furthest=max(step, visit.furthest if same else 0),
        finished=step == last or (same and visit.finished),
    )
    return Showing(shown, procedure, step)


def _go_on(world: World, state: Showing) -> Turned:
    if state.step < len(world.library.procedures[state.procedure].steps):
        return enter(_showing(world, state.visit, state.procedure, state.step + 1))
    return _hand_off(world, state)


def _hand_off(world: World, state: Preparing | Showing) -> Turned:
    procedure = world.library.procedures[state.procedure]
    address = world.library.facts[procedure.address].value
    step = state.step if isinstance(state, Showing) else 1
    handoff = Handoff(state.visit, state.procedure, step, world.encode_qr(f"https://{address}"), state)
    return enter(handoff, CheckPrinter())


def _print(world: World, state: Handoff) -> Turned:
    if state.paper is not Paper.READY:
        return Turned(state)
    printing = replace(state, paper=Paper.PRINTING)
    ticket = PrintTicket(state.visit.locale, state.procedure, state.step)
    return Turned(printing, (ticket, *say_item(printing, "paper").effects))
