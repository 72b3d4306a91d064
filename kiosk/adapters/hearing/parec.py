"""Parec: the microphone through the sound server, in a process for each take, which is gone when the take ends.

Whatever becomes of the server can neither hold up nor end the program. What ``parec`` tells of itself says which
device it hears, and when the server has led it elsewhere: to listen to the loudspeaker is not to hear anybody.
"""

from __future__ import annotations

import re
import shutil
from array import array

from PySide6.QtCore import QObject, QProcess, Signal

from kiosk.adapters.hearing.heard import Ending
from kiosk.adapters.voice.playing.sound_server import let_go, process_of, put_away_all
from kiosk.adapters.voice.sound.clip import SAMPLE_RATE

RECORD = (
    "parec",
    "--raw",
    "--verbose",
    f"--rate={SAMPLE_RATE}",
    "--channels=1",
    "--format=s16le",
    "--latency-msec=50",
)

_MOVED = b"Stream moved to device"
_MONITOR = re.compile(rb"Connected to device \S+\.monitor ")


class Parec(QObject):
    """See :class:`kiosk.adapters.hearing.microphone.Ear`: the default source of a server of PulseAudio's language."""

    heard = Signal(object)
    failed = Signal(object)

    rate = SAMPLE_RATE

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._told = b""
        self._half = b""
        self._hears = False

    @staticmethod
    def is_possible() -> bool:
        """Whether this machine has the program."""
        return shutil.which(RECORD[0]) is not None

    def open(self) -> None:
        """See :class:`kiosk.adapters.hearing.microphone.Ear`."""
        self.close()
        self._told = self._half = b""
        self._hears = False
        process = self._process = process_of(self, RECORD)
        process.readyReadStandardError.connect(lambda: self._on_told(process))
        process.readyReadStandardOutput.connect(lambda: self._on_heard(process))
        process.finished.connect(lambda: self._on_finished(process))
        process.start()

    def close(self) -> None:
        """See :class:`kiosk.adapters.hearing.microphone.Ear`; waits the millisecond until the server knows."""
        process, self._process = self._process, None
        if process is not None:
            let_go(process)
            put_away_all(self)

    def _on_told(self, process: QProcess) -> None:
        if process is not self._process:
            return
        self._told = (self._told + bytes(process.readAllStandardError().data()))[-400:]
        if _MONITOR.search(self._told):
            self.failed.emit(Ending.ABSENT)
        elif _MOVED in self._told:
            self.failed.emit(Ending.LOST)

    def _on_heard(self, process: QProcess) -> None:
        if process is not self._process:
            return
        self._hears = True
        sound = self._half + bytes(process.readAllStandardOutput().data())
        whole = len(sound) - len(sound) % 2
        self._half = sound[whole:]
        self.heard.emit(array("h", sound[:whole]))

    def _on_finished(self, process: QProcess) -> None:
        if process is self._process:
            self.failed.emit(Ending.LOST if self._hears else Ending.ABSENT)
