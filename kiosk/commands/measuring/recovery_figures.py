"""How long the voice is gone when its worker dies or hangs: to the first sound of the next sentence, which is new.

The limits are those of a terminal; a worker that hangs is given up after ``ANSWER_SECONDS``. The two take turns through
one visit, each just before the touch that the sentence follows.
"""

from __future__ import annotations

import os
import signal
import tempfile
from functools import partial
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.commands.measuring.bench_kiosk import BenchKiosk
from kiosk.commands.measuring.ear import listening, milliseconds_to_sound, own_server
from kiosk.commands.measuring.figures import Row, spread
from kiosk.commands.measuring.null_sink import NullSink
from kiosk.commands.terminal import Terminal

KILLED, HUNG = "voice worker killed to next sentence", "voice worker hung to next sentence"
SIGNALS = {KILLED: signal.SIGKILL, HUNG: signal.SIGSTOP}
WANTED = "<= 2000 ms"
ROUNDS = 4
"""How often each happens; one visit has new sentences for all of them."""
DEAF_SECONDS = 20.0


def measure(terminal: Terminal, rounds: int = ROUNDS) -> list[Row]:
    """Two rows, or one that says why there are none."""
    if not NullSink.is_possible():
        return [Row((KILLED, "not measured: no pulseaudio here", WANTED))]
    app = QGuiApplication.instance() or QGuiApplication([])
    with tempfile.TemporaryDirectory(prefix="fanal-") as name, own_server(Path(name)) as sink:
        kiosk = BenchKiosk(terminal, Path(name), foresees=False)
        try:
            times = _times(kiosk, sink, rounds)
        finally:
            kiosk.close()
            app.processEvents()
    return [
        Row((what, spread(times[what], "ms") if times[what] else "not measured: nothing was heard", WANTED))
        for what in SIGNALS
    ]


def _times(kiosk: BenchKiosk, sink: NullSink, rounds: int) -> dict[str, list[float]]:
    """The milliseconds of each; a touch after which nothing is said counts for none."""
    times: dict[str, list[float]] = {what: [] for what in SIGNALS}
    with listening(kiosk, sink) as ear:
        for name in kiosk.shown_whole():
            what = min(times, key=lambda each: len(times[each]))
            if len(times[what]) == rounds:
                break
            took = milliseconds_to_sound(kiosk, ear, partial(_end_and_touch, kiosk, what, name), DEAF_SECONDS)
            if took is not None:
                times[what].append(took)
    return times


def _end_and_touch(kiosk: BenchKiosk, what: str, name: str) -> None:
    os.kill(kiosk.worker.process_id, SIGNALS[what])
    kiosk.fingers.tap(name)
