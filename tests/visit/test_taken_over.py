"""The staff take the terminal: whatever a visitor did ends, and nothing of it is left."""

import pytest

from kiosk.visit.events import TakenOver
from kiosk.visit.states import Resting
from sample_content import world
from walk import CoreKiosk, Walk


@pytest.fixture
def kiosk():
    return CoreKiosk(world())


def test_a_visit_ends_and_leaves_its_one_line(kiosk):
    Walk(kiosk).to_step(2)
    kiosk.session.send(TakenOver())
    assert kiosk.session.state == Resting()
    assert kiosk.voice.forgotten == 1
    assert kiosk.printer.cancelled == 1
    assert len(kiosk.log.entries) == 1
    Walk(kiosk).hears_nothing().waits(3600).sees("Resting")


def test_a_terminal_at_rest_forgets_too_and_counts_no_visit(kiosk):
    kiosk.session.send(TakenOver())
    assert kiosk.session.state == Resting()
    assert kiosk.voice.forgotten == 1
    assert kiosk.log.entries == []
