"""Show the staff side alone, in a window: for the mediator's own computer.

It has the same PIN and the same log as the kiosk of this user. Where there is no PIN yet, one is chosen first.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import click


@click.command(help=__doc__)
@click.option("--site", type=click.Path(dir_okay=False, exists=True, path_type=Path), help="A site.toml.")
def command(*, site: Path | None) -> None:  # noqa: D103 - the module's docstring is the help
    logging.basicConfig(format="%(name)s: %(message)s", level=logging.INFO)
    from kiosk.commands.terminal import calm_qt, display_or_exit, open_terminal, settings_or_exit

    calm_qt()
    display_or_exit()
    settings = settings_or_exit(site)
    from PySide6.QtGui import QGuiApplication

    from kiosk.commands.running.running_desk import RunningDesk, window_on

    app = QGuiApplication([sys.argv[0]])
    app.setApplicationDisplayName("Fanal")
    desk = RunningDesk(app, open_terminal(settings), window_on(app.primaryScreen(), settings))
    desk.begin()
    code = app.exec()
    desk.end()
    sys.exit(code)
