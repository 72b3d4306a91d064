"""Periods and files as the commands about the log take them: --from, --to, --out."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from kiosk import paths
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.private_file import replace_private
from kiosk.commands.disk import explained_disk
from kiosk.log.reports.period import Period, Span

Command = TypeVar("Command", bound=Callable[..., Any])

DAY = click.DateTime(["%Y-%m-%d"])


def period_options(command: Command) -> Command:
    """Add --from and --to, both days of a period."""
    command = click.option("--to", "last", type=DAY, required=True, help="Its last day.")(command)
    return click.option("--from", "first", type=DAY, required=True, help="Its first day.")(command)


def period_between(first: datetime.datetime, last: datetime.datetime) -> Period:
    """The month, quarter or year from ``first`` to ``last``. Any other span ends the command with 2."""
    for span in Span:
        period = Period.of(span, first.date())
        if (period.first, period.last) == (first.date(), last.date()):
            return period
    month = Period.of(Span.MONTH, first.date())
    raise click.UsageError(
        f"--from {first:%Y-%m-%d} --to {last:%Y-%m-%d}: a whole month, quarter or year is needed, "
        f"so that two reports never differ by a few days: write --from {month.first} --to {month.last}"
    )


@contextmanager
def log_to_ask() -> Iterator[SqliteLogBook]:
    """The site's log, of which only what is asked for is read. Where there is none the command ends with 1."""
    if not paths.LOG.exists():
        raise click.ClickException(f"{paths.LOG}: there is no log yet: fanal log add begins one")
    with explained_disk(paths.STATE), SqliteLogBook(paths.LOG, whole=False) as book:
        yield book


def write_out(file: Path, data: bytes) -> None:
    """Put ``data`` into ``file``, whole or not at all, and say so."""
    with explained_disk(file.parent):
        replace_private(file, data)
    click.echo(f"{file}: {len(data)} bytes")
