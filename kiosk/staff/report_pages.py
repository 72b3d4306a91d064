"""report_pages: an examination in pages that a screen can hold, however long its lines are. Pure.

How wide letters are is only known where they are painted, so a page is filled on the safe side.
"""

from __future__ import annotations

import math

from kiosk.staff.findings import Finding
from kiosk.staff.world import StaffWorld

LINE_MM = 6.8
"""A line of the smallest letters."""

LETTER_MM = 2.8
BETWEEN_MM = 3.0
AROUND_MM = 72.0
"""What the rows above and below take of the height."""

BESIDE_MM = 22.0
"""What the picture and the edges take of the width."""

UPRIGHT_MM = 16.0
"""On an upright screen the title has a row of its own."""

NAME_SHARE = 0.28
"""Of the width, where words stand beside their name; on an upright screen they stand below it."""


def report_pages(world: StaffWorld, findings: tuple[Finding, ...]) -> tuple[tuple[Finding, ...], ...]:
    """``findings`` in their order, as many on a page as fit; one that is longer than a page has it alone."""
    width, height = world.frame_mm
    room = height - AROUND_MM - (UPRIGHT_MM if height > width else 0.0)
    pages: list[list[Finding]] = []
    left = 0.0
    for finding in findings:
        tall = _height_mm(finding, width - BESIDE_MM, aside=width > height)
        if not pages or tall > left:
            pages.append([])
            left = room
        pages[-1].append(finding)
        left -= tall
    return tuple(map(tuple, pages))


def _height_mm(finding: Finding, width: float, *, aside: bool) -> float:
    name_width = width * NAME_SHARE if aside else width
    words_width = width - name_width if aside else width
    name = _lines(finding.name, name_width)
    words = _lines(finding.words, words_width) + _lines(finding.mend, words_width)
    return (max(name, words) if aside else name + words) * LINE_MM + BETWEEN_MM


def _lines(text: str, width: float) -> int:
    return math.ceil(len(text) * LETTER_MM / width)
