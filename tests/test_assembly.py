"""The kiosk as one piece: a failure of Fanal itself ends the visit, is written down, and rests again."""

import sys

import pytest

from sample_content import world
from screen_kiosk import ScreenKiosk
from walk import Walk


@pytest.fixture
def kiosk(qapp):
    hook = sys.excepthook
    made = ScreenKiosk(world())
    yield made
    made.close()
    sys.excepthook = hook


def test_a_failure_is_written_down_and_shown_as_out_of_order(kiosk):
    journal = []
    kiosk.kiosk.catch_failures(journal.append)
    walk = Walk(kiosk).to_step(2)
    try:
        raise ZeroDivisionError("a fault of ours")
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    walk.sees("OutOfOrder").hears("OutOfOrder/title")
    assert "a fault of ours" in journal[0]
    assert len(kiosk.log.entries) == 1
    walk.listens().waits(20).sees("Resting")


def test_the_first_frame_is_told_once(kiosk, qtbot):
    seen = []
    kiosk.kiosk.after_first_frame(lambda: seen.append(1))
    for _ in range(3):
        kiosk.kiosk.window.update()
        kiosk.fingers.picture()
    qtbot.waitUntil(lambda: bool(seen), timeout=2000)
    assert seen == [1]
