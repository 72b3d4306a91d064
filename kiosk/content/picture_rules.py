"""The rules of a picture: it can be drawn, and it neither insults nor is protected by law."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator

from kiosk.content.complaint import Flaw
from kiosk.content.emblems import why_shunned
from kiosk.content.picture import OWN


class PictureRules:
    """``glyphs`` are the names that can be drawn, own drawings included; None when they are not known: then any."""

    def __init__(self, glyphs: Collection[str] | None = None) -> None:
        self._glyphs = glyphs

    def glyph(self, name: str) -> Iterator[Flaw]:
        """What is wrong with one picture's name."""
        reason = why_shunned(name)
        if reason:
            yield Flaw(f'the glyph "{name}" {reason}', "choose another picture")
        elif self._glyphs is not None and name not in self._glyphs:
            yield self._unknown(name[:60], self._glyphs)

    def _unknown(self, name: str, glyphs: Collection[str]) -> Flaw:
        own = name.startswith(OWN)
        near = difflib.get_close_matches(name, [each for each in glyphs if each.startswith(OWN) == own], n=3)
        such_as = f", such as {' or '.join(near)}" if near else ""
        if own:
            return Flaw(
                f'no drawing is called "{name}"', f"write the name of a file of media/drawings{such_as}"
            )
        return Flaw(f'no glyph is called "{name}"', f"write the name of an mdi6 glyph{such_as}")
