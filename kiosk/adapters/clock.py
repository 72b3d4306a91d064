"""QtClock: the Clock port with one QTimer."""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kiosk.log.retention import believable
from kiosk.visit.events import TimeElapsed
from kiosk.visit.ports import Inbox


class QtClock(QObject):
    """Rings through ``inbox``; belongs to the thread that made it."""

    def __init__(self, inbox: Inbox, now: Callable[[], datetime.datetime] = datetime.datetime.now) -> None:
        super().__init__()
        self._now = now
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(lambda: inbox(TimeElapsed()))

    def wake_after(self, seconds: float) -> None:
        """Answer ``TimeElapsed`` after ``seconds``."""
        self._timer.start(round(seconds * 1000))

    def stop(self) -> None:
        """Answer nothing until asked again."""
        self._timer.stop()

    def monotonic_seconds(self) -> float:
        """Seconds that only grow."""
        return time.monotonic()

    def now(self) -> datetime.datetime:
        """The wall clock, local time."""
        return self._now()

    def believable(self) -> bool:
        """False when the wall clock stands before Fanal was made, or long after it is used."""
        return believable(self.now().date())
