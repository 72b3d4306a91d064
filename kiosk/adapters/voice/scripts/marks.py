"""Marks: when each word is heard, and what of the shown sentence is lit meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kiosk.adapters.voice.scripts.saying import Group
from kiosk.adapters.voice.scripts.words import count_words, word_spans
from kiosk.adapters.voice.sound.clip import Clip
from kiosk.content.utterance import Part, Utterance


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


def word_marks(groups: Sequence[Group], clip: Clip) -> tuple[WordMark, ...]:
    """When each spoken word begins. The engine splits and skips words; here each mark is a whole word, once."""
    found: dict[tuple[int, int], WordMark] = {}
    for index, group in enumerate(groups):
        places = _places(group.parts)
        for mark in (mark for mark in clip.marks if mark.piece == index):
            place = next((place for place in places if place[1] > mark.start), None)
            if place is not None:
                part, _, start, length = place
                found.setdefault((part, start), WordMark(mark.ms, part, start, length))
    return tuple(sorted(found.values(), key=lambda mark: mark.ms))


def shown_marks(
    utterance: Utterance, groups: Sequence[Group], clip: Clip, words: Sequence[WordMark]
) -> tuple[ShownMark, ...]:
    """What is lit while ``clip``, whose marks are ``words``, is heard; the first range is lit from the start.

    The word itself where a part is said as it is written, or with as many words (Arabic written out with its vowels);
    the whole part where it is not (a number said digit by digit); the whole group where its voice gives no moments, as
    a human does not; the whole sentence where a part shows nothing of its own.
    """
    found = [ShownMark(mark.ms, *_shown_range(utterance, mark)) for mark in words]
    marked = {mark.part for mark in words}
    for group, span in zip(groups, clip.spans, strict=False):
        if marked.isdisjoint(part for part, _ in group.parts):
            found += _marks_of_group(utterance, group, span)
    ranges: list[ShownMark] = []
    for mark in sorted(found, key=lambda mark: mark.ms):
        if not ranges or (ranges[-1].start, ranges[-1].length) != (mark.start, mark.length):
            ranges.append(mark if ranges else ShownMark(0, mark.start, mark.length))
    return tuple(ranges) or (ShownMark(0, 0, len(utterance.shown)),)


def caption_marks(utterance: Utterance, seconds: float) -> tuple[ShownMark, ...]:
    """The words of a sentence nobody speaks, spread over ``seconds`` so that the eye is still led."""
    return _spread(utterance.shown, 0, (0, seconds * 1000)) or (ShownMark(0, 0, len(utterance.shown)),)


def spoken_words(utterance: Utterance) -> int:
    """How many words the voices have to say."""
    return sum(count_words(part.shown if part.recording else part.spoken) for part in utterance.parts)


def _spread(text: str, offset: int, span: tuple[float, float]) -> tuple[ShownMark, ...]:
    words = word_spans(text)
    step = (span[1] - span[0]) / max(1, len(words))
    return tuple(
        ShownMark(round(span[0] + index * step), offset + start, length)
        for index, (start, length) in enumerate(words)
    )


def _marks_of_group(utterance: Utterance, group: Group, span: tuple[int, int]) -> tuple[ShownMark, ...]:
    offset = sum(len(part.shown) for part in utterance.parts[: group.parts[0][0]])
    if group.by is None:
        return _spread(group.shown, offset, span)
    words = group.shown.strip()
    if not words:
        return (ShownMark(span[0], 0, len(utterance.shown)),)
    return (ShownMark(span[0], offset + group.shown.index(words), len(words)),)


def _places(parts: Iterable[tuple[int, Part]]) -> list[tuple[int, int, int, int]]:
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
