"""Slip blocks: what the slip for a counter holds, in reading order. Read by somebody behind glass: large, in French."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.adapters.ticket_picture import pieces
from kiosk.adapters.ticket_picture.boxes import Box
from kiosk.adapters.ticket_picture.typesetting import Letters, Typesetting
from kiosk.content.picture import Picture
from kiosk.handoff.slip import Slip

STRONG, PLAIN = Letters(2.8, bold=True), Letters(2.6, bold=False)
LAW = Picture("scale-balance")
COUNTER = Picture("town-hall")

Texts = Sequence[tuple[str, Letters]]


def column(paper: Typesetting, slip: Slip, width: int) -> list[Box]:
    """The whole slip under one another. Scales stand beside a right alone: without one, what was read is no law."""
    sources = [(text, PLAIN) for text in slip.sources]
    return [
        *pieces.top(paper, pieces.header(paper, slip.site, slip.day, width), width),
        *pieces.parts(
            paper,
            width,
            [
                [paper.latin(slip.title, pieces.TITLE, width)],
                [
                    _pictured(paper, slip.picture, [(slip.procedure, STRONG), (slip.address, PLAIN)], width),
                    _pictured(paper, slip.step.picture, [(slip.step.text, STRONG)], width),
                    _pictured(paper, slip.reason.picture, [(slip.reason.text, STRONG)], width),
                ],
                [_pictured(paper, LAW, [(slip.right, STRONG), *sources], width)] if slip.right else [],
                [
                    _pictured(
                        paper, COUNTER, [(slip.other_way, PLAIN), *([] if slip.right else sources)], width
                    )
                ],
            ],
        ),
    ]


def _pictured(paper: Typesetting, picture: Picture, texts: Texts, width: int) -> Box:
    told = [(text, letters) for text, letters in texts if text]
    return pieces.pictured(paper, picture, lambda rest: paper.lines(told, rest), width)
