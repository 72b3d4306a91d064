"""Only a frame that is drawn tells the supervisor that the terminal lives."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtQuick import QQuickWindow

from kiosk.adapters.heartbeat import Heartbeat

LIMIT_MS = 10_000
NEVER = 1_000.0
READY = ("READY=1", "STATUS=well", "WATCHDOG=1")
ALIVE = ("WATCHDOG=1",)


class HeardSupervisor:
    """Remembers what it was told."""

    def __init__(self, ping_seconds, *, listens=True):
        self.ping_seconds = ping_seconds
        self.listens = listens
        self.heard = []

    def tell(self, *lines):
        self.heard.append(lines)


@pytest.fixture
def window(qapp):
    made = QQuickWindow()
    made.resize(40, 40)
    yield made
    made.destroy()


def ticks(qtbot, heart, number):
    """Wait until the heart has asked ``number`` times."""
    (timer,) = heart.findChildren(QTimer)
    for _ in range(number):
        qtbot.waitSignal(timer.timeout, timeout=LIMIT_MS).wait()


def test_the_first_frame_says_ready_and_every_one_asked_for_says_alive(qtbot, window):
    supervisor = HeardSupervisor(0.02)
    Heartbeat(window, supervisor, "well")
    assert supervisor.heard == []
    window.show()
    qtbot.waitUntil(lambda: len(supervisor.heard) >= 4, timeout=LIMIT_MS)
    assert supervisor.heard[:4] == [READY, ALIVE, ALIVE, ALIVE]


def test_a_window_that_draws_nothing_is_silent(qtbot, window):
    supervisor = HeardSupervisor(0.02)
    heart = Heartbeat(window, supervisor, "well")
    window.show()
    qtbot.waitUntil(lambda: len(supervisor.heard) >= 2, timeout=LIMIT_MS)
    window.hide()
    ticks(qtbot, heart, 1)  # a frame may still have been on its way
    before = len(supervisor.heard)
    ticks(qtbot, heart, 5)
    assert len(supervisor.heard) == before


def test_a_window_that_never_was_seen_is_never_ready(qtbot, window):
    supervisor = HeardSupervisor(0.02)
    heart = Heartbeat(window, supervisor, "well")
    ticks(qtbot, heart, 5)
    assert supervisor.heard == []


def test_frames_that_nobody_asked_for_say_nothing(qtbot, window):
    supervisor = HeardSupervisor(NEVER)
    Heartbeat(window, supervisor, "well")
    window.show()
    for _ in range(4):
        with qtbot.waitSignal(window.frameSwapped, timeout=LIMIT_MS):
            window.update()
    qtbot.waitUntil(lambda: bool(supervisor.heard), timeout=LIMIT_MS)
    assert supervisor.heard == [READY]


def test_without_a_supervisor_the_resting_screen_is_never_drawn_anew(window):
    heart = Heartbeat(window, HeardSupervisor(0.02, listens=False), "well")
    assert heart.findChildren(QTimer) == []
