"""ScreenSize: a screen by its pixels and its diagonal, as commands take it: ``1280x800@10.1``."""

from __future__ import annotations

import re
from dataclasses import dataclass

import click

from kiosk.assembly import pixels_per_mm

FORM = re.compile(r"(\d{3,5})x(\d{3,5})(?:@(\d{1,2}(?:\.\d+)?))?")
DEFAULT_INCHES = 15.6


@dataclass(frozen=True, slots=True)
class ScreenSize:
    """``width`` and ``height`` in pixels, ``inches`` along the diagonal."""

    width: int
    height: int
    inches: float

    @classmethod
    def parse(cls, text: str) -> ScreenSize:
        """``WxH[@INCHES]``; 15.6 inches when left out. Raises click.UsageError with the form to use."""
        found = FORM.fullmatch(text)
        if not found or not float(found[3] or DEFAULT_INCHES):
            raise click.UsageError(f"size {text!r}: write it as 1280x800@15.6")
        return cls(int(found[1]), int(found[2]), float(found[3] or DEFAULT_INCHES))

    @property
    def pixels(self) -> tuple[int, int]:
        """``(width, height)``."""
        return self.width, self.height

    @property
    def pixels_per_mm(self) -> float:
        """Pixels in a millimetre."""
        return pixels_per_mm(self.width, self.height, self.inches)

    def __str__(self) -> str:
        return f"{self.width}x{self.height}@{self.inches:g}"
