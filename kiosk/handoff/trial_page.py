"""TrialPage: what the staff print to see whether the printer does what tickets need."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from kiosk.content.utterance import Utterance
from kiosk.handoff.qr_grid import QrGrid


@dataclass(frozen=True, slots=True)
class TrialPage:
    """A code, a ruler as wide as the paper, every picture of the resume code, and a line of each language offered.

    ``samples`` are lines with the fonts of their language; ``heading`` and ``how`` (what to look at) are French.
    """

    site: str
    day: datetime.date | None
    heading: str
    how: tuple[str, ...]
    grid: QrGrid
    samples: tuple[tuple[Utterance, tuple[str, ...], bool], ...]
    """Words, font families, and whether they run right to left."""
