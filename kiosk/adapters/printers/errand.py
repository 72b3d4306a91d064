"""Errands: orders done by processes of their own, each with a hard limit, so that no device can hold up the screen."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QProcess, Qt, QTimer

from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.printer_condition import PrinterCondition

Order = Mapping[str, Any]
Answer = Callable[[Mapping[str, Any] | None], None]
"""Told what the process answered; None when it died, said something else, or was killed over its limit."""


class Worker(QObject):
    """One process that does one order at a time: a line of JSON in, a line of JSON out."""

    def __init__(self, command: Sequence[str]) -> None:
        super().__init__()
        self._answer: Answer | None = None
        self._limit = QTimer(self, singleShot=True)
        self._limit.timeout.connect(self.end)
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self.end)
        # queued: a program that does not exist is told from within start()
        self._process.errorOccurred.connect(self.end, type=Qt.ConnectionType.QueuedConnection)
        self._process.start(command[0], list(command[1:]))

    @property
    def alive(self) -> bool:
        """False once the process has ended or could not be started."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    @property
    def busy(self) -> bool:
        """Whether an order is being done."""
        return self._answer is not None

    @property
    def process_id(self) -> int:
        """Of the process; 0 before it has started and after it has ended."""
        return self._process.processId()

    def ask(self, order: Order, seconds: float, answer: Answer) -> None:
        """Do ``order`` and call ``answer`` once, within ``seconds``. Only when not busy."""
        self._answer = answer
        self._limit.start(round(seconds * 1000))
        self._process.write(json.dumps(order).encode() + b"\n")

    def end(self) -> None:
        """Kill the process; an order that was being done is answered with None."""
        if self.alive:
            self._process.kill()
            self._process.waitForFinished(1000)
        self._told(None)

    def _read(self) -> None:
        if not self._process.canReadLine():
            return
        line = bytes(self._process.readLine().data())
        try:
            self._told(json.loads(line))
        except ValueError:
            self.end()

    def _told(self, said: Mapping[str, Any] | None) -> None:
        self._limit.stop()
        answer, self._answer = self._answer, None
        if answer is not None:
            answer(said)


class Errands:
    """Workers run by ``command`` (program first), started when there is an order and none is free.

    ``one_at_a_time``: an order waits for the one before, for a device that only one can speak to.
    """

    def __init__(self, command: Sequence[str], *, one_at_a_time: bool = False) -> None:
        self._command = list(command)
        self._one_at_a_time = one_at_a_time
        self._workers: list[Worker] = []
        self._waiting: list[tuple[Order, float, Answer]] = []
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.end)

    @property
    def process_ids(self) -> list[int]:
        """Of the processes that run."""
        return [worker.process_id for worker in self._workers if worker.alive]

    def ask(self, order: Order, seconds: float, answer: Answer) -> None:
        """Have ``order`` done within ``seconds``. The process stays for the next order, warm."""
        self._workers = [worker for worker in self._workers if worker.alive]
        if self._one_at_a_time and any(worker.busy for worker in self._workers):
            self._waiting.append((order, seconds, answer))
            return
        free = next((worker for worker in self._workers if not worker.busy), None)
        if free is None:
            free = Worker(self._command)
            self._workers.append(free)
        free.ask(order, seconds, partial(self._answered, answer))

    def end(self) -> None:
        """Kill every process. What was being done, or waited, is answered with None."""
        workers, self._workers = self._workers, []
        waiting, self._waiting = self._waiting, []
        for worker in workers:
            worker.end()
            worker.deleteLater()
        for _, _, answer in waiting:
            answer(None)

    def rest(self) -> None:
        """Kill every process, unless an order is being done or waits."""
        if not self._waiting and not any(worker.busy for worker in self._workers):
            self.end()

    def _answered(self, answer: Answer, said: Mapping[str, Any] | None) -> None:
        answer(said)
        if self._waiting:
            self.ask(*self._waiting.pop(0))


def outcome_said(said: Mapping[str, Any] | None) -> PrintOutcome:
    """How a job ended, if the process said so."""
    try:
        return PrintOutcome((said or {}).get("outcome"))
    except ValueError:
        return PrintOutcome.NOT_KNOWN


def condition_said(said: Mapping[str, Any] | None) -> PrinterCondition | None:
    """How a printer stands, if the process said so."""
    try:
        return PrinterCondition((said or {}).get("condition"))
    except ValueError:
        return None
