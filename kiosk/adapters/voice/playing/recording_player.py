"""Recording player: puts what would be heard into a folder, for a visit nobody listens to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from kiosk.adapters.voice.playing.line import Line, OnEnd, OnWord
from kiosk.adapters.voice.scripts.marks import spoken_words
from kiosk.adapters.voice.scripts.saying import SaidBy


@dataclass(frozen=True, slots=True)
class Heard:
    """One utterance as it was spoken. ``wav`` is empty where nobody could speak it.

    ``said_by`` are those who speak in it: a human by their nickname, the engine by the id of its voice. ``words``
    counts what is spoken, ``marks`` the words whose moment the engine told. A ``private`` one would have been heard
    through headphones alone, and else read.
    """

    number: int
    item: str
    wav: str
    said_by: tuple[SaidBy, ...]
    seconds: float
    shown: str
    spoken: str
    words: int
    marks: int
    private: bool


class RecordingPlayer(QObject):
    """Copies each line's clip into ``folder`` as NNN-<item>.wav, lights its first word and ends at once."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._heard: list[Heard] = []
        self._line: tuple[Line, OnWord, OnEnd] | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_time)

    @property
    def heard(self) -> tuple[Heard, ...]:
        """Everything recorded so far, in order."""
        return tuple(self._heard)

    @property
    def has_sound(self) -> bool:
        """Always: a folder hears everything."""
        return True

    @property
    def trouble(self) -> str:
        """None: it needs no device."""
        return ""

    def close(self) -> None:
        """Leave the line; what is recorded stays."""
        self.stop()

    def start(self) -> None:
        """Make the folder. Raises OSError when it cannot be made."""
        self._folder.mkdir(parents=True, exist_ok=True)

    def play(self, line: Line, on_word: OnWord, on_end: OnEnd) -> None:
        """Record ``line``. Raises OSError when the folder cannot be written."""
        self.stop()
        self._heard.append(self._record(line))
        self._line = (line, on_word, on_end)
        self._timer.start(0)

    def stop(self) -> None:
        """Leave the line; what is recorded stays."""
        self._timer.stop()
        self._line = None

    def _record(self, line: Line) -> Heard:
        number = len(self._heard) + 1
        wav = ""
        if line.clip is not None:
            wav = f"{number:03}-{re.sub(r'[^A-Za-z0-9_-]+', '-', line.item)}.wav"
            line.clip.save(self._folder / wav)
        return Heard(
            number=number,
            item=line.item,
            wav=wav,
            said_by=line.said_by,
            seconds=round(line.seconds, 3),
            shown=line.utterance.shown,
            spoken=line.utterance.spoken,
            words=spoken_words(line.utterance),
            marks=len(line.words),
            private=line.private,
        )

    def _on_time(self) -> None:
        if self._line is not None:
            line, on_word, on_end = self._line
            self._line = None
            on_word(line.marks[0].start, line.marks[0].length)
            on_end()
