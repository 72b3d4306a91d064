"""Blocks: what a ticket holds, in reading order, each a box as wide as the column it is made for."""

from __future__ import annotations

from kiosk.adapters.ticket_picture.boxes import Box, Code, Gap, Rule, TickBox, row, stack
from kiosk.adapters.ticket_picture.typesetting import UNDER_MM, Align, Letters, Typesetting
from kiosk.content.picture import Picture
from kiosk.handoff.qr_grid import dots_per_module
from kiosk.handoff.resume_code import PICTURES
from kiosk.handoff.ticket import Line, Ticket

NAME = "Fanal"
LANTERN = Picture("lighthouse-on")
HELP = Picture("map-marker")
NOT_REVIEWED = Picture("account-question")

NAME_TYPE = Letters(3.8, bold=True)
TITLE, TITLE_FRENCH = Letters(3.8, bold=True), Letters(2.8, bold=False)
LINE, FRENCH = Letters(2.8, bold=True), Letters(2.5, bold=False)
NUMBER = Letters(3.8, bold=True)
ADDRESS = (Letters(4.2, bold=True), Letters(3.6, bold=True), Letters(3.0, bold=True))

PICTURE_MM = 10
"""Glyphs with a badge of half their size hold in one bit from here on."""

TITLE_PICTURE_MM = 13
LANTERN_MM = 9
TICK_MM = 5.5
GAP_MM = 1.5
AIR_MM = 0.75
"""Above and below the words of a row; pictures carry their own inside their square."""

MODULE_MM = 1.25
"""A telephone held at a hand's length reads modules of 0.5 mm; larger than this only costs paper."""

NARROW_MM = 60
"""Under this width a number stands over its picture, so that words keep room."""


def header(paper: Typesetting, ticket: Ticket, width: int) -> Box:
    """Lantern and name on the reading side; site and day on the far side."""
    name = paper.latin(NAME, NAME_TYPE, width)
    lantern = paper.glyph(LANTERN, paper.dots(LANTERN_MM))
    ours = row(
        [lantern, paper.latin(NAME, NAME_TYPE, name.ink)],
        paper.dots(GAP_MM),
        right_to_left=paper.right_to_left,
        centred=True,
    )
    rest = width - ours.width - paper.dots(GAP_MM)
    told = [ticket.site] if ticket.site else []
    told += [f"{ticket.day:%d/%m/%Y}"] if ticket.day else []
    lines = [paper.latin(text, FRENCH, rest, Align.TRAILING) for text in told]
    site = stack(lines, rest, paper.dots(UNDER_MM))
    return row([ours, site], paper.dots(GAP_MM), right_to_left=paper.right_to_left, centred=True)


def title(paper: Typesetting, ticket: Ticket, width: int) -> Box:
    """The picture of the procedure and its name."""
    picture = paper.glyph(ticket.picture, paper.dots(TITLE_PICTURE_MM))
    rest = width - picture.width - paper.dots(GAP_MM)
    words = paper.under(ticket.title, TITLE, TITLE_FRENCH, rest)
    return row([picture, words], paper.dots(GAP_MM), right_to_left=paper.right_to_left, centred=True)


def link(paper: Typesetting, ticket: Ticket, width: int) -> list[Box]:
    """The code, the address it opens in large letters, what it is in words, and what it costs."""
    dots = dots_per_module(ticket.grid, width, most=paper.dots(MODULE_MM))
    return [
        stack([Code(ticket.grid, dots)], width, align=0.5),
        address(paper, ticket.link.shown, width),
        Gap(width, paper.dots(AIR_MM)),
        paper.pair(ticket.opens, LINE, FRENCH, width, Align.CENTRE),
        Gap(width, paper.dots(AIR_MM)),
        paper.pair(ticket.cost, LINE, FRENCH, width, Align.CENTRE),
    ]


