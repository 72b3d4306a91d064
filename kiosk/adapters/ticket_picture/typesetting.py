"""Typesetting: how large things are on a paper, in which font, and which way round."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

from kiosk.adapters.ticket_picture.boxes import Box, Glyph, Group, Paragraph, line_up, stack
from kiosk.adapters.ticket_picture.glyph_font import GlyphFont, Shape
from kiosk.content.isolation import isolated, unbroken
from kiosk.content.language import Direction
from kiosk.content.mirroring import mirrors
from kiosk.content.picture import Picture
from kiosk.content.utterance import Utterance
from kiosk.handoff.ticket import Line

LATIN_FAMILIES = ("Noto Sans",)
CAPITAL_PER_EM = 0.714
"""Capitals of Noto Sans; its sisters for other scripts are drawn to match at the same size."""

DESCENDER_PER_EM = 0.22
LINE_STEP = 1.12
"""From baseline to baseline, in ems; more where letters with marks meet."""

LEAST_AIR = 0.1

STRETCHES = (100, 94, 88, 83)
ROOMY_STRETCHES = (100, 95)
"""How narrow letters may be, in percent: as high as ever, so nearly as well read, and shorter by a line. The second is
for paper that has room."""

DOT = " · "

SIDE_MM = 0.25
UNDER_MM = 0.2
"""Between the person's language and French."""


class Align(Enum):
    """Where lines of text lie: on the reading side, in the middle, or on the far side."""

    LEADING = "leading"
    CENTRE = "centre"
    TRAILING = "trailing"


@dataclass(frozen=True, slots=True)
class Letters:
    """A size and weight of letters; ``capital_mm`` is the height of capitals, never under 2.5 mm on paper."""

    capital_mm: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Typesetting:
    """The measures of one paper and the habits of one language.

    ``scale`` enlarges everything, ``air`` what is white between things on top of that. ``crisp`` is for heads that
    print dots or nothing: no smoothing of letters. ``stretches`` are the widths of letters in percent, the usual one
    first: narrower ones are taken where that saves a line.
    """

    dots_per_mm: float
    scale: float
    air: float
    crisp: bool
    stretches: tuple[int, ...]
    locale: str
    right_to_left: bool
    families: tuple[str, ...]
    glyphs: GlyphFont

    def dots(self, millimetres: float) -> int:
        """Whole dots for a length."""
        return round(millimetres * self.scale * self.dots_per_mm)

    def white(self, millimetres: float) -> int:
        """Whole dots for a length between two things."""
        return self.dots(millimetres * self.air)

    def side(self, align: Align) -> float:
        """The share of free room that lies left of what is aligned so."""
        share = {Align.LEADING: 0.0, Align.CENTRE: 0.5, Align.TRAILING: 1.0}[align]
        return 1 - share if self.right_to_left else share

    def own(self, words: Utterance, letters: Letters, width: int, align: Align = Align.LEADING) -> Paragraph:
        """``words`` of the person's language, or of French where there is no translation."""
        mirrored = self.right_to_left and any(part.locale == self.locale for part in words.parts)
        text = isolated(words, self.locale) if mirrored else words.shown
        return self._paragraph(text, letters, self.families, width, align, mirrored=mirrored)

    def latin(self, text: str, letters: Letters, width: int, align: Align = Align.LEADING) -> Paragraph:
        """French, an address or digits: left to right whatever the page does, aligned as the page is."""
        return self._paragraph(text, letters, (), width, align, mirrored=False)

    def pair(self, line: Line, own: Letters, french: Letters, width: int, align: Align) -> Box:
        """Both languages of ``line``: in one row when they fit, else French under the person's language."""
        if line.french is None:
            return self.own(line.own, own, width, align)
        for stretch in self.stretches:
            row = replace(self, stretches=(stretch,))._in_one_row(line, own, french, width)
            if row is not None:
                return stack([row], width, align=self.side(align))
        boxes = [self.own(line.own, own, width, align), self.latin(line.french.shown, french, width, align)]
        return stack(boxes, width, self.dots(UNDER_MM))

    def _in_one_row(self, line: Line, own: Letters, french: Letters, width: int) -> Group | None:
        assert line.french is not None
        cells = [
            self.own(line.own, own, width),
            self.latin(DOT, french, width),
            self.latin(line.french.shown, french, width),
        ]
        if not all(cell.one_line for cell in cells) or sum(cell.ink for cell in cells) > width:
            return None
        narrow = [
            self.own(line.own, own, cells[0].ink),
            self.latin(DOT, french, cells[1].ink),
            self.latin(line.french.shown, french, cells[2].ink),
        ]
        return line_up(narrow, right_to_left=self.right_to_left)

    def under(self, line: Line, own: Letters, french: Letters, width: int) -> Box:
        """The person's language above, French below."""
        boxes = [self.own(line.own, own, width)]
        if line.french is not None:
            boxes.append(self.latin(line.french.shown, french, width))
        return stack(boxes, width, self.dots(UNDER_MM))

    def lines(self, texts: Sequence[tuple[str, Letters]], width: int) -> Box:
        """French texts under one another, each in its own letters."""
        return stack([self.latin(*each, width) for each in texts], width, self.dots(UNDER_MM))

    def glyph(self, picture: Picture, side: int) -> Glyph:
        """``picture`` turned the way the page is read, its badge on the trailing corner."""
        badge = self._shape(picture.badge) if picture.badge else None
        return Glyph(side, self._shape(picture.icon), badge, badge_on_left=self.right_to_left)

    def _shape(self, icon: str) -> Shape:
        direction = Direction.RTL if self.right_to_left else Direction.LTR
        return self.glyphs.shape(icon, mirrored=mirrors(icon, direction))

    def _font(self, letters: Letters, families: tuple[str, ...], stretch: int = 100) -> QFont:
        font = QFont()
        font.setFamilies([*families, *LATIN_FAMILIES])
        font.setPixelSize(math.ceil(letters.capital_mm * self.scale * self.dots_per_mm / CAPITAL_PER_EM))
        font.setBold(letters.bold)
        font.setStretch(stretch)
        if self.crisp:
            font.setStyleStrategy(QFont.StyleStrategy.NoAntialias)
        else:
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _paragraph(
        self,
        text: str,
        letters: Letters,
        families: tuple[str, ...],
        width: int,
        align: Align,
        *,
        mirrored: bool,
    ) -> Paragraph:
        """``text`` in as few lines as any of the ``stretches`` needs, in the widest that needs no more."""
        option = QTextOption(_FLAGS[self.side(align)] | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        )
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

        def set_in(stretch: int) -> Paragraph:
            layout = QTextLayout(unbroken(text), self._font(letters, families, stretch))
            layout.setTextOption(option)
            side = self.dots(SIDE_MM)
            baseline, height = _lay_out(layout, width - 2 * side)
            return Paragraph(layout, width, height, baseline, side)

        widest = set_in(self.stretches[0])
        if widest.one_line:
            return widest
        ways = [widest, *(set_in(stretch) for stretch in self.stretches[1:])]
        return min(ways, key=lambda way: way.lines)


