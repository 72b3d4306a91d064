"""What the page of a report says, in one of the staff's languages."""

import pytest

from kiosk import paths
from kiosk.adapters.content_files.loading import load_library
from kiosk.adapters.content_files.staff_words import with_staff_words
from kiosk.adapters.exports.page_blocks import KEYS
from kiosk.commands.page_words import page_words
from kiosk.content.text import Text
from sample_content import library


def sample(locale="fr"):
    content = library()
    content.interface["Language/ar"] = Text("Language/ar", "Arabe")
    content.interface["Draft/note"] = Text("Draft/note", "Pas encore relu")
    return content, page_words(content, content, locale)


def test_languages_bear_the_name_the_staff_give_them_else_their_own():
    _, words = sample()
    assert words.languages["ar"] == "Arabe"
    assert words.languages["so"] == "SO"


def test_procedures_bear_their_titles():
    content, words = sample()
    assert words.procedures.keys() == content.procedures.keys()
    assert words.procedures["letters"] == content.utterance(content.procedures["letters"].title, "fr").shown


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_every_text_of_the_page_is_in_the_catalogues(locale):
    shipped = load_library(paths.MEDIA, paths.LOCALES, ("fr", "en")).library
    french, words = (
        page_words(with_staff_words(shipped, paths.LOCALES), shipped, each) for each in ("fr", locale)
    )
    assert words.texts.keys() == french.texts.keys() > {"Page/title", "Page/how", "Figures/type"}
    pages = {key for key in words.texts if key.startswith(KEYS[0])}
    same = {key for key in pages if words.texts[key] == french.texts[key]}
    assert same == (pages if locale == "fr" else set())


def test_only_a_page_of_drafts_says_so():
    shipped = load_library(paths.MEDIA, paths.LOCALES, ("fr", "en")).library
    staff = with_staff_words(shipped, paths.LOCALES)
    assert page_words(staff, shipped, "fr").draft == ""
    assert page_words(staff, shipped, "en").draft == staff.words("Draft/note", "en").shown
