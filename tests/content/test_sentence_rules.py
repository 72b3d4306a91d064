"""What makes a sentence fit to be shown and said."""

import datetime

import pytest

from kiosk.content.complaint import Severity
from kiosk.content.fact import Confidence, Fact, FactKind
from kiosk.content.sentence_rules import MOST_WORDS, SentenceRules, official_domains

DAY = datetime.date(2026, 11, 22)
SOURCE = "https://www.bus.example/"
FACTS = {
    fact.id: fact
    for fact in (
        Fact("site", FactKind.DOMAIN, "www.bus.example", SOURCE, DAY, Confidence.SOLID),
        Fact("page", FactKind.DOMAIN, "Cartes.bus.fr/demande", SOURCE, DAY, Confidence.DATED),
        Fact("rumour", FactKind.DOMAIN, "bus.net", SOURCE, DAY, Confidence.UNVERIFIED),
        Fact("delay", FactKind.DEADLINE, "trois jours", SOURCE, DAY, Confidence.UNVERIFIED),
        Fact("phone", FactKind.PHONE, "01 99 00 12 34", SOURCE, DAY, Confidence.DATED),
    )
}
RULES = SentenceRules(FACTS)


def problems(sentence: str) -> list[str]:
    return [flaw.problem for flaw in RULES.text(sentence)]


def test_the_official_list_holds_only_what_somebody_verified() -> None:
    assert official_domains(FACTS) == {"www.bus.example", "cartes.bus.fr"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Allez au guichet avant le 15 mars 2027.",
        "Revenez tous les 15 jours, ou dans 3 mois.",
        "Le code a 6 chiffres, la carte coûte 3000 euros, ou 112 €.",
        "Écrivez au 201 rue Carnot, 94136 Fontenay.",
        "Les vraies adresses finissent par .gouv.fr.",
        "Envoyez photo.jpg ou carte.PDF à nom@mail.example.",
        "Ouvrez https://www.bus.example/carte?x=1 ou cartes.bus.fr.",
        "Appelez le {digits|17}, ou le {fact|phone}.",
        "Comptez {fact|delay}, à vérifier.",
        "Votre {fr|titre de séjour} : l’original, s’il vous plaît…",
        "نص عربي (\u2066ANEF\u2069).",
    ],
)
def test_a_good_sentence_has_no_flaw(sentence: str) -> None:
    assert problems(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Ouvrez www.bus.fr.", '"www.bus.fr" is not on the official list'),
        ("Ouvrez BUS.NET maintenant.", '"bus.net" is not on the official list'),
        ("Écrivez à aide@bus-carte.com.", '"bus-carte.com" is not'),
        ("Ouvrez https://cartes.bus.fr.example.ru/x.", '"cartes.bus.fr.example.ru" is not'),
        ("Une phrase.Une autre.", '"phrase.une" is not'),
        ("Appelez 01 58 00 00 00.", '"01 58 00 00 00" is a phone number'),
        ("Appelez le +33 1 58 00 00 00.", "is a phone number"),
        ("Appelez le 0158000000 !", "is a phone number"),
        ("Composez le 15.", '"15" is a phone number'),
        ("Le 3919 répond.", '"3919" is a phone number'),
        ("Le 116 117 répond.", '"116 117" is a phone number'),
        ("Le 112 répond.", '"112" is a phone number'),
        ("Comptez {fact|delay}.", '"delay" is unverified'),
        ("Ouvrez {fact|nobody}.", 'no fact is called "nobody"'),
        ("{b|gras}", "unknown form {b|gras}"),
        ("Une accolade {", "a brace stands alone"),
        ("{fr| }", "is empty"),
        ("... ! ?", "has nothing to say"),
        ("", "is empty"),
        (" Bonjour.", "blank"),
        ("Bon\u200bjour.", "cannot be shown"),
        ("Bon\tjour.", "line break"),
        ("a" * 601, "601 characters"),
    ],
)
def test_a_flawed_sentence_says_what_is_wrong(sentence: str, word: str) -> None:
    assert any(word in problem for problem in problems(sentence)), problems(sentence)


def test_a_sentence_counts_its_words_up_to_its_end() -> None:
    assert problems("mot " * MOST_WORDS + ". " + "mot " * MOST_WORDS + ".") == []
    flaws = list(RULES.text("mot " * (MOST_WORDS + 1) + "."))
    assert [(flaw.problem, flaw.severity) for flaw in flaws] == [("a sentence of 21 words", Severity.WARNING)]


def test_the_words_of_a_french_form_count_and_a_fact_counts_as_one() -> None:
    assert problems("mot " * (MOST_WORDS - 2) + "{fr|deux mots}.") == []
    assert problems("mot " * (MOST_WORDS - 1) + "{fr|deux mots}.") == ["a sentence of 21 words"]
    assert problems("mot " * (MOST_WORDS - 1) + "{fact|phone}.") == []


def test_a_translation_keeps_each_form_as_often_as_the_french() -> None:
    french = "Le {digits|17}, puis le {digits|17}, la {fr|clé}."
    assert list(RULES.translation("{digits|17}, {digits|17}, {fr|clé}", french)) == []
    assert [flaw.problem for flaw in RULES.translation("{digits|17} {fr|clé}", french)] == [
        "drops {digits|17}"
    ]
    assert [flaw.problem for flaw in RULES.translation("{digits|17} {digits|17}", french)] == [
        "drops {fr|clé}"
    ]


def test_a_translation_may_name_a_french_word_but_no_number_of_its_own() -> None:
    assert list(RULES.translation("the card ({fr|carte de bus})", "La carte")) == []
    assert [flaw.problem for flaw in RULES.translation("call {fact|phone}", "Appelez")] == [
        "adds {fact|phone}, which the French does not say"
    ]


def test_a_spoken_translation_may_spell_a_french_word_in_its_own_letters() -> None:
    french = "La {fr|clé}, le {digits|17}."
    assert list(RULES.spoken_translation("кле, {digits|17}", french)) == []
    assert [flaw.problem for flaw in RULES.spoken_translation("{fr|clé}", french)] == ["drops {digits|17}"]


def test_scenery_holds_no_form_and_no_false_address() -> None:
    assert list(RULES.scenery("Votre carte : www.bus.example, 01 99 00 12 34")) == []
    assert [flaw.problem for flaw in RULES.scenery("{fact|site}")] == ["holds a brace"]
    assert [flaw.problem for flaw in RULES.scenery("bus.com")] == ['"bus.com" is not on the official list']
