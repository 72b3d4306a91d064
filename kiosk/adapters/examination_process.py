"""ExaminationProcess: the Examiner port, by ``fanal doctor --json`` in a process of its own with a time limit."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QProcessEnvironment, Qt, QTimer

from kiosk.staff.events import Examined
from kiosk.staff.findings import Finding, Standing
from kiosk.staff.ports import StaffInbox

LIMIT_SECONDS = 30.0


class ExaminationProcess(QObject):
    """``command`` is that of the doctor, program first. What goes on when the program ends is killed."""

    def __init__(
        self, inbox: StaffInbox, command: Sequence[str], *, limit_seconds: float = LIMIT_SECONDS
    ) -> None:
        super().__init__()
        self._inbox = inbox
        self._command = list(command)
        self._asked = False
        self._limit = QTimer(self, singleShot=True, interval=round(limit_seconds * 1000))
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("QT_QPA_PLATFORM", "offscreen")  # it draws nothing, least of all over the kiosk
        self._process.setProcessEnvironment(environment)
        self._process.finished.connect(self._told)
        # queued: a program that does not exist is told from within start()
        self._process.errorOccurred.connect(self._told, type=Qt.ConnectionType.QueuedConnection)
        self._limit.timeout.connect(self._process.kill)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.end)

    def examine(self) -> None:
        """See :class:`kiosk.staff.ports.Examiner`; an examination that goes on is the one that is answered."""
        if self._asked:
            return
        self._asked = True
        self._limit.start()
        self._process.start(self._command[0], self._command[1:])

    def end(self) -> None:
        """Kill the examination that goes on; nobody is answered."""
        self._asked = False
        self._limit.stop()
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(1000)

    def _told(self) -> None:
        if not self._asked or self._process.state() is not QProcess.ProcessState.NotRunning:
            return
        self._asked = False
        self._limit.stop()
        self._inbox(Examined(findings_in(bytes(self._process.readAllStandardOutput().data()))))


def findings_in(told: bytes) -> tuple[Finding, ...]:
    """What the doctor said; nothing when it said something else."""
    try:
        said: Any = json.loads(told)
        return tuple(
            Finding(str(each["name"]), Standing(each["standing"]), str(each["words"]), str(each["mend"]))
            for each in said["findings"]
        )
    except (ValueError, KeyError, TypeError):
        return ()
