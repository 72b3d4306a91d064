"""Words: how a sentence is cut for counting and for lighting, the same for what is shown and what is spoken."""

from __future__ import annotations

import re

READ_WORDS_PER_SECOND = 2.5
"""How fast a caption without a voice moves on: slower than speech, for readers who are not at ease."""

_TOKEN = re.compile(r"\S+")


def word_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Start and length, in characters, of each word of ``text``; a run of punctuation alone is no word."""
    return tuple(
        (match.start(), len(match.group())) for match in _TOKEN.finditer(text) if speakable(match.group())
    )


def count_words(text: str) -> int:
    """How many words a reader counts in ``text``."""
    return len(word_spans(text))


def speakable(text: str) -> bool:
    """Whether a voice can make any sound of ``text``: it holds a letter or a digit."""
    return any(character.isalnum() for character in text)


def reading_seconds(text: str, factor: float = 1.0) -> float:
    """How long a caption stays: by its words, with time to find the line; ``factor`` is the rate of the voice."""
    return max(1.5, 0.5 + count_words(text) / (READ_WORDS_PER_SECOND * factor))
