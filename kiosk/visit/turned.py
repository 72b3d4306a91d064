"""Turned: what an event makes of a visit, and the few ways every turn is built."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.log.visit_entry import Ending
from kiosk.visit.effects import Effect, Hush, Record, SayItem, SayScreen, StopClock, WakeAfter, Wipe
from kiosk.visit.printing import PrintStage
from kiosk.visit.states import AtCounter, Goodbye, Handoff, Help, IdleWarning, OutOfOrder, Resting, State
from kiosk.visit.world import GOODBYE_SECONDS, GREETING_SECONDS, OUT_OF_ORDER_SECONDS, World


@dataclass(frozen=True, slots=True)
class Turned:
    """The state after an event, and what is asked of the world, in order."""

    state: State
    effects: tuple[Effect, ...] = ()


def enter(state: State, *effects: Effect) -> Turned:
    """Go to a screen and let it speak: the idle clock waits until the voice is silent."""
    return Turned(state, (StopClock(), *effects, SayScreen()))


def say_item(state: State, item: str) -> Turned:
    """Stay, and say the words of one item."""
    if isinstance(state, IdleWarning):
        return Turned(state, (SayItem(item),))
    return Turned(state, (StopClock(), SayItem(item)))


def quiet(world: World, state: State) -> tuple[Effect, ...]:
    """The clock of a state once nobody speaks and nobody touches. The countdown of a warning is never prolonged."""
    match state:
        case Resting():
            return (WakeAfter(GREETING_SECONDS),) if world.greets_aloud else ()
        case IdleWarning():
            return ()
        case Goodbye():
            return (WakeAfter(GOODBYE_SECONDS),)
        case OutOfOrder():
            return (WakeAfter(OUT_OF_ORDER_SECONDS),)
        case Help() | Handoff(paper=PrintStage.PRINTING) | AtCounter(paper=PrintStage.PRINTING):
            return (WakeAfter(world.long_idle_seconds),)
        case _:
            return (WakeAfter(world.idle_seconds),)


def leave(world: World, state: State) -> Turned:
    """Erase everything at once and in silence."""
    resting = Resting()
    return Turned(resting, (Hush(), StopClock(), *record(state), Wipe(), *quiet(world, resting)))


def record(state: State) -> tuple[Effect, ...]:
    """The line of a visit that ends here: none when no language was chosen, or when it is already written."""
    if isinstance(state, Resting | OutOfOrder) or not state.visit.chosen or state.visit.recorded:
        return ()
    return (Record(state.visit, Ending.FINISHED if state.visit.finished else Ending.LEFT),)
