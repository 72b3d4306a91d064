"""Durations: the minutes the Coop offers, and the bands it counts them in. CRA.md c.1 and c.4."""

from __future__ import annotations

from kiosk.log.enumerations.coded import Coded

PRESETS = (15, 30, 45, 60, 90, 120)
CUSTOM = "personnaliser"
"""What the form's choice is called when hours and minutes are given instead of a preset."""

MOST_MINUTES = 23 * 60 + 59


class DurationBand(Coded):
    """Each band holds its lower bound and not its upper one."""

    UNDER_30 = "30", "30", "Moins de 30 min"
    FROM_30 = "60", "60", "30min à 1 h"
    FROM_60 = "120", "120", "1 h à 2 h"
    FROM_120 = "more", "more", "2 h et plus"

    @classmethod
    def of(cls, minutes: int) -> DurationBand:
        """The band of ``minutes``."""
        if minutes < 30:
            return cls.UNDER_30
        if minutes < 60:
            return cls.FROM_30
        return cls.FROM_60 if minutes < 120 else cls.FROM_120


def nearest_preset(minutes: float) -> int:
    """The preset nearest to ``minutes``; the shorter one of two."""
    return min(PRESETS, key=lambda preset: (abs(preset - minutes), preset))
