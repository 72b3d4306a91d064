"""Be the process that owns the speech engine; Fanal starts it itself."""

from __future__ import annotations

import click


@click.command(help=__doc__)
def command() -> None:  # noqa: D103 - the module's docstring is the help
    from kiosk import paths
    from kiosk.adapters.voice.worker.worker import main

    raise SystemExit(main(paths.VOICES))
