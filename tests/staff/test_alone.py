"""The staff side alone in a window: there is no visit to go back to, and no way in but a PIN."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies

from kiosk.staff.events import Action, DigitPressed, Event, Picked, PinChosen, Pressed, TimeElapsed
from kiosk.staff.states import ChoosingPin, Closed, RepeatingPin
from staff_walk import CoreStaff, StaffWalk, plain_world

PIN = "739184"
ALONE = replace(plain_world(locked=False), alone=True)


def knocked(pin="", *, set_up=False):
    staff = CoreStaff(ALONE, pin, set_up=set_up)
    assert staff.knock()
    return StaffWalk(staff)


@pytest.mark.parametrize("set_up", [False, True])
def test_without_a_pin_one_is_chosen_first_and_then_somebody_is_in(set_up):
    walk = knocked(set_up=set_up).chooses_a_pin(PIN).sees("Terminal").touches("card-set-up")
    walk.sees("ChoosingPin").touches("button-back").sees("Terminal")


def test_the_page_is_headed_by_what_this_is_and_no_terminal():
    knocked(PIN).through_the_door(PIN).reads("Terminal/alone").reads_nothing_of("Terminal/title")


def test_a_pin_that_could_not_be_kept_lets_nobody_in():
    walk = knocked()
    walk.devices.pins.keeps = False
    walk.chooses_a_pin(PIN).sees("ChoosingPin").reads("ChoosingPin/unkept")


@pytest.mark.parametrize("button", ["button-back", "button-leave"])
def test_who_will_not_choose_a_pin_ends_the_program(button):
    walk = knocked().touches(button).is_out()
    assert walk.devices.restarter.quits == 1


def test_from_its_repetition_one_goes_back_to_the_choice():
    knocked().enters(PIN).sees("RepeatingPin").touches("button-back").sees("ChoosingPin")


def test_who_goes_away_from_the_door_ends_the_program():
    walk = knocked(PIN).sees("Door").touches("button-leave").is_out()
    assert walk.devices.restarter.quits == 1


def test_a_door_that_nobody_touches_closes_and_ends_nothing():
    walk = knocked(PIN).types("73").waits(60).is_out()
    assert walk.devices.restarter.quits == 0


def test_leaving_locks_and_ends_nothing():
    walk = knocked(PIN).through_the_door(PIN).touches("button-leave").is_out()
    assert walk.devices.restarter.quits == 0


EVENTS: strategies.SearchStrategy[Event] = (
    strategies.builds(Pressed, strategies.sampled_from(Action))
    | strategies.builds(DigitPressed, strategies.integers(0, 9))
    | strategies.builds(Picked, strategies.sampled_from(["pin", "set-up", "restart", "fr", "voices"]))
    | strategies.builds(TimeElapsed)
)


@given(strategies.lists(EVENTS, max_size=40))
def test_nothing_that_can_happen_lets_anybody_in_without_a_pin(events):
    staff = CoreStaff(ALONE)
    staff.knock()
    for event in events:
        staff.session.send(event)
        assert isinstance(staff.session.state, ChoosingPin | RepeatingPin | Closed)


def test_a_choice_that_nobody_made_lets_nobody_in():
    staff = CoreStaff(ALONE)
    staff.knock()
    staff.session.send(PinChosen())
    assert isinstance(staff.session.state, ChoosingPin)
