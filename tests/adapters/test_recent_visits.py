"""Who was just now at the kiosk: for two hours, in memory alone."""

import datetime

import pytest

from fakes import Door, FakeClock, FakeLog, FakePrinter, FakeVoice
from kiosk.adapters.recent_visits import RecentVisits
from kiosk.log.visit_entry import LengthBand, Origin
from kiosk.visit.session import Devices, Session
from sample_content import world
from walk import LEAVE, touchable


class Terminal:
    """Visits, one after the other, at a terminal that remembers them."""

    def __init__(self, origin=Origin.VISIT):
        door = Door()
        self.clock, self.log = FakeClock(door), FakeLog()
        self.recent = RecentVisits(self.clock)
        devices = Devices(FakeVoice(door), FakePrinter(door), self.log, self.clock, self.recent)
        self.session = Session(world(), devices, lambda screen: None, origin=origin)
        door.session_send = self.session.send

    def visit(self, seconds=600, steps=("button-show-me",)):
        self.touches("screen", "tile-fr", "card-asylum", "card-letters", "card-asked", *steps)
        self.clock.seconds += seconds
        self.touches(LEAVE)

    def touches(self, *things):
        for thing in things:
            self.session.send(touchable(self.session.screen)[thing])


@pytest.fixture
def terminal():
    return Terminal()


def test_a_visit_is_remembered_with_its_length_which_no_log_knows(terminal):
    terminal.visit(seconds=1080)
    (visit,) = terminal.recent.just_now()
    assert visit.seconds == 1080
    assert visit.entry == terminal.log.entries[0]
    assert visit.entry.length is LengthBand.FROM_15_TO_30


def test_the_latest_stands_first_and_after_two_hours_it_is_gone(terminal):
    terminal.visit(seconds=60)
    terminal.visit(seconds=120)
    assert [each.seconds for each in terminal.recent.just_now()] == [120, 60]
    terminal.clock.seconds += 2 * 60 * 60 - 60
    assert [each.seconds for each in terminal.recent.just_now()] == [120]
    terminal.clock.seconds += 61
    assert terminal.recent.just_now() == ()
    terminal.clock.seconds -= 61
    assert terminal.recent.just_now() == (), "it was not forgotten, only left out"


def test_one_that_was_taken_is_offered_no_more(terminal):
    terminal.visit(seconds=60)
    terminal.visit(seconds=120)
    latest, first = terminal.recent.just_now()
    terminal.recent.take(latest.seq)
    assert terminal.recent.just_now() == (first,)


def test_a_look_and_a_self_test_are_nobody(terminal):
    terminal.visit(steps=())
    assert terminal.recent.just_now() == ()
    tested = Terminal(Origin.SELFTEST)
    tested.visit()
    assert len(tested.log.entries) == 1
    assert tested.recent.just_now() == ()


def test_what_is_remembered_holds_no_hour(terminal):
    terminal.visit()
    (visit,) = terminal.recent.just_now()
    assert type(visit.entry.day) is datetime.date
    assert visit.ended == terminal.clock.seconds
