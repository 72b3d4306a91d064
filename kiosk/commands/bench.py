"""Measure this machine.

Start, memory, idle processor, touch, sound and print as a table, beside Chromium in kiosk mode where it is there."""

from __future__ import annotations

import click

from kiosk import paths
from kiosk.commands.interruption import heeded_signals, interrupted_at_once
from kiosk.commands.terminal import draw_unseen, open_terminal
from kiosk.settings import Settings


@click.command(help=__doc__)
@click.option(
    "--runs", default=7, show_default=True, type=click.IntRange(5), help="How often each start is timed."
)
@click.option(
    "--idle-seconds", default=10.0, show_default=True, help="How long the idle processor is watched."
)
@heeded_signals()
def command(runs: int, idle_seconds: float) -> None:  # noqa: D103 - the module's docstring is the help
    draw_unseen()
    from kiosk.commands.measuring import (
        browser_figures,
        print_figures,
        sound_figures,
        start_figures,
        touch_figures,
    )

    terminal = open_terminal(Settings(), locked=True, read_words=True)
    if not terminal.world.library.procedures:
        raise click.ClickException(f"{paths.MEDIA}: no procedure to touch through: run fanal check")
    rows = start_figures.measure(runs, idle_seconds)
    rows += touch_figures.measure(terminal)
    rows += sound_figures.measure(terminal)
    rows += print_figures.measure(terminal)
    with interrupted_at_once():
        rows += browser_figures.measure(runs, idle_seconds)
    widths = [max(len(row.cells[at]) for row in rows) for at in range(3)]
    for row in rows:
        click.echo(
            "  ".join(cell.ljust(width) for cell, width in zip(row.cells, widths, strict=True)).rstrip()
        )
