"""The marks of a printed examination, each a shape of its own: a ring, a triangle, a square."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from kiosk.staff.findings import Standing

INK, SEA, CORAL, LAMP, EDGE, WHITE = (
    QColor(each) for each in ("#14213D", "#075A61", "#9B2713", "#FFB703", "#6F675A", "#FFFFFF")
)
"""The colours of the screens."""


def paint_mark(painter: QPainter, standing: Standing, place: QPointF, side: float) -> None:
    """A ring with a tick, a triangle with a stroke or a filled square with a cross, ``side`` dots high at ``place``."""
    painter.save()
    painter.translate(place)
    painter.scale(side / 24, side / 24)
    if standing is Standing.GOOD:
        painter.setPen(_pen(SEA, 2))
        painter.drawEllipse(QRectF(2, 2, 20, 20))
        _stroke(painter, SEA, (7, 12.5), (10.5, 16), (17, 8.5))
    elif standing is Standing.CARE:
        painter.setPen(_pen(INK, 1.6))
        painter.setBrush(LAMP)
        painter.drawPolygon(_points((12, 2), (23, 22), (1, 22)))
        _stroke(painter, INK, (12, 9), (12, 14.5))
        _stroke(painter, INK, (12, 18.2), (12, 18.3))
    else:
        painter.fillRect(QRectF(1, 1, 22, 22), CORAL)
        _stroke(painter, WHITE, (7, 7), (17, 17))
        _stroke(painter, WHITE, (17, 7), (7, 17))
    painter.restore()


def _stroke(painter: QPainter, colour: QColor, *points: tuple[float, float]) -> None:
    painter.setPen(_pen(colour, 2.6))
    painter.drawPolyline(_points(*points))


def _points(*points: tuple[float, float]) -> QPolygonF:
    corners: Sequence[QPointF] = [QPointF(*point) for point in points]
    return QPolygonF(corners)


def _pen(colour: QColor, width: float) -> QPen:
    solid, round_cap, round_join = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(colour, width, solid, round_cap, round_join)
