"""How figures and signs are said, with the words of each shipped catalogue: what is shown, what a voice gets."""

import pytest

from kiosk import paths
from kiosk.adapters.content_files import load_library
from kiosk.content.figures import digit_by_digit, places_of_figures

LIBRARY = load_library(paths.MEDIA, paths.LOCALES, ("fr", "en", "ar", "uk", "prs")).library

SAID = {
    "fr": {
        "35 €": "35 euros",
        "1 €": "1 euro",
        "€12": "12 euros",
        "10,50 €": "10 euros 50 centimes",
        "10,05 €": "10 euros 5 centimes",
        "0,50 €": "50 centimes",
        "1 250 €": "1250 euros",
        "1.250,50 EUR": "1250 euros 50 centimes",
        "2,5 €": "2 virgule 5 euros",
        "50 %": "50 pour cent",
        "2,5 %": "2 virgule 5 pour cent",
        "12/06/2026": "12 juin 2026",
        "01.07.2026": "1er juillet 2026",
        "2026-08-09": "9 août 2026",
        "14 h": "14 heures",
        "9h05": "9 heures 5",
        "9 h 30": "9 heures 30",
        "14:30": "14 heures 30",
        "1 h": "une heure",
        "21 h": "vingt et une heures",
        "01 58 68 10 10": "0 1, 5 8, 6 8, 1 0, 1 0",
        "+33 1 58 68 10 10": "plus 3 3, 1, 5 8, 6 8, 1 0, 1 0",
        "94136": "9 4 1 3 6",
        "20 000": "20000",
        "2,5": "2 virgule 5",
        "AB12": "A B 1 2",
        "n° 7": "numéro 7",
        "15e": "15ème",
        "1re": "première",
        "www.ofpra.gouv.fr": "w w w point ofpra point gouv point f r",
        "https://a-b.eu/c_d": "a tiret b point e u barre oblique c tiret bas d",
        "exemple@example.com": "exemple arobase example point com",
    },
    "en": {
        "10,50 €": "10 euros 50 cents",
        "1 250 €": "1250 euros",
        "12/06/2026": "12 June 2026",
        "9 h 30": "9 hours 30",
        "www.bus.fr": "w w w dot bus dot f r",
    },
    "ar": {
        "10,50 €": "10 يورو 50 سِنت",
        "50 %": "50 بِالمِئَه",
        "12/06/2026": "12 شهر 6 سنة 2026",
        "9 h 30": "9 والدقيقة 30",
        "www.bus.fr": "w w w نُقطَه bus نُقطَه f r",
    },
    "uk": {
        "10,50 €": "10 євро 50 центів",
        "50 %": "50 відсотків",
        "12/06/2026": "12 червня 2026",
        "14 h": "14 годин",
        "a@b.fr": "a собачка b крапка f r",
    },
    "prs": {
        "10,50 €": "10 یورو 50 سِنت",
        "12/06/2026": "12 جون 2026",
        "14 h": "14 ساعت",
        "a@b.fr": "a ات b نقطه f r",
    },
}
WITHOUT_WORDS = {
    "1 250 €": "1250 €",
    "12/06/2026": "12, 6, 2026",
    "9 h 30": "9, 30",
    "01 58 68 10 10": "0 1, 5 8, 6 8, 1 0, 1 0",
    "35 €": "35 €",
    "14 h": "14 h",
    "www.bus.fr": "www.bus.fr",
}
"""Where nobody has translated the words of signs."""

LEFT_ALONE = (
    "3949",
    "2026",
    "1/3",
    "45/13/2026",
    "25 h",
    "1.2.3.4",
    "Je lis. Puis 3, 4 et 5.",
    "1er juillet",
    "SMS",
    "A4",
    "24 heures sur 24",
    "rendez-vous",
)


@pytest.mark.parametrize(
    ("locale", "shown", "spoken"),
    [(locale, shown, spoken) for locale, table in SAID.items() for shown, spoken in table.items()],
)
def test_what_is_shown_is_said_in_the_language_of_the_sentence(locale: str, shown: str, spoken: str) -> None:
    said = LIBRARY.data(f"({shown})", locale)
    assert (said.shown, said.spoken) == (f"({shown})", f"({spoken})")


@pytest.mark.parametrize(("shown", "spoken"), WITHOUT_WORDS.items())
def test_a_language_without_the_words_is_given_figures_that_its_voice_can_read(
    shown: str, spoken: str
) -> None:
    assert LIBRARY.data(shown, "ka").spoken == spoken


@pytest.mark.parametrize("words", LEFT_ALONE)
def test_what_a_voice_reads_well_is_left_alone(words: str) -> None:
    assert places_of_figures(words, "fr", lambda name: name) == ()


@pytest.mark.parametrize(
    ("number", "said"),
    [("112", "1 1 2"), ("01 58", "0 1, 5 8"), ("1 2 3", "1 2 3"), ("39\u00a049", "3 9, 4 9")],
)
def test_a_number_is_said_digit_by_digit_with_a_breath_between_its_groups(number: str, said: str) -> None:
    assert digit_by_digit(number) == said
