"""Show the kiosk."""

from __future__ import annotations

import logging
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk import paths
from kiosk.commands.terminal import (
    Terminal,
    calm_qt,
    display_or_exit,
    open_terminal,
    own_command,
    settings_or_exit,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication, QScreen

    from kiosk.adapters.voice.voice import SpokenVoice
    from kiosk.assembly import Pane
    from kiosk.visit.ports import Inbox, Printer, ProgressSink
    from kiosk.visit.session import Devices

journal = logging.getLogger("fanal")

WINDOW = (1280, 800)
"""The size of ``--windowed``, in pixels."""


@click.command(help=__doc__)
@click.option(
    "--locked", is_flag=True, help="Nobody gets out: no Ctrl+Q, whole screen. The kiosk session sets it."
)
@click.option("--windowed", is_flag=True, help="In a window of 1280 x 800.")
@click.option(
    "--until-first-frame", is_flag=True, hidden=True, help="Say when it is seen, then quit: for the bench."
)
@click.option("--site", type=click.Path(dir_okay=False, exists=True, path_type=Path), help="A site.toml.")
def command(*, locked: bool, windowed: bool, until_first_frame: bool, site: Path | None) -> None:  # noqa: D103 - the module's docstring is the help
    if locked and windowed:
        raise click.UsageError("--locked fills the screen: leave out --windowed")
    logging.basicConfig(format="%(name)s: %(message)s", level=logging.INFO)
    calm_qt()
    display_or_exit()
    settings = settings_or_exit(site)
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication([sys.argv[0]])
    terminal = open_terminal(settings, locked=locked)
    pane = _pane(terminal, app.primaryScreen(), locked=locked, windowed=windowed)
    sys.exit(RunningKiosk(terminal, pane).run(app, until_first_frame=until_first_frame))


def _pane(terminal: Terminal, screen: QScreen, *, locked: bool, windowed: bool) -> Pane:
    from kiosk.assembly import Pane, pixels_per_mm

    inches, geometry = terminal.settings.screen_diagonal_inches, screen.geometry()
    if inches:
        scale = pixels_per_mm(geometry.width(), geometry.height(), inches)
    else:
        scale = screen.physicalDotsPerInch() / 25.4
    size = WINDOW if windowed else (geometry.width(), geometry.height())
    return Pane(scale, size, whole_screen=not windowed, locked=locked)


def _seen(app: QGuiApplication) -> None:
    app.quit()  # first: whoever asked may be gone, and then the word cannot be said
    with suppress(BrokenPipeError):
        os.write(sys.stdout.fileno(), b"seen\n")  # past Python's buffer, which would try again at the end


class RunningKiosk:
    """The kiosk on this machine's own devices, until its window closes."""

    def __init__(self, terminal: Terminal, pane: Pane) -> None:
        self._terminal = terminal
        self._pane = pane

    def run(self, app: QGuiApplication, *, until_first_frame: bool = False) -> int:
        """Show the first screen, then start what may wait; returns the exit code of the loop."""
        from kiosk.assembly import Kiosk
        from kiosk.commands.signals import quit_on_signals

        kiosk = Kiosk(
            self._terminal.world,
            self._terminal.dress,
            self._devices,
            self._pane,
            screens=paths.SCREENS,
            icon_family=self._terminal.use_fonts(),
        )
        kiosk.catch_failures(journal.critical)
        kiosk.engine.quit.connect(app.quit)
        quit_on_signals(app)
        kiosk.after_first_frame((lambda: _seen(app)) if until_first_frame else self._start_devices)
        code = app.exec()
        self._voice.stop()
        self._log.close()
        kiosk.close()
        return code

    def _devices(self, inbox: Inbox, progress: ProgressSink) -> Devices:
        from kiosk.adapters.clock import QtClock
        from kiosk.adapters.log_book import SqliteLogBook
        from kiosk.adapters.log_writer import LogWriter
        from kiosk.adapters.voice.voice import make_voice
        from kiosk.visit.session import Devices

        book = SqliteLogBook(paths.STATE / "log.db")
        self._log = LogWriter(book, lambda error: journal.error("%s", error))
        self._voice: SpokenVoice = make_voice(
            languages=self._terminal.world.library.known_languages(),
            worker=own_command("voice-worker"),
            folder=paths.STATE / "voice",
            inbox=inbox,
            progress=progress,
        )
        self._paper = self._printer(inbox)
        return Devices(self._voice, self._paper, self._log, QtClock(inbox))

    def _printer(self, inbox: Inbox) -> Printer:
        from kiosk.commands.printers import printer_of

        return printer_of(self._terminal, inbox)

    def _start_devices(self) -> None:
        """What costs time and is not seen: the sound, the engine, the log, the QR encoder, the words."""
        self._log.open()
        self._voice.settled.connect(self._tell_of_the_voice)
        self._voice.start()
        self._paper.cancel()
        self._terminal.world.encode_qr("https://example.org")
        for language in self._terminal.world.library.languages:
            for complaint in self._terminal.loaded.read_words(language.locale):
                journal.warning("%s", complaint)

    def _tell_of_the_voice(self) -> None:
        """Put into the journal why sentences are shown and not heard."""
        for problem in self._voice.state.problems:
            journal.warning("%s", problem)
