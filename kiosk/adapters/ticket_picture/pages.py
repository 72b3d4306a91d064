"""Pages: what is to be printed laid out on its paper: a page for each on a roll, sheets of A4 for offices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from kiosk.adapters.ticket_picture import (
    blocks,
    certificate_blocks,
    pieces,
    sheets,
    slip_blocks,
    trial_blocks,
)
from kiosk.adapters.ticket_picture.boxes import Box, Group, Placed, stack
from kiosk.adapters.ticket_picture.glyph_font import GlyphFont
from kiosk.adapters.ticket_picture.typesetting import ROOMY_STRETCHES, STRETCHES, Typesetting
from kiosk.content.picture import Picture
from kiosk.handoff.certificate import Certificate
from kiosk.handoff.paper_size import Sheet
from kiosk.handoff.printout import Printout
from kiosk.handoff.slip import Slip
from kiosk.handoff.ticket import Ticket
from kiosk.handoff.trial_page import TrialPage

SCALES = (1.5, 1.4, 1.3, 1.2, 1.1, 1.0)
"""How much an office page may enlarge the sizes of a roll: the largest that needs no second page is taken."""

SLIP_SCALE = 1.5

TIGHT, ROOMY = 1.0, 2.0
"""The white between things on a roll, where it costs paper, and on a page, where it helps the eye."""

ASIDE_SHARE = 0.37
"""The part of an office page's width that the code takes, and what goes with it."""

COLUMN_GAP_MM = 8
CUT_GAP_MM = 10
CUT_DASH_MM = 2.5
SCISSORS = Picture("content-cut")
SCISSORS_MM = 5
"""Outside what is cut out, where nobody takes them for a picture of the resume code."""

EDGE_MM = 2
"""White at the beginning and the end of a roll."""


@dataclass(frozen=True, slots=True)
class Page:
    """What lies where, in dots, and the payload of each code on it. On a roll it is as long as what it holds."""

    height: int
    placed: tuple[Placed, ...]
    payloads: tuple[str, ...]


def lay_out(
    printouts: Sequence[Printout], sheet: Sheet, glyphs: GlyphFont, *, crisp: bool
) -> tuple[Page, ...]:
    """Place every part of ``printouts``; ``crisp`` for a head that prints a dot or nothing. Equal ones on a roll are
    one and the same page.

    Raises ValueError when a code, KeyError when a glyph is not to be had.
    """
    desk = _Desk(sheet, glyphs, crisp)
    if sheet.height_dots is None:
        rolls = {each: desk.roll(each) for each in dict.fromkeys(printouts)}
        return tuple(rolls[each] for each in printouts)
    pages: list[Page] = []
    for are_tickets, run in groupby(printouts, key=lambda each: isinstance(each, Ticket)):
        together = list(run)
        if are_tickets and len(together) > 1:
            pages += desk.to_cut(together)
        else:
            pages += [page for each in together for page in desk.office(each)]
    return tuple(pages)


def office_page(ticket: Ticket, sheet: Sheet, glyphs: GlyphFont, scale: float) -> tuple[Page, Typesetting]:
    """The first page of ``ticket`` at this scale, and what it is set in."""
    desk = _Desk(sheet, glyphs, crisp=False)
    paper = desk._typesetting(ticket, scale, ROOMY)
    return desk._two_columns(ticket, paper)[0], paper


