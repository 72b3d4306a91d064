"""Sound server: what there is to be heard through, told by ``pactl`` in processes of their own.

Qt cannot be asked: its engine waits 30 seconds for a server that hangs, tells nothing of an output that goes, tries
only once to find a server that died, and after that aborts the program at the next sound (6.11, seen).
"""

from __future__ import annotations

import shutil
from functools import cache

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from kiosk.adapters.voice.playing.headphones import Sink, sinks_of

LIST = ("pactl", "--format=json", "list", "sinks")
WATCH = ("pactl", "subscribe")

ANSWER_MS = 1000
"""A server that has not answered after this hangs."""
AGAIN_MS, LATEST_MS = 1000, 5000
"""How long after an answer that never came, or that there is no server, it is asked again: ever later, to a limit."""

_TOLD = (b" on sink #", b" on card #", b" on server ")
_CHANGED = b"'change'"
_NO_SUCH_PROGRAM = QProcess.ProcessError.FailedToStart


@cache
def _ending_with_us() -> tuple[str, ...]:
    return ("setpriv", "--pdeathsig", "KILL", "--") if shutil.which("setpriv") else ()


def process_of(parent: QObject, command: tuple[str, ...]) -> QProcess:
    """``command``, not yet started: told in plain words of no language, and ended with this program."""
    process = QProcess(parent)
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("LC_ALL", "C.UTF-8")
    process.setProcessEnvironment(environment)
    program, *arguments = (*_ending_with_us(), *command)
    process.setProgram(program)
    process.setArguments(arguments)
    return process


def let_go(process: QProcess) -> None:
    """End ``process`` at once without waiting for it; what it still tells is for nobody."""
    if process.state() is QProcess.ProcessState.NotRunning:
        process.deleteLater()
    else:
        process.finished.connect(process.deleteLater)
        process.kill()


def put_away_all(owner: QObject) -> None:
    """End every process of ``owner`` and wait until it has gone, which takes a millisecond: for the program's end."""
    for process in owner.findChildren(QProcess):
        process.kill()
        process.waitForFinished(ANSWER_MS)


class SoundServer(QObject):
    """Knows the outputs of the sound server, and is told by it when one comes, goes or changes.

    ``sinks`` is None until the first answer, and empty while there is no server, or one that hangs: it is then asked
    again and again, so that sound comes back by itself. Nothing here ever waits.
    """

    changed = Signal()
    """:attr:`sinks` are others than before."""
    stirred = Signal()
    """An output has come or gone, whichever."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sinks: tuple[Sink, ...] | None = None
        self._watch: QProcess | None = None
        self._list: QProcess | None = None
        self._stale = False
        self._limit = QTimer(self, singleShot=True, interval=ANSWER_MS)
        self._limit.timeout.connect(self._on_limit)
        self._pause_ms = AGAIN_MS
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self.look)

    @staticmethod
    def can_be_asked() -> bool:
        """Whether this machine has the program that asks."""
        return shutil.which(LIST[0]) is not None

    def look(self) -> None:
        """Ask what there is; the answer is :attr:`changed`, when it is another than before."""
        if self._list is not None:
            self._stale = True
            return
        self._stale = False
        process = process_of(self, LIST)
        self._list = process
        process.finished.connect(lambda code: self._on_list(process, code))
        process.errorOccurred.connect(lambda error: self._on_error(process, error))
        self._limit.start()
        process.start()

    def close(self) -> None:
        """Ask nothing more."""
        self._again.stop()
        self._limit.stop()
        self._watch = self._list = None
        put_away_all(self)

    def _on_list(self, process: QProcess, code: int) -> None:
        if process is not self._list:
            return
        self._limit.stop()
        self._list = None
        told = bytes(process.readAllStandardOutput().data())
        process.deleteLater()
        try:
            sinks = sinks_of(told) if code == 0 else None
        except ValueError:
            sinks = None
        self._learn(sinks)

    def _on_limit(self) -> None:
        process, self._list = self._list, None
        if process is not None:
            let_go(process)
            self._learn(None)

    def _on_error(self, process: QProcess, error: QProcess.ProcessError) -> None:
        if error is _NO_SUCH_PROGRAM and process is self._list:
            self._on_limit()

    def _learn(self, sinks: tuple[Sink, ...] | None) -> None:
        """``sinks`` are what the server told; None when it told nothing, and will be asked again."""
        if sinks is None:
            self._again.start(self._pause_ms)
            self._pause_ms = min(LATEST_MS, 2 * self._pause_ms)
        else:
            self._pause_ms = AGAIN_MS
            self._heed()
        if self.sinks != (sinks or ()):
            self.sinks = sinks or ()
            self.changed.emit()

    def _heed(self) -> None:
        """The server answers: be told of changes, and ask again what has changed since."""
        if self._watch is None:
            self._begin_watch()
        elif self._stale:
            self.look()

    def _begin_watch(self) -> None:
        """Be told of changes from now on; and look once more, at what changed before the telling began."""
        process = process_of(self, WATCH)
        self._watch = process
        process.readyReadStandardOutput.connect(lambda: self._on_told(process))
        process.finished.connect(lambda: self._on_watch_ended(process))
        process.start()
        self._again.start(AGAIN_MS)

    def _on_told(self, process: QProcess) -> None:
        lines = bytes(process.readAllStandardOutput().data()).splitlines()
        told = [line for line in lines if any(each in line for each in _TOLD)]
        if process is not self._watch or not told:
            return
        if any(_CHANGED not in line for line in told):
            self.stirred.emit()
        self.look()

    def _on_watch_ended(self, process: QProcess) -> None:
        if process is self._watch:
            self._watch = None
            process.deleteLater()
            self.look()
