"""Which words of a text a list finds, in every script, and how what a part shows stays beside what it says."""

import pytest

from kiosk.content.pronunciation import Pronunciation, flaws_of, said_in
from kiosk.content.spoken_form import in_spoken_form
from kiosk.content.utterance import Part


def no_word(name: str) -> str:
    return ""


def said(text: str, **words: str) -> str:
    return Pronunciation({word.replace("_", " "): spoken for word, spoken in words.items()}).within(text)


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("caf", "La CAF, la Caf, la caf.", "La *, la *, la *."),
        ("CAF", "La CAF, la Caf, la caf.", "La *, la Caf, la caf."),
        ("os", "Les os, le dos, l’os-là", "Les *, le dos, l’*-là"),
        ("l'os", "l’os et l'os", "* et *"),
        ("France Travail", "à France  Travail", "à *"),
        ("numéro", "Nume\u0301ro", "Nume\u0301ro"),
        ("طوارئ", "طوارئ، طَوارِئ، الطوارئ", "*، *، الطوارئ"),
        ("طَوارِئ", "طوارئ", "*"),
        ("می", "می‌خواهم می روم", "می‌خواهم * روم"),
        ("বাংল", "বাংলা বাংল", "বাংলা *"),
        ("ትግርኛ", "ትግርኛ፣ ትግርኛን", "*፣ ትግርኛን"),
        ("пошта", "Пошта, поштамт", "*, поштамт"),
        ("ქარი", "ქარი ქარის", "* ქარის"),
        ("n°", "n° 5", "* 5"),
    ],
)
def test_whole_words_are_found_in_any_script(word: str, text: str, found: str) -> None:
    assert Pronunciation({word: "*"}).within(text) == found


def test_the_longer_of_two_words_is_found() -> None:
    assert said("Pôle emploi, Pôle", Pôle="a", Pôle_emploi="b") == "b, a"


def test_what_the_site_wrote_wins_over_what_was_shipped_however_it_is_written() -> None:
    words = Pronunciation({"CAF": "shipped", "visale": "shipped"}, {"caf": "ours"})
    assert words.within("CAF, visale") == "ours, shipped"
    assert [said_in("CAF, visale", words.places_of_site("CAF, visale"))] == ["ours, visale"]


@pytest.mark.parametrize(
    ("word", "spoken", "problem"),
    [
        ("…", "points", "the word holds no letter and no digit"),
        ("os", " ", "what is said holds no letter and no digit"),
        ("os", "o\ns", "what is said holds a line break or another unseen sign"),
        ("o" * 61, "o", "the word is 61 characters long"),
    ],
)
def test_an_entry_that_cannot_be_used_is_told(word: str, spoken: str, problem: str) -> None:
    assert [flaw.problem for flaw in flaws_of(word, spoken)] == [problem]


def test_a_word_with_the_joiners_of_its_script_can_be_listed() -> None:
    assert list(flaws_of("می‌خواهم", "میخاهم")) == []


SITES = Pronunciation({"CAF": "K"}, {"طوارئ": "T", "CPAM": "C P A M"})


@pytest.mark.parametrize(
    ("part", "pieces"),
    [
        (Part("fr", "La CPAM.", "La CPAM."), [("La ", "La "), ("CPAM", "C P A M"), (".", ".")]),
        (Part("ar", "في طوارئ.", "فِي طَوارِئ."), [("في ", "فِي "), ("طوارئ.", "T.")]),
        (Part("ar", "في طوارئ.", "فِي ططوااريء."), [("في ", "فِي "), ("طوارئ.", "T.")]),
        (Part("ar", "طوارئ CAF", "كاف"), [("طوارئ CAF", "كاف")]),
        (Part("fr", "la CAF", "la caisse CAF"), [("la CAF", "la caisse K")]),
        (Part("fr", "ici CAF", "ici CAF"), [("ici ", "ici "), ("CAF", "K")]),
        (Part("fr", "à CAF", "à caf"), [("à CAF", "à caf")]),
        (Part("fr", "", "La CAF"), [("", "La K")]),
        (Part("bm", "CAF", ""), [("CAF", "")]),
    ],
)
def test_a_listed_word_becomes_a_piece_of_its_own(part: Part, pieces: list[tuple[str, str]]) -> None:
    assert [(piece.shown, piece.spoken) for piece in in_spoken_form(part, "fr", no_word, SITES)] == pieces


def test_what_is_said_for_a_figure_is_listed_too() -> None:
    words = Pronunciation({"heures": "eur"})
    (piece,) = in_spoken_form(Part("fr", "14 h", "14 h"), "fr", {"hours": "heures"}.get, words)
    assert piece == Part("fr", "14 h", "14 eur")


def test_a_figure_that_a_translator_left_as_it_was_is_said_while_their_words_stay() -> None:
    part = Part("ar", "كل 10,50 €.", "كُلّ 10,50 €.")
    names = {"euro": "يورو", "euros": "يورو", "cents": "سنت"}
    pieces = in_spoken_form(part, "ar", lambda name: names.get(name, ""), Pronunciation({}))
    assert "".join(piece.shown for piece in pieces) == part.shown
    assert "".join(piece.spoken for piece in pieces) == "كُلّ 10 يورو 50 سنت."


def test_a_recording_is_not_taken_from_a_part_that_is_cut() -> None:
    pieces = in_spoken_form(Part("fr", "la CAF", "la CAF", "fr/x"), "fr", no_word, SITES)
    assert {piece.recording for piece in pieces} == {"fr/x"}
