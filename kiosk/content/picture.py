"""Picture: what stands for an idea, with the badge that narrows it."""

from __future__ import annotations

from dataclasses import dataclass

OWN = "own-"
"""How the names of Fanal's own drawings begin; every other name is a glyph of the mdi6 set."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Names of glyphs or drawings: ``icon`` alone, or with ``badge`` at half size on its trailing corner."""

    icon: str
    badge: str | None = None
