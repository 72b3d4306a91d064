"""Ticket: everything one paper says, in the person's language and in French, before anybody decides how it looks."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from kiosk.content.picture import Picture
from kiosk.content.utterance import Utterance
from kiosk.handoff.link import Link
from kiosk.handoff.qr_grid import QrGrid


@dataclass(frozen=True, slots=True)
class Line:
    """One thing in both languages; ``french`` is None when it is what the person's language shows."""

    own: Utterance
    french: Utterance | None


@dataclass(frozen=True, slots=True)
class TicketStep:
    """A step still to do: its number, its picture and one line."""

    number: int
    picture: Picture
    line: Line


@dataclass(frozen=True, slots=True)
class TicketNeed:
    """Something to bring, printed beside an empty box."""

    picture: Picture
    line: Line


@dataclass(frozen=True, slots=True)
class TicketNotice:
    """Something out of the ordinary, or that takes place this week, where the ticket comes from."""

    picture: Picture
    line: Line


@dataclass(frozen=True, slots=True)
class Ticket:
    """A ticket. It holds nothing of the person: only the public procedure, the step and what the site is called.

    ``locale`` and ``right_to_left`` are those of the person's language, ``families`` the fonts for it. ``link`` is
    what the code, ``grid``, leads to, ``opens`` says so in words. ``code`` are the three resume pictures (0 to 15),
    ``code_names`` what they are called, for those who hear the paper: nobody prints them. ``day`` is None when the
    clock is doubtful; ``help_nearby`` is empty when the site gave none; ``not_reviewed`` is there when drafts were
    used.
    """

    locale: str
    right_to_left: bool
    families: tuple[str, ...]
    site: str
    day: datetime.date | None
    picture: Picture
    title: Line
    opens: Line
    cost: Line
    link: Link
    grid: QrGrid
    steps_heading: Line
    steps: tuple[TicketStep, ...]
    needs_heading: Line
    needs: tuple[TicketNeed, ...]
    code_heading: Line
    code: tuple[int, int, int]
    help_heading: Line
    help_nearby: str
    not_reviewed: Line | None
    code_names: tuple[Line, ...] = ()
    notices: tuple[TicketNotice, ...] = ()
