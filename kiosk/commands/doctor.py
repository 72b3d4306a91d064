"""Say whether this machine is ready.

One plain line a check, and the mend where something is wrong; nothing is changed. Ends with 1 when the machine is not
ready: a visit does not work, or somebody could get out of a kiosk."""

from __future__ import annotations

import datetime
import json
import platform
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk import __version__, paths
from kiosk.commands.interruption import heeded_signals
from kiosk.commands.terminal import Terminal, draw_unseen, open_terminal, settings_or_exit
from kiosk.settings import Settings, SettingsError, read_sound_settings, site_files
from kiosk.staff.findings import Standing

if TYPE_CHECKING:
    from kiosk.commands.examination import Finding

SIGNS = {Standing.GOOD: "ok", Standing.CARE: "--", Standing.BAD: "!!"}


@click.command(help=__doc__)
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.option("--page", type=click.Path(dir_okay=False, path_type=Path), help="Also as a PDF to be printed.")
@click.option("--site", type=click.Path(dir_okay=False, exists=True, path_type=Path), help="A site.toml.")
@heeded_signals()
def command(*, as_json: bool, page: Path | None, site: Path | None) -> None:  # noqa: D103 - the module's docstring is the help
    draw_unseen()
    from kiosk.commands.examination import examine

    settings, faults = _settings(site)
    terminal = open_terminal(settings, read_words=True)
    findings = examine(terminal, faults)
    if page:
        _write(page, terminal, findings)
    ready = all(finding.standing is not Standing.BAD for finding in findings)
    click.echo(_json(findings, ready=ready) if as_json else "\n".join(_lines(findings, ready=ready)))
    sys.exit(0 if ready else 1)


def _settings(site: Path | None) -> tuple[Settings, Sequence[str]]:
    """The settings as far as they can be read, and what is wrong with the site's own files.

    A file that is named must be usable; one that lies at its place is a finding, and no reason to look at nothing else.
    """
    if site:
        return settings_or_exit(site), []
    try:
        settings, faults = read_sound_settings(*site_files(paths.SITE_FILES, paths.SITE_LOCAL))
    except SettingsError as error:
        return Settings(), [str(error)]
    return settings, [str(fault) for fault in faults]


def _json(findings: Iterable[Finding], *, ready: bool) -> str:
    rows = [
        {**asdict(each), "subject": each.subject.value, "standing": each.standing.value} for each in findings
    ]
    return json.dumps({"ready": ready, "findings": rows}, ensure_ascii=False, indent=2)


def _lines(findings: Sequence[Finding], *, ready: bool) -> Iterable[str]:
    for subject, group in groupby(findings, lambda finding: finding.subject):
        yield f"{subject.value}:"
        for finding in group:
            yield f"{SIGNS[finding.standing]} {finding.name}: {finding.words} {finding.mend}".rstrip()
        yield ""
    yield "Ready." if ready else "Not ready: mend the lines marked !!."


def _write(file: Path, terminal: Terminal, findings: Sequence[Finding]) -> None:
    from kiosk.commands.examination.page import Head, page

    settings = terminal.settings
    site = ", ".join(filter(None, (settings.name, settings.address)))
    head = Head(site, platform.node(), datetime.datetime.now(), __version__)
    try:
        file.write_bytes(page(head, findings, terminal.world.library.french.families[0]))
    except OSError as error:
        raise click.UsageError(f"{file}: cannot be written ({error.strerror}): name another file") from error
