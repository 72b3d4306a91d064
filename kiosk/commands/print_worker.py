"""Be the process that speaks to printers; Fanal starts it itself."""

from __future__ import annotations

import click


@click.command(hidden=True)
def command() -> None:
    """Do print orders: one JSON line in, one out."""
    import sys

    from kiosk.adapters.printers.print_worker import serve

    serve(sys.stdin, sys.stdout)
