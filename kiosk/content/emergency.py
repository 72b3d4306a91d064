"""EmergencyNumber: a number that is solid enough for the emergency screen."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.content.picture import Picture


@dataclass(frozen=True, slots=True)
class EmergencyNumber:
    """A number of ``media/emergency.toml``: the fact that holds it; what it is for is the text ``Emergency/<id>``."""

    id: str
    picture: Picture
    fact: str
