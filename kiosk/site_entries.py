"""What a site lists once for the reports of its mediators: entries with a key and a name. Standard library only."""

from __future__ import annotations

import re
import reprlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

Entry = Mapping[str, Any]
"""One entry of a list, checked: texts by field, and a figure or true and false where a field is one."""

OWN_PLACE = "here"
"""The key of the site itself among its places. It is written into logs: it never changes."""


@dataclass(frozen=True, slots=True)
class EntryFields:
    """The fields that an entry of one list must have, and those that it may have."""

    required: tuple[str, ...]
    optional: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """All of them, in their order."""
        return *self.required, *self.optional


LISTS = {
    "activity_places": EntryFields(("key", "name", "town", "postcode", "insee"), ("address", "coop_id")),
    "towns": EntryFields(
        ("key", "name", "postcode", "insee"), ("context", "latitude", "longitude", "employer")
    ),
    "tags": EntryFields(("key", "name"), ("coop_id",)),
    "workshop_titles": EntryFields(("key", "name")),
    "demarches": EntryFields(("key", "name")),
}
"""Every list of a site file."""

OF_THE_SITE = ("name", "address")
"""What the entry of the site itself need not say again."""

_FIGURES = {"latitude": 90.0, "longitude": 180.0}
"""Fields that are a number, and how far it goes from 0 either way; none is written without the other."""

_MARK = "employer"
"""A field that is true or false; true in one entry of a list at most."""

_WORDS = r"\S(.{0,118}\S)?"
_PATTERNS = {
    "key": (
        r"(?=.{1,40}\Z)[a-z0-9]+(-[a-z0-9]+)*",
        'write small letters, digits and hyphens, as in "annexe-2"',
    ),
    "postcode": (r"[0-9]{5}", "write five digits"),
    "insee": (r"[0-9]{5}|2[AB][0-9]{3}", 'write the five signs of its Insee code, such as "69123"'),
    "coop_id": (
        r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
        "write the 36 signs that the Coop knows it by, or leave it out",
    ),
}
"""How a field is written that has a form of its own, and what to write where it has not."""

_ANY_WORDS = _WORDS, "write up to 120 letters on one line"
MOST_SHOWN = 40
"""Letters of a wrong entry in a complaint; the file may be a stranger's."""


class EntryError(ValueError):
    """An entry cannot be used; the text says which, and what to write instead. ``number`` is its place, from 0."""

    def __init__(self, number: int, problem: str) -> None:
        super().__init__(f"entry {number + 1}: {problem}")
        self.number = number


def entries_of(name: str, value: object) -> tuple[Entry, ...]:
    """``value`` as the list ``name`` of a site file. Raises EntryError."""
    if not isinstance(value, list):
        raise EntryError(0, f"write it as [{{ {_example(name)} }}]")
    entries = tuple(_entry(name, number, each) for number, each in enumerate(value))
    keys: set[object] = set()
    for number, entry in enumerate(entries):
        if entry["key"] in keys:
            raise EntryError(number, f"key = {entry['key']!r}: write each key once")
        keys.add(entry["key"])
    marked = [number for number, entry in enumerate(entries) if entry.get(_MARK)]
    if len(marked) > 1:
        raise EntryError(
            marked[1], f"{_MARK} = true: write it in one entry at most, entry {marked[0] + 1} has it"
        )
    return entries


def _entry(name: str, number: int, value: object) -> Entry:
    if not isinstance(value, dict):
        raise EntryError(number, f"write it as {{ {_example(name)} }}")
    for problem in _problems(name, value):
        raise EntryError(number, problem)
    return {field: float(each) if field in _FIGURES else each for field, each in value.items()}


def _problems(name: str, entry: Mapping[str, object]) -> Iterator[str]:
    for field, value in entry.items():
        if field not in LISTS[name].all:
            yield f"{_shown(field)}: no such field: {_meant(name, field)}"
        elif mend := _mend(field, value):
            yield f"{field} = {reprlib.repr(value)}: {mend}"
    spared = OF_THE_SITE if (name, entry.get("key")) == ("activity_places", OWN_PLACE) else ()
    missing = [field for field in LISTS[name].required if field not in entry and field not in spared]
    if missing:
        yield f"{missing[0]} is missing: write {_example(name)}"
    lacking = [field for field in _FIGURES if field in LISTS[name].all and field not in entry]
    if 0 < len(lacking) < len(_FIGURES):
        yield f"{lacking[0]} is missing: write {' and '.join(_FIGURES)}, or neither of them"


def _mend(field: str, value: object) -> str | None:
    if field == _MARK:
        return None if isinstance(value, bool) else "write true or false"
    if field in _FIGURES:
        most = _FIGURES[field]
        fits = isinstance(value, int | float) and not isinstance(value, bool) and -most <= value <= most
        return None if fits else f"write a number from {-most:g} to {most:g}"
    pattern, mend = _PATTERNS.get(field, _ANY_WORDS)
    fits = isinstance(value, str) and value.isprintable() and re.fullmatch(pattern, value) is not None
    return None if fits else mend


def _meant(name: str, field: str) -> str:
    near = get_close_matches(field, LISTS[name].all, n=1)
    if near:
        return f"write {near[0]}"
    below = f"and what is about the whole terminal above the first [[{name}]]"
    return f"write only {', '.join(LISTS[name].all)} here, {below}"


def _example(name: str) -> str:
    return ", ".join(f'{field} = "..."' for field in LISTS[name].required)


def _shown(field: str) -> str:
    return field if field.isprintable() and len(field) <= MOST_SHOWN else reprlib.repr(field)
