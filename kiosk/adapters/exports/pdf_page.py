"""The published figures as one page of A4 for a funder, in letters that can be searched and copied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageSize, QPainter, QPdfWriter

from kiosk.adapters.exports.filters import ExportInfo
from kiosk.adapters.exports.page_blocks import Line, Names, PageBlock, mediation_blocks, visit_blocks
from kiosk.log.reports.publishing import Published

TITLE = "Bilan de la médiation numérique"
VISITS_TITLE = "Visites de la borne en libre usage, comptées à part des médiations"
HOW = (
    "Comment c’est compté. L’équipe note chaque médiation juste après l’aide, sans nom et sans texte libre. "
    "Une médiation aide une personne ou un groupe ; types, durées et thématiques sont exacts et comptent les "
    "médiations. La borne compte ses visites elle-même ; elles ne s’ajoutent jamais aux médiations.",
    "« Autres (regroupés) » et « Moins de 11 ». Hors des comptes exacts, un nombre plus petit que 11 n’est "
    "jamais publié seul, pour que personne ne puisse être reconnu : il est regroupé avec d’autres, ou la rubrique "
    "n’est pas publiée. Le même soin vaut entre les bilans d’un mois, d’un trimestre et d’une année. Une période "
    "n’est publiée qu’une fois close.",
)

DOTS_PER_INCH = 600
MILLIMETRES_PER_INCH = 25.4
WIDTH_MM, HEIGHT_MM, MARGIN_MM = 210.0, 297.0, 15.0
COLUMNS_APART_MM = 8.0
INNER_MM = WIDTH_MM - 2 * MARGIN_MM
COLUMN_MM = (INNER_MM - COLUMNS_APART_MM) / 2

TITLE_EM, FIGURE_EM, HEADING_EM, LINE_EM, SMALL_EM = 6.4, 7.8, 3.7, 3.3, 2.9
"""Sizes of letters, in millimetres."""

LEADING = 1.36
LINE_MM, HEADING_MM, BLOCK_APART_MM = 4.9, 5.8, 2.4
FIGURES_MM = 17.0
MOST_LINES = (9, 8, 7, 6, 5, 4)
"""How many values a block may have: the most with which all of them stand on the page."""

MOST_VISIT_LINES = 4
INK, SOFT, BAR = QColor("#14213D"), QColor("#5B5548"), QColor("#BFDDE0")


@dataclass(frozen=True, slots=True)
class PageText:
    """``site`` and ``address`` head the page; ``info`` says of which period and when it was made."""

    site: str
    address: str
    info: ExportInfo
    names: Names


def pdf_page(published: Published, text: PageText) -> bytes:
    """The PDF. Needs a running QGuiApplication."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(f"{TITLE} {published.period.name}")
    writer.setCreator("Fanal")
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    _Page(painter).write(published, text)
    painter.end()
    return bytes(buffer.data().data())


def columns(blocks: Sequence[PageBlock]) -> tuple[Sequence[PageBlock], Sequence[PageBlock]]:
    """``blocks`` in their order in two columns, of which the longer is as short as can be."""
    at = min(range(1, len(blocks) + 1), key=lambda at: max(_height(blocks[:at]), _height(blocks[at:])))
    return blocks[:at], blocks[at:]


def _height(blocks: Sequence[PageBlock]) -> float:
    return sum(HEADING_MM + LINE_MM * len(block.lines) + BLOCK_APART_MM for block in blocks)


