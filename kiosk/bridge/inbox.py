"""MainThreadInbox: lets a device's thread post an event, which then happens on the main thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

Posted = TypeVar("Posted")


class MainThreadInbox(QObject, Generic[Posted]):
    """Call it from any thread; ``deliver`` is called on the thread that made it, in order, never at once.

    Never at once, so that a device that answers inside its own call cannot turn the session inside out.
    """

    _posted = Signal(object)

    def __init__(self, deliver: Callable[[Posted], None]) -> None:
        super().__init__()
        self._deliver = deliver
        self._posted.connect(self._arrived, Qt.ConnectionType.QueuedConnection)

    def __call__(self, event: Posted) -> None:
        """Post ``event``."""
        self._posted.emit(event)

    @Slot(object)
    def _arrived(self, event: Posted) -> None:
        self._deliver(event)
