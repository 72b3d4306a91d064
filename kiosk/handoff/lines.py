"""Lines: what stands on a paper in the person's language and in French."""

from __future__ import annotations

from kiosk.content.library import SOURCE_LOCALE, Library
from kiosk.content.text import Text
from kiosk.content.utterance import Utterance
from kiosk.handoff.ticket import Line

NOT_REVIEWED = "Draft/note"


def line_of(own: Utterance, french: Utterance, locale: str) -> Line:
    """``own``, of ``locale``, with ``french`` beside it unless that is the same."""
    return Line(own, None if locale == SOURCE_LOCALE or own.shown == french.shown else french)


def text_line(library: Library, locale: str, text: Text) -> Line:
    """``text`` of the content."""
    return line_of(library.utterance(text, locale), library.utterance(text, SOURCE_LOCALE), locale)


def words_line(library: Library, locale: str, key: str) -> Line:
    """The interface text ``key``. Raises KeyError when no such text exists."""
    return line_of(library.words(key, locale), library.words(key, SOURCE_LOCALE), locale)


def not_reviewed(library: Library, locale: str, *, drafts: bool) -> Line | None:
    """That nobody has read the translation yet, when it holds ``drafts``."""
    return words_line(library, locale, NOT_REVIEWED) if drafts else None
