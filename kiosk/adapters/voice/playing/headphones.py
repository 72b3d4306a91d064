"""Headphones: which outputs of the sound server a person hears alone. Reads what ``pactl`` tells of them.

Two kinds: a device of its own (USB, Bluetooth), known by its form or its name, and the socket of a sound card, whose
output is headphones as long as something is plugged into it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

NOBODY_HEARS = "auto_null"
"""The output that a sound server puts up where there is none."""

_KIND = re.compile(
    r"head ?(phone|set)|handset|earp|casque|écouteur|oreillette|kopfhörer|auricular|cuffie", re.IGNORECASE
)
_FORMS = ("headphone", "headset", "handset", "hands-free")


@dataclass(frozen=True, slots=True)
class Sink:
    """An output: ``name`` is what the server calls it, ``description`` what it tells people.

    The one with no name is whichever the server takes by itself.
    """

    name: str
    description: str
    headphones: bool = False


BY_ITSELF = Sink("", "")


def sinks_of(told: bytes) -> tuple[Sink, ...]:
    """The outputs in the answer of ``pactl --format=json list sinks``. Raises ValueError when it is none."""
    try:
        sinks = [_sink(each) for each in json.loads(told)]
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"no list of outputs: {told[:80]!r}") from error
    return tuple(sink for sink in sinks if sink.name != NOBODY_HEARS)


def _sink(told: Mapping[str, object]) -> Sink:
    name, description = str(told["name"]), str(told["description"])
    return Sink(name, description, _are_headphones(description, told))


def _are_headphones(description: str, told: Mapping[str, object]) -> bool:
    """What is in the socket decides first, then the form that the device says it has, then its name."""
    port = _active_port(told)
    plugged = port.get("availability")
    if plugged == "not available":
        return False
    if plugged == "available" and port:
        return _KIND.search(f"{port.get('type')} {port.get('name')}") is not None
    properties = told.get("properties")
    form = properties.get("device.form_factor") if isinstance(properties, Mapping) else None
    return form in _FORMS if form else _KIND.search(description) is not None


def _active_port(told: Mapping[str, object]) -> Mapping[str, object]:
    ports = told.get("ports")
    active = (
        (each for each in ports if each["name"] == told.get("active_port")) if isinstance(ports, list) else ()
    )
    return next(iter(active), {})
