"""The drawings that came with Fanal, for content that has none."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kiosk import paths
from kiosk.adapters.content_files import read_drawings


@cache
def drawings_beside(media: Path) -> Mapping[str, str]:
    """Name -> SVG path data, of what can be drawn beside the drawings in ``media`` itself.

    An author's tree may hold no drawing, and the fixed buttons need theirs all the same.
    """
    own = paths.ROOT / "media"
    return {} if media.resolve() == own else read_drawings(own, [])
