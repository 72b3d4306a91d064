"""Loudspeaker: the role of what makes a file heard, and the one that plays it by ``pacat``.

A process for each sound. The next one is started beforehand and waits at the server, its device open: what is written
to it is heard within a millisecond (15 ms on two cores with eight jobs; one that must be started first takes 5 and up
to 80). It is silent 1 ms after it is killed, and whatever becomes of the server can neither hold up nor end the
program.
"""

from __future__ import annotations

import shutil
import wave
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, SignalInstance

from kiosk.adapters.voice.pipe import write_now
from kiosk.adapters.voice.playing.headphones import Sink
from kiosk.adapters.voice.playing.sound_server import SoundServer, let_go, process_of, put_away_all
from kiosk.adapters.voice.sound.clip import SAMPLE_RATE
from kiosk.adapters.voice.sound.joining import read_wav

LATENCY_MS = 250
"""What the server keeps in hand: of 75 sounds on two cores with a dozen jobs 33 had a hole with 100, 8 with this.

Nothing begins or ends later for it: a server takes back what is not yet heard.
"""
PLAY = (
    "pacat",
    "--playback",
    "--raw",
    f"--rate={SAMPLE_RATE}",
    "--channels=1",
    "--format=s16le",
    f"--latency-msec={LATENCY_MS}",
)
_SILENCE = bytes(2 * SAMPLE_RATE * LATENCY_MS // 1000)
"""Behind each sound: the server begins when it has enough in hand, and a word may be shorter."""

NEXT_MS = 300
"""How long after a sound has begun the next process is started, so as not to disturb its beginning."""
_FULL = 65536


class Loudspeaker(Protocol):
    """Makes one file heard at a time."""

    changed: SignalInstance
    """:attr:`sinks` are others than before, or may be."""
    began: SignalInstance
    """The sound has begun; never from within :meth:`begin`."""
    failed: SignalInstance
    """It has not begun, or has broken off; never from within :meth:`begin`."""

    @property
    def sinks(self) -> tuple[Sink, ...] | None:
        """What there is to be heard through; None while nobody knows yet."""

    def start(self) -> None:
        """Find out what there is; the first answer is ``changed``."""

    def get_ready(self, sink: Sink, volume: float) -> None:
        """The next sound will probably be heard through ``sink``, as loud as ``volume``."""

    def begin(self, path: Path, sink: Sink, volume: float) -> None:
        """Play ``path`` through ``sink``; ``volume`` is a linear factor, 1 at most."""

    def stop(self) -> None:
        """Fall silent at once; nothing more is told of that sound."""

    def close(self) -> None:
        """Let go of everything; before the program ends."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """A process that plays what is written to it on the output called ``sink``, or on the server's choice."""

    process: QProcess
    sink: str
    volume: float


class PulseLoudspeaker(QObject):
    """The Loudspeaker role over a sound server that speaks PulseAudio's language, as PipeWire does too."""

    changed = Signal()
    began = Signal()
    failed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = SoundServer(self)
        self._server.stirred.connect(self._drop_next)
        self._server.changed.connect(self.changed)
        self._now: Outlet | None = None
        self._next: Outlet | None = None
        self._wanted = ("", 1.0)
        self._begun = QTimer(self, singleShot=True, interval=0)
        self._begun.timeout.connect(self._on_begun)
        self._broken = QTimer(self, singleShot=True, interval=0)  # never from within begin()
        self._broken.timeout.connect(self.failed)
        self._get_next = QTimer(self, singleShot=True, interval=NEXT_MS)
        self._get_next.timeout.connect(self._make_next)

    @staticmethod
    def is_possible() -> bool:
        """Whether this machine has the programs."""
        return SoundServer.can_be_asked() and shutil.which(PLAY[0]) is not None

    @property
    def sinks(self) -> tuple[Sink, ...] | None:
        """See :class:`Loudspeaker`."""
        return self._server.sinks

    def start(self) -> None:
        """See :class:`Loudspeaker`."""
        self._server.look()

    def get_ready(self, sink: Sink, volume: float) -> None:
        """See :class:`Loudspeaker`."""
        self._wanted = (sink.name, volume)
        self._make_next()

    def begin(self, path: Path, sink: Sink, volume: float) -> None:
        """See :class:`Loudspeaker`. A file that cannot be read fails as a server that is gone."""
        self.stop()
        self._wanted = (sink.name, volume)
        self._make_next()
        self._now, self._next = self._next, None
        try:
            sound = read_wav(str(path)).tobytes()
        except (OSError, EOFError, wave.Error):
            sound = b""
        if sound and self._now is not None:
            write_now(self._now.process, sound + _SILENCE)
        elif self._now is not None:
            self._now.process.kill()
        self._begun.start()
        self._get_next.start()

    def stop(self) -> None:
        """See :class:`Loudspeaker`."""
        self._begun.stop()
        self._broken.stop()
        now, self._now = self._now, None
        if now is not None:
            let_go(now.process)

    def close(self) -> None:
        """See :class:`Loudspeaker`."""
        self._begun.stop()
        self._broken.stop()
        self._get_next.stop()
        self._now = self._next = None
        self._server.close()
        put_away_all(self)

    def _make_next(self) -> None:
        """Have a process wait where the next sound is wanted."""
        sink, volume = self._wanted
        if self._next is not None and (self._next.sink, self._next.volume) == self._wanted:
            return
        self._drop_next()
        where = (f"--device={sink}",) if sink else ()
        process = process_of(self, (*PLAY, f"--volume={round(_FULL * volume ** (1 / 3))}", *where))
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(lambda: self._on_finished(process))
        self._next = Outlet(process, sink, volume)
        process.start()

    def _drop_next(self) -> None:
        """An output has come or gone: the server may have led elsewhere what waited there."""
        waiting, self._next = self._next, None
        if waiting is not None:
            let_go(waiting.process)

    def _on_begun(self) -> None:
        """A server that hangs would never tell: it is asked at each sound, and found out within a second."""
        if self._now is not None:
            self._server.look()
            self.began.emit()

    def _on_finished(self, process: QProcess) -> None:
        """None ends by itself: it is broken off."""
        if self._next is not None and process is self._next.process:
            self._next = None
            process.deleteLater()
            self._server.look()
        elif self._now is not None and process is self._now.process:
            self._now = None
            process.deleteLater()
            self._server.look()
            self._broken.start()
