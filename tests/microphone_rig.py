"""A sound server of a test's own with a microphone that hears whatever is played to its loudspeaker."""

import os
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path

from kiosk.commands.measuring.null_sink import SERVER

LIMIT_SECONDS = 60
SINK = "module-null-sink sink_name=kiosk rate=22050 channels=1 format=s16le norewinds=1"
MICROPHONE = (
    "module-remap-source source_name={0} master=kiosk.monitor source_properties=device.description={0}"
)
EAR = ("parec", "-d", "kiosk.monitor", "--rate=22050", "--channels=1", "--format=s16le", "--latency-msec=10")


class Rig:
    """Programs run in ``environment`` hear and are heard here, and nowhere else."""

    def __init__(self, runtime: Path) -> None:
        runtime.mkdir(mode=0o700, parents=True)
        self._runtime = runtime
        self.environment = {**os.environ, "XDG_RUNTIME_DIR": str(runtime), "HOME": str(runtime)}
        self.environment.pop("PULSE_SERVER", None)
        self.run(*SERVER, "-L", SINK)

    def run(self, *command: str) -> str:
        """What ``command`` prints."""
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=True, timeout=LIMIT_SECONDS
        )
        return done.stdout

    def plug_in(self, name: str) -> None:
        """Let there be a microphone called ``name``, which is taken from now on."""
        self.run("pactl", "load-module", *MICROPHONE.format(name).split(" "))
        self.run("pactl", "set-default-source", name)

    def end(self) -> None:
        """Leave no server behind."""
        process = int((self._runtime / "pulse" / "pid").read_text())
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGCONT)
            os.kill(process, signal.SIGTERM)
        until = time.monotonic() + LIMIT_SECONDS
        while Path(f"/proc/{process}").exists() and time.monotonic() < until:
            time.sleep(0.01)
