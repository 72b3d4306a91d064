"""Things: what a finger finds in a scene, as items of a screen."""

from __future__ import annotations

SCENE = "scene/"
"""No content id holds a slash, so that a thing never meets another item of its screen."""


def item_of(thing: str) -> str:
    """The item of a thing, such as ``scene/password``."""
    return SCENE + thing


def thing_of(item: str) -> str:
    """The thing of an item; empty when the item is none of a scene."""
    return item.removeprefix(SCENE) if item.startswith(SCENE) else ""
