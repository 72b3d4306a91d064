"""PageBrush: letters and coloured ground on a page, everything in millimetres."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

WIDTH_MM, HEIGHT_MM, MARGIN_MM = 210.0, 297.0, 15.0
MILLIMETRES_PER_INCH = 25.4
INK, SOFT, SEA, PALE = QColor("#14213D"), QColor("#5B5548"), QColor("#075A61"), QColor("#D6E8E9")
STONE, PAPER = QColor("#F2ECE0"), QColor("#FFFFFF")
LEFT = Qt.AlignmentFlag.AlignLeft


class Room(NamedTuple):
    """A part of the page."""

    x: float
    y: float
    width: float
    height: float


class PageBrush:
    """Paints with ``painter``, whose device has DOTS_PER_INCH."""

    DOTS_PER_INCH = 600

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter
        self._scale = self.DOTS_PER_INCH / MILLIMETRES_PER_INCH

    def fill(self, room: Room, colour: QColor) -> None:
        """Lay ``colour`` over all of ``room``."""
        self._painter.fillRect(self._dots(room), colour)

    def line(
        self,
        text: str,
        room: Room,
        em: float,
        ink: QColor = INK,
        *,
        bold: bool = False,
        align: Qt.AlignmentFlag = LEFT,
    ) -> None:
        """``text`` on one line in the middle of ``room``, cut where it is too long."""
        font = self._font(em, bold=bold)
        self._painter.setFont(font)
        self._painter.setPen(ink)
        lies = self._dots(room)
        fits = self._metrics(font).elidedText(text, Qt.TextElideMode.ElideRight, lies.width())
        self._painter.drawText(lies, int(align | Qt.AlignmentFlag.AlignVCenter), fits)

    def wrapped(self, text: str, room: Room, em: float, ink: QColor = INK) -> None:
        """``text`` from the top of ``room``, on as many lines as it takes."""
        self._painter.setFont(self._font(em))
        self._painter.setPen(ink)
        flags = LEFT | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        self._painter.drawText(self._dots(room), int(flags), text)

    def wrapped_height(self, text: str, width: float, em: float) -> float:
        """How high ``text`` is when it is wrapped."""
        room = self._dots(Room(0, 0, width, HEIGHT_MM))
        metrics = self._metrics(self._font(em))
        return metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height() / self._scale

    def width(self, text: str, em: float) -> float:
        """How wide ``text`` is in bold."""
        return self._metrics(self._font(em, bold=True)).horizontalAdvance(text) / self._scale

    def _metrics(self, font: QFont) -> QFontMetricsF:
        return QFontMetricsF(font, self._painter.device())

    def _font(self, em: float, *, bold: bool = False) -> QFont:
        font = QFont("Noto Sans")
        font.setPixelSize(round(em * self._scale))
        font.setBold(bold)
        return font

    def _dots(self, room: Room) -> QRectF:
        return QRectF(*(each * self._scale for each in room))
