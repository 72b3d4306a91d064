"""One painter for all papers: a ticket as a picture for a printer's head or a screen, or as a PDF."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter

from kiosk.adapters.qr_reader import decode
from kiosk.adapters.ticket_picture.boxes import PAPER, Placed
from kiosk.adapters.ticket_picture.glyph_font import GlyphFont
from kiosk.adapters.ticket_picture.pages import Pages, lay_out
from kiosk.handoff.document import Document
from kiosk.handoff.paper_size import PaperSize
from kiosk.handoff.printout import Printout
from kiosk.handoff.ticket import Ticket

OFFICE_READ_BACK = 0.5
"""A page is read back at 150 dots an inch: a quarter of the dots, and what a telephone sees at most."""


class TicketUnreadable(Exception):
    """The code on a painted ticket does not read back to its payload: it must not reach a printer."""


def render(ticket: Ticket, paper: PaperSize, glyphs: GlyphFont) -> QImage:
    """``ticket`` in dots of ``paper``: one bit a dot for rolls, shades of grey for A4 (pages one under another).

    Raises :class:`TicketUnreadable`; ValueError when the code is too large for the paper; KeyError for an unknown
    glyph.
    """
    roll = paper.sheet.is_roll
    picture = _picture(lay_out(ticket, paper.sheet, glyphs, crisp=roll), smooth=not roll)
    _read_back(ticket, picture)
    if not roll:
        return picture
    flags = Qt.ImageConversionFlag.MonoOnly | Qt.ImageConversionFlag.ThresholdDither
    return picture.convertToFormat(QImage.Format.Format_Mono, flags)


def document(printouts: Sequence[Printout], paper: PaperSize, glyphs: GlyphFont) -> Document:
    """``printouts`` as one PDF in letters and outlines, for queues whose drivers know their own dots.

    Raises as :func:`render` does.
    """
    (ticket,) = printouts
    assert isinstance(ticket, Ticket)
    laid = lay_out(ticket, paper.sheet, glyphs, crisp=False)
    _read_back(ticket, _picture(laid, smooth=True, zoom=1 if laid.sheet.is_roll else OFFICE_READ_BACK))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, laid)
    painter = QPainter(writer)
    beside = (writer.width() - laid.sheet.width_dots) // 2
    for number, page in enumerate(laid.pages):
        if number:
            writer.newPage()
        _paint(painter, page, beside, 0)
    painter.end()
    height_mm = laid.height / laid.sheet.dots_per_mm
    return Document(bytes(buffer.data().data()), laid.sheet.width_mm, height_mm)


def _writer(buffer: QBuffer, laid: Pages) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setCreator("Fanal")
    writer.setResolution(laid.sheet.dots_per_inch)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    if laid.sheet.is_roll:
        size = QSizeF(laid.sheet.width_mm, laid.height / laid.sheet.dots_per_mm)
        exactly = QPageSize.SizeMatchPolicy.ExactMatch
        writer.setPageSize(QPageSize(size, QPageSize.Unit.Millimeter, "", exactly))
    else:
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return writer


def _picture(laid: Pages, *, smooth: bool, zoom: float = 1) -> QImage:
    size = QSize(laid.sheet.width_dots, laid.height * len(laid.pages)) * zoom
    picture = QImage(size, QImage.Format.Format_Grayscale8)
    picture.setDotsPerMeterX(round(laid.sheet.dots_per_mm * 1000))
    picture.setDotsPerMeterY(round(laid.sheet.dots_per_mm * 1000))
    picture.fill(PAPER)
    painter = QPainter(picture)
    painter.scale(zoom, zoom)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing, smooth)
    for number, page in enumerate(laid.pages):
        _paint(painter, page, 0, number * laid.height)
    painter.end()
    return picture


def _read_back(ticket: Ticket, picture: QImage) -> None:
    if decode(picture) != ticket.grid.payload:
        raise TicketUnreadable(f"the code of the ticket does not read as {ticket.grid.payload}")


def _paint(painter: QPainter, page: Iterable[Placed], left: int, top: int) -> None:
    for placed in page:
        placed.box.paint(painter, left + placed.x, top + placed.y)
