"""Microphone: what is said into it during one take, held in memory alone.

It is open from :meth:`Microphone.listen` until the take ends and never else: that is promised to whoever stands before
the terminal.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, SignalInstance

from kiosk.adapters.hearing.heard import Ending, Heard
from kiosk.adapters.hearing.parec import Parec
from kiosk.adapters.recordings.levelling import peak_dbfs

LEVELS_A_SECOND = 15
SILENCE = float("-inf")

TAIL_MS = 150
"""How long it still listens once it is told that all was said: the last sound is on its way."""

_LOOK_MS = 500
_DEAF_LOOKS = 3
"""After so many looks at which nothing had come it is gone. A program that was busy itself looks once, however long."""


class Ear(Protocol):
    """What brings in sound, opened for each take."""

    heard: SignalInstance
    """An ``array('h')`` of new samples, of one channel; never from within :meth:`open`."""
    failed: SignalInstance
    """The :class:`Ending` of a microphone that is not there, or not any more; never from within :meth:`open`."""

    @property
    def rate(self) -> int:
        """Samples a second, known once it is open."""

    def open(self) -> None:
        """Bring what is heard, until :meth:`close`."""

    def close(self) -> None:
        """Hear nothing more, at once."""


class Microphone(QObject):
    """Takes, one at a time. ``level`` is told the loudest sample of the last moment in dBFS, then ``-inf`` once."""

    def __init__(self, ear: Ear, level: Callable[[float], None]) -> None:
        super().__init__()
        self._ear = ear
        self._level = level
        self._on_end: Callable[[Heard], None] | None = None
        self._most_seconds = 0.0
        self._samples = array("h")
        self._shown = 0
        self._looks = 0
        self._tail = QTimer(self, singleShot=True, interval=TAIL_MS)
        self._tail.timeout.connect(lambda: self._finish(Ending.TOLD))
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._on_look)
        ear.heard.connect(self._on_heard)
        ear.failed.connect(self._finish)

    @property
    def listens(self) -> bool:
        """Whether it is open."""
        return self._on_end is not None

    def listen(self, most_seconds: float, on_end: Callable[[Heard], None]) -> None:
        """Open it until :meth:`end`, or for ``most_seconds``; then tell ``on_end`` once."""
        self.drop()
        self._on_end = on_end
        self._most_seconds = most_seconds
        self._shown = self._looks = 0
        self._look.start()
        self._ear.open()

    def end(self) -> None:
        """All was said: close it in a moment."""
        if self.listens:
            self._tail.start()

    def drop(self) -> None:
        """Close it and forget what was heard; nothing is told."""
        if self.listens:
            self._close()

    def _on_heard(self, samples: array[int]) -> None:
        if not self.listens:
            return
        self._looks = 0
        self._samples.extend(samples)
        moment = self._ear.rate // LEVELS_A_SECOND
        if len(self._samples) - self._shown >= moment:
            self._shown = len(self._samples)
            self._level(peak_dbfs(self._samples[-moment:]))
        if len(self._samples) >= self._most:
            self._finish(Ending.CUT)

    def _on_look(self) -> None:
        self._looks += 1
        if self._looks == _DEAF_LOOKS:
            self._finish(Ending.LOST)

    def _finish(self, ending: Ending) -> None:
        on_end = self._on_end
        if on_end is None:
            return
        samples = self._samples[: self._most] if ending in (Ending.TOLD, Ending.CUT) else array("h")
        self._close()
        on_end(Heard(ending, samples, self._ear.rate))

    @property
    def _most(self) -> int:
        return round(self._most_seconds * self._ear.rate)

    def _close(self) -> None:
        self._on_end = None
        self._ear.close()
        self._tail.stop()
        self._look.stop()
        self._samples = array("h")
        self._level(SILENCE)


def system_ear() -> Ear:
    """What this machine hears with."""
    if Parec.is_possible():
        return Parec()
    from kiosk.adapters.hearing.qt_ear import QtEar

    return QtEar()
