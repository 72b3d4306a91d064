"""One painter for all papers: pictures for a printer's head or a screen, or a PDF."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter

from kiosk.adapters.qr_reader import decode_all
from kiosk.adapters.ticket_picture.boxes import PAPER, Placed
from kiosk.adapters.ticket_picture.glyph_font import GlyphFont
from kiosk.adapters.ticket_picture.guide_pages import guide_pages
from kiosk.adapters.ticket_picture.pages import Page, lay_out
from kiosk.handoff.document import Document
from kiosk.handoff.guide import Guide
from kiosk.handoff.paper_size import PaperSize, Sheet
from kiosk.handoff.printout import Printout

OFFICE_READ_BACK = 0.5
"""A page is read back at 150 dots an inch: a quarter of the dots, and what a telephone sees at most."""

ONE_BIT = Qt.ImageConversionFlag.MonoOnly | Qt.ImageConversionFlag.ThresholdDither


class TicketUnreadable(Exception):
    """The code on a painted paper does not read back to its payload: it must not reach a printer."""


def render(printout: Printout, paper: PaperSize, glyphs: GlyphFont) -> QImage:
    """``printout`` in dots of ``paper``: one bit a dot for rolls, shades of grey for A4 (pages one under another).

    Raises :class:`TicketUnreadable`; ValueError when the code is too large for the paper; KeyError for an unknown
    glyph.
    """
    roll = paper.sheet.is_roll
    pages = lay_out([printout], paper.sheet, glyphs, crisp=roll)
    picture = _picture(pages, paper.sheet, smooth=not roll)
    _read_back(pages, picture)
    return picture.convertToFormat(QImage.Format.Format_Mono, ONE_BIT) if roll else picture


def rasters(printouts: Sequence[Printout], paper: PaperSize, glyphs: GlyphFont) -> tuple[QImage, ...]:
    """A picture of one bit a dot for each of ``printouts``, in their order; equal ones are painted once.

    Raises as :func:`render` does, before any picture is answered.
    """
    painted = {each: render(each, paper, glyphs) for each in dict.fromkeys(printouts)}
    return tuple(painted[each].convertToFormat(QImage.Format.Format_Mono, ONE_BIT) for each in printouts)


def document(printouts: Sequence[Printout], paper: PaperSize, glyphs: GlyphFont) -> Document:
    """``printouts`` as one PDF in letters and outlines, for queues whose drivers know their own dots.

    On a roll each has a page of its own, all as long as the longest: a queue is told one size. On A4 several tickets
    lie on a sheet to be cut. Raises as :func:`render` does.
    """
    return _document(lay_out(printouts, paper.sheet, glyphs, crisp=False), paper.sheet)


def guide_document(guide: Guide, scenes: Sequence[QImage], glyphs: GlyphFont) -> Document:
    """``guide`` with the scene of each of its steps as a PDF on A4. Raises as :func:`render` does."""
    return _document(guide_pages(guide, scenes, glyphs), PaperSize.A4.sheet)


def _document(pages: Sequence[Page], sheet: Sheet) -> Document:
    for page in {id(page): page for page in pages}.values():
        zoom = 1 if sheet.is_roll else OFFICE_READ_BACK
        _read_back([page], _picture([page], sheet, smooth=True, zoom=zoom))
    height = max(page.height for page in pages)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, sheet, height)
    painter = QPainter(writer)
    left = (writer.width() - sheet.width_dots) // 2
    for number, page in enumerate(pages):
        if number:
            writer.newPage()
        _paint(painter, page.placed, left, 0)
    painter.end()
    return Document(bytes(buffer.data().data()), sheet.width_mm, height / sheet.dots_per_mm)


def _writer(buffer: QBuffer, sheet: Sheet, height: int) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setCreator("Fanal")
    writer.setResolution(sheet.dots_per_inch)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    if sheet.is_roll:
        size = QSizeF(sheet.width_mm, height / sheet.dots_per_mm)
        exactly = QPageSize.SizeMatchPolicy.ExactMatch
        writer.setPageSize(QPageSize(size, QPageSize.Unit.Millimeter, "", exactly))
    else:
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return writer


def _picture(pages: Sequence[Page], sheet: Sheet, *, smooth: bool, zoom: float = 1) -> QImage:
    size = QSize(sheet.width_dots, sum(page.height for page in pages)) * zoom
    picture = QImage(size, QImage.Format.Format_Grayscale8)
    picture.setDotsPerMeterX(round(sheet.dots_per_mm * 1000))
    picture.setDotsPerMeterY(round(sheet.dots_per_mm * 1000))
    picture.fill(PAPER)
    painter = QPainter(picture)
    painter.scale(zoom, zoom)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing, smooth)
    y = 0
    for page in pages:
        _paint(painter, page.placed, 0, y)
        y += page.height
    painter.end()
    return picture


def _read_back(pages: Sequence[Page], picture: QImage) -> None:
    wanted = sorted(payload for page in pages for payload in page.payloads)
    if wanted and sorted(decode_all(picture)) != wanted:
        raise TicketUnreadable(f"the codes do not read as {', '.join(dict.fromkeys(wanted))}")


def _paint(painter: QPainter, placed: Iterable[Placed], left: int, top: int) -> None:
    for each in placed:
        each.box.paint(painter, left + each.x, top + each.y)
