"""Strangers at the wall of a workshop, with any keys, cards and silences: only the PIN leads on from there."""

from dataclasses import replace

import pytest
from hypothesis import given, settings, strategies

from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.staff.abilities.states import AskingAbility, AutonomyProposed, ChoosingAbilityLanguage
from kiosk.staff.events import (
    Action,
    DigitPressed,
    Event,
    Heard,
    PapersEnded,
    Picked,
    PinChecked,
    PinChosen,
    Pressed,
    SentenceEnded,
    StickLookedAt,
    TimeElapsed,
    TimeTold,
    TouchBegan,
    Written,
)
from kiosk.staff.holding.states import HoldingWorkshop
from kiosk.staff.pin import PinStanding
from kiosk.staff.states import Closed, Door
from staff_walk import CoreStaff, StaffWalk
from workshop_samples import KIT, SMALL_KIT, asking_world

PIN = "739184"
ASKED = (ChoosingAbilityLanguage, AskingAbility, AutonomyProposed)
OUTSIDE = (HoldingWorkshop, Door, Closed, *ASKED)
"""Where somebody can be who has not given the PIN."""

CARDS = (
    *("mediations", "workshops", "reports", "pin", "set-up", "restart", "individual", "today", "kept/1"),
    *("pick/people/12", "more/people", "papers/tickets", "papers/certificates", KIT.id, SMALL_KIT.id),
    *("fr", "ar", "alone", "with-help", "by-somebody", "question"),
)
EVENTS: strategies.SearchStrategy[Event] = (
    strategies.builds(Pressed, strategies.sampled_from(Action))
    | strategies.builds(Picked, strategies.sampled_from(CARDS))
    | strategies.builds(Heard, strategies.sampled_from(CARDS))
    | strategies.builds(DigitPressed, strategies.integers(0, 9))
    | strategies.builds(Written, strategies.just("Lampe"))
    | strategies.builds(SentenceEnded, strategies.booleans())
    | strategies.builds(TimeTold, strategies.floats(0, 7200))
    | strategies.sampled_from(
        [
            TouchBegan(),
            TimeElapsed(),
            PinChecked(False, PinStanding(4, 60.0)),
            PinChosen(),
            StickLookedAt(True),
            PapersEnded(0, PrintOutcome.PRINTED),
        ]
    )
)


def locked_wall(kit, *, alone=False):
    """A wall that has stood for three minutes; of the PIN nothing is ever answered but that it is wrong."""
    staff = CoreStaff(replace(asking_world(), alone=alone), PIN, set_up=True)
    staff.knock()
    walk = StaffWalk(staff).through_the_door(PIN).touches("card-workshops", f"card-{kit.id}", "button-go-on")
    walk.waits(180).sees("HoldingWorkshop")
    return staff


@pytest.mark.parametrize("alone", [False, True], ids=["terminal", "desk"])
@pytest.mark.parametrize("kit", [KIT, SMALL_KIT], ids=lambda kit: kit.id)
@settings(max_examples=150, deadline=None)
@given(events=strategies.lists(EVENTS, max_size=40))
def test_nothing_that_a_stranger_does_opens_anything_of_the_staff(kit, alone, events):
    staff = locked_wall(kit, alone=alone)
    printed, logged = len(staff.devices.tray.orders), staff.devices.mediations.now
    for event in events:
        staff.session.send(event)
        assert isinstance(staff.session.state, OUTSIDE)
    assert len(staff.devices.tray.orders) == printed
    assert staff.devices.mediations.now == logged
    assert not staff.devices.site.written
    assert staff.devices.restarter.restarts == 0


def test_who_is_asked_the_six_questions_at_a_wall_comes_back_to_it_and_not_further():
    staff = locked_wall(SMALL_KIT)
    walk = StaffWalk(staff).touches("button-ask").sees("ChoosingAbilityLanguage").touches("card-fr")
    walk.sees("AskingAbility").touches("button-back").sees("HoldingWorkshop")
    walk.touches("button-done").sees("Door")


def test_who_is_asked_right_after_the_wall_was_put_up_cannot_leave_it_either():
    staff = CoreStaff(asking_world(), PIN, set_up=True)
    staff.knock()
    walk = StaffWalk(staff).through_the_door(PIN).touches("card-workshops", f"card-{SMALL_KIT.id}")
    walk.touches("button-go-on", "button-ask", "button-back").sees("HoldingWorkshop")
    walk.touches("button-done").sees("Door")


def test_a_wall_whose_time_is_over_stands_on_after_a_long_round_of_questions():
    staff = locked_wall(SMALL_KIT)
    walk = StaffWalk(staff).waits(600).touches("button-ask")
    for _ in range(40):
        walk.touches("card-fr").waits(60).touches("button-other-language")
    walk.touches("card-fr", "button-back").sees("HoldingWorkshop").waits(60).sees("HoldingWorkshop")
