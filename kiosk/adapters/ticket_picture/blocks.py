"""Blocks: what a ticket holds, in reading order, each a box as wide as the column it is made for."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.adapters.qr_code import strongest
from kiosk.adapters.ticket_picture import pieces
from kiosk.adapters.ticket_picture.boxes import Box, Code, Gap, Group, TickBox, row, stack
from kiosk.adapters.ticket_picture.pieces import FRENCH, GAP_MM, LINE, NUMBER, PICTURE_MM
from kiosk.adapters.ticket_picture.typesetting import UNDER_MM, Align, Letters, Typesetting
from kiosk.content.picture import Picture
from kiosk.handoff.qr_grid import QrGrid, dots_per_module
from kiosk.handoff.resume_code import PICTURES
from kiosk.handoff.ticket import Line, Ticket, TicketNotice

HELP = Picture("map-marker")
NOT_REVIEWED = Picture("account-question")

ADDRESS = (Letters(4.2, bold=True), Letters(3.6, bold=True), Letters(3.0, bold=True))
PLACE = Letters(2.5, bold=True)
"""The numbers under the pictures of the resume code."""

TICK_MM = 5

MODULE_MM = 0.875
ROOMY_MODULE_MM = 1.1
"""A telephone held at a hand's length reads modules of 0.5 mm; larger than this only costs paper."""

WORTH_TWO_COLUMNS = 0.8
"""Two columns must save this much of the paper: one is easier to read."""

NARROW_MM = 60
"""Under this width a number may stand over its picture, so that words keep room."""

WORDS_MM = 26
"""Words beside a code or the resume pictures need this much, else they stand above or below."""

APART_MM = 1.2
"""Between two things that are said in one part."""


def column(paper: Typesetting, ticket: Ticket, width: int) -> list[Box]:
    """The whole ticket under one another, as a roll holds it."""
    return [
        *pieces.top(paper, pieces.header(paper, ticket.site, ticket.day, width), width),
        title(paper, ticket, width),
        Gap(width, paper.white(APART_MM)),
        *pieces.parts(
            paper,
            width,
            [
                link(paper, ticket, width),
                steps(paper, ticket, width),
                needs(paper, ticket, width),
                resume(paper, ticket, width),
                help_nearby(paper, ticket, width),
                notices(paper, ticket, width),
                not_reviewed(paper, ticket, width),
            ],
        ),
    ]


def title(paper: Typesetting, ticket: Ticket, width: int) -> Box:
    """The picture of the procedure and its name."""
    picture = paper.glyph(ticket.picture, paper.dots(pieces.TITLE_PICTURE_MM))
    return pieces.beside(
        paper,
        picture,
        lambda rest: paper.under(ticket.title, pieces.TITLE, pieces.TITLE_FRENCH, rest),
        width,
    )


def code_of(paper: Typesetting, grid: QrGrid, width: int) -> Code:
    """The code in modules as large as serves, or as ``width`` allows; stronger where there is room for it, but where
    words find room beside it they keep theirs. Raises ValueError when the modules are too small.
    """
    dots = dots_per_module(grid, width, most=paper.dots(MODULE_MM if paper.air == 1 else ROOMY_MODULE_MM))
    beside = width // 2 if width >= 2 * paper.dots(WORDS_MM) else 0
    room = beside if Code(grid, dots).width <= beside else width
    return Code(strongest(grid, dots, room), dots)


def link(paper: Typesetting, ticket: Ticket, width: int) -> list[Box]:
    """The code, what it opens and what that costs, in words, and the address in large letters.

    Words stand beside the code as far as that saves paper.
    """
    code = code_of(paper, ticket.grid, width)
    where = address(paper, ticket.link.shown, ticket.link.more, width)
    rest, apart = width - code.width, paper.white(APART_MM)

    def below(*lines: Line) -> list[Box]:
        return [each for line in lines for each in (Gap(width, apart), _centred(paper, line, width))]

    def across(*lines: Line) -> list[Box]:
        words = stack([paper.under(line, LINE, FRENCH, rest) for line in lines], rest, 2 * apart)
        air = Gap(width, apart if words.height > code.height else 0)
        return [row([code, words], 0, right_to_left=paper.right_to_left, centred=True), air]

    opens, cost = ticket.opens, ticket.cost
    ways = [[stack([code], width, align=0.5), where, *below(opens, cost)]]
    if rest >= paper.dots(WORDS_MM):
        ways += [[*across(opens, cost), where], [*across(opens), where, *below(cost)]]
    return [pieces.shortest(*(stack(way, width) for way in ways))]


def _centred(paper: Typesetting, line: Line, width: int) -> Box:
    return paper.pair(line, LINE, FRENCH, width, Align.CENTRE)


def address(paper: Typesetting, text: str, more: str, width: int) -> Box:
    """``text`` on one line as large as it can be, else broken after its dots and strokes; ``more`` below."""
    lines = [_large(paper, text, width)]
    if more:
        lines.append(paper.latin(more, ADDRESS[-1], width, Align.CENTRE))
    return stack(lines, width, paper.dots(UNDER_MM))


def _large(paper: Typesetting, text: str, width: int) -> Box:
    for letters in ADDRESS:
        line = paper.latin(text, letters, width, Align.CENTRE)
        if line.one_line:
            return line
    breakable = "".join(f"{sign}\u200b" if sign in "./-?&=" else sign for sign in text)
    return paper.latin(breakable, ADDRESS[-1], width, Align.CENTRE)


