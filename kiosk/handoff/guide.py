"""Guide: a ticket with every step at full length, for a paper that has room for its scenes."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.content.picture import Picture
from kiosk.handoff.ticket import Line, Ticket


@dataclass(frozen=True, slots=True)
class GuideStep:
    """A step still to do: ``short`` is its line on the ticket, ``say`` what the voice says of it."""

    number: int
    picture: Picture
    short: Line
    say: Line


@dataclass(frozen=True, slots=True)
class Guide:
    """``ticket`` holds everything but the ``steps``."""

    ticket: Ticket
    steps: tuple[GuideStep, ...]
