"""Sheets: several papers on one page, two beside each other, with lines to cut along."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.adapters.ticket_picture.boxes import Box, Glyph, Placed, Rule

ACROSS = 2

Row = tuple[Box, ...]
"""At most ``ACROSS`` papers of one width."""


def rows_by_sheet(papers: Sequence[Box], room: int, gap: int) -> list[list[Row]]:
    """``papers``, none of them higher than ``room``, in their order; the rows of a sheet lie ``gap`` apart."""
    sheets: list[list[Row]] = []
    left = -1
    for at in range(0, len(papers), ACROSS):
        row = tuple(papers[at : at + ACROSS])
        height = max(paper.height for paper in row)
        if left < height:
            sheets.append([])
            left = room
        sheets[-1].append(row)
        left -= height + gap
    return sheets


def placed_to_cut(
    rows: Sequence[Row], corner: tuple[int, int], width: int, gap: int, scissors: Glyph, dash: int
) -> tuple[Placed, ...]:
    """The rows of a sheet and the lines between them; ``width`` is that of all columns and the gaps between them.

    The scissors lie on the beginning of each line, in the white of the margin.
    """
    left, top = corner
    step = (width + gap) // ACROSS
    placed: list[Placed] = []
    y = top
    for row in rows:
        if placed:
            placed += _cut_across(left, y - gap // 2, width, scissors, dash)
        placed += [Placed(paper, left + column * step, y) for column, paper in enumerate(row)]
        y += max(paper.height for paper in row) + gap
    x, thick = left + step - gap // 2, max(2, dash // 8)
    placed.append(Placed(scissors, x - scissors.side // 2, top - scissors.side))
    lies = top
    for row in rows:
        height = max(paper.height for paper in row)
        placed.append(Placed(Rule(thick, height, dash), x - thick // 2, lies))
        lies += height + gap
    return tuple(placed)


def _cut_across(left: int, y: int, width: int, scissors: Glyph, dash: int) -> list[Placed]:
    thick = max(2, dash // 8)
    return [
        Placed(scissors, left - scissors.side, y - scissors.side // 2),
        Placed(Rule(width, thick, dash), left, y - thick // 2),
    ]
