"""Turned: what an event makes of the staff side, and the few ways every turn is built."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.staff.effects import DropTake, Effect, Hush, Quit, StartAfresh, StopClock, WakeAfter, WriteSite
from kiosk.staff.holding.states import HoldingWorkshop
from kiosk.staff.shift import Shift
from kiosk.staff.states import Closed, Door, Open, Saving, State, Terminal, Welcome, with_shift
from kiosk.staff.world import (
    IDLE_SECONDS,
    LOOK_SECONDS,
    SAVING_SECONDS,
    TICK_SECONDS,
    WALL_SECONDS,
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
        case HoldingWorkshop():
            return (WakeAfter(WALL_SECONDS),)
        case Saving():
            return (WakeAfter(SAVING_SECONDS),)
        case _:
            return (WakeAfter(IDLE_SECONDS),)


def close(*effects: Effect) -> Turned:
    """Give the terminal back to its visitors."""
    return Turned(Closed(), (Hush(), DropTake(), StopClock(), *effects))


def go_away(world: StaffWorld) -> Turned:
    """Close from where nobody has come in: to the visit behind, or where there is none to the end of the program."""
    return close(Quit()) if world.alone else close()


def close_unsaved(shift: Shift) -> Turned:
    """Give it back as it is; afresh where the staff have changed what visitors hear."""
    return close(StartAfresh()) if shift.afresh else close()


def save(world: StaffWorld, shift: Shift, *, asked: bool = True) -> Turned:
    """Write what was set; once it is written the terminal starts afresh."""
    return enter(Saving(shift, asked), Hush(), WriteSite(shift.site.changes_since(world.site)))


def close_saving(world: StaffWorld, shift: Shift, *, asked: bool = True) -> Turned:
    """Close, but write first what was set."""
    return save(world, shift, asked=asked) if changed(world, shift) else close_unsaved(shift)


def changed(world: StaffWorld, shift: Shift) -> bool:
    """Whether something was set that does not hold yet."""
    return bool(shift.site.changes_since(world.site))


def ask_to_change(state: Open, *effects: Effect) -> Turned:
    """Ask for something that visitors only get once the terminal has started afresh."""
    return enter(with_shift(state, replace(state.shift, afresh=True)), *effects)


def start_afresh(world: StaffWorld, shift: Shift) -> Turned:
    """Let the terminal begin again, with what was set."""
    return save(world, shift) if changed(world, shift) else close(StartAfresh())
