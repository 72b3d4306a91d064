"""The catalogue of probes, read from probes.toml."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

KINDS = ("keys", "pointer", "text", "url", "dialog", "process", "environment", "window")
GESTURES = ("button", "hover", "wheel", "fingers", "native", "pen", "drop")


@dataclass(frozen=True)
class Probe:
    """One thing that is tried: ``how`` is what its kind needs, ``elsewhere`` what it does on other machines."""

    id: str
    kind: str
    how: dict
    elsewhere: str
    seen: str = ""

    def __str__(self):
        return self.id


def probes():
    with (Path(__file__).parent / "probes.toml").open("rb") as file:
        kinds = tomllib.load(file)
    return [
        Probe(id, kind, fields, fields.pop("elsewhere"), fields.pop("seen", ""))
        for kind, tables in kinds.items()
        for id, fields in tables.items()
    ]


def of_kinds(*kinds):
    return [probe for probe in probes() if probe.kind in kinds]
