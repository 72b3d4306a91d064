"""Show the kiosk."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

import click

from kiosk.adapters.notify import Supervisor, supervisor_of


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
    supervisor = supervisor_of(os.environ)
    if locked:
        from kiosk.commands.running.locked_run import run_locked

        sys.exit(run_locked(supervisor, site, until_first_frame=until_first_frame))
    sys.exit(_run(supervisor, site, windowed=windowed, until_first_frame=until_first_frame))


def _run(supervisor: Supervisor, site: Path | None, *, windowed: bool, until_first_frame: bool) -> int:
    from kiosk.commands.terminal import calm_qt, display_or_exit, open_terminal, settings_or_exit

    calm_qt()
    display_or_exit()
    settings = settings_or_exit(site)
    from PySide6.QtGui import QGuiApplication

    from kiosk.commands.running.running_kiosk import RunningKiosk, pane_on

    app = QGuiApplication([sys.argv[0]])
    terminal = open_terminal(settings)
    pane = pane_on(app.primaryScreen(), settings, windowed=windowed)
    kiosk = RunningKiosk(app, terminal, pane, supervisor)
    kiosk.begin(until_first_frame=until_first_frame)
    code = app.exec()
    kiosk.end()
    return code
