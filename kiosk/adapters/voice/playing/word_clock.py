"""Word clock: lights the words of a line one after the other, by elapsed time."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer

from kiosk.adapters.voice.playing.line import OnWord
from kiosk.adapters.voice.scripts.marks import ShownMark


class WordClock(QObject):
    """Calls ``on_word`` at each mark; a late timer skips to the mark that is due, so that the light never lags."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._elapsed = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._marks: list[ShownMark] = []
        self._on_word: OnWord | None = None

    def begin(self, marks: tuple[ShownMark, ...], on_word: OnWord) -> None:
        """Start at the first mark, now."""
        self._marks = list(marks)
        self._on_word = on_word
        self._elapsed.start()
        self._tick()

    def stop(self) -> None:
        """Light nothing more."""
        self._timer.stop()
        self._marks.clear()
        self._on_word = None

    def _tick(self) -> None:
        now = self._elapsed.elapsed()
        due: ShownMark | None = None
        while self._marks and self._marks[0].ms <= now:
            due = self._marks.pop(0)
        if self._marks:
            self._timer.start(max(0, round(self._marks[0].ms - now)))
        if due is not None and self._on_word is not None:
            self._on_word(due.start, due.length)
