"""What there is to record in each language, and how far that has come: the content held against the shelf. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.content.language import Direction, Language, Speech
from kiosk.content.library import Library
from kiosk.content.recordable import Chapter, Sentence, chapters
from kiosk.staff.studio.shelf import RecordedTip, Said, Shelf, Speaker


class Scripts:
    """The chapters of each language, gathered when it is first asked for: that takes longer than a touch may."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._known: dict[str, tuple[Chapter, ...]] = {}

    def of(self, language: Language) -> tuple[Chapter, ...]:
        """All that may be said in ``language``, be it offered or not."""
        if language.locale not in self._known:
            library = self._library
            if all(each.locale != language.locale for each in library.languages):
                library = replace(library, languages=(*library.languages, language))
            self._known[language.locale] = chapters(library, language)
        return self._known[language.locale]


def added_language(locale: str, endonym: str) -> Language:
    """A language that was added here by its name alone."""
    return Language(locale, endonym, Direction.LTR, "Latn", ("Noto Sans",), (), Speech.NONE, spoken_only=True)


def names_said(shelf: Shelf, locale: str) -> frozenset[str]:
    """The checksums of all that is recorded in ``locale``."""
    return frozenset(each.name for each in shelf.said if each.locale == locale)


def progress(script: tuple[Chapter, ...], said: frozenset[str]) -> tuple[int, int]:
    """How many of the sentences of ``script`` are ``said``, and how many there are."""
    names = [each.name for chapter in script for each in chapter.sentences]
    return sum(name in said for name in names), len(names)


def first_open(chapter: Chapter, said: frozenset[str], after: int = -1) -> int | None:
    """The first sentence beyond ``after`` that is not ``said``, then from the beginning; None when all are."""
    count = len(chapter.sentences)
    order = ((after + 1 + step) % count for step in range(count))
    return next((at for at in order if chapter.sentences[at].name not in said), None)


def place_of(script: tuple[Chapter, ...], key: str) -> tuple[Chapter, int] | None:
    """Where the text ``key`` is to be said; None when there is none any more."""
    for chapter in script:
        for at, sentence in enumerate(chapter.sentences):
            if sentence.key == key:
                return chapter, at
    return None


def stale(script: tuple[Chapter, ...], shelf: Shelf, locale: str) -> tuple[Said, ...]:
    """What is recorded and is said nowhere any more."""
    current = {each.name for chapter in script for each in chapter.sentences}
    return tuple(each for each in shelf.said if each.locale == locale and each.name not in current)


def now_said(script: tuple[Chapter, ...], said: Said) -> Sentence | None:
    """What is to be said now where ``said`` was."""
    found = place_of(script, said.key)
    return found[0].sentences[found[1]] if found else None


def kept(shelf: Shelf, locale: str, sentence: Sentence) -> Said | None:
    """The recording of ``sentence``."""
    return next((each for each in shelf.said if each.locale == locale and each.name == sentence.name), None)


def tip_at(shelf: Shelf, locale: str, procedure: str, step: str) -> RecordedTip | None:
    """The tip for a step, be it approved or not."""
    return next((tip for tip in tips_of(shelf, locale, procedure) if tip.step == step), None)


def tips_of(shelf: Shelf, locale: str, procedure: str) -> Iterator[RecordedTip]:
    """The tips for the steps of a procedure."""
    return (tip for tip in shelf.tips if tip.locale == locale and tip.procedure == procedure)


def speakers_of(shelf: Shelf, locale: str) -> tuple[Speaker, ...]:
    """Who lends a voice to ``locale``."""
    return tuple(each for each in shelf.speakers if each.locale == locale)


def consented(shelf: Shelf, speaker: Speaker | None, locale: str) -> bool:
    """Whether ``speaker`` may be recorded in ``locale``: the spoken consent is kept."""
    return speaker is not None and any(
        each.nickname == speaker.nickname and each.consented for each in speakers_of(shelf, locale)
    )
