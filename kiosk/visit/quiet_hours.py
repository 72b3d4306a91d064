"""Quiet hours: when a house sleeps and a terminal must not be heard through its walls."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From ``begin`` until just before ``end``, every day; over midnight when ``end`` comes first."""

    begin: datetime.time
    end: datetime.time

    def hold(self, now: datetime.time) -> bool:
        """Whether ``now`` lies in them."""
        if self.begin < self.end:
            return self.begin <= now < self.end
        return now >= self.begin or now < self.end
