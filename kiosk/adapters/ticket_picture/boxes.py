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
from PySide6.QtGui import QImage, QPainter, QPainterPath, QTextLayout, QTransform

from kiosk.adapters.ticket_picture.glyph_font import Shape
from kiosk.handoff.qr_grid import QUIET_ZONE, QrGrid

INK = Qt.GlobalColor.black
PAPER = Qt.GlobalColor.white

BADGE_SHARE = 0.56
"""Of a glyph's side: 4.5 mm on a glyph of 8 mm, under which small badges fill with ink in one bit."""


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
    """Lines of text that were laid out for ``width`` less ``side`` on either side, for letters that lean out of theirs;
    ``baseline`` is that of the first, from the top.
    """

    layout: QTextLayout
    width: int
    height: int
    baseline: int
    side: int

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return self.layout.lineCount()

    @property
    def one_line(self) -> bool:
        """Whether nothing had to wrap."""
        return self.lines <= 1

    @property
    def ink(self) -> int:
        """The least ``width`` that would hold the widest line."""
        lines = (self.layout.lineAt(index) for index in range(self.layout.lineCount()))
        return math.ceil(max((line.naturalTextWidth() for line in lines), default=0)) + 2 * self.side

    def paint(self, painter: QPainter, x: int, y: int) -> None:
        """Draw the lines in ink."""
        painter.setPen(INK)
        self.layout.draw(painter, QPointF(x + self.side, y))


@dataclass(frozen=True, slots=True)
class Glyph:
    """A shape filled in ink, with ``badge``, over half as large, on a white disc over a bottom corner.

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
        side = round(self.side * BADGE_SHARE)
        left = x if self.badge_on_left else x + self.side - side
        disc = QPainterPath()
        disc.addEllipse(QRectF(left, y + self.side - side, side, side))
        painter.fillPath(disc, PAPER)
        _fill(painter, self.badge, left, y + self.side - side, side)


@dataclass(frozen=True, slots=True)
class Rule:
    """A line from edge to edge along its longer side; ``dash`` is how long its dashes are, 0 for an unbroken one."""

    width: int
    height: int
    dash: int = 0

    def paint(self, painter: QPainter, x: int, y: int) -> None:
        """Fill the dashes."""
        length = max(self.width, self.height)
        for start in range(0, length, self.dash * 3 // 2 or length):
            long = min(self.dash or length, length - start)
            lies = (
                QRect(start, 0, long, self.height)
                if length == self.width
                else QRect(0, start, self.width, long)
            )
            painter.fillRect(lies.translated(x, y), INK)


@dataclass(frozen=True, slots=True)
class Ruler:
    """Millimetres along a solid edge, longer marks at fives and tens. ``dots_per_mm`` need not be whole.

    A head's dead dots are white lines in the edge.
    """

    width: int
    height: int
    dots_per_mm: float

    def paint(self, painter: QPainter, x: int, y: int) -> None:
        """Fill the edge and the marks below it."""
        edge = self.height // 3
        painter.fillRect(QRect(x, y, self.width, edge), INK)
        thick = max(2, round(self.dots_per_mm / 4))
        for millimetre in range(math.ceil(self.width / self.dots_per_mm)):
            share = 1.0 if millimetre % 10 == 0 else 0.7 if millimetre % 5 == 0 else 0.4
            left = min(round(millimetre * self.dots_per_mm), self.width - thick)
            painter.fillRect(QRect(x + left, y + edge, thick, round((self.height - edge) * share)), INK)


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
class Scene:
    """A picture in shades, at this size; how many dots it has is its own."""

    picture: QImage
    width: int
    height: int

    def paint(self, painter: QPainter, x: int, y: int) -> None:
        """Draw the picture."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRect(x, y, self.width, self.height), self.picture)


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


def framed(width: int, height: int, thick: int) -> Group:
    """Four lines around white that is left free."""
    lying, standing = Rule(width, thick), Rule(thick, height - 2 * thick)
    along = (Placed(lying, 0, 0), Placed(lying, 0, height - thick))
    down = (Placed(standing, 0, thick), Placed(standing, width - thick, thick))
    return Group(width, height, (*along, *down))


def _fill(painter: QPainter, shape: Shape, x: float, y: float, side: float) -> None:
    if isinstance(shape, QPainterPath):
        painter.fillPath(QTransform.fromTranslate(x, y).scale(side, side).map(shape), INK)
    else:
        shape.render(painter, QRectF(x, y, side, side))
