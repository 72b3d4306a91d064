"""The loudspeaker and headphones: whether there are some, and whether they can be heard."""

from __future__ import annotations

import datetime
import json
import os
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kiosk.adapters.voice.playing.headphones import Sink, sinks_of
from kiosk.adapters.voice.playing.sound_server import LIST
from kiosk.commands.examination.finding import Check, Finding, Subject
from kiosk.settings import MOST_VOLUME, Settings
from kiosk.visit.comfort import QUIET
from kiosk.visit.quiet_hours import QuietHours

SOUND = Check("sound", Subject.DEVICES, "Sound")
HEADPHONES = Check("headphones", Subject.DEVICES, "Headphones")
LOUDNESS = Check("loudness", Subject.DEVICES, "Loudness")

TAKEN = ("pactl", "get-default-sink")
PACTL_SECONDS = 1.0
LEAST_PERCENT = 20


@dataclass(frozen=True, slots=True)
class SoundServer:
    """What the sound server says of itself; ``silent`` when it is there and does not answer.

    ``sinks`` are its outputs, None where nobody can ask it; ``taken`` is the name of the one that it takes by itself,
    and ``told`` has of each, by name, its ``mute`` and ``volume`` as pactl tells them.
    """

    silent: bool = False
    sinks: tuple[Sink, ...] | None = None
    taken: str = ""
    told: Mapping[str, Mapping[str, object]] = field(default_factory=dict)


def ask_server(outputs: Sequence[str] = LIST, taken: Sequence[str] = TAKEN) -> SoundServer:
    """Ask the sound server through two commands; a machine without it, or without a server, tells nothing."""
    try:
        answer = _answer(outputs)
        sinks = sinks_of(answer)
        told = {each["name"]: each for each in json.loads(answer)}
        return SoundServer(sinks=sinks, taken=_answer(taken).decode().strip(), told=told)
    except subprocess.TimeoutExpired:
        return SoundServer(silent=True)
    except (OSError, subprocess.CalledProcessError, ValueError):
        return SoundServer()


def _answer(command: Sequence[str]) -> bytes:
    return subprocess.run(
        command,
        check=True,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=PACTL_SECONDS,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    ).stdout


def sound(server: SoundServer, settings: Settings, now: datetime.datetime | None = None) -> Iterator[Finding]:
    """What is heard through what, and how loud at the time ``now``, None when no clock can be believed.

    As far as ``server`` knows. After the QGuiApplication.
    """
    if server.silent:
        yield SOUND.bad(
            "The sound server does not answer: sentences are shown, not heard.", "Start it again."
        )
        yield HEADPHONES.good("not to be known")
        yield LOUDNESS.good("not to be known")
        return
    sinks = _qt_outputs() if server.sinks is None else server.sinks
    if not sinks:
        yield SOUND.care(
            "No sound device: sentences are shown, not heard.",
            "Plug in a loudspeaker or headphones, and start the sound server.",
        )
        yield HEADPHONES.good("none")
        yield LOUDNESS.good("nothing to be loud")
        return
    named = next((each for each in sinks if settings.sound_device in (each.description, each.name)), None)
    taken = next((each for each in sinks if each.name == server.taken), sinks[0])
    yield loudspeaker(named or taken, sinks, settings)
    headphones = next((each for each in sinks if each.headphones and each != named), None)
    yield HEADPHONES.good(
        "none plugged in" if headphones is None else f"{headphones.description}: all is heard there"
    )
    yield loudness(server.told.get((headphones or named or taken).name), bounds(settings, now))


def _qt_outputs() -> tuple[Sink, ...]:
    from PySide6.QtMultimedia import QMediaDevices

    return tuple(
        Sink(bytes(each.id().data()).decode(), each.description()) for each in QMediaDevices.audioOutputs()
    )


def loudspeaker(heard: Sink, sinks: Sequence[Sink], settings: Settings) -> Finding:
    """Whether the loudspeaker ``heard``, one of ``sinks``, is the one that the site wants."""
    wanted = settings.sound_device
    if wanted and wanted not in (heard.description, heard.name):
        there = ", ".join(f'"{each.description}"' for each in sinks)
        return SOUND.care(
            f'The sound device "{wanted}" is not there: {heard.description} is heard.',
            f"Plug it in, or write one of {there}: {settings.places.get('sound_device', 'sound_device')}",
        )
    return SOUND.good(heard.description)


def bounds(settings: Settings, now: datetime.datetime | None) -> str:
    """How much of the volume the site leaves to a person at the time ``now``; nothing when it is all of it."""
    words = f", up to step {settings.maximum_volume}" if settings.maximum_volume < MOST_VOLUME else ""
    span = settings.quiet_span()
    if span is not None and now is not None and QuietHours(*span).hold(now.time()):
        words += f", quiet hours now: the loudspeaker up to step {min(QUIET, settings.maximum_volume)}"
    return words


def loudness(sink: Mapping[str, object] | None, within: str = "") -> Finding:
    """Whether ``sink`` can be heard; None where nobody knows. ``within`` is what the site leaves to a person."""
    if sink is None:
        return LOUDNESS.good(f"not to be known here{within}: listen to fanal speak")
    if sink.get("mute") is True:
        return LOUDNESS.care("It is muted.", "Run: pactl set-sink-mute @DEFAULT_SINK@ 0")
    percent = max(map(int, re.findall(r"(\d+)%", json.dumps(sink.get("volume")))), default=0)
    if percent < LEAST_PERCENT:
        return LOUDNESS.care(f"{percent} %: hardly heard.", "Run: pactl set-sink-volume @DEFAULT_SINK@ 80%")
    return LOUDNESS.good(f"{percent} %{within}")
