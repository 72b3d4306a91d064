"""ServiceManager: does with one service what systemd would, by the settings of a real unit and over a real socket."""

from __future__ import annotations

import os
import re
import select
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

LIMIT_SECONDS = 120.0
"""For everything that is waited for: far over what it takes, so that a loaded machine fails nothing."""

NO_WATCHDOG_SECONDS = 3600.0

UNITS = {"us": 1e-6, "ms": 1e-3, "": 1.0, "s": 1.0, "min": 60.0, "h": 3600.0}


@dataclass(frozen=True)
class UnitSettings:
    """What systemd reads about keeping a service up; the values are those of a unit that says nothing, in seconds."""

    restart: str = "no"
    restart_seconds: float = 0.1
    limit_seconds: float = 10.0
    limit_starts: int = 5
    start_seconds: float = 90.0
    watchdog_seconds: float = 0.0
    watchdog_signal: signal.Signals = signal.SIGABRT


def settings_of(unit: Path) -> UnitSettings:
    """The settings of the file ``unit``; a later line wins, as in systemd."""
    said = dict(re.findall(r"^(\w+)=(.*)$", unit.read_text("utf-8"), re.MULTILINE))
    usual = UnitSettings()
    return UnitSettings(
        said.get("Restart", usual.restart),
        seconds_of(said.get("RestartSec", ""), usual.restart_seconds),
        seconds_of(said.get("StartLimitIntervalSec", ""), usual.limit_seconds),
        int(said.get("StartLimitBurst", usual.limit_starts)),
        seconds_of(said.get("TimeoutStartSec", ""), usual.start_seconds),
        seconds_of(said.get("WatchdogSec", ""), usual.watchdog_seconds),
        signal.Signals[said.get("WatchdogSignal", usual.watchdog_signal.name)],
    )


def seconds_of(span: str, otherwise: float) -> float:
    """A time as units write it: ``500ms``, ``15``, ``1min 30s``."""
    parts = re.findall(r"([\d.]+)\s*([a-z]*)", span)
    return sum(float(number) * UNITS[unit] for number, unit in parts) if parts else otherwise


class What(Enum):
    """What happened to the service."""

    STARTED = "started"
    READY = "ready"
    ALIVE = "alive"
    STATUS = "status"
    STOPPING = "stopping"
    TOO_SLOW = "too slow"
    HUNG = "hung"
    ENDED = "ended"
    GIVEN_UP = "given up"


TOLD = {"READY=1": What.READY, "WATCHDOG=1": What.ALIVE, "STOPPING=1": What.STOPPING}


@dataclass(frozen=True)
class Happening:
    """``at`` is in monotonic seconds; ``words`` are a status, or how a process ended."""

    what: What
    at: float
    pid: int
    words: str = ""


