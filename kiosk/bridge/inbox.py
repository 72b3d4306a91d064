"""MainThreadInbox: lets a device's thread post an event, which then happens on the main thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.visit.events import Event


class MainThreadInbox(QObject):
    """Call it from any thread; ``deliver`` is called on the thread that made it, in order, never at once.

    Never at once, so that a device that answers inside its own call cannot turn the session inside out.
    """

    _posted = Signal(object)

    def __init__(self, deliver: Callable[[Event], None]) -> None:
        super().__init__()
        self._deliver = deliver
        self._posted.connect(self._arrived, Qt.ConnectionType.QueuedConnection)

    def __call__(self, event: Event) -> None:
        """Post ``event``."""
        self._posted.emit(event)

    @Slot(object)
    def _arrived(self, event: Event) -> None:
        self._deliver(event)
