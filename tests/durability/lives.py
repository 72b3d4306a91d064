"""The other end of writer.py: starts lives that write to a log, listens to them, kills them."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

SAMPLES = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
"""What a program of this folder needs to find the samples of the tests."""


@dataclass
class Life:
    """What one process told before its end: the numbers of its rows by place, and how it ended (-9: killed).

    ``changes`` is all that it told in order. ``writing_seconds`` lie between its first and its last acknowledged row.
    """

    places: dict[int, int] = field(default_factory=dict)
    changes: list[tuple[str, int, int]] = field(default_factory=list)
    status: int | None = None
    writing_seconds: float = 0.0


class Lives:
    """Lives on one log, one after the other."""

    def __init__(self, log: Path) -> None:
        command = [sys.executable, str(Path(__file__).with_name("writer.py")), str(log)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=SAMPLES
        )

    def __enter__(self) -> "Lives":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.communicate()
        assert self._process.returncode == 0

    def start(self, *words: object) -> None:
        """Begin a life that does ``words``."""
        self._say(*words)

    def _say(self, *words: object) -> None:
        assert self._process.stdin
        self._process.stdin.write(" ".join(map(str, words)) + "\n")
        self._process.stdin.flush()

    def end(self, kill: Callable[[Life], float] | None = None) -> Life:
        """Listen until the life ends. After each of its words ``kill`` may answer in how many seconds it is to die."""
        assert self._process.stdout
        life = Life()
        pid = 0
        began = 0.0
        for line in self._process.stdout:
            word, *numbers = line.split()
            if word == "dead":
                life.status = int(numbers[0])
                self._say("buried")
                return life
            if word == "pid":
                pid = int(numbers[0])
            else:
                began = began or time.perf_counter()
                place, number = map(int, numbers)
                life.changes.append((word, place, number))
                if word == "place":
                    life.places[place] = number
                life.writing_seconds = time.perf_counter() - began
            if kill and pid and (seconds := kill(life)) >= 0:
                time.sleep(seconds)
                os.kill(pid, signal.SIGKILL)
                kill = None
        raise AssertionError("writer.py ended before its life did: see its error above")
