"""A human voice says exactly one text: who speaks is decided by the words that are shown."""

from dataclasses import replace

import pytest

from human_voices import SPOKEN_ONLY, wholly_recorded, with_language
from kiosk.content.catalogue import Catalogue, Entry, Standing
from kiosk.content.recordable import FIRST, NEVER_SAID_BY_VISITORS, chapters, fully_recorded
from kiosk.content.recording import Recordings, Tip, checksum
from kiosk.content.text import Text
from sample_content import library

TEXT = Text("x/say", "Voici {fr|la notice} et {digits|112}.")


def recorded(library, locale, *words):
    return replace(library, recordings=Recordings({locale: frozenset(map(checksum, words))}))


def recordings_of(utterance):
    return {part.recording for part in utterance.parts}


def test_a_recording_says_the_sentence_whole_whatever_its_forms():
    spoken = recorded(library(), "fr", "Voici la notice et 112.").utterance(TEXT, "fr")
    assert recordings_of(spoken) == {f"fr/{checksum('Voici la notice et 112.')}"}
    assert spoken.spoken == "Voici la notice et 1 1 2."


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        pytest.param("fr", "Voici la notice et 112", id="a sentence that has changed since"),
        pytest.param("en", "Voici la notice et 112.", id="another language"),
    ],
)
def test_a_recording_of_anything_else_is_not_used(locale, words):
    assert recordings_of(recorded(library(), locale, words).utterance(TEXT, "fr")) == {""}


def test_a_spoken_form_that_changes_keeps_its_recording_and_a_shown_one_that_changes_does_not():
    def said(shown, spoken):
        entry = Entry(TEXT.french, shown, Standing.REVIEWED, spoken)
        whole = replace(library(), catalogues={"ar": Catalogue("ar", {TEXT.key: entry})})
        return recordings_of(recorded(whole, "ar", "هذه").utterance(TEXT, "ar"))

    assert said("هذه", "هَذِه") == {f"ar/{checksum('هذه')}"}
    assert said("هذا", "هَذِه") == {""}


def test_a_language_that_is_spoken_only_shows_french_and_no_engine_says_it():
    utterance = with_language().utterance(TEXT, "bm")
    assert (utterance.shown, utterance.spoken, utterance.locale) == ("Voici la notice et 112.", "", "fr")
    assert recordings_of(utterance) == {""}
    utterance = with_language(checksum("Voici la notice et 112.")).utterance(TEXT, "bm")
    assert recordings_of(utterance) == {f"bm/{checksum('Voici la notice et 112.')}"}


def test_the_tile_of_a_language_that_is_spoken_only_says_its_name_in_its_own_voice():
    silent = with_language().own_name(SPOKEN_ONLY)
    assert (silent.shown, silent.spoken, recordings_of(silent)) == ("Bamanankan", "", {""})
    named = with_language(checksum("Bamanankan")).own_name(SPOKEN_ONLY)
    assert recordings_of(named) == {f"bm/{checksum('Bamanankan')}"}


def test_a_tip_is_a_voice_without_words():
    tip = Tip("fr", "letters", "step-2")
    with_tip = replace(library(), recordings=Recordings(tips=frozenset({tip})))
    assert with_tip.tip("fr", "letters", "step-1") is None
    assert with_tip.tip("ar", "letters", "step-2") is None
    utterance = with_tip.tip("fr", "letters", "step-2")
    assert (utterance.shown, utterance.spoken, recordings_of(utterance)) == ("", "", {tip.id})


def test_every_text_of_a_visit_can_be_recorded_once_and_those_for_the_staff_not():
    unsaid = {"Certificate/name", *NEVER_SAID_BY_VISITORS}
    interface = {key: Text(key, f"fr {key}") for key in ("Home/title", "Feedback/title", *sorted(unsaid))}
    interface["Languages/touch-here"] = Text("Languages/touch-here", "Français. Touchez ici.")
    whole = replace(library(), interface=interface)
    found = [each for chapter in chapters(whole, whole.language("ar")) for each in chapter.sentences]
    assert len({each.name for each in found}) == len(found)
    keys = {each.key for each in found}
    assert not keys & unsaid
    texts = {text.key for procedure in whole.procedures.values() for text in procedure.texts()}
    said = {whole.utterance(text, "ar").shown for text in map(_text(whole), texts)}
    assert said <= {each.own.shown for each in found}
    assert {
        "Home/title",
        "Feedback/title",
        "glossary/key/mind",
        "messages/parcel/beware",
        "trust/ofpra/why",
    } <= keys


def _text(library):
    texts = {text.key: text for procedure in library.procedures.values() for text in procedure.texts()}
    return lambda key: texts[key]


def test_the_first_minute_is_recorded_first_and_its_name_before_all():
    interface = {
        key: Text(key, f"fr {key}") for key in ("Comfort/title", "Home/title", "Languages/touch-here")
    }
    whole = with_language()
    first = chapters(replace(whole, interface=interface), SPOKEN_ONLY)[0]
    assert (first.id, [each.key for each in first.sentences]) == (
        FIRST,
        ["Languages/touch-here", "Home/title"],
    )
    assert first.sentences[0].own.shown == "Bamanankan"
    named = replace(whole, interface={"Languages/touch-here": Text("x", "Français. Touchez ici.")})
    assert chapters(named, SPOKEN_ONLY)[0].sentences[0].french.shown == "Bamanankan. Touchez ici."


def test_a_language_is_full_once_the_last_sentence_is_recorded():
    whole = wholly_recorded()
    assert fully_recorded(whole, SPOKEN_ONLY)
    *others, _ = sorted(whole.recordings.said["bm"])
    assert not fully_recorded(with_language(*others), SPOKEN_ONLY)
    assert sum(chapter.recorded for chapter in chapters(with_language(*others), SPOKEN_ONLY)) == len(others)
