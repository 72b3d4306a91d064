"""The inline forms of a sentence: how they are shown, how they are said, and what is wrong with a broken one."""

import datetime

import pytest

from kiosk.content.fact import Confidence, Fact, FactKind
from kiosk.content.inline import InlineError, forms, parse
from kiosk.content.utterance import Part

DAY = datetime.date(2026, 11, 22)


def fact(kind: FactKind, value: str) -> dict[str, Fact]:
    return {"x": Fact("x", kind, value, "https://www.bus.example/", DAY, Confidence.SOLID)}


def test_a_french_form_is_said_by_the_french_voice() -> None:
    assert parse("Your {fr|clé}.", "en", {}) == (
        Part("en", "Your ", "Your "),
        Part("fr", "clé", "clé"),
        Part("en", ".", "."),
    )


def test_a_number_is_shown_whole_and_said_digit_by_digit() -> None:
    assert parse("{digits|17}", "ar", {}) == (Part("ar", "17", "1 7"),)
    assert parse("{fact|x}", "ar", fact(FactKind.PHONE, "01 99")) == (Part("ar", "01 99", "0 1, 9 9"),)


@pytest.mark.parametrize(
    ("kind", "value", "locale"),
    [
        (FactKind.DOMAIN, "www.bus.fr", "fr"),
        (FactKind.POSTAL_ADDRESS, "3 rue du Bus", "fr"),
        (FactKind.AMOUNT, "35 €", "en"),
        (FactKind.AMOUNT, "35 € par mois", "fr"),
        (FactKind.DEADLINE, "15 jours", "fr"),
    ],
)
def test_who_says_a_fact_that_nobody_has_translated(kind: FactKind, value: str, locale: str) -> None:
    assert parse("{fact|x}", "en", fact(kind, value)) == (Part(locale, value, value),)


def test_a_deadline_is_said_in_the_language_of_the_sentence_where_it_is_translated() -> None:
    facts = fact(FactKind.DEADLINE, "15 jours")
    words = {"facts/x": Part("en", "15 days", "15 days")}
    parts = parse("{fact|x}.", "en", facts, lambda text: words.get(text.key))
    assert parts == (Part("en", "15 days", "15 days"), Part("en", ".", "."))


@pytest.mark.parametrize(
    ("sentence", "problem", "mend"),
    [
        ("{b|gras}", "unknown form {b|gras}", "only fr, fact, digits exist"),
        ("{fact|y}", 'no fact is called "y"', "add it to media/facts or mend the name"),
        ("{fr|a", "a brace stands alone", "write {fr|...}, {fact|...} or {digits|...}"),
        ("{digits|}", "the form {digits|} is empty", "write something after the bar, or take it out"),
    ],
)
def test_a_broken_form_says_its_problem_and_its_mend(sentence: str, problem: str, mend: str) -> None:
    with pytest.raises(InlineError) as caught:
        parse(sentence, "fr", {})
    assert (caught.value.problem, caught.value.mend) == (problem, mend)
    assert str(caught.value) == f"{problem}: {mend}"


def test_the_forms_of_a_sentence_are_listed_as_written() -> None:
    assert forms("{fr|b}, {digits|1}, {fr|a}, {fr|b}") == ("{digits|1}", "{fr|a}", "{fr|b}", "{fr|b}")
