"""Word: a word of the screen that newcomers trip over, with a picture and what it means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.content.picture import Picture
from kiosk.content.text import Text


@dataclass(frozen=True, slots=True)
class Word:
    """A word of ``media/glossary.toml``.

    ``labels`` are the ways portals write it, in French, the usual one first. ``meaning`` says what it is, ``mind`` what
    to do where people trip.
    """

    id: str
    picture: Picture
    labels: tuple[str, ...]
    meaning: Text
    mind: Text | None = None

    def texts(self) -> Iterator[Text]:
        """Every translatable sentence."""
        yield self.meaning
        if self.mind:
            yield self.mind
