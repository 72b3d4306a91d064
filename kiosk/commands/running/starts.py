"""Starts: what a terminal remembers of its own starts, and when it must begin carefully. Pure.

A start belongs to a boot of the machine and to the seconds since; no wall clock, which a dead battery sets back.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from kiosk.staff.lock_out import Moment

KEPT = 100
CRASHES, WITHIN_SECONDS = 3, 300.0
"""So many ends without order in so many seconds, and the next start is a careful one."""

PROBATION_SECONDS, MOST_DOUBLINGS = 600.0, 5
"""How long a careful start must last before a full one is tried; twice as long each time this boot comes back to it."""

DAY_SECONDS = 86_400.0


@dataclass(frozen=True, slots=True)
class Start:
    """``safe``: in safe mode. ``proved``: it lasted as long as it had to. ``orderly``: it ended when it was told to.

    ``version`` is that of Fanal; empty in books of versions that did not write theirs.
    """

    at: Moment
    safe: bool = False
    proved: bool = False
    orderly: bool = False
    version: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """How often the terminal began again since the machine was switched on, and in the last 24 hours of that.

    ``crashes_in_day`` are the ends without order among them; ``safe``: the last start was one in safe mode.
    """

    restarts: int
    restarts_in_day: int
    crashes_in_day: int
    safe: bool


@dataclass(frozen=True, slots=True)
class Starts:
    """The last starts, the oldest first; the last of them may still be going on."""

    kept: tuple[Start, ...] = ()

    def begun(self, now: Moment, version: str = "") -> Starts:
        """With a start of ``version`` that begins ``now``, careful where it must be."""
        recent = self._since_the_last_order()
        unproved = any(start.safe and not start.proved for start in recent[-1:])
        crashes = Starts((*recent, Start(now)))._crashes(now, WITHIN_SECONDS)
        safe = unproved or len(crashes) >= CRASHES
        return Starts((*self.kept, Start(now, safe, version=version))[-KEPT:])

    def proved(self) -> Starts:
        """The last start lasted as long as it had to."""
        return self._last(replace(self.kept[-1], proved=True))

    def orderly(self) -> Starts:
        """The last start ends because it was told to."""
        return self._last(replace(self.kept[-1], orderly=True))

    @property
    def is_update(self) -> bool:
        """Whether the last start is the first of its version; never so of the very first one."""
        return any(before.version != after.version for before, after in pairwise(self.kept[-2:]))

    def probation_seconds(self) -> float:
        """How long the last start must last before it counts as proved."""
        last, spells, before = self.kept[-1], 0, False
        for start in self.kept:
            spells += start.at.boot == last.at.boot and start.safe and not before
            before = start.safe
        return float(PROBATION_SECONDS * 2 ** min(max(spells - 1, 0), MOST_DOUBLINGS))

    def counts(self, now: Moment) -> Counts:
        """What staff and technicians are told."""
        here = [start for start in self.kept if start.at.boot == now.boot]
        restarts = here[1:]
        return Counts(
            len(restarts),
            sum(_lately(start.at, now, DAY_SECONDS) for start in restarts),
            len(self._crashes(now, DAY_SECONDS)),
            bool(self.kept) and self.kept[-1].safe,
        )

    def _since_the_last_order(self) -> tuple[Start, ...]:
        """An end that was asked for draws a line: somebody has looked at the terminal, or it had a good day."""
        return tuple(takewhile(lambda start: not start.orderly, reversed(self.kept)))[::-1]

    def _crashes(self, now: Moment, seconds: float) -> list[Start]:
        """The starts that ended without order in the last ``seconds``: each ended, at the latest, when the next began.

        One that a power cut ended is no crash: the machine was started anew after it.
        """
        return [
            start
            for start, after in pairwise(self.kept)
            if not start.orderly and start.at.boot == after.at.boot and _lately(after.at, now, seconds)
        ]

    def _last(self, start: Start) -> Starts:
        return Starts((*self.kept[:-1], start))


def _lately(moment: Moment, now: Moment, seconds: float) -> bool:
    return moment.boot == now.boot and 0 <= now.seconds - moment.seconds <= seconds
