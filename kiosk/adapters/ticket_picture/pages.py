"""Pages: a ticket laid out on its paper, in one column on a roll, in two on an office page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kiosk.adapters.ticket_picture import blocks
from kiosk.adapters.ticket_picture.boxes import Box, Gap, Placed
from kiosk.adapters.ticket_picture.glyph_font import GlyphFont
from kiosk.adapters.ticket_picture.typesetting import Typesetting
from kiosk.handoff.paper_size import Sheet
from kiosk.handoff.ticket import Ticket

SCALES = (1.5, 1.4, 1.3, 1.2, 1.1, 1.0)
"""How much an office page may enlarge the sizes of a roll: the largest that needs no second page is taken."""

ASIDE_SHARE = 0.37
"""The part of an office page's width that the code takes, and what goes with it."""

COLUMN_GAP_MM = 8
BETWEEN_PARTS_MM = 2.5
BETWEEN_ROWS_MM = 1


@dataclass(frozen=True, slots=True)
class Pages:
    """What lies where on each page, in dots. A roll is one page, ``height`` as long as its ticket."""

    sheet: Sheet
    height: int
    pages: tuple[tuple[Placed, ...], ...]


def lay_out(ticket: Ticket, sheet: Sheet, glyphs: GlyphFont, *, crisp: bool) -> Pages:
    """Place every part of ``ticket``; ``crisp`` for a head that prints a dot or nothing.

    Raises ValueError when the code, KeyError when a glyph is not to be had.
    """
    if sheet.height_dots is None:
        return _roll(ticket, sheet, _typesetting(ticket, sheet, glyphs, 1.0, crisp))
    for scale in SCALES:
        pages = _office(ticket, sheet, sheet.height_dots, _typesetting(ticket, sheet, glyphs, scale, crisp))
        if len(pages.pages) == 1:
            break
    return pages


def _typesetting(ticket: Ticket, sheet: Sheet, glyphs: GlyphFont, scale: float, crisp: bool) -> Typesetting:
    return Typesetting(
        dots_per_mm=sheet.dots_per_mm,
        scale=scale,
        crisp=crisp,
        locale=ticket.locale,
        right_to_left=ticket.right_to_left,
        families=ticket.families,
        glyphs=glyphs,
    )


def _roll(ticket: Ticket, sheet: Sheet, paper: Typesetting) -> Pages:
    margin = paper.dots(sheet.margin_mm)
    width = sheet.width_dots - 2 * margin
    column = [
        *_top(paper, ticket, width),
        *_parts(
            paper,
            width,
            [
                blocks.link(paper, ticket, width),
                blocks.steps(paper, ticket, width),
                blocks.needs(paper, ticket, width),
                blocks.resume(paper, ticket, width),
                blocks.help_nearby(paper, ticket, width),
                blocks.not_reviewed(paper, ticket, width),
            ],
        ),
    ]
    placed, y = [], paper.dots(BETWEEN_PARTS_MM)
    for box in column:
        placed.append(Placed(box, margin, y))
        y += box.height
    return Pages(sheet, y + paper.dots(BETWEEN_PARTS_MM), (tuple(placed),))


def _office(ticket: Ticket, sheet: Sheet, height: int, paper: Typesetting) -> Pages:
    margin = round(sheet.margin_mm * sheet.dots_per_mm)
    width = sheet.width_dots - 2 * margin
    gap = round(COLUMN_GAP_MM * sheet.dots_per_mm)
    narrow = round((width - gap) * ASIDE_SHARE)
    wide = width - gap - narrow
    top = _top(paper, ticket, width)
    main = _parts(paper, wide, [blocks.steps(paper, ticket, wide), blocks.needs(paper, ticket, wide)])
    aside = _parts(
        paper,
        narrow,
        [
            blocks.link(paper, ticket, narrow),
            blocks.resume(paper, ticket, narrow),
            blocks.help_nearby(paper, ticket, narrow),
            blocks.not_reviewed(paper, ticket, narrow),
        ],
    )
    main_x, aside_x = (
        (margin + narrow + gap, margin) if paper.right_to_left else (margin, margin + wide + gap)
    )
    below = margin + sum(box.height for box in top) + paper.dots(BETWEEN_PARTS_MM)
    pages: list[list[Placed]] = [[]]
    _flow(pages, top, margin, margin, margin, height - margin)
    _flow(pages, main, main_x, below, margin, height - margin)
    _flow(pages, aside, aside_x, below, margin, height - margin)
    return Pages(sheet, height, tuple(map(tuple, pages)))


def _flow(
    pages: list[list[Placed]], column: Iterable[Box], x: int, first: int, top: int, bottom: int
) -> None:
    """Place ``column`` from ``first`` on the first page on, and from ``top`` on those that follow."""
    number, y = 0, first
    for box in column:
        if y + box.height > bottom and y > top:
            number, y = number + 1, top
            if number == len(pages):
                pages.append([])
        pages[number].append(Placed(box, x, y))
        y += box.height


def _top(paper: Typesetting, ticket: Ticket, width: int) -> list[Box]:
    gap = Gap(width, paper.dots(BETWEEN_PARTS_MM))
    return [
        blocks.header(paper, ticket, width),
        gap,
        blocks.rule(paper, width, dashed=False),
        gap,
        blocks.title(paper, ticket, width),
    ]


def _parts(paper: Typesetting, width: int, parts: Iterable[Sequence[Box]]) -> list[Box]:
    """The parts under one another, a dashed line between each two, their rows a little apart."""
    gap = Gap(width, paper.dots(BETWEEN_PARTS_MM))
    column: list[Box] = []
    for part in filter(None, parts):
        if column:
            column += [gap, blocks.rule(paper, width, dashed=True), gap]
        for box in part:
            column += [box, Gap(width, paper.dots(BETWEEN_ROWS_MM))]
        column.pop()
    return column