class ServiceManager:
    """Keeps ``command`` up from entering to leaving; ``happened`` tells all, the oldest first."""

    def __init__(
        self, settings: UnitSettings, command: Sequence[str], environment: Mapping[str, str], folder: Path
    ) -> None:
        self.settings = settings
        self.command = list(command)
        self.environment = dict(environment)
        self.happened: list[Happening] = []
        self._journal = folder / "journal"
        self._address = str(folder / "notify")
        self._changed = threading.Condition()
        self._stop, self._stopped = os.pipe()
        self._ears = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._ears.bind(self._address)
        self._thread = threading.Thread(target=self._keep_up, name="service manager")

    def __enter__(self) -> ServiceManager:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        os.write(self._stopped, b"x")
        self._thread.join()
        self._ears.close()
        os.close(self._stop)
        os.close(self._stopped)

    @property
    def pid(self) -> int:
        """The process that was started last."""
        return self.all_of(What.STARTED)[-1].pid

    def all_of(self, *what: What) -> list[Happening]:
        """What happened of these kinds."""
        with self._changed:
            return [each for each in self.happened if each.what in what]

    def journal(self) -> str:
        """What the service wrote to standard error."""
        return self._journal.read_text("utf-8", "replace") if self._journal.exists() else ""

    def wait_for(self, done: Callable[[], bool], what: str) -> None:
        """Wait until ``done``, looked at whenever something happens."""
        until = time.monotonic() + LIMIT_SECONDS
        while not done():
            with self._changed:
                left = until - time.monotonic()
                told = [(each.what.value, each.words) for each in self.happened[-12:]]
                assert left > 0, f"waited {LIMIT_SECONDS:g} s for {what}: {told}\n{self.journal()[-4000:]}"
                self._changed.wait(min(left, 1.0))

    def wait_until_ready(self, times: int) -> Happening:
        """Wait for the first screen of the start that is the ``times``-th to have one."""
        self.wait_for(lambda: len(self.all_of(What.READY)) >= times, f"first screen number {times}")
        return self.all_of(What.READY)[times - 1]

    def send(self, number: signal.Signals) -> float:
        """Send a signal to the service; returns when, in monotonic seconds."""
        at = time.monotonic()
        os.kill(self.pid, number)
        return at

    def _keep_up(self) -> None:
        starts: list[float] = []
        while True:
            now, limit = time.monotonic(), self.settings
            starts = [each for each in starts if now - each < limit.limit_seconds]
            if limit.limit_seconds and len(starts) >= limit.limit_starts:
                self._note(What.GIVEN_UP, 0)
                return
            starts.append(now)
            if not self._one_life() or self.settings.restart != "always":
                return
            if select.select([self._stop], [], [], self.settings.restart_seconds)[0]:
                return

    def _one_life(self) -> bool:
        """Start the service and see it to its end; false when it was not to be started again."""
        environment = {**self.environment, "NOTIFY_SOCKET": self._address}
        if self.settings.watchdog_seconds:
            environment["WATCHDOG_USEC"] = str(round(self.settings.watchdog_seconds * 1e6))
        with self._journal.open("ab") as journal:
            process = subprocess.Popen(
                self.command, env=environment, stdout=journal, stderr=journal, start_new_session=True
            )
        self._note(What.STARTED, process.pid)
        ended = os.pidfd_open(process.pid)
        try:
            wanted = self._watch(process.pid, ended)
        finally:
            end_group(process.pid)
            process.wait()
            os.close(ended)
        self._listen(process.pid)  # what was still on its way
        self._note(What.ENDED, process.pid, str(process.returncode))
        return wanted

    def _watch(self, pid: int, ended: int) -> bool:
        until = time.monotonic() + self.settings.start_seconds
        ready = False
        while True:
            left = max(0.0, until - time.monotonic())
            heard, _, _ = select.select([self._stop, ended, self._ears], [], [], left)
            if self._stop in heard:
                return False
            if self._ears in heard:
                told = self._listen(pid)
                ready = ready or What.READY in told
                if ready and {What.READY, What.ALIVE} & told:
                    until = time.monotonic() + (self.settings.watchdog_seconds or NO_WATCHDOG_SECONDS)
            if ended in heard:
                return True
            if not heard and time.monotonic() >= until:
                self._note(What.HUNG if ready else What.TOO_SLOW, pid)
                os.killpg(pid, self.settings.watchdog_signal if ready else signal.SIGKILL)
                select.select([ended], [], [], 5)
                return True

    def _listen(self, pid: int) -> set[What]:
        """Note all that lies in the socket."""
        told = set()
        while select.select([self._ears], [], [], 0)[0]:
            for line in self._ears.recv(4096).decode().split("\n"):
                if line.startswith("STATUS="):
                    self._note(What.STATUS, pid, line.removeprefix("STATUS="))
                elif line in TOLD:
                    told.add(TOLD[line])
                    self._note(TOLD[line], pid)
        return told

    def _note(self, what: What, pid: int, words: str = "") -> None:
        with self._changed:
            self.happened.append(Happening(what, time.monotonic(), pid, words))
            self._changed.notify_all()


def end_group(pid: int) -> None:
    """End whatever is left of a service: its workers, as systemd ends all of a control group."""
    with suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
