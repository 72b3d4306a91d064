"""Where the staff can be while they prepare a workshop, hold it and end it."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.staff.holding.held import HeldWorkshop
from kiosk.staff.shift import Shift


@dataclass(frozen=True, slots=True)
class ChoosingKit:
    """The kits there are; ``page`` from 0."""

    shift: Shift
    page: int = 0


@dataclass(frozen=True, slots=True)
class KitOpened:
    """The workshop of the shift: for how many, in which language, its papers; the way to the wall and to the report."""

    shift: Shift

    @property
    def held(self) -> HeldWorkshop:
        """The workshop it is about."""
        return held_in(self.shift)


@dataclass(frozen=True, slots=True)
class ReadingKit:
    """What is done part by part, and what the mediator says; ``page`` from 0."""

    shift: Shift
    page: int = 0


@dataclass(frozen=True, slots=True)
class CountingGroup:
    """How many came, whatever that is."""

    shift: Shift


@dataclass(frozen=True, slots=True)
class ChoosingGroupLanguage:
    """What the group reads beside French; ``page`` from 0."""

    shift: Shift
    page: int = 0


@dataclass(frozen=True, slots=True)
class HoldingWorkshop:
    """The wall: one part of the workshop, for the group to read.

    It stands for an hour among strangers. ``since`` is when it was put up, None until the clock was read: whoever
    leaves it later than the staff side would have closed has to give the PIN, and then the shift is admitted no more.
    ``touched`` is when somebody last touched anything, None until the clock was read after it. ``unheard`` when a
    sentence was said that nobody can hear.
    """

    shift: Shift
    since: float | None = None
    touched: float | None = None
    unheard: bool = False

    @property
    def held(self) -> HeldWorkshop:
        """The workshop that goes on."""
        return held_in(self.shift)


HoldingState = ChoosingKit | KitOpened | ReadingKit | CountingGroup | ChoosingGroupLanguage | HoldingWorkshop


def held_in(shift: Shift) -> HeldWorkshop:
    """The workshop of ``shift``; no page about one is opened without."""
    assert shift.workshop is not None
    return shift.workshop
