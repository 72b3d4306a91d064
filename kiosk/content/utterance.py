"""Utterance: one thing said and shown, in parts that may change language on the way."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A run of words in one language: ``locale`` picks the voice, ``shown`` is read, ``spoken`` is heard."""

    locale: str
    shown: str
    spoken: str


@dataclass(frozen=True, slots=True)
class Utterance:
    """What is shown and said as one sentence. ``draft`` is true while no native speaker has read the words.

    Parts are joined as they are: the blanks between them belong to the parts.
    """

    parts: tuple[Part, ...]
    draft: bool = False

    @property
    def shown(self) -> str:
        """The whole sentence as it is written on the screen."""
        return "".join(part.shown for part in self.parts)

    @property
    def spoken(self) -> str:
        """The whole sentence as the voices say it."""
        return "".join(part.spoken for part in self.parts)

    @property
    def locale(self) -> str:
        """The language of the sentence as a whole: French only when nothing else is in it."""
        return next((part.locale for part in self.parts if part.locale != "fr"), "fr")
