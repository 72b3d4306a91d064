"""page_words: what the page of a report says, in one of the staff's languages."""

from __future__ import annotations

from kiosk.adapters.exports.page_blocks import KEYS, PageWords
from kiosk.content.library import Library

LANGUAGE = "Language/"
"""How the keys of names of languages begin among the staff's words."""


def page_words(words: Library, library: Library, locale: str) -> PageWords:
    """``words`` are the staff's, which name the languages; one they do not know is called as it calls itself."""
    said = {key: words.words(key, locale) for key in words.interface if key.startswith((LANGUAGE, *KEYS))}
    own = {each.locale: each.endonym for each in library.known_languages()}
    named = {key.removeprefix(LANGUAGE): text.shown for key, text in said.items() if key.startswith(LANGUAGE)}
    titles = {each.id: library.utterance(each.title, locale).shown for each in library.procedures.values()}
    draft = any(text.draft for text in said.values())
    return PageWords(
        texts={key: text.shown for key, text in said.items()},
        languages={**own, **named},
        procedures=titles,
        draft=words.words("Draft/note", locale).shown if draft else "",
    )
