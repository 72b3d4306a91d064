"""What the staff do leaves a line: that it was done, and nothing of who did it."""

import pytest

from kiosk.log.acts import Act
from kiosk.staff.acts_of import acts_of
from kiosk.staff.effects import KeepTake, Quit, StartAfresh
from kiosk.staff.events import Action, PinChecked, PinChosen, Pressed, SiteTaken, SiteWritten
from kiosk.staff.pin import PinStanding
from kiosk.staff.studio.shelf import ConsentSlot
from staff_walk import CoreStaff, StaffWalk, plain_world

PIN, WRONG = "739184", "604719"
DOOR = PinStanding(1, 0, off=False)


@pytest.fixture
def walk():
    staff = CoreStaff(plain_world(), PIN, set_up=True)
    assert staff.knock()
    return StaffWalk(staff)


def test_a_wrong_pin_a_right_one_and_a_new_one_leave_a_line_each(walk):
    walk.enters(WRONG)
    walk.devices.pins.answer_check()
    walk.through_the_door(PIN).touches("card-pin").chooses_a_pin(WRONG)
    assert walk.devices.acts.noted == [Act.REFUSED, Act.ENTER, Act.PIN]


def test_an_answer_that_nobody_waits_for_leaves_none(walk):
    walk.enters(PIN).touches("button-leave").is_out()
    walk.devices.pins.answer_check()
    assert walk.devices.acts.noted == []


@pytest.mark.parametrize(
    ("event", "effects", "acts"),
    [
        (PinChecked(True, DOOR), (), (Act.ENTER,)),
        (PinChecked(False, DOOR), (), (Act.REFUSED,)),
        (PinChosen(), (StartAfresh(),), (Act.PIN, Act.RESTART)),
        (PinChosen(kept=False), (), ()),
        (SiteWritten(), (), (Act.SETTINGS,)),
        (SiteWritten("the disk is full"), (), ()),
        (SiteTaken(), (Quit(),), (Act.SETTINGS, Act.QUIT)),
        (SiteTaken("no such key"), (), ()),
        (Pressed(Action.KEEP_TAKE), (KeepTake(ConsentSlot("ar", "Lampe")),), (Act.RECORD,)),
    ],
)
def test_only_what_was_done_counts(event, effects, acts):
    assert acts_of(event, effects) == acts
