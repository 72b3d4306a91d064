"""What blocked people, from the procedure they were at to the official address it leads to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kiosk.log.reports.tally import BETWEEN, Cell, Count, Dimension, Tally


class EachItsOwn(Mapping[str, str]):
    """Stands for the portals while they are not known: each procedure leads to itself, so nothing is left out."""

    def __getitem__(self, procedure: str) -> str:
        """The ``procedure``."""
        return procedure

    def __iter__(self) -> Iterator[str]:
        """No key is listed, though every one is there."""
        return iter(())

    def __len__(self) -> int:
        """None is listed."""
        return 0


def at_portals(tally: Tally, portals: Mapping[str, str]) -> Tally:
    """``tally`` with BLOCKED_AT by portal, where it was by procedure; procedures without a portal are left out."""
    cells: dict[Cell, Count] = {}
    for cell, count in tally.cells.items():
        dimension, key = cell
        if dimension is not Dimension.BLOCKED_AT:
            cells[cell] = count
            continue
        procedure, reason = key.split(BETWEEN)
        if procedure in portals:
            at = dimension, f"{portals[procedure]}{BETWEEN}{reason}"
            cells[at] = cells.get(at, Count()) + count
    return replace(tally, cells=cells)
