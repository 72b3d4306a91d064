"""Recording: a human voice that says exactly one text, and which of them there are.

A recording is bound to its words: their checksum is its name, so a sentence that changes has no recording any more.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

MOST_SENTENCE_SECONDS = 30.0
"""How long one sentence may take to be said."""

MOST_TIP_SECONDS = 20.0
"""How long the tip of somebody who has been through it may be."""


def checksum(words: str) -> str:
    """What a recording of ``words`` is called: 32 hexadecimal digits."""
    return hashlib.sha256(words.encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Tip:
    """Where a tip belongs: one in a language for each step."""

    locale: str
    procedure: str
    step: str

    @property
    def id(self) -> str:
        """What its recording is called."""
        return f"{self.locale}/tip-{checksum(f'{self.procedure}/{self.step}')}"


@dataclass(frozen=True, slots=True)
class Recordings:
    """``said`` has, by locale, the checksums of what a human voice says; ``tips`` are those the staff approved."""

    said: Mapping[str, frozenset[str]] = field(default_factory=dict)
    tips: frozenset[Tip] = frozenset()

    def id_of(self, locale: str, words: str) -> str:
        """The recording that says ``words`` in ``locale``, as ``<locale>/<checksum>``; empty when there is none."""
        said = self.said.get(locale)
        if not said:
            return ""
        name = checksum(words)
        return f"{locale}/{name}" if name in said else ""
