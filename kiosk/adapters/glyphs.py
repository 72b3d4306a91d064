"""The mdi6 glyphs that the QtAwesome package carries: their names, their characters and the font file.

Only two files of the package are used and the package is never imported, because that would bring in QtWidgets. Their
names end in the version of the set, so they are looked for. The frozen build keeps the two in a folder ``glyphs``
beside ``media``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

PACKAGE = "qtawesome"
CHARMAP = "materialdesignicons6-webfont-charmap-*.json"
FONT = "materialdesignicons6-webfont-[0-9]*.ttf"
"""The digit keeps other faces of the same family out."""


@cache
def glyph_codepoints() -> Mapping[str, str]:
    """Name of each glyph -> the one character that draws it with the font of :func:`glyph_font_file`.

    Raises FileNotFoundError, which says what to install, when the package is not there.
    """
    codepoints: dict[str, str] = json.loads(_only(CHARMAP).read_text(encoding="utf-8"))
    return {name: chr(int(codepoint, 16)) for name, codepoint in codepoints.items()}


def glyph_font_file() -> Path:
    """The TrueType file that holds the glyphs. Raises FileNotFoundError as :func:`glyph_codepoints` does."""
    return _only(FONT)


def _only(pattern: str) -> Path:
    folder = _folder()
    found = sorted(folder.glob(pattern))
    if not found:
        raise FileNotFoundError(f"no {pattern} in {folder}: install the package {PACKAGE} again")
    return found[-1]


def _folder() -> Path:
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle) / "glyphs"
    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(f"the package {PACKAGE} is not installed: run make setup")
    return Path(spec.submodule_search_locations[0]) / "fonts"
