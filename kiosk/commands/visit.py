"""Walk a whole visit, unattended.

It goes through the real screens, the real voice and a real log, and leaves pictures, sound, ticket and visit.json.

It is the self-test of an installation, and what ``make run`` does where there is no display. Its log, its clips and
its settings are its own, in DIR/state: the site's file is not read unless --site names it. With --real-log the log,
the clips and the settings are the site's.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

from kiosk import paths
from kiosk.commands.disk import explained_disk
from kiosk.commands.interruption import heeded_signals
from kiosk.commands.screen_size import ScreenSize
from kiosk.commands.terminal import Terminal, draw_unseen, open_terminal, settings_or_exit
from kiosk.content.practice import practised
from kiosk.settings import Settings

DEFAULT_SIZE = "1280x800@15.6"
LEFT_BY_A_VISIT = re.compile(r"\d{2,}-[A-Z][A-Za-z]*\.png|\d{3,}-[A-Za-z0-9_-]+\.wav|visit\.json")


@click.command(help=__doc__)
@click.argument("procedure")
@click.option("--language", "locale", required=True, help="The locale of the visit, such as fr or ar.")
@click.option(
    "--out", "folder", required=True, type=click.Path(file_okay=False, path_type=Path), help="Where all goes."
)
@click.option("--size", default=DEFAULT_SIZE, show_default=True, help="WxH[@INCHES] of the screen.")
@click.option("--printer", type=click.Choice(["pdf"]), help="Offer and print a paper, as a PDF.")
@click.option("--try", "trying", is_flag=True, help="Practise the procedure instead of being shown it.")
@click.option("--all", "every_state", is_flag=True, help="Open every screen there is on the way.")
@click.option("--real-log", is_flag=True, help="Write to the site's own log, marked as a self-test.")
@click.option("--site", type=click.Path(dir_okay=False, exists=True, path_type=Path), help="A site.toml.")
@heeded_signals()
def command(  # noqa: D103 - the module's docstring is the help
    procedure: str,
    locale: str,
    folder: Path,
    size: str,
    printer: str | None,
    trying: bool,
    every_state: bool,
    real_log: bool,
    site: Path | None,
) -> None:
    draw_unseen()
    screen_size = ScreenSize.parse(size)
    terminal = open_terminal(
        settings_or_exit(site) if site or real_log else Settings(), locked=True, read_words=True
    )
    _refuse_unknown(terminal, procedure, locale)
    if trying and not practised(terminal.world.library.procedures[procedure]):
        raise click.UsageError(f"nothing in {procedure} can be tried: leave --try out")
    with explained_disk(folder):
        state = _state(real_log, folder)
        clear(folder)
        from kiosk.commands.walking.self_test import SelfTest

        visit = SelfTest(terminal, folder, state, procedure, locale, prints=printer == "pdf")
        visit.run(screen_size, every_state=every_state, trying=trying)
        for problem in visit.problems[
            len(terminal.complaints) :
        ]:  # those were told when the content was read
            click.echo(problem, err=True)
    click.echo(f"{folder}: {visit.summary}")
    if visit.problems:
        sys.exit(1)


def clear(folder: Path) -> None:
    """Remove what an earlier visit left in ``folder``: its pictures, its sound and its report. Raises OSError.

    A folder where no visit has been is left as it is.
    """
    if any((folder / mark).exists() for mark in ("visit.json", "state/log.db")):
        for file in folder.iterdir():
            if LEFT_BY_A_VISIT.fullmatch(file.name) and file.is_file():
                file.unlink()


def _state(real_log: bool, folder: Path) -> Path:
    """The folder of log and clips, which is there from now on, as ``folder`` is. Raises click.UsageError."""
    _make(folder, f"--out {folder}", "name a folder that can be written")
    state = paths.STATE if real_log else folder / "state"
    about = f"the state folder {state}" if real_log else f"--out {folder}"
    _make(state, about, "give it to Fanal's user" if real_log else "name a folder that can be written")
    return state


def _make(folder: Path, about: str, mend: str) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.UsageError(f"{about}: {error.strerror}: {mend}") from error


def _refuse_unknown(terminal: Terminal, procedure: str, locale: str) -> None:
    library = terminal.world.library
    if procedure not in library.procedures:
        raise click.UsageError(f"no procedure {procedure!r}: known are {', '.join(library.procedures)}")
    if all(language.locale != locale for language in library.languages):
        offered = ", ".join(language.locale for language in library.languages)
        raise click.UsageError(f"no language {locale!r}: offered are {offered}")
