"""Trial blocks: what shows whether a printer does what tickets need: edges, dead dots, pictures, scripts, a code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kiosk.adapters.ticket_picture import pieces
from kiosk.adapters.ticket_picture.blocks import code_of
from kiosk.adapters.ticket_picture.boxes import Box, Gap, Group, Placed, Ruler, row, stack
from kiosk.adapters.ticket_picture.pieces import FRENCH, GAP_MM, LINE, PICTURE_MM
from kiosk.adapters.ticket_picture.typesetting import Align, Typesetting
from kiosk.content.picture import Picture
from kiosk.handoff.resume_code import PICTURES
from kiosk.handoff.trial_page import TrialPage

RULER_MM = 6
ROOMY_MM = 90
"""From this width on the pictures of the resume code stand eight in a row instead of four."""


def column(paper: Typesetting, page: TrialPage, width: int, edge: int) -> list[Box]:
    """The whole page under one another; its ruler is ``edge`` wide, from the first dot that prints to the last."""
    return [
        *pieces.top(paper, pieces.header(paper, page.site, page.day, width), width),
        paper.latin(page.heading, pieces.TITLE, width),
        Gap(width, paper.white(pieces.BETWEEN_PARTS_MM)),
        *_ruler(paper, edge),
        Gap(width, paper.white(pieces.BETWEEN_ROWS_MM)),
        *pieces.parts(
            paper,
            width,
            [
                [paper.latin(line, FRENCH, width) for line in page.how],
                [stack([code_of(paper, page.grid, width)], width, align=0.5)],
                [stack([_pictures(paper, width)], width, align=0.5)],
                _samples(paper, page, width),
            ],
        ),
    ]


def _ruler(paper: Typesetting, edge: int) -> list[Box]:
    """The ruler, and under its tens how many millimetres they are."""
    step, letters = 10 * paper.dots_per_mm, FRENCH
    placed = []
    height = 0
    for ten in range(1, int(edge / step) + 1):
        number = paper.latin(str(10 * ten), letters, edge)
        number = paper.latin(str(10 * ten), letters, number.ink)
        left = round(ten * step - number.width / 2)
        if left + number.width <= edge:
            placed.append(Placed(number, left, 0))
        height = max(height, number.height)
    ruler = Ruler(edge, paper.dots(RULER_MM), paper.dots_per_mm)
    return [ruler, Gap(edge, paper.dots(0.5)), Group(edge, height, tuple(placed))]


def _pictures(paper: Typesetting, width: int) -> Group:
    side, gap = paper.dots(PICTURE_MM), paper.dots(2 * GAP_MM)
    glyphs = [paper.glyph(Picture(name), side) for name in PICTURES]
    across = 8 if width >= paper.dots(ROOMY_MM) else 4
    rows = [row(glyphs[at : at + across], gap, right_to_left=False) for at in range(0, len(glyphs), across)]
    return stack(rows, rows[0].width, gap)


def _samples(paper: Typesetting, page: TrialPage, width: int) -> Sequence[Box]:
    samples = []
    for words, families, right_to_left in page.samples:
        theirs = replace(paper, locale=words.locale, right_to_left=right_to_left, families=families)
        samples.append(theirs.own(words, LINE, width, Align.LEADING))
    return samples
