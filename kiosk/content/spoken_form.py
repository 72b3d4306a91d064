"""Spoken form: a part as a voice is to say it, cut where what is said differs from what is shown.

What is shown never changes: the pieces joined show what the part did. What a translator wrote to be said stays, but for
figures left as they were, words that are listed themselves, and what is said for a word that this site has listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kiosk.content.figures import SaidWord, places_of_figures
from kiosk.content.pronunciation import Place, Pronunciation, said_in
from kiosk.content.utterance import Part

_Span = tuple[int, int]


def in_spoken_form(part: Part, locale: str, word: SaidWord, mended: Pronunciation) -> tuple[Part, ...]:
    """``part`` in pieces, for a voice of ``locale`` that says the words of ``mended`` wrongly; ``word`` names signs."""
    if not part.spoken:
        return (part,)
    figures = [
        replace(place, spoken=mended.within(place.spoken))
        for place in places_of_figures(part.spoken, locale, word)
    ]
    if part.spoken == part.shown:
        places = _first_come(_beside(figures, mended.places(part.shown)), figures)
        return tuple(_cut(part, places)) if places else (part,)
    return _mended(part, figures, mended)


def _cut(part: Part, places: Sequence[Place]) -> Iterator[Part]:
    """A part that is said as it is written, but at ``places``."""
    at = 0
    for place in places:
        yield from _piece(part, part.shown[at : place.start], part.shown[at : place.start])
        yield replace(part, shown=part.shown[place.start : place.end], spoken=place.spoken)
        at = place.end
    yield from _piece(part, part.shown[at:], part.shown[at:])


def _mended(part: Part, figures: Sequence[Place], mended: Pronunciation) -> tuple[Part, ...]:
    """A part that has words of its own for the voice.

    Where it has as many as are shown, each stands for one that is shown, and is found and cut out by it.
    """
    shown, said = _words(part.shown), _words(part.spoken)
    alike = len(shown) == len(said)
    places = mended.places(part.spoken)
    if alike:
        places = _first_come(_counterparts(part, mended.places_of_site(part.shown), shown, said), places)
    places = _first_come(_beside(figures, places), figures)
    if not places:
        return (part,)
    if not alike:
        return (replace(part, spoken=said_in(part.spoken, places)),)
    return tuple(_cut_both(part, places, shown, said))


def _counterparts(
    part: Part, places: Sequence[Place], shown: Sequence[_Span], said: Sequence[_Span]
) -> tuple[Place, ...]:
    """The words that are said for those at ``places`` of what is shown, without the marks around them."""
    found = []
    for place in places:
        first, last = _touched(place, shown)
        start, end = said[first][0], said[last][1]
        core = re.search(r"\w.*\w|\w", part.spoken[start:end], re.DOTALL)
        if core:
            found.append(Place(start + core.start(), start + core.end(), place.spoken))
    return tuple(found)


def _cut_both(
    part: Part, places: Sequence[Place], shown: Sequence[_Span], said: Sequence[_Span]
) -> Iterator[Part]:
    """The whole words that hold a place, each a piece of its own, and what lies between them."""
    shown_at = said_at = 0
    for place in places:
        first, last = _touched(place, said)
        (shown_from, said_from), (shown_to, said_to) = (
            (shown[first][0], said[first][0]),
            (shown[last][1], said[last][1]),
        )
        if said_from < said_at:
            continue
        yield from _piece(part, part.shown[shown_at:shown_from], part.spoken[said_at:said_from])
        inside = Place(place.start - said_from, place.end - said_from, place.spoken)
        spoken = said_in(part.spoken[said_from:said_to], (inside,))
        yield replace(part, shown=part.shown[shown_from:shown_to], spoken=spoken)
        shown_at, said_at = shown_to, said_to
    yield from _piece(part, part.shown[shown_at:], part.spoken[said_at:])


def _piece(part: Part, shown: str, spoken: str) -> Iterator[Part]:
    if shown or spoken:
        yield replace(part, shown=shown, spoken=spoken)


def _beside(figures: Sequence[Place], places: Sequence[Place]) -> list[Place]:
    """Those of ``places`` that are no mere part of a figure, such as one label of an address: it is mended within."""
    return [
        place
        for place in places
        if not any(
            each.start <= place.start
            and place.end <= each.end
            and place.end - place.start < each.end - each.start
            for each in figures
        )
    ]


def _first_come(*several: Sequence[Place]) -> tuple[Place, ...]:
    """All places in their order; of two that overlap, the one that is named first."""
    kept: list[Place] = []
    for place in (place for places in several for place in places):
        if all(place.end <= each.start or each.end <= place.start for each in kept):
            kept.append(place)
    return tuple(sorted(kept, key=lambda place: place.start))


def _words(text: str) -> list[_Span]:
    return [match.span() for match in re.finditer(r"\S+", text)]


def _touched(place: Place, words: Sequence[_Span]) -> tuple[int, int]:
    """The first and the last of ``words`` that share a character with ``place``."""
    held = [number for number, (start, end) in enumerate(words) if start < place.end and place.start < end]
    return held[0], held[-1]
