"""Comfort: how a person wants to see and hear, for the length of one visit."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.visit.speech import Rate

SMALLEST_TEXT, LARGEST_TEXT = 1, 4
QUIETEST, LOUDEST = 1, 5
QUIET = 2
"""How loud the loudspeaker may be in quiet hours: softer than a visit begins, with one step down to go."""
TABLET_MM, LARGE_MM = 170, 240
"""Short sides below which a screen is a tablet (10 to 12 inches), and from which it is a large one (19 inches)."""


@dataclass(frozen=True, slots=True)
class Comfort:
    """``text_size`` 1 to 4 (4.5, 5.5, 6.5, 7.5 mm capitals), ``volume`` 1 to 5, as far as the terminal is let.

    ``only_for_me`` hides the title, dims all but the lit item and mutes the loudspeaker, not headphones. ``low_screen``
    keeps all that is touched within reach of somebody seated or small. ``touch_to_hear`` lets a first touch speak and a
    second act.
    """

    text_size: int = 1
    high_contrast: bool = False
    rate: Rate = Rate.USUAL
    volume: int = 3
    only_for_me: bool = False
    low_screen: bool = False
    touch_to_hear: bool = False


def first_comfort(short_side_mm: float) -> Comfort:
    """What a visit begins with on a screen whose short side is ``short_side_mm``.

    A tablet is held close; before a large screen people stand further away, and it has the room.
    """
    return Comfort(text_size=1 if short_side_mm < TABLET_MM else 2 if short_side_mm < LARGE_MM else 3)
