"""Write the figures of a month, a quarter or a year that may be published.

No count from 1 to 10 of what is said about people is in them, nor can one be worked out. A period can be published once
nothing can be added to it any more. The mediator's own record, line by line, is: fanal log export.
"""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk import paths
from kiosk.commands.log_period import log_to_ask, period_between, period_options, write_out
from kiosk.commands.terminal import Terminal, draw_unseen, open_terminal, settings_or_exit
from kiosk.content.library import SOURCE_LOCALE
from kiosk.log.acts import Act
from kiosk.log.mediation_rules import MOST_DAYS_BACK
from kiosk.log.reports.publishing import ClockInDoubt, NotSettled, Published
from kiosk.staff.world import STAFF_LOCALES

if TYPE_CHECKING:
    from kiosk.adapters.exports.files import Reporting

FORMATS = ("csv", "xlsx", "json", "pdf", "txt")


@click.command(help=__doc__)
@period_options
@click.option("--format", "kind", type=click.Choice(FORMATS), required=True, help="What kind of file.")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file; txt can do without and is shown.",
)
@click.option(
    "--language",
    type=click.Choice(STAFF_LOCALES),
    default=SOURCE_LOCALE,
    show_default=True,
    help="The language of a pdf.",
)
@click.option("--site", type=click.Path(dir_okay=False, exists=True, path_type=Path), help="A site.toml.")
def command(  # noqa: D103 - the module's docstring is the help
    first: datetime.datetime,
    last: datetime.datetime,
    kind: str,
    out: Path | None,
    language: str,
    site: Path | None,
) -> None:
    from kiosk.adapters.logged_figures import published_from

    period = period_between(first, last)
    if out is None and kind != "txt":
        raise click.UsageError(f"--format {kind} needs a file: add --out FILE")
    draw_unseen()
    settings = settings_or_exit(site)
    with log_to_ask() as book:
        try:
            published = published_from(book, period, datetime.date.today())
        except ClockInDoubt as error:
            raise click.ClickException(str(error)) from error
        except NotSettled as error:
            settled = period.last + datetime.timedelta(days=MOST_DAYS_BACK + 1)
            raise click.ClickException(f"{error} Ask again on {settled}.") from error
        data = _bytes(kind, published, open_terminal(settings), language)
        book.note(Act.EXPORT)
    if out is None:
        sys.stdout.write(data.decode())
    else:
        write_out(out, data)


def _bytes(kind: str, published: Published, terminal: Terminal, language: str) -> bytes:
    from kiosk.adapters.exports.files import published_file
    from kiosk.adapters.exports.filters import ExportInfo
    from kiosk.commands.report_text import report_json, report_text
    from kiosk.staff.reporting.choices import Export

    if kind == "txt":
        return report_text(published).encode()
    if kind == "json":
        return report_json(published)
    files = {"csv": Export.FIGURES_CSV, "xlsx": Export.STATISTICS_XLSX, "pdf": Export.PAGE_PDF}
    if kind == "pdf":
        _let_qt_paint(terminal)
    info = ExportInfo(published.period, datetime.datetime.now())
    return published_file(files[kind], published, _reporting(terminal, language), info, language)


def _reporting(terminal: Terminal, language: str) -> Reporting:
    from kiosk.adapters.content_files.staff_words import with_staff_words
    from kiosk.adapters.exports.files import Reporting
    from kiosk.commands.page_words import page_words
    from kiosk.commands.site_lists import site_lists_of

    library, settings = terminal.world.library, terminal.settings
    words = with_staff_words(library, paths.ROOT / "locales")
    pages = {language: page_words(words, library, language)}
    return Reporting(settings.name, settings.address, site_lists_of(settings, library), pages)


def _let_qt_paint(terminal: Terminal) -> None:
    from PySide6.QtGui import QGuiApplication

    global _app  # noqa: PLW0603 - Qt has one application for the whole process, and ends when nobody holds it
    _app = QGuiApplication([sys.argv[0]])
    terminal.use_fonts()


_app: object = None
