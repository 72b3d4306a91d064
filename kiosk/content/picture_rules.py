"""The rules of a picture: its glyphs exist, and none of them insults or is protected by law."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator

from kiosk.content.complaint import Flaw
from kiosk.content.emblems import why_shunned


class PictureRules:
    """``glyphs`` are the names that can be drawn; None when they are not known: then any name will do."""

    def __init__(self, glyphs: Collection[str] | None = None) -> None:
        self._glyphs = glyphs

    def glyph(self, name: str) -> Iterator[Flaw]:
        """What is wrong with one glyph."""
        reason = why_shunned(name)
        if reason:
            yield Flaw(f'the glyph "{name}" {reason}', "choose another picture")
        elif self._glyphs is not None and name not in self._glyphs:
            near = difflib.get_close_matches(name[:60], self._glyphs, n=3)
            such_as = f", such as {' or '.join(near)}" if near else ""
            yield Flaw(f'no glyph is called "{name[:60]}"', f"write the name of an mdi6 glyph{such_as}")
