"""Slip: what somebody shows at a counter when the online way is shut. In French, and nameless."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from kiosk.content.picture import Picture


@dataclass(frozen=True, slots=True)
class SlipLine:
    """One thing the slip says, beside its picture."""

    picture: Picture
    text: str


@dataclass(frozen=True, slots=True)
class Slip:
    """What was tried and what is asked for, from closed lists: the person is not in it.

    ``procedure`` and ``address`` are what was tried, ``step`` how far ("Étape 4 sur 12 : ..."), ``reason`` why it
    went no further. ``right`` is the right to another way and ``sources`` the texts that give it; ``other_way`` the
    one this procedure has. Where no source gives a right it is empty, and ``sources`` say where the figures of the
    other way were read. ``day`` is None when the clock is doubtful.
    """

    site: str
    day: datetime.date | None
    title: str
    picture: Picture
    procedure: str
    address: str
    step: SlipLine
    reason: SlipLine
    right: str
    sources: tuple[str, ...]
    other_way: str
