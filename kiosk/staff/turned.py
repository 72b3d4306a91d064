"""Turned: what an event makes of the staff side, and the few ways every turn is built."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.staff.effects import Effect, Hush, StartAfresh, StopClock, WakeAfter, WriteSite
from kiosk.staff.states import Closed, Door, Open, Saving, Shift, State, Terminal, Welcome
from kiosk.staff.world import (
    IDLE_SECONDS,
    LOOK_SECONDS,
    SAVING_SECONDS,
    TICK_SECONDS,
    WELCOME_SECONDS,
    StaffWorld,
)


@dataclass(frozen=True, slots=True)
class Turned:
    """The state after an event, and what is asked of the world, in order."""

    state: State
    effects: tuple[Effect, ...] = ()


def enter(state: Open, *effects: Effect) -> Turned:
    """Go to a screen, and let its idle clock run."""
    return Turned(state, (*effects, *quiet(state)))


def quiet(state: Open) -> tuple[Effect, ...]:
    """The clock of a screen that nobody touches."""
    match state:
        case Door(standing=standing) if standing.wait_seconds > 0:
            return (WakeAfter(TICK_SECONDS),)
        case Door() | Welcome():
            return (WakeAfter(WELCOME_SECONDS),)
        case Terminal():
            return (WakeAfter(LOOK_SECONDS),)
        case Saving():
            return (WakeAfter(SAVING_SECONDS),)
        case _:
            return (WakeAfter(IDLE_SECONDS),)


def close(*effects: Effect) -> Turned:
    """Give the terminal back to its visitors."""
    return Turned(Closed(), (Hush(), StopClock(), *effects))


def save(world: StaffWorld, shift: Shift, *, asked: bool = True) -> Turned:
    """Write what was set; once it is written the terminal starts afresh."""
    return enter(Saving(shift, asked), Hush(), WriteSite(shift.site.changes_since(world.site)))


def close_saving(world: StaffWorld, shift: Shift, *, asked: bool = True) -> Turned:
    """Close, but write first what was set."""
    return save(world, shift, asked=asked) if changed(world, shift) else close()


def changed(world: StaffWorld, shift: Shift) -> bool:
    """Whether something was set that does not hold yet."""
    return bool(shift.site.changes_since(world.site))


def start_afresh(world: StaffWorld, shift: Shift) -> Turned:
    """Let the terminal begin again, with what was set."""
    return save(world, shift) if changed(world, shift) else close(StartAfresh())
