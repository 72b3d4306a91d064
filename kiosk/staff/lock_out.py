"""LockOut: how long a wrong PIN makes wait, as a value without a clock: every moment is handed in.

A moment is a boot and the seconds since it; the wall clock, which anybody may set, has no say.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.staff.pin import PinStanding

WAITS = {3: 30.0, 4: 60.0, 5: 120.0, 6: 300.0, 7: 900.0}
"""Failures in a row -> seconds until the next try; none before the first, ``LONGEST_WAIT`` after the last."""

LONGEST_WAIT = 3600.0
FAILURES_UNTIL_OFF = 10

MOST_REMEMBERED = 10.0
"""How many failures the staff's own right PINs do not wash away; one more may be tried for each that is forgotten."""

FORGET_ONE_AFTER = 3600.0
"""Seconds. Whoever watches the staff log in every few minutes and tries in between has at most 10 + 24 tries a day."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Seconds since ``boot``, which names one start of the machine. Moments of two boots cannot be compared."""

    boot: str
    seconds: float

    def since(self, earlier: Moment) -> float:
        """Seconds that surely lie between; 0 when the machine was started anew, or the counter went back."""
        return max(0.0, self.seconds - earlier.seconds) if self.boot == earlier.boot else 0.0


@dataclass(frozen=True, slots=True)
class LockOut:
    """``failures`` in a row and ``remembered`` ones, as they were at the moment ``at`` of the last try.

    A right PIN ends the row; what is remembered fades by one an hour, whatever is typed.
    """

    at: Moment
    failures: int = 0
    remembered: float = 0.0

    def after_failure(self, now: Moment) -> LockOut:
        """A wrong PIN was tried ``now``."""
        return LockOut(now, self.failures + 1, self._remembered(now) + 1)

    def after_success(self, now: Moment) -> LockOut:
        """The right PIN was given ``now``."""
        return LockOut(now, 0, self._remembered(now))

    def resumed(self, now: Moment) -> LockOut:
        """The same once the machine was started anew: nobody knows how long it was off, so the wait begins again."""
        return self if self.at.boot == now.boot and self.at.seconds <= now.seconds else replace(self, at=now)

    def standing(self, now: Moment) -> PinStanding:
        """What may be tried ``now``."""
        if self.failures >= FAILURES_UNTIL_OFF:
            return PinStanding(self.failures, 0.0, off=True)
        wait = LONGEST_WAIT if self.failures > max(WAITS) else WAITS.get(self.failures, 0.0)
        too_many = self.remembered - (MOST_REMEMBERED - 1)
        left = max(0.0, wait, too_many * FORGET_ONE_AFTER) - now.since(self.at)
        return PinStanding(self.failures, max(0.0, round(left, 3)))  # a wait of a rounding error is none

    def _remembered(self, now: Moment) -> float:
        return max(0.0, self.remembered - now.since(self.at) / FORGET_ONE_AFTER)


def strictest(now: Moment) -> LockOut:
    """What holds when it cannot be known what held: the longest wait, then one last try.

    Not off at once: a flaw of the disk would then lock the staff out until a technician comes, and somebody who can
    damage the file can as well remove the key beside it.
    """
    return LockOut(now, FAILURES_UNTIL_OFF - 1, MOST_REMEMBERED)
