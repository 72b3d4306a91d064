"""PaperSize: the papers a ticket can be printed on, in millimetres and in the dots of the printer's head."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

HEAD_DOTS_PER_INCH = 203
"""Eight dots a millimetre: what nearly every thermal receipt printer has."""

OFFICE_DOTS_PER_INCH = 300


@dataclass(frozen=True, slots=True)
class Sheet:
    """``width_mm`` is the paper, ``width_dots`` what can be printed on it.

    ``height_dots`` is None on a roll, which is as long as its ticket. ``margin_mm`` lies inside the printed width.
    """

    width_mm: float
    width_dots: int
    dots_per_inch: int
    height_dots: int | None
    margin_mm: float

    @property
    def is_roll(self) -> bool:
        """Whether the paper ends where the ticket does."""
        return self.height_dots is None

    @property
    def dots_per_mm(self) -> float:
        """Dots in one millimetre."""
        return self.dots_per_inch / 25.4


class PaperSize(Enum):
    """The papers, under the names that ``site.toml`` and ``fanal ticket --paper`` use."""

    MM58 = "58mm"
    MM80 = "80mm"
    A4 = "a4"

    @property
    def sheet(self) -> Sheet:
        """The figures of this paper."""
        return SHEETS[self]


SHEETS = {
    PaperSize.MM58: Sheet(58, 384, HEAD_DOTS_PER_INCH, None, 0.5),
    PaperSize.MM80: Sheet(80, 576, HEAD_DOTS_PER_INCH, None, 1),
    PaperSize.A4: Sheet(210, 2480, OFFICE_DOTS_PER_INCH, 3508, 12),
}
