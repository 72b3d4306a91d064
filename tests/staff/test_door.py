"""The door: who comes in, who waits, and what nobody can see."""

import pytest

from kiosk.staff.pin import PinStanding
from kiosk.staff.screen import KeypadBody
from staff_walk import CoreStaff, StaffWalk, plain_world

PIN = "739184"


def knocked(pin=PIN, *, set_up=True, world=None):
    staff = CoreStaff(world or plain_world(), pin, set_up=set_up)
    assert staff.knock()
    return StaffWalk(staff)


def test_the_right_pin_leads_to_the_terminal():
    knocked().sees("Door").reads("Door/who").through_the_door(PIN)


def test_nothing_opens_where_there_is_no_pin_and_somebody_has_set_the_terminal_up():
    staff = CoreStaff(plain_world(), set_up=True)
    assert not staff.knock()
    assert staff.published == []


def test_a_pin_is_compared_only_when_it_can_be_one():
    walk = knocked().enters("73918")
    assert walk.devices.pins.asked == []
    walk.touches("digit-4", "button-enter").reads("Door/checking")
    assert walk.devices.pins.asked == [PIN]


def test_while_a_pin_is_compared_the_keys_do_nothing():
    walk = knocked().enters(PIN)
    assert not walk.body.takes


def test_a_wrong_pin_says_so_until_the_next_is_begun():
    walk = knocked().enters("111222")
    walk.devices.pins.answer_check()
    walk.sees("Door").reads("Door/wrong").types("7").reads_nothing_of("Door/wrong")


def test_a_digit_can_be_taken_back():
    walk = knocked().types("739").touches("button-erase")
    assert walk.body.dots == 2


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.4, "1 fr Door/second"),
        (30, "30 fr Door/seconds"),
        (89, "89 fr Door/seconds"),
        (120, "2 fr Door/minutes"),
        (121, "3 fr Door/minutes"),
        (3600, "60 fr Door/minutes"),
    ],
)
def test_a_wait_is_said_in_words(seconds, said):
    walk = knocked().enters("111222")
    walk.devices.pins.answer_check(PinStanding(3, seconds))
    walk.reads("fr Door/wait " + said)
    assert not walk.body.takes


def test_a_wait_is_counted_down_and_then_the_keys_take_digits_again():
    walk = knocked().enters("111222")
    walk.devices.pins.answer_check(PinStanding(3, 30))
    walk.devices.pins.now = PinStanding(3, 29)
    walk.waits(1).reads("29 fr Door/seconds")
    walk.devices.pins.now = PinStanding(3, 0)
    walk.waits(1).through_the_door(PIN)


def test_a_wait_holds_when_the_door_is_opened_anew():
    staff = CoreStaff(plain_world(), PIN, set_up=True)
    staff.devices.pins.now = PinStanding(5, 120)
    staff.knock()
    StaffWalk(staff).reads("Door/wait").sees("Door")
    assert not staff.screen.body.takes


def test_after_ten_wrong_pins_only_a_technician_helps():
    staff = CoreStaff(plain_world(), PIN, set_up=True)
    staff.devices.pins.now = PinStanding(10, 0, off=True)
    staff.knock()
    walk = StaffWalk(staff).reads("Door/off").reads("sudo fanal-kiosk pin reset")
    assert not isinstance(walk.body, KeypadBody)


def test_the_door_closes_after_a_minute_without_a_touch():
    knocked().waits(59).sees("Door").waits(1).is_out()


def test_a_touch_keeps_the_door_open():
    knocked().waits(59).touches("digit-1").waits(59).sees("Door").waits(1).is_out()


def test_the_door_closes_while_a_wait_is_counted_down_too():
    walk = knocked().enters("111222")
    walk.devices.pins.answer_check(PinStanding(8, 3600))
    walk.devices.pins.now = PinStanding(8, 3600)
    walk.waits(59).sees("Door").waits(1).is_out()


def test_leaving_the_door_gives_the_terminal_back_at_once():
    knocked().types("739").touches("button-leave").is_out()


def test_an_answer_that_comes_after_leaving_opens_nothing():
    walk = knocked().enters(PIN).touches("button-leave")
    walk.devices.pins.answer_check()
    walk.is_out()


def test_the_answer_to_somebody_who_has_left_lets_nobody_else_in():
    walk = knocked().enters(PIN).touches("button-leave").is_out()
    walk.staff.knock()
    walk.devices.pins.answer_check()
    walk.sees("Door")


def test_no_digit_is_in_any_text_that_python_makes():
    walk = knocked().types(PIN)
    session = walk.staff.session
    assert PIN not in repr(session.state)
    assert PIN not in repr(walk.staff.screen)


def test_the_pin_is_forgotten_before_it_is_compared():
    walk = knocked().enters(PIN)
    assert walk.staff.session.state.typed == ""
