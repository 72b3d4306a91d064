"""A public date in every language that is offered, in the words of the shipped catalogues."""

import datetime

import pytest

from kiosk import paths
from kiosk.adapters.content_files import load_library
from kiosk.content.site import PublicDate
from kiosk.visit.place_now import date_words

BEGIN = datetime.datetime(2026, 11, 26, 14)
DATE = PublicDate(BEGIN, BEGIN.replace(hour=16), "Atelier")
TOLD = {
    "fr": ("jeudi 26/11, 14:00, Atelier", "jeudi 26 novembre 2026, 14 heures, Atelier"),
    "en": ("Thursday 26/11, 14:00, Atelier", "Thursday 26 November 2026, 14 hours, Atelier"),
    "ar": ("الخميس 26/11، 14:00، Atelier", "الخميس 26 شهر 11 سنة 2026، 14 ساعة، Atelier"),
    "uk": ("четвер 26/11, 14:00, Atelier", "четвер 26 листопада 2026, 14 годин, Atelier"),
    "prs": ("پنجشنبه 26/11، 14:00، Atelier", "پنجشنبه 26 نومبر 2026، 14 ساعت، Atelier"),
}
LIBRARY = load_library(paths.MEDIA, paths.LOCALES, tuple(TOLD)).library


@pytest.mark.parametrize("locale", TOLD)
def test_the_day_and_the_hour_are_told_and_said_as_the_language_says_them(locale):
    words = date_words(LIBRARY, DATE, locale)
    assert (words.shown, words.spoken) == TOLD[locale]
    assert [part.locale for part in words.parts] == [locale] * (len(words.parts) - 1) + ["fr"]
    assert words.draft == (locale != "fr")
