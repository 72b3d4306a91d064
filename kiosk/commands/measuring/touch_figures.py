"""How long after a touch the next screen is complete, through the real screens and with the real voice at work."""

from __future__ import annotations

import tempfile
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.log_writer import LogWriter
from kiosk.adapters.printers.absent import NoPrinter
from kiosk.adapters.voice.silent_player import SilentPlayer
from kiosk.adapters.voice.voice import make_voice
from kiosk.assembly import Kiosk, Pane
from kiosk.commands.interruption import heed
from kiosk.commands.measuring.figures import Row, spread
from kiosk.commands.screen_size import ScreenSize
from kiosk.commands.terminal import Terminal, own_command
from kiosk.commands.walking.fingers import Fingers
from kiosk.commands.walking.unattended import HandClock
from kiosk.content.practice import answers, practised, touchables
from kiosk.content.procedure import ON
from kiosk.visit.ports import Inbox, ProgressSink
from kiosk.visit.session import Devices

SIZE = ScreenSize(1920, 1080, 21.5)
ROUNDS = 5
TO_THE_STEPS = ("screen", "tile-fr")


def measure(terminal: Terminal) -> list[Row]:
    """One row: from the release of the finger to the swap of the next screen's frame."""
    app = QGuiApplication.instance() or QGuiApplication([])
    with tempfile.TemporaryDirectory() as folder:
        bench = _Bench(terminal, Path(folder))
        try:
            times = [time for _ in range(ROUNDS) for way in bench.ways() for time in bench.visit(way)]
        finally:
            bench.close()
            app.processEvents()
    return [Row((f"touch to next screen ({SIZE})", spread(times, "ms"), "95 % <= 33 ms, worst 100 ms"))]


class _Bench:
    def __init__(self, terminal: Terminal, folder: Path) -> None:
        self._terminal = terminal
        self._folder = folder
        self._procedure = next(iter(terminal.world.library.procedures.values()))
        self._kiosk = Kiosk(
            terminal.world,
            terminal.dress,
            self._devices,
            Pane(SIZE.pixels_per_mm, SIZE.pixels, locked=True),
            screens=paths.SCREENS,
            icon_family=terminal.use_fonts(),
        )
        self._fingers = Fingers(self._kiosk)
        self._swapped_seconds = 0.0
        self._kiosk.window.frameSwapped.connect(self._on_swapped)
        self._fingers.settle()

    def _devices(self, inbox: Inbox, progress: ProgressSink) -> Devices:
        self._log = LogWriter(SqliteLogBook(self._folder / "log.db"), lambda error: None)
        self._voice = make_voice(
            languages=self._terminal.world.library.known_languages(),
            worker=own_command("voice-worker"),
            folder=self._folder / "voice",
            inbox=inbox,
            progress=progress,
            player=SilentPlayer(),
        )
        return Devices(self._voice, NoPrinter(inbox), self._log, HandClock(inbox))

    def _on_swapped(self) -> None:
        self._swapped_seconds = monotonic()

    def ways(self) -> tuple[list[str], list[str]]:
        """What is touched once the procedure is prepared: to be shown all of it, and to try all that can be tried."""
        shown = ["button-show-me", *["button-go-on"] * len(self._procedure.steps)]
        tried = ["button-try-me"]
        for number in practised(self._procedure):
            scene = self._procedure.steps[number - 1].scene
            missed = [thing for thing in touchables(scene) if thing not in answers(scene)][:1]
            tried += [*(f"thing-{thing}" for thing in (*missed, min(answers(scene)))), "button-go-on"]
        return shown, tried

    def visit(self, way: list[str]) -> list[float]:
        """A visit along ``way`` and out again; the milliseconds of each touch."""
        procedure = self._procedure
        choices = [next(each.id for each in gate.choices if each.leads == ON) for gate in procedure.gates]
        names = [*TO_THE_STEPS, f"card-{procedure.theme}", f"card-{procedure.id}"]
        names += [*(f"card-{choice}" for choice in choices), *way, "button-leave"]
        return [self._time(name) for name in names]

    def _time(self, name: str) -> float:
        began = monotonic()
        self._fingers.tap(name)
        handled = monotonic()
        while self._swapped_seconds < handled:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 200)
            heed()
        took = (self._swapped_seconds - began) * 1000
        self._fingers.settle()
        return took

    def close(self) -> None:
        self._voice.stop()
        self._log.close()
        self._kiosk.close()
