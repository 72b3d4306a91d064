"""GlyphFont: glyphs and drawings as shapes that can be filled at any size, mirrored or not."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from PySide6.QtGui import QFont, QPainterPath, QRawFont, QTransform
from PySide6.QtSvg import QSvgRenderer

EM = 1000
ABOVE_BASELINE = 0.875
"""The set draws on a grid of 24 units, 21 of them above the baseline."""


MIRRORED = QTransform(-1, 0, 0, 1, 1, 0)

Shape = QPainterPath | QSvgRenderer
"""A glyph's outline in a square of side 1, or a drawing: Qt turns SVG path data into no QPainterPath of its own."""


class GlyphFont:
    """The glyphs of ``file`` by the names in ``codepoints`` (name -> the character that draws it), and ``drawings``
    (name -> SVG path data on a grid of 24 units).

    Needs a running QGuiApplication. Raises FileNotFoundError when ``file`` is no font.
    """

    def __init__(
        self, file: Path, codepoints: Mapping[str, str], drawings: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        self._codepoints, self._drawings = codepoints, drawings
        self._font = QRawFont(str(file), EM, QFont.HintingPreference.PreferNoHinting)
        if not self._font.isValid():
            raise FileNotFoundError(f"{file} holds no font")
        self._outlines: dict[str, QPainterPath] = {}

    def shape(self, icon: str, *, mirrored: bool) -> Shape:
        """What is called ``icon``. Raises KeyError for an unknown name."""
        if icon in self._drawings:
            return _drawn(self._drawings[icon], mirrored=mirrored)
        return MIRRORED.map(self._outline(icon)) if mirrored else self._outline(icon)

    def _outline(self, icon: str) -> QPainterPath:
        if icon not in self._outlines:
            index = self._font.glyphIndexesForString(self._codepoints[icon])[0]
            path = self._font.pathForGlyph(index)
            to_unit_square = QTransform.fromTranslate(0, ABOVE_BASELINE).scale(1 / EM, 1 / EM)
            self._outlines[icon] = to_unit_square.map(path)
        return self._outlines[icon]


def _drawn(data: str, *, mirrored: bool) -> QSvgRenderer:
    turned = ' transform="matrix(-1 0 0 1 24 0)"' if mirrored else ""
    return QSvgRenderer(f'<svg viewBox="0 0 24 24"><path{turned} d="{data}"/></svg>'.encode())
