"""Probation: a terminal in safe mode that lasts long enough ends while nobody is there, to begin again in full."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kiosk.commands.running.start_book import StartBook

LOOK_SECONDS = 20.0


class Probation(QObject):
    """Books the start in ``book`` as proved when its time has come, then calls ``leave`` as soon as it ``is_resting``.

    Without ``leave``, where nobody would start it again, the terminal stays as it is.
    """

    def __init__(
        self,
        book: StartBook,
        is_resting: Callable[[], bool],
        leave: Callable[[], None] | None,
        parent: QObject,
        look_seconds: float = LOOK_SECONDS,
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._is_resting = is_resting
        self._leave = leave
        self._look = QTimer(self, interval=round(look_seconds * 1000))
        self._look.timeout.connect(self._on_look)
        QTimer.singleShot(round(book.probation_seconds() * 1000), self, self._on_proved)

    def _on_proved(self) -> None:
        self._book.proved()
        if self._leave:
            self._look.start()
            self._on_look()

    def _on_look(self) -> None:
        if self._leave and self._is_resting():
            self._look.stop()
            self._leave()
