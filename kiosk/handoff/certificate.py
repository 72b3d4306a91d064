"""Certificate: that somebody was at a workshop, on a paper without a name: who holds it writes theirs by hand."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from kiosk.content.picture import Picture
from kiosk.handoff.ticket import Line


@dataclass(frozen=True, slots=True)
class Practised:
    """One thing that was shown or tried there."""

    picture: Picture
    line: Line


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate. It holds nothing of the person: only the kit and what the site is called.

    ``locale`` and ``right_to_left`` are those of the person's language, ``families`` the fonts for it. ``name`` and
    ``stamp`` say what is to be written or stamped beside them; so does ``on``, which is there where ``day`` is None
    because the clock is doubtful. ``not_reviewed`` is there when drafts were used.
    """

    locale: str
    right_to_left: bool
    families: tuple[str, ...]
    site: str
    day: datetime.date | None
    heading: Line
    name: Line
    took_part: Line
    picture: Picture
    title: Line
    minutes: Line
    on: Line | None
    practised_heading: Line
    practised: tuple[Practised, ...]
    stamp: Line
    nameless: Line
    not_reviewed: Line | None
