"""How long after a touch the next screen is complete, through the real screens and with the real voice at work."""

from __future__ import annotations

import tempfile
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtGui import QGuiApplication

from kiosk.adapters.voice.playing.silent_player import SilentPlayer
from kiosk.commands.interruption import heed
from kiosk.commands.measuring.bench_kiosk import SIZE, BenchKiosk
from kiosk.commands.measuring.figures import Row, spread
from kiosk.commands.terminal import Terminal
from kiosk.content.practice import answers, practised, touchables
from kiosk.content.procedure import Procedure

ROUNDS = 5


def measure(terminal: Terminal) -> list[Row]:
    """One row: from the release of the finger to the swap of the next screen's frame."""
    app = QGuiApplication.instance() or QGuiApplication([])
    with tempfile.TemporaryDirectory() as folder:
        kiosk = BenchKiosk(terminal, Path(folder), SilentPlayer())
        try:
            stopwatch = _Stopwatch(kiosk)
            visits = [
                [*kiosk.to_the_procedure(), *way, "button-leave"]
                for _ in range(ROUNDS)
                for way in _ways(kiosk.procedure)
            ]
            times = [stopwatch.time(name) for visit in visits for name in visit]
        finally:
            kiosk.close()
            app.processEvents()
    return [Row((f"touch to next screen ({SIZE})", spread(times, "ms"), "95 % <= 33 ms, worst 100 ms"))]


def _ways(procedure: Procedure) -> tuple[list[str], list[str]]:
    """What is touched once ``procedure`` is prepared: to be shown all of it, and to try all that can be tried."""
    shown = ["button-show-me", *["button-go-on"] * len(procedure.steps)]
    tried = ["button-try-me"]
    for number in practised(procedure):
        scene = procedure.steps[number - 1].scene
        missed = [thing for thing in touchables(scene) if thing not in answers(scene)][:1]
        tried += [*(f"thing-{thing}" for thing in (*missed, min(answers(scene)))), "button-go-on"]
    return shown, tried


class _Stopwatch:
    def __init__(self, kiosk: BenchKiosk) -> None:
        self._fingers = kiosk.fingers
        self._swapped_seconds = 0.0
        kiosk.window.frameSwapped.connect(self._on_swapped)
        kiosk.come_to_rest()
        self._fingers.settle()

    def _on_swapped(self) -> None:
        self._swapped_seconds = monotonic()

    def time(self, name: str) -> float:
        """The milliseconds from a touch of ``name`` to the next screen."""
        began = monotonic()
        self._fingers.tap(name)
        handled = monotonic()
        while self._swapped_seconds < handled:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 200)
            heed()
        took = (self._swapped_seconds - began) * 1000
        self._fingers.settle()
        return took