def address(paper: Typesetting, text: str, width: int) -> Box:
    """``text`` on one line as large as it can be, else broken after its dots and strokes."""
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
    numbers = [paper.latin(str(step.number), NUMBER, width) for step in ticket.steps]
    widest = max(number.ink for number in numbers)
    marks = [paper.latin(str(step.number), NUMBER, widest, Align.CENTRE) for step in ticket.steps]
    rows = [_row(paper, m, s.picture, s.line, width) for m, s in zip(marks, ticket.steps, strict=True)]
    return [_heading(paper, ticket.steps_heading, width), *rows]


def needs(paper: Typesetting, ticket: Ticket, width: int) -> list[Box]:
    """A heading and what to bring, each beside an empty box; nothing when there is nothing to bring."""
    if not ticket.needs:
        return []
    tick = TickBox(paper.dots(TICK_MM), max(2, paper.dots(0.4)))
    rows = [_row(paper, tick, need.picture, need.line, width) for need in ticket.needs]
    return [_heading(paper, ticket.needs_heading, width), *rows]


def resume(paper: Typesetting, ticket: Ticket, width: int) -> list[Box]:
    """The three pictures, numbered because the paper is read in two directions."""
    side = paper.dots(PICTURE_MM)
    numbered = [
        stack(
            [paper.glyph(Picture(PICTURES[code]), side), paper.latin(str(place), NUMBER, side, Align.CENTRE)],
            side,
        )
        for place, code in enumerate(ticket.code, 1)
    ]
    pictures = row(numbered, paper.dots(4 * GAP_MM), right_to_left=paper.right_to_left)
    return [_heading(paper, ticket.code_heading, width), stack([pictures], width, align=0.5)]


def help_nearby(paper: Typesetting, ticket: Ticket, width: int) -> list[Box]:
    """Where somebody helps; nothing when the site has not said so."""
    if not ticket.help_nearby:
        return []
    rest = width - paper.dots(PICTURE_MM) - paper.dots(GAP_MM)
    heading = paper.pair(ticket.help_heading, LINE, FRENCH, rest, Align.LEADING)
    words = stack([heading, paper.latin(ticket.help_nearby, FRENCH, rest)], rest, paper.dots(UNDER_MM))
    return [_beside(paper, HELP, words)]


def not_reviewed(paper: Typesetting, ticket: Ticket, width: int) -> list[Box]:
    """That nobody has read the translation yet; nothing when somebody has."""
    if ticket.not_reviewed is None:
        return []
    rest = width - paper.dots(PICTURE_MM) - paper.dots(GAP_MM)
    return [_beside(paper, NOT_REVIEWED, paper.under(ticket.not_reviewed, LINE, FRENCH, rest))]


def _heading(paper: Typesetting, line: Line, width: int) -> Box:
    return stack(
        [paper.pair(line, LINE, FRENCH, width, Align.LEADING), Gap(width, paper.dots(AIR_MM))], width
    )


def _row(paper: Typesetting, mark: Box, picture: Picture, line: Line, width: int) -> Box:
    glyph = paper.glyph(picture, paper.dots(PICTURE_MM))
    if width < paper.dots(NARROW_MM):
        air = Gap(glyph.width, paper.dots(AIR_MM))
        lead = stack([air, mark, air, glyph, air], glyph.width, align=0.5)
    else:
        lead = row([mark, glyph], paper.dots(GAP_MM), right_to_left=paper.right_to_left, centred=True)
    rest = width - lead.width - paper.dots(GAP_MM)
    air = Gap(rest, paper.dots(AIR_MM))
    words = stack([air, paper.under(line, LINE, FRENCH, rest), air], rest)
    return row([lead, words], paper.dots(GAP_MM), right_to_left=paper.right_to_left, centred=True)


def _beside(paper: Typesetting, picture: Picture, words: Box) -> Box:
    glyph = paper.glyph(picture, paper.dots(PICTURE_MM))
    return row([glyph, words], paper.dots(GAP_MM), right_to_left=paper.right_to_left, centred=True)


def rule(paper: Typesetting, width: int, *, dashed: bool) -> Box:
    """A line between two parts of the ticket."""
    return Rule(width, max(2, paper.dots(0.4)), paper.dots(1.5) if dashed else 0)
