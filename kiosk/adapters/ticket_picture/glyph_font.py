"""GlyphFont: the glyphs as outlines, which can be filled at any size, turned round and cut out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtGui import QFont, QPainterPath, QRawFont, QTransform

EM = 1000
ABOVE_BASELINE = 0.875
"""The set draws on a grid of 24 units, 21 of them above the baseline."""


class GlyphFont:
    """The outlines of ``file``, by the names in ``codepoints`` (name -> the character that draws it).

    Needs a running QGuiApplication. Raises FileNotFoundError when ``file`` is no font.
    """

    def __init__(self, file: Path, codepoints: Mapping[str, str]) -> None:
        self._codepoints = codepoints
        self._font = QRawFont(str(file), EM, QFont.HintingPreference.PreferNoHinting)
        if not self._font.isValid():
            raise FileNotFoundError(f"{file} holds no font")
        self._outlines: dict[str, QPainterPath] = {}

    def outline(self, icon: str) -> QPainterPath:
        """The glyph called ``icon`` in a square of side 1, origin top left. Raises KeyError for an unknown name."""
        if icon not in self._outlines:
            index = self._font.glyphIndexesForString(self._codepoints[icon])[0]
            path = self._font.pathForGlyph(index)
            to_unit_square = QTransform.fromTranslate(0, ABOVE_BASELINE).scale(1 / EM, 1 / EM)
            self._outlines[icon] = to_unit_square.map(path)
        return self._outlines[icon]
