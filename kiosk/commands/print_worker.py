"""``fanal print-worker``: the process that speaks to a print queue; started by the kiosk, not by people."""

from __future__ import annotations

import click


@click.command(hidden=True)
def command() -> None:
    """Do print orders: one JSON line in, one out."""
    import sys

    from kiosk.adapters.printers.queue_worker import serve

    serve(sys.stdin, sys.stdout)
