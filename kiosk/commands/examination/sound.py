"""The loudspeaker: whether there is one, and whether it can be heard."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kiosk.commands.examination.finding import Check, Finding, Subject

SOUND = Check("sound", Subject.DEVICES, "Sound")
LOUDNESS = Check("loudness", Subject.DEVICES, "Loudness")

PACTL = ("pactl", "--format=json", "list", "sinks")
PACTL_SECONDS = 1.0
LEAST_PERCENT = 20


@dataclass(frozen=True, slots=True)
class SoundServer:
    """What the sound server says of itself; ``silent`` when it is there and does not answer.

    ``sinks`` are its outputs by name, each with ``mute`` and ``volume`` as pactl tells them.
    """

    silent: bool = False
    sinks: Mapping[str, Mapping[str, object]] | None = None


def ask_server(command: Sequence[str] = PACTL) -> SoundServer:
    """Ask the sound server through ``command``; a machine without it, or without a server, tells nothing."""
    try:
        done = subprocess.run(
            command,
            check=True,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=PACTL_SECONDS,
            env={**os.environ, "LC_ALL": "C"},
        )
        return SoundServer(sinks={sink["name"]: sink for sink in json.loads(done.stdout)})
    except subprocess.TimeoutExpired:
        return SoundServer(silent=True)
    except (OSError, subprocess.CalledProcessError, ValueError, TypeError, KeyError):
        return SoundServer()


def sound(server: SoundServer) -> Iterator[Finding]:
    """The output Qt plays through and how loud it is, as far as ``server`` knows. After the QGuiApplication."""
    if server.silent:  # Qt would wait for it without end
        yield SOUND.bad("The sound server does not answer: the kiosk waits for it.", "Start it again.")
        yield LOUDNESS.good("not to be known")
        return
    from PySide6.QtMultimedia import QMediaDevices

    if not QMediaDevices.audioOutputs():
        yield SOUND.care(
            "No sound device: sentences are shown, not heard.",
            "Plug in a loudspeaker or headphones, and start the sound server.",
        )
        yield LOUDNESS.good("nothing to be loud")
        return
    output = QMediaDevices.defaultAudioOutput()
    yield SOUND.good(output.description())
    yield loudness((server.sinks or {}).get(bytes(output.id().data()).decode()))


def loudness(sink: Mapping[str, object] | None) -> Finding:
    """Whether ``sink`` can be heard; None where nobody knows."""
    if sink is None:
        return LOUDNESS.good("not to be known here: listen to fanal speak")
    if sink.get("mute") is True:
        return LOUDNESS.care("It is muted.", "Run: pactl set-sink-mute @DEFAULT_SINK@ 0")
    percent = max(map(int, re.findall(r"(\d+)%", json.dumps(sink.get("volume")))), default=0)
    if percent < LEAST_PERCENT:
        return LOUDNESS.care(f"{percent} %: hardly heard.", "Run: pactl set-sink-volume @DEFAULT_SINK@ 80%")
    return LOUDNESS.good(f"{percent} %")
