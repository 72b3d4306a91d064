"""Certificate blocks: what a certificate holds, in reading order, with rooms for a pen and a stamp.

On a roll everything stands under one another; a sheet is filled, with the stamp and what is said of it at its foot.
"""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.adapters.ticket_picture import pieces
from kiosk.adapters.ticket_picture.blocks import NOT_REVIEWED
from kiosk.adapters.ticket_picture.boxes import Box, Gap, Rule, framed, row, stack
from kiosk.adapters.ticket_picture.pieces import FRENCH, LINE
from kiosk.adapters.ticket_picture.typesetting import Align, Letters, Typesetting
from kiosk.content.picture import Picture
from kiosk.handoff.certificate import Certificate
from kiosk.handoff.ticket import Line

PEN, DAY, CLOCK = Picture("pencil"), Picture("calendar"), Picture("clock-outline")
STAMP, NAMELESS = Picture("stamper"), Picture("account-off")

HEADING, HEADING_FRENCH = Letters(5.0, bold=True), Letters(3.2, bold=False)
WORKSHOP, WORKSHOP_FRENCH = Letters(4.0, bold=True), Letters(3.0, bold=False)
"""On a sheet; a roll has no room for letters larger than those of a title."""

ON_ROLL = pieces.TITLE, pieces.TITLE_FRENCH
HAND_MM = 8
"""The white over a line that is written on by hand."""

STAMP_MM = 16
FOOT_GAP_MM = 5
THIN_MM = 0.25
APART_MM = 1.2


def column(paper: Typesetting, certificate: Certificate, width: int) -> list[Box]:
    """The whole certificate under one another."""
    return [
        *pieces.top(paper, pieces.header(paper, certificate.site, certificate.day, width), width),
        paper.under(certificate.heading, pieces.TITLE, pieces.TITLE_FRENCH, width),
        Gap(width, paper.white(APART_MM)),
        *pieces.parts(
            paper,
            width,
            [
                [*who(paper, certificate, width), *what(paper, certificate, width, ON_ROLL)],
                practised(paper, certificate, width),
                [said(paper, STAMP, certificate.stamp, width), Gap(width, paper.dots(STAMP_MM))],
                notes(paper, certificate, width),
            ],
        ),
    ]


def sheet(paper: Typesetting, certificate: Certificate, width: int, height: int) -> list[Box]:
    """The same on a page of ``height``: what is left of it is white above the foot."""
    gap = Gap(width, paper.white(2 * pieces.BETWEEN_PARTS_MM))
    above = [
        *pieces.top(paper, pieces.header(paper, certificate.site, certificate.day, width), width),
        gap,
        stack(_heading(paper, certificate.heading, width), width, paper.dots(APART_MM)),
        gap,
        *who(paper, certificate, width),
        gap,
        *_apart(paper, what(paper, certificate, width, (WORKSHOP, WORKSHOP_FRENCH)), width),
        gap,
        *_apart(paper, practised(paper, certificate, width), width),
        gap,
    ]
    foot = _foot(paper, certificate, width)
    left = height - foot.height - sum(box.height for box in above)
    return [*above, Gap(width, max(0, left)), foot]


def who(paper: Typesetting, certificate: Certificate, width: int) -> list[Box]:
    """Whose certificate that is: a line for the hand."""
    return [_by_hand(paper, PEN, certificate.name, width)]


def what(
    paper: Typesetting, certificate: Certificate, width: int, letters: tuple[Letters, Letters]
) -> list[Box]:
    """Which workshop that was, in ``letters``, where the clock is doubtful a line for the day, and how long."""
    picture = paper.glyph(certificate.picture, paper.dots(pieces.TITLE_PICTURE_MM))

    def title(rest: int) -> Box:
        return paper.under(certificate.title, *letters, rest)

    return [
        paper.pair(certificate.took_part, LINE, FRENCH, width, Align.LEADING),
        pieces.beside(paper, picture, title, width),
        *([_by_hand(paper, DAY, certificate.on, width)] if certificate.on else []),
        said(paper, CLOCK, certificate.minutes, width),
    ]


def practised(paper: Typesetting, certificate: Certificate, width: int) -> list[Box]:
    """A heading and what was practised; nothing when nothing was."""
    if not certificate.practised:
        return []
    heading = paper.pair(certificate.practised_heading, LINE, FRENCH, width, Align.LEADING)
    return [heading, *(said(paper, each.picture, each.line, width) for each in certificate.practised)]


def notes(paper: Typesetting, certificate: Certificate, width: int) -> list[Box]:
    """That the paper knows no name, and where that is so, that nobody has read the translation yet."""
    told = [(NAMELESS, certificate.nameless), (NOT_REVIEWED, certificate.not_reviewed)]
    return [said(paper, picture, line, width, own=FRENCH) for picture, line in told if line]


def said(paper: Typesetting, picture: Picture, line: Line, width: int, own: Letters = LINE) -> Box:
    """``line`` beside its picture, the person's language in the letters ``own``."""
    return pieces.pictured(
        paper, picture, lambda rest: paper.pair(line, own, FRENCH, rest, Align.LEADING), width
    )


def _by_hand(paper: Typesetting, picture: Picture, line: Line, width: int) -> Box:
    thin = Rule(width, max(2, paper.dots(THIN_MM)))
    return stack([said(paper, picture, line, width), Gap(width, paper.dots(HAND_MM)), thin], width)


def _heading(paper: Typesetting, line: Line, width: int) -> list[Box]:
    own: list[Box] = [paper.own(line.own, HEADING, width, Align.CENTRE)]
    french = [paper.latin(line.french.shown, HEADING_FRENCH, width, Align.CENTRE)] if line.french else []
    return own + french


def _apart(paper: Typesetting, boxes: Sequence[Box], width: int) -> list[Box]:
    between = Gap(width, paper.white(pieces.BETWEEN_ROWS_MM))
    return [each for box in boxes for each in (box, between)]


def _foot(paper: Typesetting, certificate: Certificate, width: int) -> Box:
    """What is said of the paper beside the room for a stamp."""
    gap = paper.dots(FOOT_GAP_MM)
    half = (width - gap) // 2
    between = paper.white(pieces.BETWEEN_ROWS_MM)
    beside = stack(notes(paper, certificate, half), half, between)
    room = framed(half, paper.dots(2 * STAMP_MM), max(2, paper.dots(THIN_MM)))
    stamp = stack([said(paper, STAMP, certificate.stamp, half), room], half, between)
    return row([beside, stamp], gap, right_to_left=paper.right_to_left)
