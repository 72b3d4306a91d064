"""The kiosk on real devices, as safe mode has them: no voice, no printer, nothing written before it begins."""

import sys

import pytest

from kiosk.adapters.notify import Supervisor
from kiosk.assembly import Pane
from kiosk.commands.running.running_kiosk import RunningKiosk
from kiosk.commands.terminal import open_terminal
from kiosk.settings import Settings
from kiosk.visit.events import Woke


@pytest.fixture
def running(qapp):
    hook = sys.excepthook
    terminal = open_terminal(Settings(), locked=True, safe_mode=True)
    made = RunningKiosk(qapp, terminal, Pane(5.0, (1280, 800), locked=True), Supervisor())
    yield made
    made.end()
    sys.excepthook = hook


def test_it_rests_until_somebody_comes_a_visitor_or_the_staff(running):
    assert running.is_resting
    running.kiosk.session.send(Woke())
    assert not running.is_resting


def test_without_a_voice_each_sentence_is_still_led_through(running, qtbot):
    running.kiosk.session.send(Woke())
    lit = []
    running.kiosk.bridge.speakingChanged.connect(
        lambda: lit.append(running.kiosk.bridge.property("speaking"))
    )
    qtbot.waitUntil(lambda: any(each["item"] for each in lit), timeout=20_000)
