"""Recordable: the sentences that a human voice can lend itself to, in chapters, the most needed first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.content.figures import PREFIX
from kiosk.content.language import Language
from kiosk.content.library import SOURCE_LOCALE, Library
from kiosk.content.picture import Picture
from kiosk.content.procedure import Procedure, step_texts
from kiosk.content.recording import checksum
from kiosk.content.text import Text
from kiosk.content.utterance import Utterance

FIRST, SCREENS, WORDS, POST, ABILITIES = "first", "screens", "words", "post", "abilities"
"""Chapters that are no procedure: what the first minute says, the other screens, words of sites, post, questions."""

NAME = "Languages/touch-here"
FIRST_STATES = (
    "Languages",
    "Home",
    "Help",
    "Buttons",
    "Preparing",
    "Showing",
    "Handoff",
    "Emergency",
    "Goodbye",
)
NEVER_SAID_BY_VISITORS = (
    "Resting/leave-by",
    "Resting/safe-mode",
    "Help/french",
    "Help/french-language",
    "Help/french-voice",
    "Help/language",
    "Help/procedure",
    "Help/step",
    "Help/stuck",
    "Slip/title",
    "Help/paper-out-of-paper",
    "Help/paper-no-printer",
    "Help/paper-not-known",
)
"""For the staff, or in French for whoever comes to help."""

ON_PAPER = "Certificate/"
"""How the keys of words begin that are only printed."""

NAME_PICTURE = Picture("own-language")
SCREEN_PICTURE = Picture("monitor")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One text to be said. ``french`` is what it says, ``own`` the same in the language itself.

    In a language that is spoken only, both are French.
    """

    key: str
    picture: Picture
    french: Utterance
    own: Utterance

    @property
    def name(self) -> str:
        """The checksum of its words, by which its recording is called."""
        return checksum(self.own.shown)

    @property
    def recorded(self) -> bool:
        """Whether a human voice says exactly these words."""
        return any(part.recording for part in self.own.parts)


@dataclass(frozen=True, slots=True)
class Chapter:
    """Sentences that are recorded in one go. ``procedure`` is None for the chapters around them."""

    id: str
    procedure: Procedure | None
    sentences: tuple[Sentence, ...]

    @property
    def recorded(self) -> int:
        """How many of its sentences a human voice says."""
        return sum(sentence.recorded for sentence in self.sentences)


def chapters(library: Library, language: Language) -> tuple[Chapter, ...]:
    """All that may be said to a visitor in ``language``, one that is offered; each text once, where it comes first."""
    seen: set[str] = set()

    def fresh(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
        new = []
        for sentence in sentences:
            if sentence.name not in seen:
                seen.add(sentence.name)
                new.append(sentence)
        return tuple(new)

    procedures = sorted(library.procedures.values(), key=lambda each: each.number)
    found = (
        Chapter(FIRST, None, fresh(_first(library, language))),
        *(Chapter(each.id, each, fresh(_of_procedure(library, language, each))) for each in procedures),
        Chapter(SCREENS, None, fresh(_of_screens(library, language))),
        Chapter(WORDS, None, fresh(_of_words(library, language))),
        Chapter(POST, None, fresh(_of_post(library, language))),
        Chapter(ABILITIES, None, fresh(_of_abilities(library, language))),
    )
    return tuple(chapter for chapter in found if chapter.sentences)


@dataclass(frozen=True, slots=True)
class SaidBy:
    """Of all that may be said in a language, how many sentences are said by a human, by an engine, by nobody."""

    recorded: int
    synthetic: int
    silent: int

    @property
    def sentences(self) -> int:
        """All of them."""
        return self.recorded + self.synthetic + self.silent


def said_by(library: Library, language: Language, *, has_engine: bool) -> SaidBy:
    """Who says how much in ``language``, one that is offered; ``has_engine`` where some engine has a voice for it."""
    sentences = [sentence for chapter in chapters(library, language) for sentence in chapter.sentences]
    recorded = sum(sentence.recorded for sentence in sentences)
    rest = len(sentences) - recorded
    return SaidBy(recorded, 0, rest) if not has_engine or language.spoken_only else SaidBy(recorded, rest, 0)


def fully_recorded(library: Library, language: Language) -> bool:
    """Whether a human voice says all of it: then a language needs no engine."""
    return all(chapter.recorded == len(chapter.sentences) for chapter in chapters(library, language))


def _first(library: Library, language: Language) -> Iterator[Sentence]:
    if NAME in library.interface:
        yield Sentence(NAME, NAME_PICTURE, _naming(library, language), library.own_name(language))
    keys = (key for state in FIRST_STATES for key in library.interface if key.startswith(f"{state}/"))
    yield from _interface(library, language, (key for key in keys if key != NAME))


def _naming(library: Library, language: Language) -> Utterance:
    """The French of a tile, with the name of ``language`` in it: nobody is to say that theirs is French."""
    words = library.words(NAME, SOURCE_LOCALE).shown
    return library.data(words.replace(library.french.endonym, language.endonym), SOURCE_LOCALE)


def _of_screens(library: Library, language: Language) -> Iterator[Sentence]:
    yield from _interface(library, language, (key for key in library.interface if key != NAME))


def _interface(library: Library, language: Language, keys: Iterable[str]) -> Iterator[Sentence]:
    for key in keys:
        if key not in NEVER_SAID_BY_VISITORS and not key.startswith((PREFIX, ON_PAPER)):
            yield _sentence(library, language, library.interface[key], SCREEN_PICTURE)


def _of_procedure(library: Library, language: Language, procedure: Procedure) -> Iterator[Sentence]:
    by_step = {text.key: step.picture for step in procedure.steps for text in step_texts(step)}
    for text in procedure.texts():
        yield _sentence(library, language, text, by_step.get(text.key, procedure.picture))


def _of_words(library: Library, language: Language) -> Iterator[Sentence]:
    for word in library.glossary.values():
        yield from (_sentence(library, language, text, word.picture) for text in word.texts())


def _of_post(library: Library, language: Language) -> Iterator[Sentence]:
    for letter in library.letters.values():
        yield from (_sentence(library, language, text, letter.picture) for text in letter.texts())
    for message in library.messages.values():
        yield from (_sentence(library, language, text, message.picture) for text in message.texts())
    for text in library.trust.texts():
        yield _sentence(library, language, text, Picture("own-is-it-real"))
    for right in library.rights.values():
        yield _sentence(library, language, right.text, Picture("scale-balance"))


def _of_abilities(library: Library, language: Language) -> Iterator[Sentence]:
    check = library.abilities
    if check:
        yield from (_sentence(library, language, each.question, each.picture) for each in check.abilities)
        yield from (_sentence(library, language, each.text, each.picture) for each in check.cards)


def _sentence(library: Library, language: Language, text: Text, picture: Picture) -> Sentence:
    own = library.utterance(text, language.locale)
    return Sentence(text.key, picture, library.utterance(text, SOURCE_LOCALE), own)
