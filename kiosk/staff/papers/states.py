"""Where the staff can be while they print, and while they look how the papers are."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.staff.papers.order import GroupOrder, Order
from kiosk.staff.papers.standing import PaperCounts
from kiosk.staff.shift import Shift


@dataclass(frozen=True, slots=True)
class PaperRoom:
    """What can be done with papers."""

    shift: Shift


@dataclass(frozen=True, slots=True)
class ChoosingTicket:
    """Tickets of which procedure? ``page`` from 0."""

    shift: Shift
    page: int = 0


@dataclass(frozen=True, slots=True)
class ChoosingCopies:
    """For how many people in which language: ``order`` as it is so far. ``page`` from 0."""

    shift: Shift
    order: GroupOrder
    page: int = 0


@dataclass(frozen=True, slots=True)
class PrintingPapers:
    """``order`` is being printed, until ``outcome`` says how that ended or somebody has ``stopped`` it."""

    shift: Shift
    order: Order
    outcome: PrintOutcome | None = None
    stopped: bool = False

    @property
    def going_on(self) -> bool:
        """True while papers may still come out."""
        return self.outcome is None and not self.stopped


@dataclass(frozen=True, slots=True)
class JudgingTrial:
    """The trial page has come out: is it good? ``bad`` once somebody has said no."""

    shift: Shift
    bad: bool = False


@dataclass(frozen=True, slots=True)
class CountingPapers:
    """How many papers came out: ``counts`` is None while they are counted, ``problem`` why that could not be done.

    ``asked`` once somebody has said that the roll was changed, which begins its count again.
    """

    shift: Shift
    counts: PaperCounts | None = None
    asked: bool = False
    problem: str = ""


PapersState = PaperRoom | ChoosingTicket | ChoosingCopies | PrintingPapers | JudgingTrial | CountingPapers