class _Page:
    """Paints from the top down; ``y`` is how far it has come, in millimetres."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter
        self._scale = DOTS_PER_INCH / MILLIMETRES_PER_INCH

    def write(self, published: Published, text: PageText) -> None:
        y = self._head(text)
        total = published.total
        figures = (("Médiations", total.activities), ("Personnes aidées", total.people))
        y = self._figures(figures, y) + BLOCK_APART_MM
        how = HEIGHT_MM - MARGIN_MM - self._how_height()
        visits = visit_blocks(published, text.names, MOST_VISIT_LINES)
        visits_at = how - max(_height([each]) for each in visits) - HEADING_MM - LINE_MM - BLOCK_APART_MM
        self._columns(_fitting(published, text.names, visits_at - y), y)
        self._visits(published.visits, visits, visits_at)
        self._how(how)

    def _head(self, text: PageText) -> float:
        period, info = text.info.period, text.info
        y = MARGIN_MM
        y += self._words(TITLE, y, TITLE_EM, bold=True)
        if text.site:
            y += self._words(text.site, y, HEADING_EM, bold=True)
        if text.address:
            y += self._words(text.address, y, LINE_EM)
        days = f"Du {period.first:%d/%m/%Y} au {period.last:%d/%m/%Y}"
        y += self._words(f"{days}. Établi le {info.exported:%d/%m/%Y} avec Fanal.", y, LINE_EM)
        return y + BLOCK_APART_MM

    def _figures(self, figures: Sequence[tuple[str, int]], y: float) -> float:
        """Large figures side by side."""
        for place, (label, count) in enumerate(figures):
            x = MARGIN_MM + place * (COLUMN_MM + COLUMNS_APART_MM)
            self._fill(QRectF(x, y, COLUMN_MM, FIGURES_MM), BAR)
            self._text(str(count), QRectF(x + 4, y + 0.6, COLUMN_MM, 10), FIGURE_EM, bold=True)
            self._text(label, QRectF(x + 4, y + 10.4, COLUMN_MM, 6), LINE_EM)
        return y + FIGURES_MM

    def _columns(self, blocks: Sequence[PageBlock], y: float) -> None:
        for place, column in enumerate(columns(blocks)):
            self._stack(column, MARGIN_MM + place * (COLUMN_MM + COLUMNS_APART_MM), y)

    def _stack(self, blocks: Sequence[PageBlock], x: float, y: float) -> None:
        for block in blocks:
            self._text(block.title, QRectF(x, y, COLUMN_MM, HEADING_MM), HEADING_EM, bold=True)
            y += HEADING_MM
            for line in block.lines:
                self._line(line, block.most, x, y)
                y += LINE_MM
            y += BLOCK_APART_MM

    def _line(self, line: Line, most: int, x: float, y: float) -> None:
        if line.count is None:
            self._text(line.label, QRectF(x, y, COLUMN_MM, LINE_MM), LINE_EM, ink=SOFT)
            return
        if not line.grouped:  # several together would make all the other bars short
            self._fill(QRectF(x, y + 0.3, COLUMN_MM * line.count / most, LINE_MM - 0.6), BAR)
        number = QRectF(x, y, COLUMN_MM - 1, LINE_MM)
        room = COLUMN_MM - 4 - self._width(str(line.count), LINE_EM)
        self._text(line.label, QRectF(x + 1, y, room, LINE_MM), LINE_EM)
        self._text(str(line.count), number, LINE_EM, bold=True, align=Qt.AlignmentFlag.AlignRight)

    def _visits(self, count: int, blocks: Sequence[PageBlock], y: float) -> None:
        self._fill(QRectF(MARGIN_MM, y, INNER_MM, 0.3), INK)
        y += BLOCK_APART_MM / 2
        self._text(VISITS_TITLE, QRectF(MARGIN_MM, y, INNER_MM, HEADING_MM), HEADING_EM, bold=True)
        y += HEADING_MM
        self._text(f"Visites : {count}", QRectF(MARGIN_MM, y, INNER_MM, LINE_MM), LINE_EM, bold=True)
        y += LINE_MM
        for place, block in enumerate(blocks):
            self._stack([block], MARGIN_MM + place * (COLUMN_MM + COLUMNS_APART_MM), y)

    def _how_height(self) -> float:
        return sum(self._wrapped(each) + 1 for each in HOW)

    def _how(self, y: float) -> None:
        for each in HOW:
            height = self._wrapped(each)
            self._text(each, QRectF(MARGIN_MM, y, INNER_MM, height), SMALL_EM, ink=SOFT, wraps=True)
            y += height + 1

    def _words(self, text: str, y: float, em: float, *, bold: bool = False) -> float:
        """``text`` on a line of its own; how high that is."""
        self._text(text, QRectF(MARGIN_MM, y, INNER_MM, em * LEADING), em, bold=bold)
        return em * LEADING

    def _text(
        self,
        text: str,
        room: QRectF,
        em: float,
        *,
        bold: bool = False,
        ink: QColor = INK,
        wraps: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """``text`` within ``room``: on one line, cut where it is too long, unless it ``wraps``."""
        font = self._font(em, bold=bold)
        self._painter.setFont(font)
        self._painter.setPen(ink)
        lies = self._dots(room)
        if wraps:
            flags = align | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            self._painter.drawText(lies, int(flags), text)
            return
        fits = self._metrics(font).elidedText(text, Qt.TextElideMode.ElideRight, lies.width())
        self._painter.drawText(lies, int(align | Qt.AlignmentFlag.AlignVCenter), fits)

    def _fill(self, room: QRectF, colour: QColor) -> None:
        self._painter.fillRect(self._dots(room), colour)

    def _wrapped(self, text: str) -> float:
        metrics = self._metrics(self._font(SMALL_EM))
        room = QRectF(0, 0, INNER_MM * self._scale, HEIGHT_MM * self._scale)
        return metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height() / self._scale

    def _width(self, text: str, em: float) -> float:
        return self._metrics(self._font(em, bold=True)).horizontalAdvance(text) / self._scale

    def _metrics(self, font: QFont) -> QFontMetricsF:
        return QFontMetricsF(font, self._painter.device())

    def _font(self, em: float, *, bold: bool = False) -> QFont:
        font = QFont("Noto Sans")
        font.setPixelSize(round(em * self._scale))
        font.setBold(bold)
        return font

    def _dots(self, room: QRectF) -> QRectF:
        scale = self._scale
        return QRectF(room.x() * scale, room.y() * scale, room.width() * scale, room.height() * scale)


def _fitting(published: Published, names: Names, room: float) -> Sequence[PageBlock]:
    for most in MOST_LINES:
        blocks = mediation_blocks(published, names, most)
        if max(map(_height, columns(blocks))) <= room:
            break
    return blocks
