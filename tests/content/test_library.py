from dataclasses import replace

from kiosk.content.catalogue import Catalogue, Entry, Standing
from kiosk.content.text import Text
from sample_content import library

TEXT = Text("x/say", "Voici {fr|la notice} et {digits|112}.")


def with_entry(shown, standing=Standing.DRAFT, spoken=None):
    entry = Entry(TEXT.french, shown, standing, spoken)
    return replace(library(), catalogues={"ar": Catalogue("ar", {TEXT.key: entry})})


def parts(utterance):
    return [(part.locale, part.shown, part.spoken) for part in utterance.parts]


def test_a_sentence_is_cut_where_the_voice_changes():
    said = with_entry("هذه {fr|la notice} و{digits|112}.").utterance(TEXT, "ar")
    assert parts(said) == [
        ("ar", "هذه ", "هذه "),
        ("fr", "la notice", "la notice"),
        ("ar", " و", " و"),
        ("ar", "112", "1 1 2"),
        ("ar", ".", "."),
    ]
    assert (said.shown, said.locale, said.draft) == ("هذه la notice و112.", "ar", True)


def test_a_reviewed_translation_is_no_draft():
    assert not with_entry("هذه", Standing.REVIEWED).utterance(TEXT, "ar").draft


def test_a_translation_whose_french_has_changed_is_not_used():
    said = with_entry("هذه", Standing.STALE).utterance(TEXT, "ar")
    assert (said.locale, said.shown) == ("fr", "Voici la notice et 112.")


def test_without_a_translation_the_french_is_shown_and_said_in_french():
    said = library().utterance(TEXT, "en")
    assert {part.locale for part in said.parts} == {"fr"}


def test_a_spoken_form_is_said_part_by_part():
    said = with_entry("هذه {fr|la notice}", spoken="هَذِه {fr|la notice}").utterance(TEXT, "ar")
    assert parts(said) == [("ar", "هذه ", "هَذِه "), ("fr", "la notice", "la notice")]


def test_a_spoken_form_that_changes_voice_elsewhere_still_shows_the_whole_sentence():
    said = with_entry("هذه الأوفبرا", spoken="هذه {fr|Ofpra} الآن").utterance(TEXT, "ar")
    assert said.shown == "هذه الأوفبرا"
    assert said.spoken == "هذه Ofpra الآن"


def test_a_telephone_number_is_spoken_digit_by_digit_in_the_persons_language():
    assert parts(library().fact("line.phone", "ar")) == [("ar", "01 00 00 00 00", "0 1, 0 0, 0 0, 0 0, 0 0")]


def test_a_theme_without_a_procedure_is_not_open():
    assert [theme.id for theme in library().open_themes()] == ["asylum", "health", "phone"]
