"""Look after the log of visits."""

from __future__ import annotations

import click

from kiosk import paths
from kiosk.commands.disk import explained_disk


@click.group(help=__doc__)
def command() -> None:  # noqa: D103 - the module's docstring is the help
    pass


@command.command()
def backup() -> None:
    """Copy the log beside itself, as the copy of today; the newest seven are kept.

    For a daily timer: the kiosk may be in use meanwhile. Ends with 1 when no copy could be made.
    """
    if not paths.LOG.exists():
        click.echo(f"{paths.LOG}: there is no log yet, so nothing to copy")
        return
    from kiosk.adapters.log_book import SqliteLogBook

    with explained_disk(paths.STATE), SqliteLogBook(paths.LOG) as book:
        copy = book.backup()
        lines = book.state().rows
    click.echo(f"{copy}: {lines} {'visit' if lines == 1 else 'visits'} copied")
