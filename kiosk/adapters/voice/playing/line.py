"""Line: one sentence ready to be heard or read, and the role of whoever plays it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kiosk.adapters.voice.scripts.marks import ShownMark, WordMark
from kiosk.adapters.voice.scripts.saying import SaidBy
from kiosk.adapters.voice.sound.clip import Clip
from kiosk.content.utterance import Utterance


@dataclass(frozen=True, slots=True)
class Line:
    """``clip`` is None where nobody can speak it; ``seconds`` is how long it lasts, ``marks`` what is lit when.

    ``said_by`` are those who speak in it, each once; ``volume`` is 1 to 5.
    """

    item: str
    utterance: Utterance
    clip: Clip | None
    seconds: float
    marks: tuple[ShownMark, ...]
    words: tuple[WordMark, ...]
    said_by: tuple[SaidBy, ...]
    volume: int
    private: bool


OnWord = Callable[[int, int], None]
"""Told the range that is lit from now on: start and length in characters of the shown sentence."""

OnEnd = Callable[[], None]
"""Told once, when all of the line was played."""


class Player(Protocol):
    """Plays one line at a time."""

    def start(self) -> None:
        """Get ready; called once, before the first line, when a moment's delay hurts nobody."""

    def play(self, line: Line, on_word: OnWord, on_end: OnEnd) -> None:
        """Begin ``line``; neither function is called before this returns, nor after :meth:`stop`."""

    def stop(self) -> None:
        """Fall silent at once."""

    def close(self) -> None:
        """Let go of the sound; before the program ends."""

    @property
    def has_sound(self) -> bool:
        """Whether anything can be heard from this player."""

    @property
    def trouble(self) -> str:
        """What is wrong with the device that the site names, and the mend; empty when nothing is."""
