import pytest

from kiosk import paths
from kiosk.adapters.content_files import read_drawings
from kiosk.adapters.glyphs import glyph_codepoints, glyph_font_file
from kiosk.adapters.ticket_picture import GlyphFont


@pytest.fixture(scope="session")
def glyphs(qapp: object) -> GlyphFont:
    return GlyphFont(glyph_font_file(), glyph_codepoints(), read_drawings(paths.MEDIA, []))
