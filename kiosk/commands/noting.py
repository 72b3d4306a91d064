"""The line that an act done by a command leaves in the log, as one at the terminal does."""

from __future__ import annotations

import click

from kiosk import paths
from kiosk.log.acts import Act


def note(act: Act) -> None:
    """Write that ``act`` was done. It is done already: a log that cannot be written is told of and undoes nothing."""
    from kiosk.adapters.log_book import SqliteLogBook
    from kiosk.log.log_book import LogBookError

    try:
        with SqliteLogBook(paths.LOG, whole=False) as book:
            book.note(act)
    except LogBookError as error:
        click.echo(f"It is done, but the log has no line of it: {error}", err=True)
