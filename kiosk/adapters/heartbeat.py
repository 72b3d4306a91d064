"""Heartbeat: the supervisor hears that the terminal is alive only from a frame that was drawn, in the main thread.

A terminal at rest draws nothing, so a timer asks for one frame now and then. A screen that is frozen, or a main thread
that hangs, draws none, and the supervisor starts the terminal afresh.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtQuick import QQuickWindow

from kiosk.adapters.every_frame import EveryFrame
from kiosk.adapters.notify import Supervisor


class Heartbeat(QObject):
    """Tells ``supervisor`` of the first frame of ``window``, with ``status`` in plain words, then that it lives on."""

    def __init__(self, window: QQuickWindow, supervisor: Supervisor, status: str) -> None:
        super().__init__(window)
        self._window = window
        self._supervisor = supervisor
        self._status = status
        self._ready = False
        self._asked = False
        if not supervisor.listens:
            return
        self._pixel = EveryFrame(window)
        # queued: other renderers swap their frames on a thread of their own, which says nothing about this one
        window.frameSwapped.connect(self._on_frame, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self, interval=round(supervisor.ping_seconds * 1000))
        self._timer.timeout.connect(self._ask)
        self._timer.start()

    def _ask(self) -> None:
        self._asked = True
        self._window.update()

    def _on_frame(self) -> None:
        if not self._ready:
            self._ready = True
            self._supervisor.tell("READY=1", f"STATUS={self._status}", "WATCHDOG=1")
        elif self._asked:
            self._supervisor.tell("WATCHDOG=1")
        self._asked = False
