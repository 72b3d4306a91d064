"""How long after a touch the first sound comes out of the loudspeaker, at the sink of a sound server of its own.

The way through the software alone: what a sound card adds is not in it.
"""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.commands.measuring.bench_kiosk import BenchKiosk
from kiosk.commands.measuring.ear import listening, milliseconds_to_sound, own_server
from kiosk.commands.measuring.figures import Row, spread
from kiosk.commands.measuring.null_sink import NullSink
from kiosk.commands.terminal import Terminal

KIOSKS, ROUNDS = 3, 2
"""So many, each with no clip at first, and what is touched in each so often: the second time all was said before."""
CACHED, NEW = "touch to first sound, clip cached", "touch to first sound, clip not made yet"
WANTED = {CACHED: "95 % <= 20 ms", NEW: "95 % <= 60 ms"}
DEAF_SECONDS = 5.0


def measure(terminal: Terminal) -> list[Row]:
    """Two rows, or one that says why there are none."""
    if not NullSink.is_possible():
        return [Row((CACHED, "not measured: no pulseaudio here", WANTED[CACHED]))]
    app = QGuiApplication.instance() or QGuiApplication([])
    times: dict[str, list[float]] = {CACHED: [], NEW: []}
    with tempfile.TemporaryDirectory(prefix="fanal-") as name, own_server(Path(name)) as sink:
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


def _add_times(kiosk: BenchKiosk, sink: NullSink, times: dict[str, list[float]]) -> None:
    """Nearly all that is said in the first round is new; in those after it all is cached."""
    fingers = kiosk.fingers
    visit = kiosk.shown_whole()
    with listening(kiosk, sink) as ear:
        for number in range(ROUNDS):
            for name in visit:
                took = milliseconds_to_sound(kiosk, ear, partial(fingers.tap, name), DEAF_SECONDS)
                if took is not None:
                    times[CACHED if number else NEW].append(took)
            fingers.touch("button-leave")
