"""The kits and the six questions that are shipped."""

from kiosk import paths
from kiosk.adapters.content_files import load_library
from kiosk.adapters.content_files.abilities import read_abilities
from kiosk.adapters.content_files.workshops import read_workshops
from kiosk.adapters.glyphs import glyph_codepoints
from kiosk.content.recordable import chapters
from kiosk.content.recording import checksum
from kiosk.content.rules import rules_for
from kiosk.content.workshop import Asked

LOADED = load_library(paths.MEDIA, paths.LOCALES, None, glyph_codepoints())
RULES = rules_for(LOADED.library.facts, {*glyph_codepoints(), *LOADED.drawings})


def test_each_kit_is_whole_and_as_long_as_it_is_called() -> None:
    complaints = []
    kits = read_workshops(paths.MEDIA, LOADED.library.procedures, RULES, complaints)
    assert complaints == []
    assert {id: kit.minutes for id, kit in kits.items()} == {
        "ameli-60": 60,
        "ofpra-45": 45,
        "premier-email-90": 90,
    }


def test_each_kit_counts_for_the_thematiques_of_what_it_shows_and_hands_out_nothing_else() -> None:
    kits = read_workshops(paths.MEDIA, LOADED.library.procedures, RULES, [])
    for kit in kits.values():
        shown = {theme for id in kit.procedures for theme in LOADED.library.procedures[id].cra_themes}
        assert shown == set(kit.cra_themes)
        assert {each.procedure for each in kit.handouts} <= set(kit.procedures)
        assert set(kit.counters) == set(Asked)


def test_each_kit_ends_with_the_tickets_and_lets_the_group_try() -> None:
    kits = read_workshops(paths.MEDIA, LOADED.library.procedures, RULES, [])
    for kit in kits.values():
        assert "ticket" in kit.parts[-1].title.lower()
        assert sum(1 for part in kit.parts if part.shows and part.shows.tried) >= 3


def test_the_six_questions_are_whole_and_each_looks_like_what_teaches_it() -> None:
    complaints = []
    read = read_abilities(paths.MEDIA, LOADED.library.procedures, RULES, complaints)
    assert complaints == []
    assert read is not None
    taught = [each for each in read.abilities if each.teaches]
    assert len(taught) == 5
    for each in taught:
        assert each.picture == LOADED.library.procedures[each.teaches].picture


def test_every_language_says_the_six_questions_and_a_human_voice_can_lend_itself_to_them() -> None:
    library = LOADED.library
    assert library.abilities is not None
    for language in library.languages:
        said = [library.utterance(text, language.locale) for text in library.abilities.texts()]
        assert {each.locale for each in said} == {language.locale}
        lent = {sentence.name for each in chapters(library, language) for sentence in each.sentences}
        assert {checksum(each.shown) for each in said} <= lent
