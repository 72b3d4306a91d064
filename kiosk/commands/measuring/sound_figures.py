"""How long after a touch the first sound comes out of the loudspeaker, at the sink of a sound server of its own.

The way through the software alone: what a sound card adds is not in it.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from time import monotonic

from PySide6.QtGui import QGuiApplication

from kiosk.commands.measuring.bench_kiosk import BenchKiosk
from kiosk.commands.measuring.figures import Row, spread
from kiosk.commands.measuring.null_sink import EAR, NullSink
from kiosk.commands.terminal import Terminal

KIOSKS, ROUNDS = 3, 2
"""So many, each with no clip at first, and what is touched in each so often: the second time all was said before."""
CACHED, NEW = "touch to first sound, clip cached", "touch to first sound, clip not made yet"
WANTED = {CACHED: "95 % <= 20 ms", NEW: "95 % <= 60 ms"}
SETTLE_SECONDS = 1.0
"""Before each touch: what was said is cut off, and whatever is made ready for the next sentence is ready."""
DEAF_SECONDS = 5.0
_WARM_BYTES = 3 * 44_100
_LOUDEST_NOTHING = 2
"""A sample above this is sound: a null sink gives pure silence, but for the rounding of its volume."""


def measure(terminal: Terminal) -> list[Row]:
    """Two rows, or one that says why there are none."""
    if not NullSink.is_possible():
        return [Row((CACHED, "not measured: no pulseaudio here", WANTED[CACHED]))]
    app = QGuiApplication.instance() or QGuiApplication([])
    times: dict[str, list[float]] = {CACHED: [], NEW: []}
    with tempfile.TemporaryDirectory(prefix="fanal-") as name, _own_server(Path(name)) as sink:
        for number in range(KIOSKS):
            folder = Path(name) / str(number)
            folder.mkdir()
            kiosk = BenchKiosk(terminal, folder, foresees=False)
            try:
                _add_times(kiosk, sink, times)
            finally:
                kiosk.close()
                app.processEvents()
    return [Row((name, spread(times[name], "ms"), wanted)) for name, wanted in WANTED.items()]


@contextmanager
def _own_server(folder: Path) -> Iterator[NullSink]:
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


def _add_times(kiosk: BenchKiosk, sink: NullSink, times: dict[str, list[float]]) -> None:
    """Nearly all that is said in the first round is new; in those after it all is cached."""
    fingers = kiosk.fingers
    kiosk.voice.start()
    kiosk.come_to_rest()
    fingers.wait_until(lambda: kiosk.voice.state.has_sound and bool(kiosk.voice.state.engine), "the voice")
    visit = [*kiosk.to_the_procedure(), "button-show-me", *["button-go-on"] * len(kiosk.procedure.steps)]
    with _Ear(sink) as ear:
        fingers.wait_until(lambda: ear.listens, "the ear")
        for number in range(ROUNDS):
            for name in visit:
                took = _time(kiosk, ear, name)
                if took is not None:
                    times[CACHED if number else NEW].append(took)
            fingers.touch("button-leave")


def _time(kiosk: BenchKiosk, ear: _Ear, name: str) -> float | None:
    """The milliseconds from a touch of ``name`` to the first sound; None when the next screen says nothing."""
    _be_silent(kiosk)
    ear.heard_at = 0.0
    began = monotonic()
    kiosk.fingers.tap(name)
    kiosk.fingers.wait_until(lambda: bool(ear.heard_at) or monotonic() > began + DEAF_SECONDS, "a sound")
    return (ear.heard_at - began) * 1000 if ear.heard_at else None


def _be_silent(kiosk: BenchKiosk) -> None:
    kiosk.voice.hush()
    until = monotonic() + SETTLE_SECONDS
    kiosk.fingers.wait_until(lambda: monotonic() > until, "silence")


class _Ear:
    """Knows when the first sound came in since :attr:`heard_at` was 0, to 5 ms: later rather than earlier."""

    def __init__(self, sink: NullSink) -> None:
        self._sink = sink
        self._bytes = 0
        self.heard_at = 0.0

    @property
    def listens(self) -> bool:
        """Whether it has heard for so long that the sink hands on what it gets at once: at first it does not."""
        return self._bytes > _WARM_BYTES

    def __enter__(self) -> _Ear:
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
