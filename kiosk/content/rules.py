"""Rules: all that content is held to while it is read."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from kiosk.content.fact import Fact
from kiosk.content.picture_rules import PictureRules
from kiosk.content.sentence_rules import SentenceRules


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of sentences and of pictures."""

    sentences: SentenceRules
    pictures: PictureRules


def rules_for(facts: Mapping[str, Fact], glyphs: Collection[str] | None) -> Rules:
    """The rules that go with these facts and these names of glyphs (None: any)."""
    return Rules(SentenceRules(facts), PictureRules(glyphs))
