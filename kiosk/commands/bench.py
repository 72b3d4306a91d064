"""Measure this machine.

Start, memory, idle processor, touch, sound and print as a table, beside Chromium in kiosk mode where it is there.

With --log instead: how long a log of very many lines keeps anybody waiting. It is invented, the same each time, and
needs as much room among the temporary files as its first line says; a million lines take a minute to make."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kiosk import paths
from kiosk.commands.interruption import heeded_signals, interrupted_at_once
from kiosk.commands.terminal import Terminal, draw_unseen, open_terminal
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.commands.measuring.figures import Row


@click.command(help=__doc__)
@click.option(
    "--runs", default=7, show_default=True, type=click.IntRange(5), help="How often each start is timed."
)
@click.option(
    "--idle-seconds", default=10.0, show_default=True, help="How long the idle processor is watched."
)
@click.option("--log", "of_log", is_flag=True, help="The figures of a long log alone.")
@click.option(
    "--lines",
    default=1_000_000,
    show_default=True,
    type=click.IntRange(1000),
    help="How long the log is, with --log.",
)
@heeded_signals()
def command(  # noqa: D103 - the module's docstring is the help
    runs: int, idle_seconds: float, of_log: bool, lines: int
) -> None:
    draw_unseen()
    terminal = open_terminal(Settings(), locked=True, read_words=True)
    if not terminal.world.library.procedures:
        raise click.ClickException(f"{paths.MEDIA}: no procedure to touch through: run fanal check")
    rows = _rows_of_log(terminal, lines) if of_log else _rows(terminal, runs, idle_seconds)
    widths = [max(len(row.cells[at]) for row in rows) for at in range(3)]
    for row in rows:
        click.echo(
            "  ".join(cell.ljust(width) for cell, width in zip(row.cells, widths, strict=True)).rstrip()
        )


def _rows(terminal: Terminal, runs: int, idle_seconds: float) -> list[Row]:
    from kiosk.commands.measuring import (
        browser_figures,
        print_figures,
        recovery_figures,
        sound_figures,
        start_figures,
        touch_figures,
    )

    rows = start_figures.measure(runs, idle_seconds)
    rows += touch_figures.measure(terminal)
    rows += sound_figures.measure(terminal)
    rows += recovery_figures.measure(terminal)
    rows += print_figures.measure(terminal)
    with interrupted_at_once():
        rows += browser_figures.measure(runs, idle_seconds)
    return rows


def _rows_of_log(terminal: Terminal, lines: int) -> list[Row]:
    from kiosk.commands.measuring import log_figures

    with interrupted_at_once():
        return log_figures.measure(terminal, lines)
