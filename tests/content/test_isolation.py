import pytest

from kiosk.content.isolation import held, isolated, unbroken
from kiosk.content.utterance import Part, Utterance

LRI, PDI = "\u2066", "\u2069"


def arabic(*parts: tuple[str, str]) -> Utterance:
    return Utterance(tuple(Part(locale, text, text) for locale, text in parts))


@pytest.mark.parametrize(
    "number", ["01 58 68 10 10", "22/11/2026", "14:00", "3,50", "+33 1 58 68 10 10", "112"]
)
def test_a_number_keeps_its_order_in_a_right_to_left_sentence(number: str) -> None:
    assert isolated(arabic(("ar", f"اتصل {number} الآن")), "ar") == f"اتصل {LRI}{number}{PDI} الآن"


def test_a_french_part_keeps_its_order_in_a_right_to_left_sentence() -> None:
    sentence = arabic(("ar", "اكتب "), ("fr", "clé (12 signes)"), ("ar", " هنا"))
    assert isolated(sentence, "ar") == f"اكتب {LRI}clé (12 signes){PDI} هنا"


def test_a_french_part_that_is_said_in_pieces_keeps_its_order_as_one() -> None:
    sentence = arabic(("ar", "اكتب "), ("fr", "la "), ("fr", "CPAM"), ("fr", " ici"), ("ar", " هنا"))
    assert isolated(sentence, "ar") == f"اكتب {LRI}la CPAM ici{PDI} هنا"


def test_a_number_that_is_cut_in_a_right_to_left_sentence_keeps_its_order_as_one() -> None:
    assert isolated(arabic(("ar", "ب "), ("ar", "01 58"), ("ar", " 68")), "ar") == f"ب {LRI}01 58 68{PDI}"


def test_a_part_that_is_only_spoken_leaves_no_trace() -> None:
    assert isolated(arabic(("ar", "نعم"), ("fr", "")), "ar") == "نعم"


def test_a_list_of_numbers_follows_the_sentence() -> None:
    assert isolated(arabic(("ar", "3, 4")), "ar") == f"{LRI}3{PDI}, {LRI}4{PDI}"


def test_a_telephone_number_is_never_parted_at_the_end_of_a_line() -> None:
    assert unbroken("Appelez le 01 58 68 10 10.") == "Appelez le 01\u00a058\u00a068\u00a010\u00a010."


def test_a_word_is_not_parted_after_its_first_letter() -> None:
    assert unbroken("une adresse e-mail, un rendez-vous") == "une adresse e\u2011mail, un rendez-vous"


def test_no_line_begins_with_a_mark_of_french():
    assert held("Est-ce vrai ? Touchez « Oui » : merci !") == (
        "Est-ce vrai\u00a0? Touchez «\u00a0Oui\u00a0»\u00a0: merci\u00a0!"
    )
    assert len(held("a : b")) == len("a : b")
