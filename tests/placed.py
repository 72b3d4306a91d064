"""Where things lie on a page of paper, and what a PDF of it holds."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from kiosk.adapters.ticket_picture.boxes import Gap, Group, Placed


def leaves(places: object, x: int = 0, y: int = 0) -> Iterator[Placed]:
    """The boxes that paint something, wherever they were put together."""
    assert isinstance(places, list | tuple)
    for placed in places:
        if isinstance(placed.box, Group):
            yield from leaves(placed.box.inside, x + placed.x, y + placed.y)
        else:
            yield Placed(placed.box, x + placed.x, y + placed.y)


def overlapping(places: Iterable[Placed]) -> list[tuple[QRect, ...]]:
    marks = [placed for placed in leaves(places) if not isinstance(placed.box, Gap)]
    rects = [QRect(placed.x, placed.y, placed.box.width, placed.box.height) for placed in marks]
    return [pair for pair in combinations(rects, 2) if pair[0].intersects(pair[1])]


def run(*command: str, stdin: bytes) -> bytes:
    return subprocess.run(command, input=stdin, capture_output=True, check=True, timeout=60).stdout


def pages_of(document: bytes) -> int:
    told = run("pdfinfo", "-", stdin=document).decode()
    return int(next(line for line in told.splitlines() if line.startswith("Pages:")).split()[1])


def rasterised(document: bytes, dots_per_inch: int, folder: Path) -> QImage:
    run("pdftoppm", "-r", str(dots_per_inch), "-gray", "-png", "-", str(folder / "page"), stdin=document)
    (page,) = folder.glob("page*.png")
    return QImage(str(page))
