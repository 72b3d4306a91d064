"""Worker process: keeps one voice worker alive, hands it one request at a time, replaces it when it dies or hangs."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QObject, QProcess, Qt, QTimer, Signal

from kiosk.adapters.voice.pipe import write_now
from kiosk.adapters.voice.worker.protocol import (
    EngineFacts,
    Failed,
    Fatal,
    Message,
    Rendered,
    Request,
    Woken,
    read_message,
    request_line,
)
from kiosk.adapters.voice.worker.roster import Roster

ANSWER_SECONDS = 1.5
"""A sentence takes 50 ms, 300 ms where sixteen programs fight for two cores; a worker silent for so long is killed."""
START_SECONDS = 10.0
"""Time for a worker to say it is ready, on a slow machine under load."""
_LONGEST_PAUSE_MS = 300_000
_QUEUED = Qt.ConnectionType.QueuedConnection


class Standing(Enum):
    """How the worker is: ASLEEP before the start, MISSING when it cannot be started (tried again, ever more rarely)."""

    ASLEEP = "asleep"
    STARTING = "starting"
    READY = "ready"
    RESTARTING = "restarting"
    MISSING = "missing"


class WorkerProcess(QObject):
    """The worker run by ``command``, program first. Lives in the Qt main thread; answers come as signals.

    An empty command: there is no voice, and none is waited for.
    """

    changed = Signal()
    """``standing`` is another one, or other voices can be asked for."""
    answered = Signal(object)
    """A :class:`Rendered` or :class:`Failed`."""
    lost = Signal()
    """The worker died or was killed over the request it held."""

    def __init__(
        self, command: Sequence[str], answer_seconds: float = ANSWER_SECONDS, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._command = list(command)
        self._answer_seconds = answer_seconds
        self._process: QProcess | None = None
        self._failures = 0
        self._held: Request | None = None
        self._roster = Roster()
        self.standing = Standing.ASLEEP
        self.reason = ""
        """Why the last worker ended or could not start, for staff."""
        self.restarts = 0
        self._limit = QTimer(self, singleShot=True)
        self._limit.timeout.connect(self._on_limit)
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._launch)

    @property
    def free(self) -> bool:
        """Whether a request can be handed in now."""
        return self.standing is Standing.READY and self._held is None

    @property
    def engine(self) -> EngineFacts | None:
        """Who can speak now; None while no worker was ever ready."""
        return self._roster.facts

    @property
    def left_out(self) -> tuple[tuple[str, str], ...]:
        """The engines that failed again and again and are asked no more, and why; until the next start."""
        return self._roster.left_out

    @property
    def process_id(self) -> int:
        """Of the running worker; 0 when there is none."""
        return self._process.processId() if self._process is not None else 0

    def start(self) -> None:
        """Start the worker; a second call does nothing."""
        if self.standing is not Standing.ASLEEP:
            return
        if self._command:
            self._launch()
        else:
            self.reason = "the voice is switched off"
            self._stand(Standing.MISSING)

    def send(self, request: Request) -> None:
        """Hand in ``request``; only when :attr:`free`."""
        assert self._process is not None
        self._held = request
        self._limit.start(round(self._answer_seconds * 1000))
        write_now(self._process, request_line(request).encode())

    def stop(self) -> None:
        """End the worker for good; nothing is answered any more."""
        self._again.stop()
        self._drop_process()
        self._held = None
        self._stand(Standing.ASLEEP)

    def _launch(self) -> None:
        self._stand(Standing.STARTING if self.engine is None and not self._failures else self.standing)
        process = QProcess(self)
        # libraries of the engine complain on standard error about sound cards nobody asked for
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._on_lines)
        process.finished.connect(self._on_finished)
        # queued: a program that does not exist is told from within start()
        process.errorOccurred.connect(self._on_error, type=_QUEUED)
        self._process = process
        self._limit.start(round(START_SECONDS * 1000))
        process.start(self._command[0], self._command[1:])

    def _on_lines(self) -> None:
        while self._process is not None and self._process.canReadLine():
            line = bytes(self._process.readLine().data()).decode()
            try:
                message = read_message(line)
            except (ValueError, KeyError, TypeError):
                self._lose(f"the voice worker said something unknown: {line.strip()[:80]!r}")
                return
            self._take(message)

    def _take(self, message: Message) -> None:
        match message:
            case EngineFacts():
                self._limit.stop()
                self._roster.meet(message)
                self.reason = ""
                self._stand(Standing.READY)
            case Rendered() | Failed():
                self._limit.stop()
                self._failures = 0
                if self._held is not None and message.id == self._held.id:
                    self._note(message, self._held)
                    self._held = None
                    self.answered.emit(message)
            case Woken(voice=voice, reason=reason):
                self._roster.woke(voice)
                if reason:
                    self._roster.failed(voice, reason)
                self.changed.emit()
            case Fatal(reason=reason):
                self.reason = reason

    def _note(self, message: Rendered | Failed, request: Request) -> None:
        """Who spoke or did not; told before the answer, so that whoever hears it asks those who can speak."""
        if isinstance(message, Rendered):
            self._roster.spoke(_voices_of(request))
        elif message.waking:
            self._roster.sleeps(message.voice)
            self.changed.emit()
        elif message.voice and self._roster.failed(message.voice, message.reason):
            self.changed.emit()

    def _on_finished(self) -> None:
        self._lose(self.reason or "the voice worker died")

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._lose(f"the voice worker cannot be started: {self._command[0]}")

    def _on_limit(self) -> None:
        self._lose("the voice worker gave no answer and was replaced")

    def _lose(self, reason: str) -> None:
        """Replace the worker: at once the first time, then after ever longer pauses until one answers."""
        if self._process is None:
            return
        began = self.standing is Standing.READY
        self._drop_process()
        self.reason = reason
        self.restarts += 1
        self._failures += 1
        pause = 0 if self._failures == 1 else min(_LONGEST_PAUSE_MS, 125 * 2**self._failures)
        held, self._held = self._held, None
        for voice in _voices_of(held) if held is not None else ():
            self._roster.failed(voice, reason)
        self._stand(Standing.RESTARTING if began else Standing.MISSING)
        self._again.start(pause)
        if held is not None:
            self.lost.emit()

    def _drop_process(self) -> None:
        self._limit.stop()
        process, self._process = self._process, None
        if process is None:
            return
        process.blockSignals(True)
        if process.state() is not QProcess.ProcessState.NotRunning:
            process.kill()
            process.waitForFinished(
                1000
            )  # SIGKILL ends a stopped process too; without it Qt warns at the end
        process.deleteLater()

    def _stand(self, standing: Standing) -> None:
        if standing is not self.standing:
            self.standing = standing
            self.changed.emit()


def _voices_of(request: Request) -> set[str]:
    return {piece.voice for piece in request.script.pieces if piece.voice is not None}
