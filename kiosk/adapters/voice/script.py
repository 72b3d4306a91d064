"""Script: what is asked of the engine for one sentence, and where the words it speaks stand in what is shown."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from kiosk.adapters.voice.clip import Clip
from kiosk.adapters.voice.words import count_words, speakable, word_spans
from kiosk.content.utterance import Part, Utterance

CLIP_FORMAT = 1
"""Part of every key: raise it when levelling, trimming or marks change, and old clips are made anew."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words for one voice, by its engine id; None is a silence as long as reading the words takes.

    ``rate`` is what the engine is asked for, in its own words per minute.
    """

    voice: str | None
    rate: int
    text: str


@dataclass(frozen=True, slots=True)
class Script:
    """Pieces to be said in one go."""

    pieces: tuple[Piece, ...]

    def key(self, engine_version: str) -> str:
        """The name of its clip: the same engine, voices, rate and words give the same clip."""
        import hashlib  # here: the worker needs no key, and this import costs it 3 MB

        asked = [CLIP_FORMAT, engine_version, [[each.voice, each.rate, each.text] for each in self.pieces]]
        return hashlib.sha256(json.dumps(asked, ensure_ascii=False).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class WordMark:
    """A word begins ``ms`` after the start: ``start`` and ``length`` in characters of what part ``part`` says."""

    ms: int
    part: int
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class ShownMark:
    """From ``ms`` on this range of the shown sentence is lit, in characters."""

    ms: int
    start: int
    length: int


def compose(
    utterance: Utterance, voice_of: Callable[[str], str | None], rate_of: Callable[[str], int]
) -> Script | None:
    """The script of ``utterance``; None when no part of it has a voice or a word.

    Neighbours with the same voice are one piece, so that the melody of the sentence is not broken at a number.
    """
    pieces = tuple(
        Piece(voice, rate_of(parts[0][1].locale), "".join(part.spoken for _, part in parts))
        for voice, parts in _groups(utterance.parts, voice_of)
    )
    if not any(piece.voice and speakable(piece.text) for piece in pieces):
        return None
    return Script(pieces)


def word_marks(
    utterance: Utterance, voice_of: Callable[[str], str | None], clip: Clip
) -> tuple[WordMark, ...]:
    """When each spoken word begins. The engine splits and skips words; here each mark is a whole word, once."""
    found: dict[tuple[int, int], WordMark] = {}
    for index, (_, parts) in enumerate(_groups(utterance.parts, voice_of)):
        places = _places(parts)
        for mark in (mark for mark in clip.marks if mark.piece == index):
            place = next((place for place in places if place[1] > mark.start), None)
            if place is not None:
                part, _, start, length = place
                found.setdefault((part, start), WordMark(mark.ms, part, start, length))
    return tuple(sorted(found.values(), key=lambda mark: mark.ms))


def shown_marks(utterance: Utterance, marks: Sequence[WordMark]) -> tuple[ShownMark, ...]:
    """What is lit while each word is spoken; the first range is lit from the start.

    The word itself where a part is said as it is written, or with as many words (Arabic written out with its vowels);
    the whole part where it is not (a number said digit by digit); the whole sentence where a part shows nothing of its
    own.
    """
    ranges: list[ShownMark] = []
    for mark in marks:
        start, length = _shown_range(utterance, mark)
        if not ranges or (ranges[-1].start, ranges[-1].length) != (start, length):
            ranges.append(ShownMark(mark.ms if ranges else 0, start, length))
    return tuple(ranges) or (ShownMark(0, 0, len(utterance.shown)),)


def caption_marks(utterance: Utterance, seconds: float) -> tuple[ShownMark, ...]:
    """The words of a sentence nobody speaks, spread over ``seconds`` so that the eye is still led."""
    spans = word_spans(utterance.shown)
    if not spans:
        return (ShownMark(0, 0, len(utterance.shown)),)
    step = seconds * 1000 / len(spans)
    return tuple(ShownMark(round(index * step), start, length) for index, (start, length) in enumerate(spans))


def spoken_words(utterance: Utterance) -> int:
    """How many words the voice has to say."""
    return sum(count_words(part.spoken) for part in utterance.parts)


_Group = tuple[str | None, list[tuple[int, Part]]]


def _groups(parts: tuple[Part, ...], voice_of: Callable[[str], str | None]) -> list[_Group]:
    numbered = enumerate(parts)
    return [
        (voice, list(group)) for voice, group in groupby(numbered, key=lambda item: voice_of(item[1].locale))
    ]


def _places(parts: list[tuple[int, Part]]) -> list[tuple[int, int, int, int]]:
    """Each word of a piece: its part, where it ends in the piece, where it starts in the part, its length."""
    places, offset = [], 0
    for index, part in parts:
        places += [
            (index, offset + start + length, start, length) for start, length in word_spans(part.spoken)
        ]
        offset += len(part.spoken)
    return places


def _shown_range(utterance: Utterance, mark: WordMark) -> tuple[int, int]:
    part = utterance.parts[mark.part]
    offset = sum(len(before.shown) for before in utterance.parts[: mark.part])
    if not all(each.shown for each in utterance.parts):
        return 0, len(utterance.shown)
    if part.spoken == part.shown:
        return offset + mark.start, mark.length
    shown, spoken = word_spans(part.shown), word_spans(part.spoken)
    if len(shown) != len(spoken):
        return offset, len(part.shown)
    start, length = shown[[begin for begin, _ in spoken].index(mark.start)]
    return offset + start, length
