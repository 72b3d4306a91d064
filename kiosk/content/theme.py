"""Theme: a drawer of procedures on the first choice of a visit, such as asylum or health."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.content.picture import Picture


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of ``media/themes.toml``; its name is the interface text ``Home/<id>``."""

    id: str
    picture: Picture
