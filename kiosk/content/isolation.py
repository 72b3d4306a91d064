"""Isolation: what keeps its own reading way inside a right-to-left sentence.

Without it the groups of ``01 58 68`` come out as ``68 58 01``: Unicode's bidirectional algorithm (UAX 9) lets the
blanks between them follow the sentence.
"""

from __future__ import annotations

import re
from itertools import groupby

from kiosk.content.utterance import Utterance

LEFT_TO_RIGHT, END = "\u2066", "\u2069"
"""LRI and PDI of UAX 9. They take no room and are never printed."""

NUMBER = re.compile(r"\+?\d+(?:[ .,:/\-\u00a0\u202f]\d+)*")
"""A number with what may part its groups: telephone, date, time, amount."""


def isolated(utterance: Utterance, locale: str) -> str:
    """The sentence to paint in the right-to-left language ``locale``: French parts and numbers kept as they are."""
    runs = groupby(utterance.parts, key=lambda part: part.locale)
    return "".join(_isolated("".join(part.shown for part in run), own == locale) for own, run in runs)


def place_in(isolated_text: str, start: int, length: int) -> tuple[int, int]:
    """Where the characters ``start`` to ``start + length`` of a sentence stand in its isolated form."""
    places = [at for at, sign in enumerate(isolated_text) if sign not in (LEFT_TO_RIGHT, END)]
    if not length or start >= len(places):
        return start, 0
    first, last = places[start], places[min(start + length, len(places)) - 1]
    return first, last - first + 1


ONE_LETTER = re.compile(r"\b([^\W\d_])-(?=\w)")
"""The beginning of such a word as e-mail."""


BEFORE_A_MARK = re.compile(r" (?=[?!:;»])|(?<=«) ")
"""The blanks that French writes before its tall marks and inside its quotes."""


def held(text: str) -> str:
    """``text`` in which no line begins with a mark of French: its blank is fixed, and the length stays."""
    return BEFORE_A_MARK.sub("\u00a0", text)


def unbroken(text: str) -> str:
    """``text`` whose marks, numbers, and words such as e-mail, cannot be parted at the end of a line."""
    whole = NUMBER.sub(lambda number: number.group().replace(" ", "\u00a0"), held(text))
    return ONE_LETTER.sub("\\1\u2011", whole)


def _isolated(words: str, own: bool) -> str:
    if not own:
        return _left_to_right(words) if words else ""
    return NUMBER.sub(lambda number: _left_to_right(number.group()), words)


def _left_to_right(words: str) -> str:
    return f"{LEFT_TO_RIGHT}{words}{END}"
