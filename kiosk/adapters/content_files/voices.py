"""Voices: the human voices beside the content, as whoever reads the recordings hands them in."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.content.language import Language
from kiosk.content.recording import Recordings


@dataclass(frozen=True, slots=True)
class Voices:
    """``languages`` are those that were added with their recordings alone, beside ``languages.toml``."""

    recordings: Recordings = field(default_factory=Recordings)
    languages: tuple[Language, ...] = ()


NO_VOICES = Voices()
