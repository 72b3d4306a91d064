"""The words, the letters, the messages and the signs that are shipped, as far as they can be judged without an ear."""

import re

import pytest

from kiosk import paths
from kiosk.adapters.content_files import load_library
from kiosk.adapters.glyphs import glyph_codepoints
from kiosk.content.explained import unexplained, unmet
from kiosk.content.fact import Confidence
from kiosk.content.scene import MessageScene

LOADED = load_library(paths.MEDIA, paths.LOCALES, None, glyph_codepoints())
LIBRARY = LOADED.library

# fmt: off
ROWS = {
    "compte", "identifiant", "mot-de-passe", "mot-de-passe-oublie", "code-sms", "double-authentification",
    "captcha", "cookies", "formulaire", "champ-obligatoire", "liste-deroulante", "case-a-cocher",
    "piece-jointe", "telecharger", "enregistrer", "valider", "accuse-de-reception", "session-expiree",
    "se-deconnecter", "onglet", "barre-d-adresse", "nom-de-naissance", "date-de-naissance",
    "lieu-de-naissance", "numero-etranger", "rib", "qr-code", "indesirables", "lien-expire", "maintenance",
    "chatbot",
}
# fmt: on
"""The words of the screen that mediators meet most: section 15 of the facts on rights and daily life, row by row."""

MOST_WORDS_SAID = 24
"""Told in twelve seconds: with espeak-ng at the usual rate, the longest took 11.4 s in French, its label included."""


def test_every_row_of_the_facts_has_its_word():
    assert LIBRARY.glossary.keys() >= ROWS


def test_every_row_is_met_in_a_scene():
    assert ROWS.isdisjoint(unmet(LIBRARY.procedures.values(), LIBRARY))


@pytest.mark.parametrize("id", LIBRARY.glossary)
def test_a_word_is_told_in_one_breath(id):
    word = LIBRARY.glossary[id]
    sentences = [word.meaning, *([word.mind] if word.mind else [])]
    said = " ".join(LIBRARY.utterance(text, "fr").spoken for text in sentences)
    assert len(re.findall(r"[\w’-]+", said)) <= MOST_WORDS_SAID
    assert all(len(re.findall(r"[.?!](?=\s|$)", text.french)) == 1 for text in sentences)


@pytest.mark.parametrize("procedure", LIBRARY.procedures.values(), ids=list(LIBRARY.procedures))
def test_everything_a_finger_finds_on_a_drawn_phone_is_explained(procedure):
    assert [f"{place.at} {place.item.label}" for place in unexplained(procedure, LIBRARY)] == []


def test_the_eight_senders_are_there():
    assert [letter.sender for letter in LIBRARY.letters.values()] == [
        "OFPRA",
        "OFII",
        "Préfecture",
        "CNDA",
        "CAF",
        "Assurance Maladie",
        "France Travail",
        "Impôts",
    ]


@pytest.mark.parametrize("letter", LIBRARY.letters.values(), ids=list(LIBRARY.letters))
def test_a_letter_leads_to_a_person_and_names_no_deadline(letter):
    assert re.search(r"travailleur social|association|personne|centre|avocat", letter.mind.french)
    assert not re.search(r"\b\d+ (?:jours?|mois|heures?)\b", letter.says.french + letter.mind.french)


@pytest.mark.parametrize("message", LIBRARY.messages.values(), ids=list(LIBRARY.messages))
def test_a_drawn_message_says_that_it_is_made_up(message):
    assert isinstance(message.message, MessageScene)
    assert message.message.lines[0] == "Ceci est un exemple."


def test_every_address_to_be_trusted_is_on_the_official_list():
    assert 5 <= len(LIBRARY.trust.domains) <= 8
    assert all(LIBRARY.facts[id].confidence is not Confidence.UNVERIFIED for id in LIBRARY.trust.domains)
    assert len(LIBRARY.trust.look_alikes) >= 3
