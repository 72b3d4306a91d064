"""The words of the staff side: read apart, checked and translated with all the others."""

import datetime
import shutil

import pytest

from kiosk import paths
from kiosk.adapters.content_files import load_library
from kiosk.adapters.content_files.checking import check
from kiosk.adapters.content_files.staff_words import STAFF, with_staff_words
from kiosk.adapters.content_files.translating import Translations

TODAY = datetime.date(2026, 11, 25)


@pytest.fixture
def locales(tmp_path):
    return shutil.copytree(paths.LOCALES, tmp_path / "locales")


@pytest.fixture(scope="module")
def library():
    return load_library(paths.MEDIA, paths.LOCALES, ("fr", "ar")).library


def edit(file, old, new):
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def staff_complaints(locales):
    return [str(each) for each in check(paths.MEDIA, locales, TODAY) if STAFF in str(each)]


def test_french_and_english_are_read_and_english_is_a_draft(library):
    words = with_staff_words(library, paths.LOCALES)
    assert words.words("Door/title", "fr").shown == "Code de l’équipe"
    english = words.words("Door/title", "en")
    assert (english.shown, english.draft) == ("Staff code", True)


def test_any_other_language_reads_french(library):
    assert with_staff_words(library, paths.LOCALES).words("Door/title", "ar").locale == "fr"


def test_english_whose_french_has_changed_is_not_used(library, locales):
    edit(locales / "fr" / STAFF, "Code de l’équipe", "Code du lieu")
    assert with_staff_words(library, locales).words("Door/title", "en").shown == "Code du lieu"


def test_what_is_missing_in_english_is_told(locales):
    edit(locales / "en" / STAFF, 'msgstr "Staff code"', 'msgstr ""')
    assert any("Door/title" in each and "untranslated" in each for each in staff_complaints(locales))


def test_a_sentence_that_is_too_long_is_told(locales):
    edit(locales / "fr" / STAFF, "Code de l’équipe", "mot " * 30 + "fin")
    assert any("fr/staff.po" in each and "Door/title" in each for each in staff_complaints(locales))


def test_content_of_an_author_needs_no_words_for_the_staff(locales):
    (locales / "fr" / STAFF).unlink()
    (locales / "en" / STAFF).unlink()
    assert staff_complaints(locales) == []


def test_a_change_of_french_is_merged_into_english_alone(locales):
    edit(locales / "fr" / STAFF, "Code de l’équipe", "Code du lieu")
    translations = Translations(paths.MEDIA, locales)
    assert [path.name for path in translations.merge("en")] == [STAFF]
    assert translations.merge("uk") == ()
    text = (locales / "en" / STAFF).read_text(encoding="utf-8")
    assert '#| msgid "Code de l’équipe"\nmsgctxt "Door/title"' in text


def test_no_other_language_is_asked_for_them(locales):
    translations = Translations(paths.MEDIA, locales)
    assert translations.extract("uk") == ()
    (locales / "en" / STAFF).unlink()
    assert [path.name for path in translations.extract("en")] == [STAFF]
