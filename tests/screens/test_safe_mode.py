"""The line for the staff has room on every screen, in every language, under the lamp and the hand."""

from dataclasses import replace

import pytest

from kiosk.bridge.view import shown_text
from kiosk.visit.states import Resting
from screen_faults import faults_of_names, faults_of_words
from screen_stage import OFFERED, SIZES, where


@pytest.mark.parametrize("locale", OFFERED)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_line_of_safe_mode_is_whole_and_lies_over_nothing(stage_of, size, locale):
    stage = stage_of(size)
    library = stage.library
    own_first = sorted(library.languages, key=lambda language: language.locale != locale)
    world = replace(
        stage.world, library=replace(library, languages=tuple(own_first)), locked=True, safe_mode=True
    )
    stage.show(Resting(), world)
    (line,) = (item for item in stage.items() if item.objectName() == "for-staff")
    shown = shown_text(world.library.words("Resting/safe-mode", locale), stage.dress)
    assert line.property("text")[1:] == shown  # after the mark of its reading way
    assert [*faults_of_words(stage), *faults_of_names(stage)] == []
    glyphs = [where(item) for item in stage.items() if item.metaObject().className().startswith("Glyph_")]
    assert glyphs
    assert not [glyph for glyph in glyphs if glyph.intersects(where(line))]
