"""Whatever is written, what is shown stays as it was, and the light stays on the words that are said."""

import hypothesis
from hypothesis import strategies as st

from kiosk import paths
from kiosk.adapters.content_files.loading import read_content
from kiosk.content.catalogue import Standing
from kiosk.content.inline import parse
from kiosk.content.pronunciation import Pronunciation
from kiosk.content.spoken_form import in_spoken_form
from kiosk.content.utterance import Part, Utterance

SIGNS = " \u00a0abCé.,:;/@-_€%°0123456789hn’'()طوارئَ"
WORDS = Pronunciation({"a": "aa", "CAF": "K"}, {"ab": "b", "طوارئ": "T"})
LOCALES = ("fr", "en", "ar", "uk", "prs")


def word(name: str) -> str:
    return f"<{name}>"


@hypothesis.given(st.text(SIGNS, max_size=40), st.text(SIGNS, max_size=40), st.booleans())
@hypothesis.example("a 1 € b", "1 € 2 €", False)
def test_the_pieces_joined_show_what_the_part_did(shown: str, other: str, alike: bool) -> None:
    part = Part("fr", shown, shown if alike else other)
    pieces = in_spoken_form(part, "fr", word, WORDS)
    assert "".join(piece.shown for piece in pieces) == shown
    assert all(piece.locale == "fr" for piece in pieces)


@hypothesis.given(st.text(SIGNS, max_size=60))
def test_a_piece_that_says_what_it_shows_holds_nothing_to_be_said_otherwise(shown: str) -> None:
    pieces = in_spoken_form(Part("fr", shown, shown), "fr", word, WORDS)
    changed = [piece for piece in pieces if piece.spoken != piece.shown]
    assert len(pieces) <= 2 * len(changed) + 1


def test_a_listed_word_within_an_address_leaves_it_an_address():
    listed = Pronunciation({"ameli": "améli"}, {"www.caf.fr": "le site de la CAF"})

    def said(shown: str) -> list[str]:
        return [piece.spoken for piece in in_spoken_form(Part("fr", shown, shown), "fr", word, listed)]

    assert said("www.ameli.fr") == ["w w w <dot> améli <dot> f r"]
    assert said("Allez sur ameli.fr.") == ["Allez sur ", "améli <dot> f r", "."]
    assert said("Allez sur ameli.") == ["Allez sur ", "améli", "."]
    assert said("www.caf.fr") == ["le site de la CAF"]


def test_every_shipped_sentence_shows_what_its_author_wrote() -> None:
    content = read_content(paths.MEDIA, paths.LOCALES, LOCALES)
    library = content.library
    texts = [text for file in content.french_texts().values() for text in file.values()]
    for locale in LOCALES:
        entries = library.catalogues[locale].entries if locale != "fr" else {}
        for text in texts:
            own = entries.get(text.key)
            wanted = (
                (own.shown, locale) if own and own.standing is not Standing.STALE else (text.french, "fr")
            )
            plain = Utterance(parse(*wanted, library.facts))
            assert library.utterance(text, locale).shown == plain.shown
