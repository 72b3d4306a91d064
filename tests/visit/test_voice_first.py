"""The voice begins while the screen is still being drawn: nobody waits for one because of the other."""

from fakes import Door, FakeClock, FakeLog, FakePrinter, FakeVoice
from kiosk.visit.events import Action, Picked, Pressed, Woke
from kiosk.visit.session import Devices, Session
from sample_content import world


class NotingVoice(FakeVoice):
    def __init__(self, inbox, order):
        super().__init__(inbox)
        self.order = order

    def say(self, speech):
        self.order.append("said")
        super().say(speech)

    def forget(self):
        self.order.append("forgotten")
        super().forget()


def order_of(*events):
    """What was said and drawn at the last of ``events``, in order."""
    door, order = Door(), []
    devices = Devices(NotingVoice(door, order), FakePrinter(door), FakeLog(), FakeClock(door))
    session = Session(world(), devices, lambda screen: order.append(screen.name))
    door.session_send = session.send
    for event in events:
        order.clear()
        session.send(event)
    return order


def test_a_screen_is_begun_to_be_said_before_it_is_drawn():
    assert order_of(Woke()) == ["said", "Languages"]
    assert order_of(Woke(), Picked("fr")) == ["said", "Home"]


def test_what_a_visit_leaves_is_forgotten_and_the_screen_is_at_rest():
    order = order_of(Woke(), Picked("fr"), Pressed(Action.LEAVE))
    assert sorted(order) == ["Resting", "forgotten"]
