"""The pictures nobody is shown."""

import pytest

from kiosk.adapters.glyphs import glyph_codepoints
from kiosk.content.emblems import why_shunned
from kiosk.content.picture_rules import PictureRules
from kiosk.handoff.resume_code import PICTURES


@pytest.mark.parametrize(
    ("glyph", "reason"),
    [
        ("certificate", "six-pointed star"),
        ("file-certificate-outline", "six-pointed star"),
        ("seal", "six-pointed star"),
        ("weather-sunset-up", "six-pointed star"),
        ("sun-clock", "six-pointed star"),
        ("star-crescent", "crescent"),
        ("tent", "crescent"),
        ("theme-light-dark", "crescent"),
        ("hospital", "red cross"),
        ("hospital-box-outline", "red cross"),
        ("medical-bag", "red cross"),
        ("bottle-tonic-plus", "red cross"),
        ("cross-outline", "red cross"),
        ("mosque", "religion"),
        ("hands-pray", "religion"),
        ("thumb-up", "insults"),
        ("hand-okay", "insults"),
        ("airplane", "removal"),
        ("fence", "prison"),
    ],
)
def test_an_emblem_is_refused_with_its_reason(glyph: str, reason: str) -> None:
    assert reason in (why_shunned(glyph) or "")
    assert glyph in glyph_codepoints(), "the name is not one of the set: a rule that catches nothing"


@pytest.mark.parametrize(
    "glyph",
    ["seal-variant", "white-balance-sunny", "hospital-building", "plus-circle", "fire-truck", *PICTURES],
)
def test_its_harmless_neighbours_are_not(glyph: str) -> None:
    assert why_shunned(glyph) is None
    assert glyph in glyph_codepoints()


def test_a_glyph_that_is_not_there_gets_near_ones_offered() -> None:
    [flaw] = PictureRules(glyph_codepoints().keys()).glyph("folder-acount")
    assert "folder-account" in flaw.mend


def test_any_harmless_name_will_do_where_the_glyphs_are_not_known() -> None:
    assert list(PictureRules().glyph("anything")) == []
    assert [flaw.mend for flaw in PictureRules().glyph("seal")] == ["choose another picture"]
