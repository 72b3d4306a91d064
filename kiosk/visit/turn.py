"""turn: the only place that decides what a touch, a silence or a device's answer leads to. Pure.

Buttons are followed in :mod:`kiosk.visit.presses`, cards in :mod:`kiosk.visit.picks`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.content.practice import touchables
from kiosk.content.scene import Scene
from kiosk.visit.effects import Hush, SayScreen, StopClock, WakeAfter, Wipe
from kiosk.visit.events import (
    Action,
    Broke,
    Event,
    HeadphonesChanged,
    Heard,
    Picked,
    Pressed,
    PrinterChecked,
    SpeechEnded,
    TakenOver,
    TicketEnded,
    TimeElapsed,
    TouchBegan,
    Woke,
)
from kiosk.visit.papers import heard_out, printer_checked, telling_paper, ticket_ended
from kiosk.visit.picks import picked
from kiosk.visit.presses import pressed
from kiosk.visit.states import (
    Goodbye,
    IdleWarning,
    Languages,
    Offering,
    OutOfOrder,
    Resting,
    Showing,
    State,
    Trying,
    Visit,
    Visited,
    with_visit,
)
from kiosk.visit.things import thing_of
from kiosk.visit.turned import Turned, enter, leave, quiet, record, say_item
from kiosk.visit.wording import THROUGH_HEADPHONES, button_item
from kiosk.visit.world import IDLE_WARNING_SECONDS, WARNING_TICK_SECONDS, World


def turn(world: World, state: State, event: Event) -> Turned:
    """What ``event`` makes of ``state``. An event that means nothing here changes nothing."""
    if (
        isinstance(event, Picked | Pressed)
        and isinstance(state, Visited)
        and state.visit.comfort.touch_to_hear
    ):
        return _touched_to_hear(world, state, event)
    return _turn(world, state, event)


def _touched_to_hear(world: World, state: Visited, event: Picked | Pressed) -> Turned:
    """A first touch says what it is on, a second one acts. "I am here" and "say again" have nothing to be afraid of."""
    item = event.item if isinstance(event, Picked) else button_item(event.action)
    at_once = isinstance(event, Pressed) and event.action in (Action.HERE, Action.SAY_AGAIN)
    if not at_once and state.visit.primed != item:
        return say_item(with_visit(state, replace(state.visit, primed=item)), item)
    return _turn(world, with_visit(state, replace(state.visit, primed="")), event)


def _heard(world: World, state: State, item: str) -> Turned:
    """An ear, or the focus of the keys: what is heard is what the next touch acts on."""
    if not isinstance(state, Visited):
        return Turned(state) if isinstance(state, Resting) else say_item(state, item)
    if state.visit.comfort.touch_to_hear:
        state = with_visit(state, replace(state.visit, primed=item))
    thing = thing_of(item)
    if isinstance(state, Showing | Trying) and thing in touchables(_scene(world, state)):
        return say_item(replace(state, heard=thing), item)
    return say_item(state, item)


def _scene(world: World, state: Showing | Trying) -> Scene:
    return world.library.procedures[state.procedure].steps[state.step - 1].scene


def _turn(world: World, state: State, event: Event) -> Turned:  # noqa: C901 - one line an event
    match event:
        case TouchBegan():
            return Turned(state, (Hush(), *quiet(world, state)))
        case Woke():
            return _woke(world, state)
        case Picked(item):
            return picked(world, state, item)
        case Heard(item):
            return _heard(world, state, item)
        case Pressed(action):
            return pressed(world, state, action)
        case SpeechEnded():
            return _speech_ended(world, state)
        case TimeElapsed():
            return _time_elapsed(world, state)
        case PrinterChecked(ready):
            return printer_checked(world, state, ready=ready)
        case TicketEnded(outcome=outcome):
            return ticket_ended(state, outcome)
        case HeadphonesChanged(present):
            return _plugged_in(state) if present else _pulled_out(world, state)
        case TakenOver():
            return leave(world, state)
        case Broke():
            return _broke(world, state)
        case _:
            assert_never(event)


def _woke(world: World, state: State) -> Turned:
    match state:
        case Resting():
            return enter(Languages(Visit(world.first_locale, comfort=world.first_comfort)))
        case Goodbye() | OutOfOrder():
            return leave(world, state)
        case _:
            return Turned(state)


def _broke(world: World, state: State) -> Turned:
    match state:
        case OutOfOrder(locale):
            pass
        case Resting():
            locale = world.first_locale
        case _:
            locale = state.visit.locale
    return enter(OutOfOrder(locale), Hush(), *record(state), Wipe())


def _time_elapsed(world: World, state: State) -> Turned:
    match state:
        case Resting():
            return Turned(state, quiet(world, state) if world.quiet else (SayScreen(),))
        case Goodbye() | OutOfOrder() | Languages(held=None):
            return leave(world, state)
        case IdleWarning(left_seconds=left) if left > WARNING_TICK_SECONDS:
            warning = replace(state, left_seconds=left - WARNING_TICK_SECONDS)
            return Turned(warning, (WakeAfter(WARNING_TICK_SECONDS), *say_item(warning, "left").effects))
        case IdleWarning():
            return leave(world, state)
        case _:
            # what was touched before the silence is forgotten: a first touch speaks again
            held = with_visit(state, replace(state.visit, primed=""))
            warning = IdleWarning(held, IDLE_WARNING_SECONDS)
            return Turned(warning, (WakeAfter(WARNING_TICK_SECONDS), SayScreen()))


def _plugged_in(state: State) -> Turned:
    """Whoever plugs headphones in wants to hear: that they hear through them now, and where they are."""
    match state:
        case Resting() | Goodbye() | OutOfOrder():
            return Turned(state)
        case IdleWarning():
            return Turned(state, (SayScreen(THROUGH_HEADPHONES),))
        case _:
            return Turned(telling_paper(state), (StopClock(), SayScreen(THROUGH_HEADPHONES)))


def _pulled_out(world: World, state: State) -> Turned:
    """What one person heard must not go on for the whole room. "Only for me" goes on: nobody hears it."""
    if isinstance(state, Visited) and state.visit.comfort.only_for_me:
        return Turned(state)
    return Turned(state, (Hush(), *quiet(world, state)))


def _speech_ended(world: World, state: State) -> Turned:
    if isinstance(state, Offering):
        return heard_out(world, state)
    return Turned(state, quiet(world, state))
