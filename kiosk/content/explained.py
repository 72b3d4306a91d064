"""Whether the words of the screens are explained, and the explained words are met on a screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.content.library import Library
from kiosk.content.procedure import Procedure
from kiosk.content.scene import PhoneItem, PhoneScene


@dataclass(frozen=True, slots=True)
class Place:
    """Where a thing stands that a finger finds: ``at`` is its place in the file of its procedure."""

    at: str
    item: PhoneItem


def unexplained(procedure: Procedure, library: Library) -> Iterator[Place]:
    """The things on drawn phones whose touch could only be answered with their kind."""
    for place in _things(procedure):
        if library.explaining(place.item.word, place.item.label) is None:
            yield place


def unmet(procedures: Iterable[Procedure], library: Library) -> tuple[str, ...]:
    """The ids of the words that no scene shows, in the order of the glossary."""
    places = (place for procedure in procedures for place in _things(procedure))
    words = (library.explaining(place.item.word, place.item.label) for place in places)
    met = {word.id for word in words if word}
    return tuple(id for id in library.glossary if id not in met)


def _things(procedure: Procedure) -> Iterator[Place]:
    for step, each in enumerate(procedure.steps, 1):
        if isinstance(each.scene, PhoneScene):
            for number, item in enumerate(each.scene.items, 1):
                if item.touchable:
                    yield Place(f"steps[{step}].scene.items[{number}]", item)
