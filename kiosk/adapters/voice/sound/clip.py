"""Clip: a sentence as sound, with the moments of its words."""

from __future__ import annotations

import wave
from dataclasses import dataclass
from pathlib import Path

SAMPLE_RATE = 22_050
"""Samples a second of every clip: what espeak-ng gives; mono, 16 bits."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The voice begins a word ``ms`` after the start; ``start`` and ``length`` in characters of the piece's text."""

    piece: int
    start: int
    length: int
    ms: int


@dataclass(frozen=True, slots=True)
class Clip:
    """A WAV file whose first ``frames`` samples are the sentence; silence follows.

    ``spans`` are the first and last millisecond of each piece of its script, in order.
    """

    path: Path
    frames: int
    marks: tuple[Mark, ...]
    spans: tuple[tuple[int, int], ...]

    @property
    def seconds(self) -> float:
        """Length of the sound."""
        return self.frames / SAMPLE_RATE

    def save(self, path: Path) -> None:
        """Write the sentence alone to ``path``. Raises OSError when that cannot be done."""
        with wave.open(str(self.path), "rb") as whole, wave.open(str(path), "wb") as sentence:
            sentence.setparams(whole.getparams())
            sentence.writeframes(whole.readframes(self.frames))