_FLAGS = {
    0.0: Qt.AlignmentFlag.AlignLeft,
    0.5: Qt.AlignmentFlag.AlignHCenter,
    1.0: Qt.AlignmentFlag.AlignRight,
}


def _lay_out(layout: QTextLayout, width: int) -> tuple[int, int]:
    """Break into lines and place them by their ink. Answers the first baseline and the height.

    The ascents that fonts declare make room for marks no word here bears: Arabic lines would stand half a line apart.
    """
    em = layout.font().pixelSize()
    baselines: list[float] = []
    below = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        up, down = _ink(line)
        if baselines:
            step = max(LINE_STEP * em, below + up + LEAST_AIR * em)
            baselines.append(baselines[-1] + round(step))
        else:
            baselines.append(math.ceil(max(CAPITAL_PER_EM * em, up)))
        line.setPosition(QPointF(0, baselines[-1] - line.ascent()))
        below = down
    layout.endLayout()
    if not baselines:
        return 0, 0
    return int(baselines[0]), math.ceil(baselines[-1] + max(DESCENDER_PER_EM * em, below))


def _ink(line: QTextLine) -> tuple[float, float]:
    """How far the letters of ``line`` reach above and below its baseline, with a dot to spare for hinting."""
    above = below = 0.0
    for run in line.glyphRuns():
        font, baseline = run.rawFont(), line.y() + line.ascent()
        for glyph, position in zip(run.glyphIndexes(), run.positions(), strict=True):
            box, down = font.boundingRect(glyph), position.y() - baseline
            above, below = max(above, -box.top() - down), max(below, box.bottom() + down)
    return above + 1, below + 1
