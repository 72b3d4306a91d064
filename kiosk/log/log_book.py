"""LogBook: the port through which the log is written and read, and the ways in which it can refuse."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kiosk.log.visit_entry import VisitEntry

if TYPE_CHECKING:  # a terminal that only counts visits loads none of it
    from kiosk.log.acts import Act, ActRow
    from kiosk.log.mediation import Mediation
    from kiosk.log.mediation_row import Kept
    from kiosk.log.reports.period import Period
    from kiosk.log.reports.tally import Tally
    from kiosk.log.reports.visit_tally import VisitTally


class Total(Enum):
    """What is counted by the month, with no row about a visit.

    Touches on "my language is not here", the faces touched at the end of a visit, and the papers that came out, the
    visitors' and the staff's.
    """

    LANGUAGE_MISSING = "language_missing"
    FEEDBACK_GOOD = "feedback_good"
    FEEDBACK_FAIR = "feedback_fair"
    FEEDBACK_BAD = "feedback_bad"
    PAPERS = "papers"


class Trouble(Enum):
    """Why the log cannot be used just now. What was acknowledged before stays safe in each case."""

    FULL = "full"
    READ_ONLY = "read_only"
    NOT_ALLOWED = "not_allowed"
    NO_FOLDER = "no_folder"
    BUSY = "busy"
    DEVICE = "device"
    DAMAGED = "damaged"
    NEWER = "newer"


_WORDS = {
    Trouble.FULL: "the disk is full. Free some space; the log goes on by itself",
    Trouble.READ_ONLY: "the file or its disk is read-only. Make it writable for Fanal's user",
    Trouble.NOT_ALLOWED: "Fanal's user may not open it. Give the file and its folder to that user",
    Trouble.NO_FOLDER: "the folder is missing and cannot be made. Check the path and its disk",
    Trouble.BUSY: "another program keeps it locked. Close that program",
    Trouble.DEVICE: "the disk refuses to read or write. Check its cable, its quota and its health",
    Trouble.DAMAGED: "it is damaged and could not be mended. Keep it for a technician and move it elsewhere",
    Trouble.NEWER: "a newer Fanal wrote it. Install that version again, or move the file elsewhere",
}


class LogBookError(Exception):
    """The log could not do what was asked: ``trouble`` says why, ``path`` where, the text also the mend."""

    def __init__(self, trouble: Trouble, path: Path) -> None:
        super().__init__(f"{path}: {_WORDS[trouble]}.")
        self.trouble = trouble
        self.path = path


class LogBookFull(LogBookError):
    """No room is left; nothing of the entry was written."""

    def __init__(self, path: Path) -> None:
        super().__init__(Trouble.FULL, path)


class LogBookUnavailable(LogBookError):
    """The log cannot be reached or used; nothing of the entry was written.

    But for one case: a disk that fails as the last of an entry is made sure (Trouble.DEVICE) may hold it all the same.
    """


class NotStanding(ValueError):
    """The mediation that is to be corrected, erased or handed over cannot be any more; the text says why."""


@dataclass(frozen=True, slots=True)
class VisitRow:
    """An entry and ``seq``, its place in the log: the only order there is, whatever the clock said."""

    seq: int
    entry: VisitEntry


@dataclass(frozen=True, slots=True)
class MonthlyTotal:
    """How often ``total`` was counted in the month that begins on ``month``."""

    month: datetime.date
    total: Total
    count: int


@dataclass(frozen=True, slots=True)
class Repair:
    """One time that the log was found damaged and mended.

    ``day`` is the date of that day; ``aside`` the name of the damaged file, kept beside the log, or None when
    the file was gone; ``restored`` how many rows came back from a daily copy; ``lost`` how many visits,
    mediations, acts of the staff and ticks the log once held and nothing could bring back, None when the damaged file
    could not say how many it held.
    """

    day: datetime.date
    aside: str | None
    restored: int
    lost: int | None


@dataclass(frozen=True, slots=True)
class LogState:
    """What staff must know of the log.

    ``rows`` is the number of visits, checked when the log was opened or soon after; ``last_backup`` the date of
    the newest daily copy, or None; ``repairs`` all that were ever made, the oldest first; ``moved_aside`` the
    damaged files that still lie beside the log; ``mediations`` the rows about mediations, those that were corrected
    included and those that were erased left out.
    """

    rows: int
    last_backup: datetime.date | None
    repairs: tuple[Repair, ...]
    moved_aside: tuple[Path, ...]
    mediations: int = 0

    @property
    def damaged(self) -> int | None:
        """How many rows damage has cost in all; None when a damaged file could not say how many it held."""
        lost = [repair.lost for repair in self.repairs]
        return None if None in lost else sum(each or 0 for each in lost)


class LogBook(Protocol):
    """The mediator's book. A method that raises LogBookFull or LogBookUnavailable has changed nothing; see there."""

    def append(self, entry: VisitEntry) -> int:
        """Write ``entry`` and return its place. What has a place survives a crash, a kill and a power cut."""

    def count(self, total: Total, day: datetime.date, times: int = 1) -> None:
        """Add ``times`` to ``total`` in the month of ``day``; no row is written."""

    def note(self, act: Act) -> None:
        """Write that the staff did ``act`` today. LOG, CORRECT, ERASE, PURGE and handing over write themselves."""

    def log(self, mediation: Mediation) -> int:
        """Write ``mediation`` and return its place; it survives as an entry does.

        That it is complete and keeps to the site's lists is the business of
        :func:`kiosk.log.mediation_rules.complaints`; what could not be a row at all raises ValueError.
        """

    def correct(self, seq: int, mediation: Mediation) -> int:
        """Write ``mediation`` in the place of the one at ``seq``, written today, and return its own place.

        Raises NotStanding, and ValueError as :meth:`log` does.
        """

    def erase(self, seq: int) -> None:
        """Blank the mediation at ``seq``, written today, and all it was before. Raises NotStanding.

        A copy of the log made today is dropped, for it may still hold the mediation: the next one does not.
        """

    def hand_over(self, seq: int, *, in_coop: bool) -> None:
        """Write that the staff have entered the mediation at ``seq`` into the Coop, or that it is not there after all.

        The last word about a row holds; a correction is a row of its own, about which nothing was said yet. Raises
        NotStanding.
        """

    def purge(self, months: int) -> int:
        """Take away the rows that are older than ``months`` months and return how many they were.

        Their monthly tallies stay. While the clock may be wrong nothing goes; see :mod:`kiosk.log.retention`.
        """

    def mediations(self, first: datetime.date, last: datetime.date) -> Sequence[Kept]:
        """The mediations of ``first`` to ``last`` that stand, as last corrected, in the order they were written."""

    def acts(self, first: datetime.date, last: datetime.date) -> Sequence[ActRow]:
        """What the staff did from ``first`` to ``last``, both included, in that order."""

    def tally(self, first: datetime.date, last: datetime.date) -> Mapping[Period, Tally]:
        """What mediations add up to in each month that ``first`` to ``last`` touches; no month without any.

        BLOCKED_AT is by procedure: :func:`kiosk.log.reports.at_portals.at_portals` turns it into portals.
        """

    def visit_tally(self, first: datetime.date, last: datetime.date) -> Mapping[Period, VisitTally]:
        """What visits add up to in each month that ``first`` to ``last`` touches; no month without any."""

    def visits(self, first: datetime.date, last: datetime.date) -> Sequence[VisitRow]:
        """The visits from ``first`` to ``last``, both included, in the order they were written."""

    def totals(self, first: datetime.date, last: datetime.date) -> Sequence[MonthlyTotal]:
        """The totals of each month that ``first`` to ``last`` touches, the earliest month first."""

    def state(self) -> LogState:
        """How the log is."""
