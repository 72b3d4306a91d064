"""Silent player: captions that move on by themselves, for a muted visit and for a terminal without voice or sound."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer

from kiosk.adapters.voice.playing.line import Line, OnEnd, OnWord
from kiosk.adapters.voice.playing.word_clock import WordClock


class SilentPlayer(QObject):
    """Lights the words as long as the line lasts and ends as a voice would."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = WordClock(self)
        self._end = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._end.timeout.connect(self._on_end)
        self._line: tuple[Line, OnWord, OnEnd] | None = None
        self._begin = QTimer(self, singleShot=True)
        self._begin.timeout.connect(self._on_begin)

    @property
    def has_sound(self) -> bool:
        """Never."""
        return False

    @property
    def trouble(self) -> str:
        """None: it needs no device."""
        return ""

    def start(self) -> None:
        """Nothing to get ready."""

    def close(self) -> None:
        """Light nothing more."""
        self.stop()

    def play(self, line: Line, on_word: OnWord, on_end: OnEnd) -> None:
        """Light the words of ``line``."""
        self.stop()
        self._line = (line, on_word, on_end)
        self._begin.start(0)

    def stop(self) -> None:
        """Light nothing more."""
        for timer in (self._begin, self._end):
            timer.stop()
        self._clock.stop()
        self._line = None

    def _on_begin(self) -> None:
        if self._line is not None:
            line, on_word, _ = self._line
            self._end.start(round(line.seconds * 1000))
            self._clock.begin(line.marks, on_word)

    def _on_end(self) -> None:
        if self._line is not None:
            on_end = self._line[2]
            self.stop()
            on_end()
