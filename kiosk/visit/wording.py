"""Wording: the words of one language, ready to be put on a screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kiosk.content.library import SOURCE_LOCALE, Library
from kiosk.content.picture import Picture
from kiosk.content.text import Text
from kiosk.content.utterance import Part, Utterance
from kiosk.visit.events import Action
from kiosk.visit.screen import Button, Look, Note
from kiosk.visit.speech import Spoken

BUTTONS = "Buttons/"
COMMAS = {"ar": "، ", "prs": "، ", "ps": "، "}
COLONS = {"fr": "\u00a0: "}


THROUGH_HEADPHONES = "heard/headphones"
"""The item of "you hear through headphones now", as no content is called."""


def button_item(action: Action) -> str:
    """The item of a fixed button, as no content is called."""
    return f"button/{action.value}"


def joined(*utterances: Utterance) -> Utterance:
    """Several sentences as one, a blank between them; a draft as soon as one of them is."""
    return _between(utterances, lambda locale: " ")


def listed(*utterances: Utterance) -> Utterance:
    """Several names as one sentence, a comma and a blank between them."""
    return _between(utterances, lambda locale: COMMAS.get(locale, ", "))


def titled(name: Utterance, *told: Utterance) -> Utterance:
    """``name``, a colon as ``told`` writes it, and what is told about it."""
    rest = joined(*told)
    colon = COLONS.get(rest.locale, ": ")
    return Utterance((*name.parts, Part(rest.locale, colon, ": "), *rest.parts), name.draft or rest.draft)


def _between(utterances: Iterable[Utterance], mark: Callable[[str], str]) -> Utterance:
    parts: list[Part] = []
    draft = False
    for utterance in utterances:
        if parts:
            between = mark(parts[-1].locale)
            parts.append(Part(parts[-1].locale, between, between))
        parts.extend(utterance.parts)
        draft = draft or utterance.draft
    return Utterance(tuple(parts), draft)


def plain(locale: str, words: str) -> Utterance:
    """``words`` that are said as they stand: a name, a number already written out."""
    return Utterance((Part(locale, words, words),))


@dataclass(frozen=True, slots=True)
class Wording:
    """Looks words up in ``library`` for ``locale``. An unknown key is a KeyError: the interface is kept whole here."""

    library: Library
    locale: str

    def say(self, item: str, key: str) -> Spoken:
        """The interface text ``key`` as item ``item``."""
        return Spoken(item, self.library.words(key, self.locale))

    def text(self, item: str, text: Text) -> Spoken:
        """A sentence of a procedure as item ``item``."""
        return Spoken(item, self.library.utterance(text, self.locale))

    def french(self, item: str, key: str) -> Spoken:
        """The interface text ``key`` in French, for whoever comes to help."""
        return Spoken(item, self.library.words(key, SOURCE_LOCALE))

    def button(self, action: Action, icon: str, look: Look = Look.PLAIN, badge: str | None = None) -> Button:
        """A fixed button; its word is ``Buttons/<action>``, its item that of :func:`button_item`."""
        word = self.say(button_item(action), BUTTONS + action.value)
        return Button(action, Picture(icon, badge), word, look)

    def french_words(self, item: str, words: str) -> Spoken:
        """Words as a portal or a paper has them: French, said by a French voice, whatever the language."""
        return Spoken(item, self.library.data(words, SOURCE_LOCALE))

    def pictured(self, icon: str, words: Spoken) -> Note:
        """``words`` beside a picture."""
        return Note(Picture(icon), words)

    def note(self, icon: str, item: str, key: str, *, danger: bool = False) -> Note:
        """The interface text ``key`` beside a picture."""
        return Note(Picture(icon), self.say(item, key), danger)
