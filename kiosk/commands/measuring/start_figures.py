"""How long the kiosk takes to show its first screen, and what it weighs and uses at rest."""

from __future__ import annotations

import os
import subprocess
import tempfile
from time import monotonic, sleep

import click

from kiosk.commands.interruption import interrupted_at_once
from kiosk.commands.measuring.figures import Row, idle_percent, pss_megabytes, spread
from kiosk.commands.terminal import own_command

SETTLE_SECONDS = 4.0
"""The sound, the engine and the log start after the first frame; then the terminal rests."""


def measure(runs: int, idle_seconds: float) -> list[Row]:
    """Rows for the start, the memory at rest, and the idle processor. Raises click.ClickException without a kiosk."""
    with tempfile.TemporaryDirectory() as state:
        environment = {**os.environ, "XDG_STATE_HOME": state}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        starts = [_start(environment) for _ in range(runs + 1)][1:]
        memory, idle = _rest(environment, idle_seconds)
    return [
        Row(("start to first screen", spread(starts, "ms"), "<= 500 ms")),
        Row(("memory at rest, worker included (PSS)", f"{memory:.0f} MB", "<= 110 MB")),
        Row(("idle processor", f"{idle:.2f} % of a core", "<= 0.1 %")),
    ]


def _start(environment: dict[str, str]) -> float:
    """Milliseconds from spawning to the first frame on the screen."""
    began = monotonic()
    command = [*own_command("run"), "--windowed", "--until-first-frame"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as kiosk:
        assert kiosk.stdout is not None
        try:
            with interrupted_at_once():
                for line in kiosk.stdout:
                    if line.strip() == "seen":
                        return (monotonic() - began) * 1000
        except BaseException:
            kiosk.terminate()
            raise
    raise click.ClickException("the kiosk ended before its first screen: run fanal run --windowed to see why")


def _rest(environment: dict[str, str], idle_seconds: float) -> tuple[float, float]:
    with subprocess.Popen([*own_command("run"), "--windowed"], env=environment) as kiosk:
        try:
            with interrupted_at_once():
                sleep(SETTLE_SECONDS)
                memory, idle = pss_megabytes(kiosk.pid), idle_percent(kiosk.pid, idle_seconds)
        finally:
            kiosk.terminate()
    return memory, idle
