"""Guide pages: a guide with its scenes on A4, the ticket's own parts at the head of the first page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QImage

from kiosk.adapters.ticket_picture import pieces
from kiosk.adapters.ticket_picture.boxes import Box, Group, Placed, Scene, row, stack
from kiosk.adapters.ticket_picture.glyph_font import GlyphFont
from kiosk.adapters.ticket_picture.pages import COLUMN_GAP_MM, Page, office_page
from kiosk.adapters.ticket_picture.typesetting import Align, Letters, Typesetting
from kiosk.handoff.guide import Guide, GuideStep
from kiosk.handoff.paper_size import PaperSize

SHEET = PaperSize.A4.sheet
SCALE = 1.1
NUMBER = Letters(4.5, bold=True)
SCENE_MM = 56
"""The most of its height: four rows of two go on a page."""


def guide_pages(guide: Guide, scenes: Sequence[QImage], glyphs: GlyphFont) -> tuple[Page, ...]:
    """``scenes`` are those of the steps, in their order. Raises as :func:`pages.lay_out`."""
    first, paper = office_page(guide.ticket, SHEET, glyphs, SCALE)
    margin = round(SHEET.margin_mm * SHEET.dots_per_mm)
    gap = round(COLUMN_GAP_MM * SHEET.dots_per_mm)
    width = (SHEET.width_dots - 2 * margin - gap) // 2
    cells = [_cell(paper, step, scene, width) for step, scene in zip(guide.steps, scenes, strict=True)]
    bottom = first.height - margin
    pages = [list(first.placed)]
    y = max(placed.y + placed.box.height for placed in first.placed) + gap
    for at in range(0, len(cells), 2):
        pair = row(cells[at : at + 2], gap, right_to_left=paper.right_to_left)
        if y + pair.height > bottom:
            pages.append([])
            y = margin
        x = margin + round((SHEET.width_dots - 2 * margin - pair.width) * paper.side(Align.LEADING))
        pages[-1].append(Placed(pair, x, y))
        y += pair.height + gap
    payloads = [first.payloads, *(() for _ in pages[1:])]
    return tuple(
        Page(first.height, tuple(placed), codes) for placed, codes in zip(pages, payloads, strict=True)
    )


def _cell(paper: Typesetting, step: GuideStep, scene: QImage, width: int) -> Group:
    """The step with its words beside its scene, or below a scene wider than high."""
    height, gap = round(SCENE_MM * SHEET.dots_per_mm), paper.dots(2)
    upright = scene.height() > scene.width()
    drawn = Scene(scene, *_within(scene, width * 2 // 5 if upright else width, height))

    def told(room: int) -> Box:
        plain = replace(pieces.LINE, bold=False)
        head = paper.under(step.short, pieces.LINE, pieces.FRENCH, room)
        say = paper.under(step.say, plain, pieces.FRENCH, room)
        return stack([_lead(paper, step), head, say], room, gap, align=paper.side(Align.LEADING))

    if upright:
        boxes = [drawn, told(width - drawn.width - gap)]
        return row(boxes, gap, right_to_left=paper.right_to_left)
    return stack([stack([drawn], width, align=0.5), told(width)], width, gap)


def _lead(paper: Typesetting, step: GuideStep) -> Box:
    number = paper.latin(str(step.number), NUMBER, SHEET.width_dots)
    lead: list[Box] = [
        paper.latin(str(step.number), NUMBER, number.ink),
        paper.glyph(step.picture, paper.dots(pieces.PICTURE_MM)),
    ]
    return row(lead, paper.dots(pieces.GAP_MM), right_to_left=paper.right_to_left, centred=True)


def _within(scene: QImage, width: int, height: int) -> tuple[int, int]:
    share = min(width / scene.width(), height / scene.height())
    return round(scene.width() * share), round(scene.height() * share)
