"""Catalogue: the words of one locale, each with how far it may be used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


class Standing(Enum):
    """Where a translation stands: REVIEWED by a native speaker, DRAFT until then, STALE once its French changed."""

    REVIEWED = "reviewed"
    DRAFT = "draft"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Entry:
    """A translation: ``shown``, and ``spoken`` where the voice needs other words. ``french`` is what it translates."""

    french: str
    shown: str
    standing: Standing
    spoken: str | None = None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The entries of one locale by key (msgctxt)."""

    locale: str
    entries: Mapping[str, Entry]
