"""HeldWorkshop: a workshop that is prepared or going on. It lives as long as the staff side is open, on no disk."""

from __future__ import annotations

from dataclasses import dataclass, replace

LEAST_HELD_SECONDS = 10 * 60.0
"""Shorter than this the wall was only looked at."""


@dataclass(frozen=True, slots=True)
class HeldWorkshop:
    """``kit`` is its id, ``locale`` what the group reads beside French, empty for French alone.

    ``people`` is how many came, 0 until somebody said so; ``handed_out`` is true once everybody's papers came out.

    ``part`` is the one on the wall, from 0. It came there at ``part_began``, and the wall at ``began``: seconds of a
    clock that only grows, None before. ``now`` is when that clock was last read.
    """

    kit: str
    locale: str = ""
    people: int = 0
    handed_out: bool = False
    part: int = 0
    began: float | None = None
    part_began: float | None = None
    now: float = 0.0

    @property
    def begun(self) -> bool:
        """Whether the group has seen the wall."""
        return self.began is not None

    @property
    def seconds(self) -> float:
        """How long it has been going on."""
        return 0.0 if self.began is None else max(0.0, self.now - self.began)

    @property
    def part_seconds(self) -> float:
        """How long its part has been going on."""
        return 0.0 if self.part_began is None else max(0.0, self.now - self.part_began)

    def at(self, now: float) -> HeldWorkshop:
        """The same once the clock was read; it begins with that where it has not begun."""
        begun = self if self.began is not None else replace(self, began=now)
        return replace(begun, now=now, part_began=now if begun.part_began is None else begun.part_began)

    def on(self, part: int) -> HeldWorkshop:
        """The same with another ``part`` on the wall, which begins when the clock is read next."""
        return replace(self, part=part, part_began=None)

    def with_papers(self, people: int) -> HeldWorkshop:
        """The same once so many people's papers came out; so many came, unless somebody has counted them."""
        return replace(self, handed_out=True, people=self.people or people)

    def minutes(self, planned: int) -> float:
        """How long it took, as far as anybody knows: as ``planned`` where the wall hardly stood."""
        return self.seconds / 60 if self.seconds >= LEAST_HELD_SECONDS else float(planned)
