"""Pronunciation: the words of a language that its voice says wrongly, and how they are written for it instead."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.content.complaint import Flaw

MOST_WORD = 60
MOST_SAID = 120
"""How many characters a word may have, and what is said in its place."""

_ARABIC_MARKS = "\u0640\u064b-\u065f\u0670"
"""The tatweel and the vowel marks of Arabic script, which a word may be written with or without."""
_JOINERS = "\u200c\u200d"
"""What Persian and the scripts of India write within a word."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a text something is said otherwise than it is written: ``spoken`` for the characters up to ``end``."""

    start: int
    end: int
    spoken: str


class Pronunciation:
    """What was ``shipped``, and what the people of this site wrote, which wins: word -> how it is said.

    Whole words only. A word in small letters is found however it is written, one with a capital as it stands; in Arabic
    script with and without vowel marks. What is written together with a word, such as an Arabic و or ب, makes
    another word of it.
    """

    def __init__(self, shipped: Mapping[str, str], site: Mapping[str, str] | None = None) -> None:
        self._shipped = shipped
        own = dict(site or {})
        self._all = _Finder(_without_those_of(own, shipped) | own)
        self._sites = _Finder(own)

    def with_site(self, site: Mapping[str, str]) -> Pronunciation:
        """The same with another list of the site."""
        return Pronunciation(self._shipped, site)

    def places(self, text: str) -> tuple[Place, ...]:
        """Every listed word in ``text``, the longer one where two begin at the same place."""
        return tuple(self._all.places(text))

    def places_of_site(self, text: str) -> tuple[Place, ...]:
        """The same for the words of this site alone."""
        return tuple(self._sites.places(text))

    def within(self, text: str) -> str:
        """``text`` with each listed word written as it is to be said."""
        return said_in(text, self.places(text))


def flaws_of(word: str, said: str) -> Iterator[Flaw]:
    """What is wrong with an entry."""
    for what, most, text in (("the word", MOST_WORD, word), ("what is said", MOST_SAID, said)):
        if not any(sign.isalnum() for sign in text):
            yield Flaw(f"{what} holds no letter and no digit", "write it out")
        elif not text.replace("\u200c", "").replace("\u200d", "").isprintable():
            yield Flaw(f"{what} holds a line break or another unseen sign", "write it as one plain line")
        elif len(text) > most:
            yield Flaw(f"{what} is {len(text)} characters long", f"keep it under {most}")


def said_in(text: str, places: tuple[Place, ...]) -> str:
    """``text`` with what is said at each of ``places``, which follow each other."""
    pieces, at = [], 0
    for place in places:
        pieces += [text[at : place.start], place.spoken]
        at = place.end
    return "".join(pieces) + text[at:]


def same_word(one: str, other: str) -> bool:
    """Whether an entry for ``one`` is one for ``other`` too."""
    return _bare(one) == _bare(other)


def _without_those_of(site: Mapping[str, str], shipped: Mapping[str, str]) -> dict[str, str]:
    own = {_bare(word).lower() for word in site}
    return {word: said for word, said in shipped.items() if _bare(word).lower() not in own}


def _bare(word: str) -> str:
    composed = unicodedata.normalize("NFC", " ".join(word.split())).replace("'", "’")
    return re.sub(f"[{_ARABIC_MARKS}]", "", composed)


class _Finder:
    def __init__(self, said: Mapping[str, str]) -> None:
        words = sorted(said, key=len, reverse=True)
        self._said = [said[word] for word in words]
        choices = "|".join(f"({_pattern(word)})" for word in words)
        first = {letter for word in words for letter in _first_letters(word)}
        sought = f"(?=[{re.escape(''.join(sorted(first)))}])"  # most letters begin no listed word: fast
        self._pattern = re.compile(rf"{sought}(?<!\w)(?:{choices})(?!\w)") if words else None

    def places(self, text: str) -> Iterator[Place]:
        for match in self._pattern.finditer(text) if self._pattern else ():
            if not (_within_a_word(text[: match.start()][-1:]) or _within_a_word(text[match.end() :][:1])):
                yield Place(match.start(), match.end(), self._said[(match.lastindex or 1) - 1])


def _pattern(word: str) -> str:
    bare = _bare(word)
    letters = [_letter(letter) for letter in bare]
    return "".join(letters) if bare != bare.lower() else f"(?i:{''.join(letters)})"


def _first_letters(word: str) -> str:
    first = _bare(word)[0]
    return "'’" if first == "’" else first.lower() + first.upper()


def _letter(letter: str) -> str:
    if letter == "’":
        return "['’]"
    if letter == " ":
        return r"\s+"
    return f"{letter}[{_ARABIC_MARKS}]*" if "\u0600" <= letter <= "\u06ff" else re.escape(letter)


def _within_a_word(sign: str) -> bool:
    """Whether ``sign`` beside a letter belongs to its word: vowel signs do, which ``\\w`` knows nothing of."""
    return bool(sign) and (sign in _JOINERS or unicodedata.category(sign)[0] == "M")