def steps(paper: Typesetting, ticket: Ticket, width: int) -> list[Box]:
    """A heading and the steps still to do; nothing when none is left."""
    if not ticket.steps:
        return []
    widest = max(paper.latin(str(step.number), NUMBER, width).ink for step in ticket.steps)
    marks = [paper.latin(str(step.number), NUMBER, widest, Align.CENTRE) for step in ticket.steps]
    told = [(mark, step.picture, step.line) for mark, step in zip(marks, ticket.steps, strict=True)]
    return [_heading(paper, ticket.steps_heading, width), *_rows(paper, told, width)]


def needs(paper: Typesetting, ticket: Ticket, width: int) -> list[Box]:
    """A heading and what to bring, each beside an empty box; nothing when there is nothing to bring."""
    if not ticket.needs:
        return []
    tick = TickBox(paper.dots(TICK_MM), max(2, paper.dots(0.4)))
    told = [(tick, need.picture, need.line) for need in ticket.needs]
    heading, one = _heading(paper, ticket.needs_heading, width), _rows(paper, told, width)
    if len(told) == 1 or width < paper.dots(NARROW_MM):
        return [heading, *one]
    gap = 2 * paper.dots(GAP_MM)
    halves = _rows(paper, told, (width - gap) // 2)
    two = [
        row(halves[at : at + 2], gap, right_to_left=paper.right_to_left) for at in range(0, len(halves), 2)
    ]
    if _height(two) > WORTH_TWO_COLUMNS * _height(one):
        return [heading, *one]
    return [heading, stack(two, width, paper.white(pieces.BETWEEN_ROWS_MM), align=paper.side(Align.LEADING))]


def resume(paper: Typesetting, ticket: Ticket, width: int) -> list[Box]:
    """The three pictures, numbered because the paper is read in two directions."""
    side = paper.dots(PICTURE_MM)
    numbered = [
        stack(
            [paper.glyph(Picture(PICTURES[code]), side), paper.latin(str(place), PLACE, side, Align.CENTRE)],
            side,
        )
        for place, code in enumerate(ticket.code, 1)
    ]
    pictures = row(numbered, paper.dots(2 * GAP_MM), right_to_left=paper.right_to_left)
    rest = width - pictures.width - paper.dots(2 * GAP_MM)
    if rest < paper.dots(WORDS_MM):
        return [_heading(paper, ticket.code_heading, width), stack([pictures], width, align=0.5)]
    words = paper.under(ticket.code_heading, LINE, FRENCH, rest)
    gap = paper.dots(2 * GAP_MM)
    return [row([words, pictures], gap, right_to_left=paper.right_to_left, centred=True)]


def help_nearby(paper: Typesetting, ticket: Ticket, width: int) -> list[Box]:
    """Where somebody helps; nothing when the site has not said so."""
    if not ticket.help_nearby:
        return []

    def words(rest: int) -> Box:
        heading = paper.pair(ticket.help_heading, LINE, FRENCH, rest, Align.LEADING)
        return stack([heading, paper.latin(ticket.help_nearby, FRENCH, rest)], rest, paper.dots(UNDER_MM))

    return [pieces.pictured(paper, HELP, words, width)]


def notices(paper: Typesetting, ticket: Ticket, width: int) -> list[Box]:
    """What is out of the ordinary where somebody helps, and what takes place there."""

    def one(notice: TicketNotice) -> Box:
        def words(rest: int) -> Box:
            return paper.pair(notice.line, LINE, FRENCH, rest, Align.LEADING)

        return pieces.pictured(paper, notice.picture, words, width)

    return [one(notice) for notice in ticket.notices]


def not_reviewed(paper: Typesetting, ticket: Ticket, width: int) -> list[Box]:
    """That nobody has read the translation yet; nothing when somebody has."""
    line = ticket.not_reviewed
    if line is None:
        return []

    def words(rest: int) -> Box:
        return paper.pair(line, LINE, FRENCH, rest, Align.LEADING)

    return [pieces.pictured(paper, NOT_REVIEWED, words, width)]


def _heading(paper: Typesetting, line: Line, width: int) -> Box:
    return paper.pair(line, LINE, FRENCH, width, Align.LEADING)


Told = tuple[Box, Picture, Line]
"""A number or an empty box, and what stands beside it."""


def _rows(paper: Typesetting, told: Sequence[Told], width: int) -> list[Group]:
    """All rows alike: in a narrow column their marks stand over the pictures where that is shorter."""
    flat = [_row(paper, each, width, over=False) for each in told]
    if width >= paper.dots(NARROW_MM):
        return flat
    return min([_row(paper, each, width, over=True) for each in told], flat, key=_height)


def _height(rows: Sequence[Box]) -> int:
    return sum(each.height for each in rows)


def _row(paper: Typesetting, told: Told, width: int, *, over: bool) -> Group:
    mark, picture, line = told
    glyph = paper.glyph(picture, paper.dots(PICTURE_MM))
    if over:
        lead = stack([mark, glyph], max(mark.width, glyph.width), paper.dots(0.4), align=0.5)
    else:
        lead = row([mark, glyph], paper.dots(GAP_MM), right_to_left=paper.right_to_left, centred=True)
    return pieces.beside(paper, lead, lambda rest: paper.under(line, LINE, FRENCH, rest), width)
