"""Signals: how the kiosk is told to end by the system or a technician's Ctrl+C."""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QCoreApplication, QSocketNotifier


def end_on_signals(app: QCoreApplication) -> None:
    """End the event loop of ``app`` on SIGINT and SIGTERM, with 0.

    Qt's loop gives Python no chance to look at a signal, so the signal wakes the loop through a socket. The loop is
    ended at once: quitting would ask the window first, and a locked one refuses.
    """
    wakes, waits = socket.socketpair()
    for end in (wakes, waits):
        end.setblocking(False)
    signal.set_wakeup_fd(wakes.fileno(), warn_on_full_buffer=False)
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda number, frame: None)
    notifier = QSocketNotifier(waits.fileno(), QSocketNotifier.Type.Read, app)
    notifier.activated.connect(lambda: app.exit(0))

    def let_go() -> None:
        signal.set_wakeup_fd(-1)
        notifier.setEnabled(False)
        for end in (wakes, waits):
            end.close()

    app.aboutToQuit.connect(let_go)
