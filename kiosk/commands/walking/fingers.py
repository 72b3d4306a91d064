"""Fingers: touches what a kiosk shows, as a person would, and photographs it. Needs no test library of Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QEvent, QEventLoop, QIODevice, QPointF, Qt
from PySide6.QtGui import QImage, QImageWriter, QMouseEvent, QPointingDevice
from PySide6.QtQuick import QQuickItem

from kiosk.assembly import Kiosk
from kiosk.commands.interruption import heed

PATIENCE_SECONDS = 60.0


class NothingThere(LookupError):
    """What was to be touched is not on the screen."""


class Fingers:
    """One finger on the window of ``kiosk``. Whatever lets Qt work raises Interrupted when a signal has come."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk
        self._window = kiosk.window

    def touch(self, name: str) -> None:
        """Press and release in the middle of the item called ``name``; ``"screen"`` is the middle of the window.

        Raises :class:`NothingThere` when no visible, enabled item bears that name.
        """
        self.tap(name)
        self.settle()

    def tap(self, name: str) -> None:
        """Touch without waiting for what follows. Raises as :meth:`touch` does."""
        self.tap_at(self._centre(name))

    def tap_at(self, place: QPointF) -> None:
        """Press and release at ``place``, in pixels of the window."""
        self._send(QEvent.Type.MouseButtonPress, place, Qt.MouseButton.LeftButton)
        self._send(QEvent.Type.MouseButtonRelease, place, Qt.MouseButton.NoButton)

    def names(self) -> list[str]:
        """The names of everything that can be touched now."""
        return [item.objectName() for item in self._items() if is_target(item)]

    def settle(self) -> None:
        """Let Qt do all that is waiting to be done."""
        for _ in range(3):
            QCoreApplication.sendPostedEvents()
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
        heed()

    def wait_until(self, done: Callable[[], bool], what: str) -> None:
        """Let Qt work until ``done``. Raises TimeoutError naming ``what`` after a minute."""
        until = monotonic() + PATIENCE_SECONDS
        while not done():
            if monotonic() > until:
                raise TimeoutError(f"waited {PATIENCE_SECONDS:g} s for {what}")
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
            heed()

    def picture(self) -> QImage:
        """The window as it is now."""
        self.settle()
        return self._window.grabWindow()

    def photograph(self, file: Path) -> None:
        """Keep the window as a PNG. Raises OSError when ``file`` cannot be written."""
        keep_picture(self.picture(), file)

    def _centre(self, name: str) -> QPointF:
        if name == "screen":
            return QPointF(self._window.width() / 2, self._window.height() / 2)
        item = next((item for item in self._items() if item.objectName() == name and is_target(item)), None)
        if item is None:
            raise NothingThere(f"{name} is not on {self._kiosk.session.screen.name}")
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2))

    def _items(self) -> Iterator[QQuickItem]:
        waiting = [self._window.contentItem()]
        while waiting:
            item = waiting.pop()
            yield item
            waiting.extend(item.childItems())

    def _send(self, kind: QEvent.Type, at: QPointF, held: Qt.MouseButton) -> None:
        device = QPointingDevice.primaryPointingDevice()
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, at, self._window.mapToGlobal(at), left, held, none, device)
        QCoreApplication.sendEvent(self._window, event)


def keep_picture(picture: QImage, file: Path) -> None:
    """Write ``picture`` as a PNG. Raises OSError, which says why, when ``file`` cannot be written."""
    data = QBuffer()
    data.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(data, QByteArray(b"png")).write(picture)
    try:
        file.write_bytes(data.data().data())
    except OSError as error:
        error.filename = str(file)  # a full disk is told when the bytes go out, without the name
        raise


TARGETS = ("button-", "card-", "ear-", "tile-", "thing-")


def is_target(item: QQuickItem) -> bool:
    """True for a visible, enabled item that a finger is meant to reach."""
    return (
        item.objectName().startswith(TARGETS) and item.isVisible() and item.isEnabled() and item.width() > 0
    )
