"""Ear: hears at a sound server of the bench's own when the kiosk begins to speak."""

from __future__ import annotations

import os
import subprocess
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from time import monotonic

from kiosk.commands.measuring.bench_kiosk import BenchKiosk
from kiosk.commands.measuring.null_sink import EAR, NullSink

SETTLE_SECONDS = 1.0
"""Before each touch: what was said is cut off, and whatever is made ready for the next sentence is ready."""
_WARM_BYTES = 3 * 44_100
_LOUDEST_NOTHING = 2
"""A sample above this is sound: a null sink gives pure silence, but for the rounding of its volume."""


@contextmanager
def own_server(folder: Path) -> Iterator[NullSink]:
    """A null sink which this process, and those it starts, play on meanwhile."""
    sink = NullSink(folder / "sound")
    sink.start()
    before = os.environ.get("PULSE_SERVER")
    os.environ["PULSE_SERVER"] = sink.address
    try:
        yield sink
    finally:
        if before is None:
            del os.environ["PULSE_SERVER"]
        else:
            os.environ["PULSE_SERVER"] = before
        sink.end()


class Ear:
    """Knows when the first sound came in since :attr:`heard_at` was 0, to 5 ms: later rather than earlier."""

    def __init__(self, sink: NullSink) -> None:
        self._sink = sink
        self._bytes = 0
        self.heard_at = 0.0

    @property
    def listens(self) -> bool:
        """Whether it has heard for so long that the sink hands on what it gets at once: at first it does not."""
        return self._bytes > _WARM_BYTES

    def __enter__(self) -> Ear:
        self._process = subprocess.Popen(
            (*EAR, "--latency-msec=5"),
            env=self._sink.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        Thread(target=self._hear, daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        self._process.terminate()
        self._process.wait()

    def _hear(self) -> None:
        assert self._process.stdout is not None
        handle = self._process.stdout.fileno()
        while data := os.read(handle, 4096):
            now = monotonic()
            self._bytes += len(data)
            samples = array("h", data[: len(data) // 2 * 2])
            if not self.heard_at and max(map(abs, samples), default=0) > _LOUDEST_NOTHING:
                self.heard_at = now


@contextmanager
def listening(kiosk: BenchKiosk, sink: NullSink) -> Iterator[Ear]:
    """An ear at ``sink`` that hears, before a ``kiosk`` that has come to rest and can speak."""
    voice = kiosk.voice
    voice.start()
    kiosk.come_to_rest()
    kiosk.fingers.wait_until(lambda: voice.state.has_sound and bool(voice.state.engine), "the voice")
    with Ear(sink) as ear:
        kiosk.fingers.wait_until(lambda: ear.listens, "the ear")
        yield ear


def milliseconds_to_sound(
    kiosk: BenchKiosk, ear: Ear, act: Callable[[], object], deaf_seconds: float
) -> float | None:
    """How long after ``act``, in silence, the first sound comes; None when none does for ``deaf_seconds``."""
    _be_silent(kiosk)
    ear.heard_at = 0.0
    began = monotonic()
    act()
    kiosk.fingers.wait_until(lambda: bool(ear.heard_at) or monotonic() > began + deaf_seconds, "a sound")
    return (ear.heard_at - began) * 1000 if ear.heard_at else None


def _be_silent(kiosk: BenchKiosk) -> None:
    kiosk.voice.hush()
    until = monotonic() + SETTLE_SECONDS
    kiosk.fingers.wait_until(lambda: monotonic() > until, "silence")
