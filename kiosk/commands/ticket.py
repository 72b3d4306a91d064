"""Make tickets of one procedure, or certificates of a workshop: a picture, a PDF, the bytes of a receipt printer, or
their text.

The ending of the file says which: .png, .pdf, .bin, .escpos or .txt.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.commands.terminal import Terminal, draw_unseen, open_terminal, settings_or_exit
from kiosk.handoff.certificate import Certificate
from kiosk.handoff.certificate_of import certificate_of
from kiosk.handoff.paper_size import PaperSize
from kiosk.handoff.printout import Printout
from kiosk.handoff.reading import reading
from kiosk.handoff.ticket import Ticket
from kiosk.visit.guide_of import guide_of
from kiosk.visit.ticket_of import ticket_of

if TYPE_CHECKING:
    from kiosk.adapters.ticket_picture import GlyphFont

    Painter = Callable[[Sequence[Printout], PaperSize, GlyphFont], bytes]

MOST_COPIES = 100
FIRST_STEP = 1


class Copies(click.ParamType[tuple[str, int]]):
    """``ar=12``: a language and how many."""

    name = "LANG=N"

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, int]:
        """The language and the number, both checked as far as they can be without content."""
        locale, _, number = value.partition("=")
        if not locale or not number.isdecimal() or not 1 <= int(number) <= MOST_COPIES:
            self.fail(f"{value!r}: write a language and 1 to {MOST_COPIES}, such as ar=12", param, ctx)
        return locale, int(number)


@click.command(help=__doc__)
@click.argument("procedure", required=False)
@click.option(
    "--certificate",
    "kit",
    metavar="KIT",
    help="In place of PROCEDURE: a nameless certificate of the workshop held from this kit.",
)
@click.option("--language", "locale", help="The person's language, such as fr or ar.")
@click.option(
    "--copies",
    multiple=True,
    type=Copies(),
    help="How many in which language, such as ar=12; can be repeated, and stands in place of --language.",
)
@click.option(
    "--paper", required=True, type=click.Choice([paper.value for paper in PaperSize]), help="Its size."
)
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The file.")
@click.option(
    "--step", default=FIRST_STEP, show_default=True, help="The step that is shown when it is printed, from 1."
)
@click.option(
    "--guide",
    is_flag=True,
    help="Every step with its scene and what is said of it: a PDF of several A4 pages.",
)
@click.option("--site", type=click.Path(dir_okay=False, exists=True, path_type=Path), help="A site.toml.")
def command(  # noqa: D103 - the module's docstring is the help
    procedure: str | None,
    kit: str | None,
    locale: str | None,
    copies: tuple[tuple[str, int], ...],
    paper: str,
    out: Path,
    step: int,
    guide: bool,
    site: Path | None,
) -> None:
    if bool(procedure) == bool(kit):
        raise click.UsageError("name a procedure for tickets, or --certificate KIT for certificates")
    if kit and (guide or step != FIRST_STEP):
        raise click.UsageError("--certificate: a workshop is certified whole: leave --step and --guide out")
    if bool(locale) == bool(copies):
        raise click.UsageError("give --language for one ticket, or --copies LANG=N for several")
    wanted = copies or (((locale or ""), 1),)
    size = PaperSize(paper)
    paint = _painter(out, size, sum(number for _, number in wanted))
    if guide and (copies or size is not PaperSize.A4 or PAINTERS[out.suffix.lower()] is not _pdf):
        raise click.UsageError("--guide: write one PDF with --language, --paper a4 and --out NAME.pdf")
    draw_unseen()
    terminal = open_terminal(settings_or_exit(site), read_words=True)
    papers: list[Ticket | Certificate] = []
    for each, number in wanted:
        _offered(terminal, each)
        paper_of_each = (
            _certificate(terminal, kit, each) if kit else _ticket(terminal, procedure or "", each, step)
        )
        papers += [paper_of_each] * number
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication.instance() or QGuiApplication([])  # noqa: F841 - lives while something is painted
    icons = terminal.use_fonts()
    if guide:
        _write(out, _guide(terminal, icons, procedure or "", wanted[0][0], step))
    else:
        _write(out, paint(papers, size, terminal.ticket_glyphs()))
    click.echo(f"{out}: {_told(papers[0])}")


def _painter(out: Path, size: PaperSize, papers: int) -> Painter:
    ending = out.suffix.lower()
    if ending not in PAINTERS:
        raise click.UsageError(f"--out {out}: end its name in one of {', '.join(PAINTERS)}")
    if PAINTERS[ending] is _escpos and not size.sheet.is_roll:
        raise click.UsageError(
            f"--out {out}: a receipt printer has no {size.value} paper: write .png or .pdf"
        )
    if PAINTERS[ending] is _png and papers > 1:
        raise click.UsageError(f"--out {out}: a picture holds one ticket: write .pdf for {papers}")
    if not out.parent.is_dir():
        raise click.UsageError(f"--out {out}: there is no folder {out.parent}: make it first")
    return PAINTERS[ending]


def _offered(terminal: Terminal, locale: str) -> None:
    offered = [language.locale for language in terminal.world.library.languages]
    if locale not in offered:
        raise click.UsageError(f"no language {locale!r}: offered are {', '.join(offered)}")


def _certificate(terminal: Terminal, kit: str, locale: str) -> Certificate:
    kits, world = terminal.workshops(), terminal.world
    if kit not in kits:
        raise click.UsageError(f"no kit {kit!r}: known are {', '.join(kits)}")
    return certificate_of(world.library, world.site.name, kits[kit], locale, datetime.date.today())


def _told(paper: Ticket | Certificate) -> str:
    return paper.link.shown if isinstance(paper, Ticket) else paper.title.own.shown


def _ticket(terminal: Terminal, procedure: str, locale: str, step: int) -> Ticket:
    library = terminal.world.library
    if procedure not in library.procedures:
        raise click.UsageError(f"no procedure {procedure!r}: known are {', '.join(library.procedures)}")
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


def _png(papers: Sequence[Printout], size: PaperSize, glyphs: GlyphFont) -> bytes:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImageWriter

    from kiosk.adapters.ticket_picture import render

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture = render(papers[0], size, glyphs)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    return bytes(buffer.data().data())


def _pdf(papers: Sequence[Printout], size: PaperSize, glyphs: GlyphFont) -> bytes:
    from kiosk.adapters.ticket_picture import document

    return document(papers, size, glyphs).pdf


def _escpos(papers: Sequence[Printout], size: PaperSize, glyphs: GlyphFont) -> bytes:
    from kiosk.adapters.printers.escpos import raster_bytes
    from kiosk.adapters.ticket_picture import rasters

    return b"".join(map(raster_bytes, rasters(papers, size, glyphs)))


def _guide(terminal: Terminal, icons: str, procedure: str, locale: str, step: int) -> bytes:
    from kiosk.adapters.ticket_picture import guide_document
    from kiosk.commands.picturing.step_scenes import step_scenes

    guide = guide_of(terminal.world, locale, procedure, step, datetime.date.today())
    scenes = step_scenes(terminal, icons, locale, procedure, [each.number for each in guide.steps])
    return guide_document(guide, scenes, terminal.ticket_glyphs()).pdf


def _txt(papers: Sequence[Printout], size: PaperSize, glyphs: GlyphFont) -> bytes:
    texts = ("".join(f"{line.shown}\n" for line in reading(paper)) for paper in papers)
    return "\f".join(texts).encode()


PAINTERS: Mapping[str, Painter] = {
    ".png": _png,
    ".pdf": _pdf,
    ".bin": _escpos,
    ".escpos": _escpos,
    ".txt": _txt,
}
