"""The resume code: whatever three pictures are touched, they lead to their own step or are refused."""

from itertools import product

import pytest

from kiosk.content.library import Library
from kiosk.handoff.resume_code import resume_code
from kiosk.visit.describe import describe
from kiosk.visit.events import Action, Picked, Pressed
from kiosk.visit.resuming import NO, YES, picture_item, place_item
from kiosk.visit.states import Home, Languages, NotResumed, Resumed, Resuming, Showing, State, Visit
from kiosk.visit.turn import turn
from sample_content import world

WORLD = world()
HERE = Visit("fr", chosen=True)
NOBODY_YET = Visit("fr")
CODES = list(product(range(16), repeat=3))


def after(state: State, *events: Picked | Pressed) -> State:
    for event in events:
        state = turn(WORLD, state, event).state
    return state


def touched(state: State, *pictures: int) -> State:
    return after(state, *(Picked(picture_item(number)) for number in pictures))


def places(library: Library) -> dict[tuple[int, int, int], tuple[str, int]]:
    """Every code that a ticket of ``library`` can bear, and where it was printed."""
    return {
        resume_code(each.number, step): (each.id, step)
        for each in library.procedures.values()
        for step in range(1, len(each.steps) + 1)
    }


@pytest.mark.parametrize("visit", [HERE, NOBODY_YET], ids=["language", "none-yet"])
def test_each_of_the_4096_codes_leads_to_its_own_step_or_is_refused(visit: Visit) -> None:
    printed, led = places(WORLD.library), {}
    for code in CODES:
        state = touched(Resuming(visit), *code)
        if not visit.chosen:
            assert isinstance(state, Languages)
            state = after(state, Picked("ar"))
        if isinstance(state, Resumed):
            shown = after(state, Picked(YES))
            assert isinstance(shown, Showing)
            led[code] = (shown.procedure, shown.step)
        else:
            assert state == NotResumed(state.visit, code)
        assert state.visit.locale == ("fr" if visit.chosen else "ar")
    assert led == printed


def test_yes_goes_on_as_if_the_visit_had_come_there() -> None:
    (code,) = (code for code, place in places(WORLD.library).items() if place == ("letters", 7))
    shown = after(touched(Resuming(HERE), *code), Picked(YES))
    assert shown.visit.furthest == 7
    assert shown.visit.finished
    assert shown.visit.draft_told
    assert touched(Resuming(HERE), *code).visit == HERE  # nothing is written before the person says yes


def test_what_was_touched_can_be_taken_back() -> None:
    two = touched(Resuming(HERE), 3, 15)
    assert two == Resuming(HERE, (3, 15))
    for way in (Picked(place_item(1)), Picked(place_item(2)), Pressed(Action.BACK)):
        assert after(two, way) == Resuming(HERE, (3,))
    assert after(two, Picked(place_item(3))) == two
    assert after(Resuming(HERE), Picked(place_item(1))) == Resuming(HERE)
    assert after(Resuming(HERE), Pressed(Action.BACK)) == Home(HERE)
    assert after(Resuming(NOBODY_YET), Pressed(Action.BACK)) == Languages(NOBODY_YET)


def test_no_and_back_lead_to_the_pictures_again() -> None:
    code = resume_code(4, 2)
    found = touched(Resuming(HERE), *code)
    assert after(found, Picked(NO)) == Resuming(HERE)
    assert after(found, Pressed(Action.BACK)) == Resuming(HERE, code[:2])
    assert after(touched(Resuming(HERE), 15, 15, 15), Pressed(Action.BACK)) == Resuming(HERE, (15, 15))


def test_without_a_language_nobody_is_asked_where_the_pictures_lead() -> None:
    code = resume_code(4, 2)
    waiting = touched(Resuming(NOBODY_YET), *code)
    assert after(waiting, Pressed(Action.BACK)) == Resuming(NOBODY_YET, code[:2])
    chosen = after(waiting, Picked("ar"))
    assert chosen == Resumed(Visit("ar", chosen=True), "letters", 2)
    assert after(chosen, Pressed(Action.LANGUAGE), Pressed(Action.BACK)) == chosen


def test_a_language_chosen_among_the_pictures_is_kept() -> None:
    one = touched(Resuming(NOBODY_YET), 0)
    chosen = after(one, Pressed(Action.LANGUAGE), Picked("ar"))
    assert chosen == Resuming(Visit("ar", chosen=True), (0,))
    assert touched(chosen, 3, 1) == Resumed(chosen.visit, "letters", 2)


def test_every_picture_can_be_heard_by_its_name() -> None:
    screen = describe(WORLD, Resuming(HERE))
    named = [screen.saying(picture_item(number)).utterance.shown for number in range(16)]
    assert named == [f"fr Handoff/picture-{number}" for number in range(16)]
