"""A sound server of one's own: its only output is a loudspeaker nobody hears, and what comes out can be recorded."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep

LIMIT_SECONDS = 30.0
PROGRAMS = ("pulseaudio", "parec", "pactl", "paplay")
SINK = "module-null-sink sink_name=kiosk rate=22050 channels=1 format=s16le"
SERVER = (
    "pulseaudio",
    "-n",
    "--daemonize=yes",
    "--exit-idle-time=-1",
    "--disable-shm=yes",
    "-L",
    "module-native-protocol-unix",
)
"""Without shared memory, as on a terminal: with it a sound that is cut off can abort PulseAudio 16.1."""
EAR = ("parec", "-d", "kiosk.monitor", "--rate=22050", "--channels=1", "--format=s16le")
"""Writes what comes out of the sink on its standard output, as samples of 16 bits."""


class NullSink:
    """A pulseaudio whose sockets lie in the folder ``runtime``, which must be short and is made when there is none.

    Whoever runs in :attr:`environment` hears and is heard by nothing else on this machine.
    """

    sink = SINK
    """The module of pulseaudio that is the loudspeaker, and how it is to be."""

    def __init__(self, runtime: Path) -> None:
        self.runtime = runtime
        self.environment = {**os.environ, "XDG_RUNTIME_DIR": str(runtime), "HOME": str(runtime)}
        self.environment.pop("PULSE_SERVER", None)

    @staticmethod
    def is_possible() -> bool:
        """Whether this machine has the programs."""
        return all(shutil.which(program) for program in PROGRAMS)

    @property
    def address(self) -> str:
        """What PULSE_SERVER is to be for a program that keeps its own environment."""
        return f"unix:{self.runtime}/pulse/native"

    def start(self) -> None:
        """Start the server; it answers once this returns. Raises OSError or CalledProcessError when it cannot."""
        self.runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.run(*SERVER, "-L", self.sink)

    def send(self, how: signal.Signals) -> int:
        """Send the server ``how``; its process. Raises FileNotFoundError or ProcessLookupError when it is not there."""
        process = int((self.runtime / "pulse" / "pid").read_text())
        os.kill(process, how)
        return process

    def end(self, how: signal.Signals = signal.SIGTERM) -> None:
        """Send the server ``how`` and wait until it is gone; one that is not there is left alone."""
        with suppress(FileNotFoundError, ProcessLookupError):
            process = self.send(how)
            until = monotonic() + LIMIT_SECONDS
            while _lives(process) and monotonic() < until:
                sleep(0.01)
            (self.runtime / "pulse" / "pid").unlink(missing_ok=True)  # one that was killed left it

    def run(self, *command: str) -> None:
        """Run ``command`` beside the server. Raises OSError or CalledProcessError."""
        subprocess.run(command, env=self.environment, check=True, capture_output=True, timeout=LIMIT_SECONDS)


def _lives(process: int) -> bool:
    """Whether ``process`` is there and more than an entry that nobody has asked for yet."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in "ZX"
