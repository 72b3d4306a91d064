"""A terminal in safe mode ends by itself, late enough and only while nobody is there."""

import pytest
from PySide6.QtCore import QObject

from kiosk.commands.running.probation import Probation

LIMIT_MS = 10_000


class HeldBook:
    """A book whose probation is short."""

    def __init__(self):
        self.written = []

    def probation_seconds(self):
        return 0.05

    def proved(self):
        self.written.append("proved")


@pytest.fixture
def parent(qapp):
    return QObject()


def test_it_leaves_once_it_is_proved_and_somebody_has_gone(qtbot, parent):
    book, resting, looks, left = HeldBook(), [], [], []

    def is_resting():
        looks.append(list(book.written))
        return bool(resting)

    Probation(book, is_resting, lambda: left.append(True), parent, look_seconds=0.02)
    qtbot.waitUntil(lambda: len(looks) >= 3, timeout=LIMIT_MS)
    assert looks[0] == ["proved"]
    assert left == []
    resting.append(True)
    qtbot.waitUntil(lambda: bool(left), timeout=LIMIT_MS)
    assert left == [True]


def test_where_nobody_would_start_it_again_it_is_proved_and_stays(qtbot, parent):
    book = HeldBook()
    Probation(book, lambda: pytest.fail("nobody need look"), None, parent, look_seconds=0.001)
    qtbot.waitUntil(lambda: bool(book.written), timeout=LIMIT_MS)
    assert book.written == ["proved"]
