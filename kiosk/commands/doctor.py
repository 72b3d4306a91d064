"""Say whether this machine is ready.

One plain line a check, and the mend where something is wrong. Ends with 1 when the machine is not ready."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from kiosk.commands.interruption import heeded_signals
from kiosk.commands.terminal import draw_unseen, open_terminal, settings_or_exit

SIGNS = {"good": "ok", "care": "--", "bad": "!!"}


@click.command(help=__doc__)
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.option("--site", type=click.Path(dir_okay=False, exists=True, path_type=Path), help="A site.toml.")
@heeded_signals()
def command(*, as_json: bool, site: Path | None) -> None:  # noqa: D103 - the module's docstring is the help
    draw_unseen()
    from kiosk.commands.examination import examine

    findings = examine(open_terminal(settings_or_exit(site), read_words=True))
    ready = all(finding.standing.value != "bad" for finding in findings)
    if as_json:
        rows = [{**asdict(finding), "standing": finding.standing.value} for finding in findings]
        click.echo(json.dumps({"ready": ready, "findings": rows}, ensure_ascii=False, indent=2))
    else:
        for finding in findings:
            mend = f" {finding.mend}" if finding.mend else ""
            click.echo(f"{SIGNS[finding.standing.value]} {finding.name}: {finding.words}{mend}")
        click.echo("Ready." if ready else "Not ready: mend the lines marked !!.")
    sys.exit(0 if ready else 1)
