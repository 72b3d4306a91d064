import pytest

from kiosk.adapters.glyphs import glyph_codepoints, glyph_font_file
from kiosk.adapters.ticket_picture import GlyphFont


@pytest.fixture(scope="session")
def glyphs(qapp: object) -> GlyphFont:
    return GlyphFont(glyph_font_file(), glyph_codepoints())
