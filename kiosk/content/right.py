"""Right: what the law gives to whom a portal shuts out. Only what a source says, for the portals it says it of."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from kiosk.content.fact import Confidence
from kiosk.content.text import Text


@dataclass(frozen=True, slots=True)
class Right:
    """``addresses`` are the ids of the domain facts it holds for; ``laws`` name the texts that give it, in French.

    ``source`` is the public address where that was read, on the day ``seen``.
    """

    id: str
    addresses: tuple[str, ...]
    text: Text
    laws: tuple[str, ...]
    source: str
    seen: datetime.date
    confidence: Confidence
