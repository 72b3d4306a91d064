"""Boxes: things with a size that paint themselves, and the few ways to put them together.

All sizes are dots of the paper. A box paints nothing outside its own rectangle, so boxes that do not overlap leave
ink that does not overlap.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QTextLayout, QTransform

from kiosk.adapters.ticket_picture.glyph_font import Shape
from kiosk.handoff.qr_grid import QUIET_ZONE, QrGrid

INK = Qt.GlobalColor.black
PAPER = Qt.GlobalColor.white


class Box(Protocol):
    """Something to paint: its size, and how, from its top left corner."""

    @property
    def width(self) -> int: ...

    @property
    def height(self) -> int: ...

    def paint(self, painter: QPainter, x: int, y: int) -> None: ...


@dataclass(frozen=True, slots=True)
class Gap:
    """Nothing, as large as this."""

    width: int
    height: int

    def paint(self, painter: QPainter, x: int, y: int) -> None:
        """Leave the paper white."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of text that were laid out for ``width``; ``baseline`` is that of the first, from the top."""

    layout: QTextLayout
    width: int
    height: int
    baseline: int

    @property
    def one_line(self) -> bool:
        """Whether nothing had to wrap."""
        return self.layout.lineCount() <= 1

    @property
    def ink(self) -> int:
        """How wide the widest line is."""
        lines = (self.layout.lineAt(index) for index in range(self.layout.lineCount()))
        return math.ceil(max((line.naturalTextWidth() for line in lines), default=0))

    def paint(self, painter: QPainter, x: int, y: int) -> None:
        """Draw the lines in ink."""
        painter.setPen(INK)
        self.layout.draw(painter, QPointF(x, y))


@dataclass(frozen=True, slots=True)
class Glyph:
    """A shape filled in ink, with ``badge`` at half size on a white disc over a bottom corner.

    Both shapes are already turned the right way; ``badge_on_left`` is where the trailing corner is.
    """

    side: int
    icon: Shape
    badge: Shape | None = None
    badge_on_left: bool = False

    @property
    def width(self) -> int:
        """As wide as high."""
        return self.side

    @property
    def height(self) -> int:
        """As high as wide."""
        return self.side

    def paint(self, painter: QPainter, x: int, y: int) -> None:
        """Fill the shapes in ink."""
        _fill(painter, self.icon, x, y, self.side)
        if self.badge is None:
            return
        half = self.side // 2
        left = x if self.badge_on_left else x + self.side - half
        disc = QPainterPath()
        disc.addEllipse(QRectF(left, y + self.side - half, half, half))
        painter.fillPath(disc, PAPER)
        _fill(painter, self.badge, left, y + self.side - half, half)


@dataclass(frozen=True, slots=True)
class Rule:
    """A line from edge to edge; ``dash`` is the length of its dashes, 0 for an unbroken one."""

    width: int
    height: int
    dash: int = 0

    def paint(self, painter: QPainter, x: int, y: int) -> None:
        """Fill the dashes."""
        step = self.dash * 3 // 2 if self.dash else self.width
        for left in range(0, self.width, step):
            long = min(self.dash or self.width, self.width - left)
            painter.fillRect(QRect(x + left, y, long, self.height), INK)


@dataclass(frozen=True, slots=True)
class TickBox:
    """An empty square to tick with a pen; ``edge`` is how thick its lines are."""

    side: int
    edge: int

    @property
    def width(self) -> int:
        """As wide as high."""
        return self.side

    @property
    def height(self) -> int:
        """As high as wide."""
        return self.side

    def paint(self, painter: QPainter, x: int, y: int) -> None:
        """Fill the square and take its middle out again."""
        painter.fillRect(QRect(x, y, self.side, self.side), INK)
        inner = self.side - 2 * self.edge
        painter.fillRect(QRect(x + self.edge, y + self.edge, inner, inner), PAPER)


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code of ``dots`` whole dots a module, quiet zone included. It never mirrors."""

    grid: QrGrid
    dots: int

    @property
    def width(self) -> int:
        """The code and its quiet zone."""
        return (self.grid.size + 2 * QUIET_ZONE) * self.dots

    @property
    def height(self) -> int:
        """As high as wide."""
        return self.width

    def paint(self, painter: QPainter, x: int, y: int) -> None:
        """Fill the dark modules as one outline, so that no hairline parts them when a PDF is drawn at another size."""
        left, top = x + QUIET_ZONE * self.dots, y + QUIET_ZONE * self.dots
        outline = QPainterPath()
        for column, line, length in self.grid.runs():
            outline.addRect(left + column * self.dots, top + line * self.dots, length * self.dots, self.dots)
        painter.fillPath(outline.simplified(), INK)


@dataclass(frozen=True, slots=True)
class Placed:
    """A box and where it lies in the one that holds it."""

    box: Box
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Group:
    """Boxes that were put together."""

    width: int
    height: int
    inside: tuple[Placed, ...]

    def paint(self, painter: QPainter, x: int, y: int) -> None:
        """Paint each box at its place."""
        for placed in self.inside:
            placed.box.paint(painter, x + placed.x, y + placed.y)


def stack(boxes: Sequence[Box], width: int, gap: int = 0, align: float = 0) -> Group:
    """``boxes`` one under the other in ``width``; ``align`` 0 is the left edge, 0.5 the middle, 1 the right edge."""
    placed, y = [], 0
    for box in boxes:
        placed.append(Placed(box, round((width - box.width) * align), y))
        y += box.height + gap
    return Group(width, max(y - gap, 0), tuple(placed))


def row(boxes: Sequence[Box], gap: int, *, right_to_left: bool, centred: bool = False) -> Group:
    """``boxes`` beside each other, the first on the leading side; tops in line, or middles if ``centred``."""
    height = max(box.height for box in boxes)
    placed, x = [], 0
    for box in reversed(boxes) if right_to_left else boxes:
        placed.append(Placed(box, x, (height - box.height) // 2 if centred else 0))
        x += box.width + gap
    return Group(x - gap, height, tuple(placed))


def line_up(paragraphs: Sequence[Paragraph], *, right_to_left: bool) -> Group:
    """``paragraphs`` of one line beside each other on one baseline, the first on the leading side."""
    above = max(each.baseline for each in paragraphs)
    below = max(each.height - each.baseline for each in paragraphs)
    placed, x = [], 0
    for each in reversed(paragraphs) if right_to_left else paragraphs:
        placed.append(Placed(each, x, above - each.baseline))
        x += each.width
    return Group(x, above + below, tuple(placed))


def _fill(painter: QPainter, shape: Shape, x: float, y: float, side: float) -> None:
    if isinstance(shape, QPainterPath):
        painter.fillPath(QTransform.fromTranslate(x, y).scale(side, side).map(shape), INK)
    else:
        shape.render(painter, QRectF(x, y, side, side))
