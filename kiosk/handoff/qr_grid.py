"""QrGrid: the dark squares of a QR code as a value; screen and paper paint the same one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

QUIET_ZONE = 4
"""Modules of white that ISO/IEC 18004 asks for around a code."""

BYTES_AIMED = 160
BYTES_AT_MOST = 300
"""Larger codes fall under 4 dots a module on a 58 mm head."""

BYTES_ON_SCREEN = 900
"""Of a code that is shown to one telephone, near and for as long as it needs, and never printed."""

FEWEST_DOTS = 4
"""Dots of a printer head one module needs to survive dead dots, blur and a poor camera."""


@dataclass(frozen=True, slots=True)
class QrGrid:
    """A square of ``size`` x ``size`` modules without quiet zone; ``rows[y][x]`` is true where it is dark."""

    payload: str
    rows: tuple[tuple[bool, ...], ...]

    @property
    def size(self) -> int:
        """Modules along one side."""
        return len(self.rows)

    def runs(self) -> Iterator[tuple[int, int, int]]:
        """The dark squares, those that touch in a row joined: column, row and length of each run, in modules."""
        for y, row in enumerate(self.rows):
            x = 0
            for dark, squares in groupby(row):
                length = len(list(squares))
                if dark:
                    yield x, y, length
                x += length

    def svg_path(self) -> str:
        """The dark squares as one SVG path in units of one module."""
        return "".join(f"M{x} {y}h{length}v1h-{length}z" for x, y, length in self.runs())


def dots_per_module(grid: QrGrid, width_dots: int, most: int | None = None) -> int:
    """Whole dots for one module of ``grid`` and its quiet zone in ``width_dots``, at most ``most``.

    Raises ValueError when fewer than ``FEWEST_DOTS`` are left: such a code must not be printed.
    """
    dots = width_dots // (grid.size + 2 * QUIET_ZONE)
    if dots < FEWEST_DOTS:
        raise ValueError(
            f"{grid.size} modules leave {dots} dots each in {width_dots}; {FEWEST_DOTS} are needed"
        )
    return dots if most is None else min(dots, most)


QrEncoder = Callable[[str], QrGrid]
"""Turns a payload into its grid. Raises ValueError when the payload is longer than ``BYTES_AT_MOST``."""
