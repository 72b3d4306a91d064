"""Be the process that speaks to a print queue; Fanal starts it itself."""

from __future__ import annotations

import click


@click.command(hidden=True)
def command() -> None:
    """Do print orders: one JSON line in, one out."""
    import sys

    from kiosk.adapters.printers.queue_worker import serve

    serve(sys.stdin, sys.stdout)
