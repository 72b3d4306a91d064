"""RunningDesk: the staff side alone, on this machine's own devices."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from kiosk import paths
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.log_writer import LogWriter
from kiosk.adapters.recordings.finder import Finder
from kiosk.adapters.voice.voice import SpokenVoice, make_voice
from kiosk.assembly import Pane, after_first_frame
from kiosk.commands.running.running_kiosk import pane_on
from kiosk.commands.running.signals import end_on_signals
from kiosk.commands.running.staff_devices import FreshStart, StaffMaker
from kiosk.commands.terminal import Terminal, own_command, recording_folders
from kiosk.desk import Desk, least_pane
from kiosk.visit.ports import Inbox

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication, QScreen

    from kiosk.settings import Settings

journal = logging.getLogger("fanal")


def own_exports() -> Path:
    """The folder ``Fanal`` among the documents of whoever is logged in, where a file manager shows it."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)) / "Fanal"


def window_on(screen: QScreen, settings: Settings) -> Pane:
    """The window on ``screen``, no larger than what the desktop leaves free of it."""
    pane = pane_on(screen, settings, windowed=True)
    free = screen.availableGeometry()
    width, height = pane.size
    return Pane(pane.pixels_per_mm, (min(width, free.width()), min(height, free.height())))


class RunningDesk:
    """The staff side in a window, in the loop of ``app``. Raises RuntimeError when the screens cannot be loaded."""

    def __init__(self, app: QGuiApplication, terminal: Terminal, pane: Pane) -> None:
        self._app = app
        self._terminal = terminal
        self._fresh_start = FreshStart(lambda: app.exit(0), restarted=False)
        self._finder = Finder(recording_folders(terminal.media))
        months = terminal.settings.retention_months
        self._log = LogWriter(
            SqliteLogBook(paths.LOG, whole=False), lambda error: journal.error("%s", error), months
        )
        maker = StaffMaker(terminal, least_pane(pane), self._fresh_start, self._finder, own_exports())
        maker.counts_in(self._log)
        self.desk = Desk(
            terminal.dress,
            self._make_voice,
            maker,
            pane,
            screens=paths.SCREENS,
            icon_family=terminal.use_fonts(),
        )
        self.desk.catch_failures(journal.critical)

    def begin(self) -> None:
        """Let the loop, which is to be started, show the first screen, then start what may wait."""
        self.desk.engine.quit.connect(lambda: self._app.exit(0))
        end_on_signals(self._app)
        after_first_frame(self.desk.window, self._start_devices)

    def end(self) -> None:
        """Let go of everything, after the loop; then begin again, if the staff asked for that."""
        self._voice.stop()
        self._log.close()
        self.desk.close()
        self._fresh_start.begin_if_wanted()

    def _start_devices(self) -> None:
        self._log.open()
        self._voice.start()

    def _make_voice(self, inbox: Inbox) -> SpokenVoice:
        self._voice = make_voice(
            languages=self._terminal.world.library.known_languages(),
            worker=own_command("voice-worker"),
            folder=paths.STATE / "voice",
            inbox=inbox,
            progress=lambda progress: None,
            recordings=self._finder,
            player=None,
            sound_device=self._terminal.settings.sound_device,
        )
        return self._voice
