"""Picture: the glyph that stands for an idea, with the badge that narrows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """Names of glyphs of the mdi6 set: ``icon`` alone, or with ``badge`` at half size on its trailing corner."""

    icon: str
    badge: str | None = None
