"""Utterance: one thing said and shown, in parts that may change language on the way."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A run of words in one language: ``locale`` picks the voice, ``shown`` is read, ``spoken`` is heard.

    ``recording`` is the id of a human recording that says this part and those beside it that bear the same id; empty
    where there is none. Where it cannot be played, ``spoken`` is said; nobody says an empty one.
    """

    locale: str
    shown: str
    spoken: str
    recording: str = ""


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
