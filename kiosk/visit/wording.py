"""Wording: the words of one language, ready to be put on a screen."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.content.library import SOURCE_LOCALE, Library
from kiosk.content.picture import Picture
from kiosk.content.text import Text
from kiosk.content.utterance import Part, Utterance
from kiosk.visit.events import Action
from kiosk.visit.screen import Button, Look, Note
from kiosk.visit.speech import Spoken

BUTTONS = "Buttons/"
COMMAS = {"ar": "، "}


def joined(*utterances: Utterance) -> Utterance:
    """Several sentences as one, a blank between them; a draft as soon as one of them is."""
    parts: list[Part] = []
    for utterance in utterances:
        if parts:
            parts.append(Part(parts[-1].locale, " ", " "))
        parts.extend(utterance.parts)
    return Utterance(tuple(parts), any(utterance.draft for utterance in utterances))


def listed(*utterances: Utterance) -> Utterance:
    """Several names as one sentence, a comma and a blank between them."""
    parts: list[Part] = []
    for utterance in utterances:
        if parts:
            comma = COMMAS.get(parts[-1].locale, ", ")
            parts.append(Part(parts[-1].locale, comma, comma))
        parts.extend(utterance.parts)
    return Utterance(tuple(parts), any(utterance.draft for utterance in utterances))


def plain(locale: str, words: str) -> Utterance:
    """``words`` that are data rather than text: a name, an address, a number already written out."""
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
        """A fixed button; its word is ``Buttons/<action>``, its item ``button/<action>``, as no content is called."""
        return Button(
            action, Picture(icon, badge), self.say(f"button/{action.value}", BUTTONS + action.value), look
        )

    def note(self, icon: str, item: str, key: str, *, danger: bool = False) -> Note:
        """The interface text ``key`` beside a picture."""
        return Note(Picture(icon), self.say(item, key), danger)
