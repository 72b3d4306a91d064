"""A sound server that can lose its sink, or die, and an ear that writes down what comes out of the sink."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path
from types import TracebackType

from kiosk.commands.measuring.null_sink import EAR, LIMIT_SECONDS, SINK, NullSink

RATE = 22_050
LEAD_BYTES = 4410
"""A tenth of a second: once so much has come in, the ear listens."""


class SoundServer(NullSink):
    """The null sink, and what may become of it. What it has handed to an ear it never takes back to change it."""

    sink = f"{SINK} norewinds=1"

    def remove_sink(self) -> None:
        """Pull the plug of the loudspeaker."""
        self.run("pactl", "unload-module", "module-null-sink")

    def bring_sink_back(self) -> None:
        """Plug it in again."""
        self.run("pactl", "load-module", *self.sink.split())


class Ear:
    """Writes what comes out of the sink of ``server`` into ``file`` as raw samples, for as long as it is entered.

    ``began`` is when the first sample came out, in monotonic seconds, some hundredths more or less.
    """

    def __init__(self, server: NullSink, file: Path) -> None:
        self._server = server
        self._file = file

    def __enter__(self) -> Ear:
        command = (*EAR, "--latency-msec=10")
        with self._file.open("wb") as raw:
            self._process = subprocess.Popen(
                command, env=self._server.environment, stdout=raw, stderr=subprocess.DEVNULL
            )
        until = time.monotonic() + LIMIT_SECONDS
        while (size := self._file.stat().st_size) < LEAD_BYTES:
            if time.monotonic() > until or self._process.poll() is not None:
                self._process.kill()
                raise TimeoutError("the ear hears nothing: is the sink there?")
            time.sleep(0.005)
        self.began = time.monotonic() - size / 2 / RATE
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()  # parec writes what it still holds
        self._process.wait(LIMIT_SECONDS)
