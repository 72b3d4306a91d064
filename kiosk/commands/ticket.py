"""Make the ticket of one procedure: a picture, a PDF or the bytes of a receipt printer.

The ending of the file says which: .png, .pdf, .bin or .escpos.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.commands.terminal import Terminal, draw_unseen, open_terminal, settings_or_exit
from kiosk.handoff.paper_size import PaperSize
from kiosk.handoff.ticket import Ticket
from kiosk.visit.ticket_of import ticket_of

if TYPE_CHECKING:
    from kiosk.adapters.ticket_picture import GlyphFont

    Painter = Callable[[Ticket, PaperSize, GlyphFont], bytes]


@click.command(help=__doc__)
@click.argument("procedure")
@click.option("--language", "locale", required=True, help="The person's language, such as fr or ar.")
@click.option(
    "--paper", required=True, type=click.Choice([paper.value for paper in PaperSize]), help="Its size."
)
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The file.")
@click.option(
    "--step", default=1, show_default=True, help="The step that is shown when it is printed, from 1."
)
@click.option("--site", type=click.Path(dir_okay=False, exists=True, path_type=Path), help="A site.toml.")
def command(  # noqa: D103 - the module's docstring is the help
    procedure: str, locale: str, paper: str, out: Path, step: int, site: Path | None
) -> None:
    size = PaperSize(paper)
    paint = _painter(out, size)
    draw_unseen()
    terminal = open_terminal(settings_or_exit(site), read_words=True)
    ticket = _ticket(terminal, procedure, locale, step)
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication.instance() or QGuiApplication([])  # noqa: F841 - lives while something is painted
    terminal.use_fonts()
    _write(out, paint(ticket, size, terminal.ticket_glyphs()))
    click.echo(f"{out}: {ticket.link.shown}")


def _painter(out: Path, size: PaperSize) -> Painter:
    ending = out.suffix.lower()
    if ending not in PAINTERS:
        raise click.UsageError(f"--out {out}: end its name in one of {', '.join(PAINTERS)}")
    if PAINTERS[ending] is _escpos and not size.sheet.is_roll:
        raise click.UsageError(
            f"--out {out}: a receipt printer has no {size.value} paper: write .png or .pdf"
        )
    if not out.parent.is_dir():
        raise click.UsageError(f"--out {out}: there is no folder {out.parent}: make it first")
    return PAINTERS[ending]


def _ticket(terminal: Terminal, procedure: str, locale: str, step: int) -> Ticket:
    library = terminal.world.library
    if procedure not in library.procedures:
        raise click.UsageError(f"no procedure {procedure!r}: known are {', '.join(library.procedures)}")
    offered = [language.locale for language in library.languages]
    if locale not in offered:
        raise click.UsageError(f"no language {locale!r}: offered are {', '.join(offered)}")
    steps = len(library.procedures[procedure].steps)
    if not 1 <= step <= steps:
        raise click.UsageError(f"--step {step}: {procedure} has the steps 1 to {steps}")
    return ticket_of(terminal.world, locale, procedure, step, datetime.date.today())


def _write(out: Path, data: bytes) -> None:
    part = out.with_name(f"{out.name}.part")
    try:
        part.write_bytes(data)
        os.replace(part, out)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise click.UsageError(f"--out {out}: {error.strerror}: name a file that can be written") from error


def _png(ticket: Ticket, size: PaperSize, glyphs: GlyphFont) -> bytes:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImageWriter

    from kiosk.adapters.ticket_picture import render

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture = render(ticket, size, glyphs)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    return bytes(buffer.data().data())


def _pdf(ticket: Ticket, size: PaperSize, glyphs: GlyphFont) -> bytes:
    from kiosk.adapters.ticket_picture import document

    return document([ticket], size, glyphs).pdf


def _escpos(ticket: Ticket, size: PaperSize, glyphs: GlyphFont) -> bytes:
    from kiosk.adapters.printers.escpos import raster_bytes
    from kiosk.adapters.ticket_picture import render

    return raster_bytes(render(ticket, size, glyphs))


PAINTERS: Mapping[str, Painter] = {
    ".png": _png,
    ".pdf": _pdf,
    ".bin": _escpos,
    ".escpos": _escpos,
}
