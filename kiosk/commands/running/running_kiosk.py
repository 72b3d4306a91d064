"""RunningKiosk: the kiosk on this machine's own devices."""

from __future__ import annotations

import logging
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.adapters.clock import QtClock
from kiosk.adapters.heartbeat import Heartbeat
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.log_writer import LogWriter
from kiosk.adapters.logged_acts import LoggedActs
from kiosk.adapters.notify import Supervisor
from kiosk.adapters.recent_visits import RecentVisits
from kiosk.adapters.recordings.finder import Finder
from kiosk.adapters.voice.playing.silent_player import SilentPlayer
from kiosk.adapters.voice.voice import SpokenVoice, make_voice
from kiosk.assembly import Kiosk, Pane, pixels_per_mm
from kiosk.commands.running.signals import end_on_signals
from kiosk.commands.running.staff_devices import FreshStart, StaffMaker
from kiosk.commands.terminal import Terminal, own_command, recording_folders
from kiosk.commands.warming import warm
from kiosk.log.acts import Act
from kiosk.visit.ports import Inbox, ProgressSink
from kiosk.visit.session import Devices
from kiosk.visit.states import Resting

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication, QScreen

    from kiosk.settings import Settings

journal = logging.getLogger("fanal")

WINDOW = (1280, 800)
"""The size of ``--windowed``, in pixels."""

WELL = "The terminal is shown."
SAFE = "Safe mode after crashes: shipped content, drawn by software, no voice, no printer."


def pane_on(screen: QScreen, settings: Settings, *, locked: bool = False, windowed: bool = False) -> Pane:
    """The window of a kiosk on ``screen``."""
    inches, geometry = settings.screen_diagonal_inches, screen.geometry()
    if inches:
        scale = pixels_per_mm(geometry.width(), geometry.height(), inches)
    else:
        scale = screen.physicalDotsPerInch() / 25.4
    size = WINDOW if windowed else (geometry.width(), geometry.height())
    return Pane(scale, size, whole_screen=not windowed, locked=locked)


class RunningKiosk:
    """A kiosk whose window is open, in the loop of ``app``. Raises RuntimeError when the screens cannot be loaded.

    ``is_update``: this Fanal starts here for the first time, after another version; the log keeps that.
    """

    def __init__(
        self,
        app: QGuiApplication,
        terminal: Terminal,
        pane: Pane,
        supervisor: Supervisor,
        *,
        is_update: bool = False,
    ) -> None:
        self._app = app
        self._is_update = is_update
        self._terminal = terminal
        self._supervisor = supervisor
        self._fresh_start = FreshStart(lambda: app.exit(0), restarted=supervisor.listens)
        self._finder = Finder(recording_folders(terminal.media))
        self._staff = StaffMaker(terminal, pane, self._fresh_start, self._finder)
        self.kiosk = Kiosk(
            terminal.world,
            terminal.dress,
            self._devices,
            pane,
            screens=paths.SCREENS,
            icon_family=terminal.use_fonts(),
            make_staff=self._staff,
        )
        self.kiosk.catch_failures(journal.critical)
        Heartbeat(self.kiosk.window, supervisor, SAFE if terminal.world.safe_mode else WELL)

    def begin(self, *, until_first_frame: bool = False) -> None:
        """Let the loop, which is to be started, show the first screen, then start what may wait."""
        app = self._app
        self.kiosk.engine.quit.connect(lambda: app.exit(0))
        end_on_signals(app)
        self.kiosk.after_first_frame((lambda: _seen(app)) if until_first_frame else self._go_on)

    @property
    def is_resting(self) -> bool:
        """Whether nobody is there, neither a visitor nor the staff."""
        return self.kiosk.staff is None and isinstance(self.kiosk.session.state, Resting)

    def end(self) -> None:
        """Let go of everything, after the loop; then begin again, if the staff asked for that and nobody else would."""
        self._supervisor.tell("STOPPING=1")
        self._voice.stop()
        self._log.close()
        self.kiosk.close()
        self._supervisor.close()
        self._fresh_start.begin_if_wanted()

    def _devices(self, inbox: Inbox, progress: ProgressSink) -> Devices:
        speaks = not self._terminal.world.safe_mode
        book = SqliteLogBook(paths.LOG, whole=False)
        months = self._terminal.settings.retention_months
        self._log = LogWriter(book, lambda error: journal.error("%s", error), months)
        self._voice: SpokenVoice = make_voice(
            languages=self._terminal.world.library.known_languages(),
            worker=own_command("voice-worker") if speaks else (),
            folder=paths.STATE / "voice",
            inbox=inbox,
            progress=progress,
            recordings=self._finder,
            player=None if speaks else SilentPlayer(),
            sound_device=self._terminal.settings.sound_device,
        )
        self._paper = self._staff.printer_with(inbox)
        self._staff.counts_in(self._log)
        clock = QtClock(inbox)
        recent = RecentVisits(clock)
        self._staff.remembers(recent)
        return Devices(self._voice, self._paper, self._log, clock, recent)

    def _go_on(self) -> None:
        self._start_devices()
        self._staff.prepare()
        if self._staff.opens_by_itself():
            self.kiosk.knock()

    def _start_devices(self) -> None:
        """What costs time and is not seen: the sound, the engine, the log, and what is warmed."""
        self._log.open()
        if self._is_update:
            LoggedActs(self._log).note(Act.UPDATE)
        if not self._terminal.world.safe_mode:
            self._voice.settled.connect(self._tell_of_the_voice)
        self._voice.start()
        self._paper.cancel()
        for complaint in warm(self._terminal):
            journal.warning("%s", complaint)

    def _tell_of_the_voice(self) -> None:
        """Put into the journal why sentences are shown and not heard."""
        for problem in self._voice.state.problems:
            journal.warning("%s", problem)


def _seen(app: QGuiApplication) -> None:
    app.exit(0)  # first: whoever asked may be gone, and then the word cannot be said
    with suppress(BrokenPipeError):
        os.write(sys.stdout.fileno(), b"seen\n")  # past Python's buffer, which would try again at the end