@dataclass(frozen=True, slots=True)
class _Desk:
    sheet: Sheet
    glyphs: GlyphFont
    crisp: bool

    def roll(self, printout: Printout) -> Page:
        paper = self._typesetting(printout, 1, TIGHT)
        margin, edge = paper.dots(self.sheet.margin_mm), paper.dots(EDGE_MM)
        width = self.sheet.width_dots - 2 * margin
        placed, y = [], edge
        for box in _column(paper, printout, width, self.sheet.width_dots):
            placed.append(Placed(box, margin - max(0, box.width - width) // 2, y))
            y += box.height
        return Page(y + edge, tuple(placed), _payloads(printout))

    def office(self, printout: Printout) -> list[Page]:
        """Its own page or pages, as large as fits on one."""
        if isinstance(printout, Ticket):
            for scale in SCALES:
                pages = self._two_columns(printout, self._typesetting(printout, scale, ROOMY))
                if len(pages) == 1:
                    break
            return pages
        if isinstance(printout, Certificate):
            return self._sheet(printout)
        scale = SLIP_SCALE if isinstance(printout, Slip) else 1
        paper, width, height = self._typesetting(printout, scale, ROOMY), self._width, self._height
        lying: list[list[Placed]] = [[]]
        _flow(lying, _column(paper, printout, width, width), self._margin, (self._margin, height))
        return self._pages(lying, printout)

    def _sheet(self, certificate: Certificate) -> list[Page]:
        """As large as fits into the frame of one page, else over several."""
        room = self._height - self._margin
        for scale in SCALES:
            paper = self._typesetting(certificate, scale, ROOMY)
            boxes = certificate_blocks.sheet(paper, certificate, self._width, room)
            if sum(box.height for box in boxes) <= room:
                break
        lying: list[list[Placed]] = [[]]
        _flow(lying, boxes, self._margin, (self._margin, self._height))
        return self._pages(lying, certificate)

    def to_cut(self, tickets: Sequence[Printout]) -> list[Page]:
        """Two beside each other, as large as on a roll; who is too long for that has a page of its own."""
        gap = round(CUT_GAP_MM * self.sheet.dots_per_mm)
        width = (self._width - gap) // sheets.ACROSS
        room = self._height - self._margin
        columns = {each: self._ticket_column(each, width) for each in dict.fromkeys(tickets)}
        pages: list[Page] = []
        for is_short, run in groupby(tickets, key=lambda each: columns[each].height <= room):
            together = list(run)
            if is_short:
                pages += self._cut_sheets([columns[each] for each in together], together, gap)
            else:
                pages += [page for each in together for page in self.office(each)]
        return pages

    def _ticket_column(self, ticket: Printout, width: int) -> Group:
        paper = self._typesetting(ticket, 1, TIGHT)
        return stack(_column(paper, ticket, width, width), width)

    def _cut_sheets(self, columns: Sequence[Group], tickets: Sequence[Printout], gap: int) -> list[Page]:
        paper = self._typesetting(tickets[0], 1, TIGHT)
        upright = replace(paper, right_to_left=False)
        scissors = upright.glyph(SCISSORS, paper.dots(SCISSORS_MM))
        waiting = list(tickets)
        pages: dict[tuple[Printout, ...], Page] = {}
        laid: list[Page] = []
        for rows in sheets.rows_by_sheet(columns, self._height - self._margin, gap):
            lying = tuple(waiting.pop(0) for row in rows for _ in row)
            if lying not in pages:
                corner = (self._margin, self._margin)
                placed = sheets.placed_to_cut(
                    rows, corner, self._width, gap, scissors, paper.dots(CUT_DASH_MM)
                )
                payloads = tuple(payload for each in lying for payload in _payloads(each))
                pages[lying] = self._page(placed, payloads)
            laid.append(pages[lying])
        return laid

    def _two_columns(self, ticket: Ticket, paper: Typesetting) -> list[Page]:
        margin, width, bottom = self._margin, self._width, self._height
        gap = round(COLUMN_GAP_MM * self.sheet.dots_per_mm)
        narrow = round((width - gap) * ASIDE_SHARE)
        wide = width - gap - narrow
        head = [
            *pieces.top(paper, pieces.header(paper, ticket.site, ticket.day, width), width),
            blocks.title(paper, ticket, width),
        ]
        main = pieces.parts(
            paper, wide, [blocks.steps(paper, ticket, wide), blocks.needs(paper, ticket, wide)]
        )
        aside = pieces.parts(
            paper,
            narrow,
            [
                blocks.link(paper, ticket, narrow),
                blocks.resume(paper, ticket, narrow),
                blocks.help_nearby(paper, ticket, narrow),
                blocks.notices(paper, ticket, narrow),
                blocks.not_reviewed(paper, ticket, narrow),
            ],
        )
        main_x, aside_x = (
            (margin + narrow + gap, margin) if paper.right_to_left else (margin, margin + wide + gap)
        )
        below = margin + sum(box.height for box in head) + paper.white(pieces.BETWEEN_PARTS_MM)
        pages: list[list[Placed]] = [[]]
        _flow(pages, head, margin, (margin, bottom), first=margin)
        _flow(pages, main, main_x, (margin, bottom), first=below)
        _flow(pages, aside, aside_x, (margin, bottom), first=below)
        return self._pages(pages, ticket)

    def _pages(self, pages: Sequence[Sequence[Placed]], printout: Printout) -> list[Page]:
        """The code is on the first page."""
        payloads = [_payloads(printout), *(() for _ in pages[1:])]
        return [self._page(placed, codes) for placed, codes in zip(pages, payloads, strict=True)]

    def _page(self, placed: Sequence[Placed], payloads: tuple[str, ...]) -> Page:
        assert self.sheet.height_dots is not None
        return Page(self.sheet.height_dots, tuple(placed), payloads)

    def _typesetting(self, printout: Printout, scale: float, air: float) -> Typesetting:
        own = printout if isinstance(printout, Ticket | Certificate) else None
        return Typesetting(
            dots_per_mm=self.sheet.dots_per_mm,
            scale=scale,
            air=air,
            crisp=self.crisp,
            stretches=STRETCHES if air == TIGHT else ROOMY_STRETCHES,
            locale=own.locale if own else "fr",
            right_to_left=own.right_to_left if own else False,
            families=own.families if own else (),
            glyphs=self.glyphs,
        )

    @property
    def _margin(self) -> int:
        return round(self.sheet.margin_mm * self.sheet.dots_per_mm)

    @property
    def _width(self) -> int:
        return self.sheet.width_dots - 2 * self._margin

    @property
    def _height(self) -> int:
        assert self.sheet.height_dots is not None
        return self.sheet.height_dots - self._margin


def _column(paper: Typesetting, printout: Printout, width: int, edge: int) -> list[Box]:
    if isinstance(printout, Ticket):
        return blocks.column(paper, printout, width)
    if isinstance(printout, Certificate):
        return certificate_blocks.column(paper, printout, width)
    if isinstance(printout, Slip):
        return slip_blocks.column(paper, printout, width)
    return trial_blocks.column(paper, printout, width, edge)


def _payloads(printout: Printout) -> tuple[str, ...]:
    if isinstance(printout, Ticket):
        return (printout.link.payload,)
    return (printout.grid.payload,) if isinstance(printout, TrialPage) else ()


def _flow(
    pages: list[list[Placed]],
    column: Iterable[Box],
    x: int,
    between: tuple[int, int],
    first: int | None = None,
) -> None:
    """Place ``column`` from ``first`` on the first page on, and from the top on those that follow."""
    top, bottom = between
    number, y = 0, top if first is None else first
    for box in column:
        if y + box.height > bottom and y > top:
            number, y = number + 1, top
            if number == len(pages):
                pages.append([])
        pages[number].append(Placed(box, x, y))
        y += box.height
