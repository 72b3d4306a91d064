"""Pieces: what all papers share: their head, the lines between their parts, rows of a picture and words."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence

from kiosk.adapters.ticket_picture.boxes import Box, Gap, Group, Rule, row, stack
from kiosk.adapters.ticket_picture.typesetting import UNDER_MM, Align, Letters, Typesetting
from kiosk.content.picture import Picture
from kiosk.handoff.reading import NAME, written_day

LANTERN = Picture("lighthouse-on")

NAME_TYPE = Letters(3.6, bold=True)
TITLE, TITLE_FRENCH = Letters(3.4, bold=True), Letters(2.6, bold=False)
LINE, FRENCH = Letters(2.6, bold=True), Letters(2.5, bold=False)
NUMBER = Letters(2.8, bold=True)

PICTURE_MM = 8
"""Glyphs hold in one bit from here on; their badges are then 4.5 mm."""

TITLE_PICTURE_MM = 11
LANTERN_MM = 7.5
GAP_MM = 0.9
BETWEEN_PARTS_MM = 1.2
BETWEEN_ROWS_MM = 0.8


def header(paper: Typesetting, site: str, day: datetime.date | None, width: int) -> Box:
    """Lantern and name on the reading side; site and day on the far side."""
    name = paper.latin(NAME, NAME_TYPE, width)
    ours = row(
        [paper.glyph(LANTERN, paper.dots(LANTERN_MM)), paper.latin(NAME, NAME_TYPE, name.ink)],
        paper.dots(GAP_MM),
        right_to_left=paper.right_to_left,
        centred=True,
    )
    rest = width - ours.width - paper.dots(GAP_MM)
    told = [site] if site else []
    told += [written_day(day)] if day else []
    lines = [paper.latin(text, FRENCH, rest, Align.TRAILING) for text in told]
    where = stack(lines, rest, paper.dots(UNDER_MM))
    return row([ours, where], paper.dots(GAP_MM), right_to_left=paper.right_to_left, centred=True)


def top(paper: Typesetting, head: Box, width: int) -> list[Box]:
    """``head`` over an unbroken line."""
    gap = Gap(width, paper.white(BETWEEN_PARTS_MM))
    return [head, gap, rule(paper, width, dashed=False), gap]


def parts(paper: Typesetting, width: int, of: Iterable[Sequence[Box]]) -> list[Box]:
    """The parts under one another, a dashed line between each two, their rows a little apart."""
    gap = Gap(width, paper.white(BETWEEN_PARTS_MM))
    column: list[Box] = []
    for part in filter(None, of):
        if column:
            column += [gap, rule(paper, width, dashed=True), gap]
        for box in part:
            column += [box, Gap(width, paper.white(BETWEEN_ROWS_MM))]
        column.pop()
    return column


def rule(paper: Typesetting, width: int, *, dashed: bool) -> Box:
    """A line between two parts."""
    return Rule(width, max(2, paper.dots(0.4)), paper.dots(1.5) if dashed else 0)


def beside(paper: Typesetting, lead: Box, words: Callable[[int], Box], width: int) -> Group:
    """``lead`` on the reading side, and what ``words`` makes of the width that is left."""
    gap = paper.dots(GAP_MM)
    boxes = [lead, words(width - lead.width - gap)]
    return row(boxes, gap, right_to_left=paper.right_to_left, centred=True)


def pictured(paper: Typesetting, picture: Picture, words: Callable[[int], Box], width: int) -> Group:
    """``words`` beside a picture."""
    return beside(paper, paper.glyph(picture, paper.dots(PICTURE_MM)), words, width)


def shortest(*ways: Box) -> Box:
    """The way to lay something out that costs least paper; the first of equals."""
    return min(ways, key=lambda way: way.height)
