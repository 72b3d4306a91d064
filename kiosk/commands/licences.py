"""Tell what this Fanal carries, and under which licences."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from kiosk import paths


@click.command(help=__doc__)
def command() -> None:  # noqa: D103 - the module's docstring is the help
    if hasattr(sys, "_MEIPASS"):
        click.echo("\n".join(lines(paths.ROOT.parent)))
    else:
        click.echo(
            f"Fanal is under the EUPL-1.2: {paths.ROOT / 'LICENSE'}. Run from source, it carries nothing else."
        )


def lines(build: Path) -> Iterator[str]:
    """Each work in the frozen build of that folder, with its licence as SPDX names it; then where all is told."""
    for work in json.loads((build / "licences.json").read_text("utf-8"))["components"]:
        yield f"{work['name']} {work['version']}: {work['licence']}"
    yield f"Holders, sources and your rights: {build / 'NOTICES.txt'}; the wordings: {build / 'licences'}"
