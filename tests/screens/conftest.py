"""The shipped library on the real screens, one stage for each size of a screen."""

import pytest

from kiosk import paths
from kiosk.adapters.content_files import load_library, read_drawings
from kiosk.adapters.content_files.languages import read_languages
from kiosk.adapters.glyphs import glyph_codepoints, glyph_font_file
from kiosk.assembly import use_fonts
from kiosk.bridge.view import Dress
from screen_stage import OFFERED, Stage
from staff_stage import StaffStage


@pytest.fixture(scope="session")
def shipped(qapp):
    """The library as it is shipped, all languages that are listed, and the family of the icons."""
    library = load_library(paths.MEDIA, paths.LOCALES, OFFERED).library
    listed = {language.locale: language for language in read_languages(paths.LOCALES)}
    family = use_fonts(paths.FONTS, glyph_font_file(), tuple(listed.values()))
    return library, Dress(glyph_codepoints(), listed, read_drawings(paths.MEDIA, [])), family


@pytest.fixture(scope="session")
def stages(shipped):
    built = {}
    yield (
        lambda size: (
            built.setdefault(size, None) or built.update({size: Stage(*shipped, size)}) or built[size]
        )
    )
    for stage in built.values():
        stage.close()


@pytest.fixture(scope="module")
def staff_stages(shipped):
    """The same for the pages of the staff; a module's stages are closed behind it."""
    built = {}

    def stage(size):
        if size not in built:
            built[size] = StaffStage(*shipped, size)
        return built[size]

    yield stage
    for each in built.values():
        each.close()


@pytest.fixture
def stage_of(stages):
    """The stage of a size, with nothing remembered; the screens on it must not have complained."""
    used = []

    def stage(size):
        used.append(stages(size))
        used[-1].forget()
        return used[-1]

    yield stage
    for stage in used:
        assert not stage.warnings
