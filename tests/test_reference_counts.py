"""PySide6 6.12.0 on Python 3.11 gave back None and True once too often at each call, signal and slot, and the
process died when their count ran out. A kiosk that runs for weeks would meet it; this sees it in a moment."""

import sys

from PySide6.QtCore import QObject, Signal, Slot

CALLS = 2_000
STRAY = 200  # what other parts of the process may hold or drop meanwhile


class Bell(QObject):
    rung = Signal(int)

    @Slot(int)
    def hear(self, number: int) -> None:
        self.setProperty("heard", number)


def drift_of(value: object, calls: int) -> int:
    bell = Bell()
    bell.rung.connect(bell.hear)
    before = sys.getrefcount(value)
    for number in range(calls):
        bell.setObjectName("bell")
        bell.rung.emit(number)
        bell.blockSignals(False)
    return sys.getrefcount(value) - before


def test_qt_calls_signals_and_slots_leave_the_count_of_none_alone() -> None:
    assert abs(drift_of(None, CALLS)) < STRAY


def test_qt_calls_signals_and_slots_leave_the_count_of_true_alone() -> None:
    assert abs(drift_of(True, CALLS)) < STRAY
