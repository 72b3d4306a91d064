"""resuming: three pictures of a paper lead back to where somebody was. Computed, never stored."""

from __future__ import annotations

from dataclasses import replace

from kiosk.handoff.resume_code import PICTURES, read_resume_code, resume_code
from kiosk.visit.effects import SayScreen, StopClock
from kiosk.visit.states import Help, Home, Languages, NotResumed, Resumed, Resuming, State, Visit
from kiosk.visit.steps import showing
from kiosk.visit.turned import Turned, enter, say_item
from kiosk.visit.world import World

LENGTH = 3
PICTURE, PLACE = "picture/", "place/"
YES, NO = "resumed/yes", "resumed/no"
AGAIN, HOME, PERSON = "not-resumed/again", "not-resumed/home", "not-resumed/person"
"""No content id holds a slash, so that none of these ever meets another item of its screen."""


def picture_item(number: int) -> str:
    """The item of picture ``number`` (0 to 15)."""
    return f"{PICTURE}{number}"


def place_item(number: int) -> str:
    """The item of place ``number`` (1 to 3) above the pictures."""
    return f"{PLACE}{number}"


def touched_picture(world: World, state: Resuming, item: str) -> Turned:
    """A picture fills the next place, and is named; a place that is filled gives the last picture back."""
    if item.startswith(PLACE):
        filled = item in (place_item(number + 1) for number in range(len(state.code)))
        return take_out(state) if filled else say_item(state, item)
    number = next((number for number in range(len(PICTURES)) if item == picture_item(number)), None)
    if number is None:
        return Turned(state)
    code = (*state.code, number)
    if len(code) < LENGTH:
        return say_item(replace(state, code=code), item)
    found = led_to(world, state.visit, code)
    arrived = found if state.visit.chosen else Languages(state.visit, held=found)
    return Turned(arrived, (StopClock(), SayScreen(item)))


def take_out(state: Resuming) -> Turned:
    """The last picture goes back; the place that is empty now is named."""
    code = state.code[:-1]
    return say_item(replace(state, code=code), place_item(len(code) + 1))


def led_to(world: World, visit: Visit, code: tuple[int, ...]) -> Resumed | NotResumed:
    """Where the three pictures of ``code`` lead on this terminal, with the content it has now."""
    first, second, third = code
    number, step = read_resume_code((first, second, third))
    procedure = world.library.numbered(number)
    if procedure is None or step > len(procedure.steps):
        return NotResumed(visit, code)
    return Resumed(visit, procedure.id, step)


def code_of(world: World, state: Resumed | NotResumed) -> tuple[int, ...]:
    """The pictures that led here."""
    if isinstance(state, NotResumed):
        return state.code
    return resume_code(world.library.procedures[state.procedure].number, state.step)


def before_resumed(world: World, state: Resumed | NotResumed) -> Resuming:
    """The pictures again, the last one taken out."""
    return Resuming(state.visit, code_of(world, state)[:-1])


def answered(world: World, state: Resumed, item: str) -> Turned:
    """ "This one?" """
    if item == YES:
        return enter(showing(world, state.visit, state.procedure, state.step))
    return enter(Resuming(state.visit)) if item == NO else Turned(state)


def turned_away(state: NotResumed, item: str) -> Turned:
    """What to do about pictures that lead nowhere."""
    ways: dict[str, State] = {AGAIN: Resuming(state.visit), HOME: Home(state.visit), PERSON: Help(state)}
    return enter(ways[item]) if item in ways else Turned(state)
