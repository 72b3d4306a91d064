"""What ``fanal run --locked`` does beyond showing the kiosk: whatever happens, something that helps is on the screen.

Its start is booked before anything slow or fragile; after several crashes it begins in safe mode; what its site asks
for is left out rather than refused; and when all fails, a last screen asks for a person.
"""

from __future__ import annotations

import logging
import os
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.adapters.notify import Supervisor
from kiosk.commands.running.locked_environment import obey_only_the_harmless
from kiosk.commands.running.start_book import StartBook

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from kiosk.commands.running.running_kiosk import RunningKiosk

journal = logging.getLogger("fanal")


def run_locked(supervisor: Supervisor, site: Path | None, *, until_first_frame: bool) -> int:
    """Show the kiosk until it is told to end; returns the exit code. Nothing of Qt may be imported before."""
    for each in obey_only_the_harmless(os.environ, paths.ROOT):
        journal.warning("%s", each)
    book = StartBook(paths.STARTS)
    safe = book.begin().safe
    if safe:
        journal.warning("it crashed several times: safe mode")
        os.environ["QT_QUICK_BACKEND"] = "software"
    from kiosk.commands.terminal import calm_qt, display_or_exit

    calm_qt()
    display_or_exit()
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication([sys.argv[0]])
    try:
        kiosk = _opened(app, supervisor, site, safe=safe, is_update=book.is_update)
    except Exception:  # noqa: BLE001 - before the first screen no other hook is there, and a dark screen helps nobody
        journal.critical(traceback.format_exc())
        from kiosk.commands.running.last_resort import ask_for_a_person

        return _booked(book, ask_for_a_person(app, supervisor))
    kiosk.begin(until_first_frame=until_first_frame)
    if safe:
        _try_again_in_full(app, book, kiosk, supervisor)
    code = _booked(book, app.exec())  # before the rest, which may take its time
    kiosk.end()
    return code


def _booked(book: StartBook, code: int) -> int:
    if code == 0:
        book.orderly()
    return code


def _opened(
    app: QGuiApplication, supervisor: Supervisor, site: Path | None, *, safe: bool, is_update: bool
) -> RunningKiosk:
    from kiosk.commands.running.locked_terminal import open_locked_terminal
    from kiosk.commands.running.running_kiosk import RunningKiosk, pane_on

    terminal = open_locked_terminal(site, safe_mode=safe)
    pane = pane_on(app.primaryScreen(), terminal.settings, locked=True)
    return RunningKiosk(app, terminal, pane, supervisor, is_update=is_update)


def _try_again_in_full(
    app: QGuiApplication, book: StartBook, kiosk: RunningKiosk, supervisor: Supervisor
) -> None:
    from kiosk.commands.running.probation import Probation

    leave = (lambda: app.exit(0)) if supervisor.listens else None
    Probation(book, lambda: kiosk.is_resting, leave, app)
