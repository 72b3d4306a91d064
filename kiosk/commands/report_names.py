"""report_names: what languages and procedures are called in a report, which is in French."""

from __future__ import annotations

from kiosk.adapters.exports.page_blocks import Names
from kiosk.content.library import SOURCE_LOCALE, Library

LANGUAGE = "Language/"
"""How the keys of names of languages begin among the staff's words."""


def report_names(words: Library, library: Library) -> Names:
    """``words`` are the staff's, which name the languages; one they do not know is called as it calls itself."""
    own = {each.locale: each.endonym for each in library.known_languages()}
    named = {
        key.removeprefix(LANGUAGE): words.words(key, SOURCE_LOCALE).shown
        for key in words.interface
        if key.startswith(LANGUAGE)
    }
    titles = {
        each.id: library.utterance(each.title, SOURCE_LOCALE).shown for each in library.procedures.values()
    }
    return Names({**own, **named}, titles)
