"""Post: the letters and messages people bring, known by who sent them, and what each usually is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.content.picture import Picture
from kiosk.content.scene import MessageScene, Paper
from kiosk.content.text import Text

MOST_LEADS = 4
"""A letter leads to no more procedures than a screen can offer beside it."""


@dataclass(frozen=True, slots=True)
class KnownLetter:
    """A letter of ``media/letters.toml``: ``sender`` as printed on it, ``paper`` as it looks.

    ``says`` is what it usually is, ``mind`` what to do with it; ``leads`` are ids of procedures.
    """

    id: str
    sender: str
    picture: Picture
    paper: Paper
    says: Text
    mind: Text
    leads: tuple[str, ...] = ()

    def texts(self) -> Iterator[Text]:
        """Every translatable sentence."""
        yield from (self.says, self.mind)


@dataclass(frozen=True, slots=True)
class KnownMessage:
    """A message of ``media/messages.toml``, its sender and lines in French.

    ``says`` is what it usually is, ``beware`` what a false one looks like; ``leads`` are ids of procedures.
    """

    id: str
    picture: Picture
    message: MessageScene
    says: Text
    beware: Text
    leads: tuple[str, ...] = ()

    def texts(self) -> Iterator[Text]:
        """Every translatable sentence."""
        yield from (self.says, self.beware)
