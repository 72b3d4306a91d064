"""Pipe: bytes handed to a process at once, not when the event loop comes round to it."""

from __future__ import annotations

from PySide6.QtCore import QProcess

_AT_ONCE_MS = 5


def write_now(process: QProcess, data: bytes) -> None:
    """Write ``data``: its beginning now, what the pipe does not take as the event loop goes.

    Left to the loop, all of it would wait until the next screen is drawn. That ``process`` has ended may be told by
    its signals from within.
    """
    process.write(data)
    process.waitForBytesWritten(_AT_ONCE_MS)
