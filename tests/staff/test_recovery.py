"""A door that is off, and the stick that lets the staff choose a new PIN."""

import pytest

from kiosk.staff.events import Action, Pressed
from kiosk.staff.pin import PinStanding
from kiosk.staff.recovery import Recovery
from staff_walk import CoreStaff, StaffWalk, plain_world, touchable

PIN, OTHER = "739184", "604719"


@pytest.fixture
def staff():
    staff = CoreStaff(plain_world(), PIN, set_up=True)
    staff.devices.pins.now = PinStanding(10, 0, off=True)
    assert staff.knock()
    return staff


@pytest.fixture
def walk(staff):
    return StaffWalk(staff).reads("Door/off").reads("Door/recovery-how")


def recovered(walk):
    walk.touches("button-recover").reads("Door/recovery-looking")
    walk.devices.pins.answer_recovery(Recovery.RIGHT)
    return walk.sees("ChoosingPin").reads("ChoosingPin/recovered")


def test_the_right_key_lets_a_new_pin_be_chosen_and_that_opens(walk):
    recovered(walk).chooses_a_pin(OTHER).sees("Terminal").touches("button-leave").is_out()
    assert walk.staff.knock()
    walk.through_the_door(OTHER)


@pytest.mark.parametrize("found", [each for each in Recovery if each is not Recovery.RIGHT])
def test_anything_else_says_why_and_may_be_tried_again(walk, found):
    walk.touches("button-recover")
    walk.devices.pins.answer_recovery(found)
    walk.sees("Door").reads(f"Door/recovery-{found.value}").touches("button-recover")
    assert walk.devices.pins.recoveries == 2


@pytest.mark.parametrize("way_out", ["button-back", "button-leave"])
def test_whoever_goes_before_the_new_pin_holds_was_never_in(walk, way_out):
    recovered(walk).touches(way_out).is_out()
    assert walk.staff.knock()
    walk.sees("Door").reads("Door/off")


def test_no_event_leads_past_the_new_pin(walk, staff):
    recovered(walk)
    for action in Action:
        if action is not Action.LANGUAGE and staff.screen is not None:
            staff.session.send(Pressed(action))
            assert staff.screen is None or staff.screen.name == "ChoosingPin"


def test_a_pin_that_cannot_be_kept_is_asked_for_again(walk):
    walk.devices.pins.keeps = False
    recovered(walk).chooses_a_pin(OTHER).sees("ChoosingPin").reads("ChoosingPin/unkept")
    assert walk.devices.pins.now.off


def test_an_answer_that_nobody_waits_for_opens_nothing(walk):
    walk.devices.pins.answer_recovery(Recovery.RIGHT)
    walk.sees("Door")


def test_the_key_is_not_looked_for_while_a_pin_may_be_tried():
    staff = CoreStaff(plain_world(), PIN, set_up=True)
    staff.devices.pins.now = PinStanding(9, 3600.0)
    staff.knock()
    staff.session.send(Pressed(Action.RECOVER))
    assert staff.devices.pins.recoveries == 0
    assert "button-recover" not in touchable(staff.screen)
