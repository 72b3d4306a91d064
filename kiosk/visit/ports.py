"""Ports: what a visit asks of the outside. Each is as small as the need; adapters and fakes stand behind them.

Every answer comes back as an event through :class:`Inbox`, at the same door as a finger.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Protocol

from kiosk.content.utterance import Utterance
from kiosk.handoff.printout import Printout
from kiosk.log.log_book import Total
from kiosk.log.visit_entry import VisitEntry
from kiosk.visit.events import Event
from kiosk.visit.speech import Progress, Rate, Speech


class Inbox(Protocol):
    """Where a device posts its answer; may be called from any thread."""

    def __call__(self, event: Event) -> None: ...


class ProgressSink(Protocol):
    """Where the voice tells the word it is at; outside the state because it changes several times a second."""

    def __call__(self, progress: Progress | None) -> None: ...


class Voice(Protocol):
    """Says one speech at a time; a new one replaces the one before."""

    def say(self, speech: Speech) -> None:
        """Begin ``speech`` at once and answer ``SpeechEnded`` when all of it was said, or shown long enough to read.

        No word of it is told before this returns: the screen that it belongs to is shown after.
        """

    def hush(self) -> None:
        """Fall silent at once. The speech that was going on gets no answer."""

    def prepare(self, utterances: Iterable[Utterance], rate: Rate) -> None:
        """Make ready what may be said next, in the background; a later call replaces what is still waiting.

        ``utterances`` may be costly to draw from: they are drawn once the screen of the moment has been shown.
        """

    def forget(self) -> None:
        """Fall silent and drop everything that belongs to the visit that ends."""


class VisitLog(Protocol):
    """Takes down what a visit leaves behind, without ever making it wait; the terminal's staff are told of failures."""

    def write(self, entry: VisitEntry) -> None:
        """Write ``entry`` as soon as can be."""

    def count(self, total: Total, day: datetime.date, times: int = 1) -> None:
        """Add ``times`` to ``total`` in the month of ``day``."""


class Remembrance(Protocol):
    """Remembers for two hours, and in memory alone, what visits left, so that a mediator can pick one up."""

    def remember(self, entry: VisitEntry, seconds: float) -> None:
        """A visit of ``seconds`` has just ended."""


class Printer(Protocol):
    """Puts a ticket on paper."""

    def check(self) -> None:
        """Answer ``PrinterChecked`` within a second."""

    def print(self, printouts: Sequence[Printout], id: int) -> None:
        """Print each of ``printouts`` at most once, as one job, and answer ``TicketEnded(id, ...)``. Never tried again.

        Within ten seconds for one paper; each further one may take three seconds more.
        """

    def cancel(self) -> None:
        """Take back every job of this terminal that has not come out yet."""


class Clock(Protocol):
    """Time, handed in."""

    def wake_after(self, seconds: float) -> None:
        """Answer ``TimeElapsed`` after ``seconds``; replaces any earlier call."""

    def stop(self) -> None:
        """Answer nothing until asked again."""

    def monotonic_seconds(self) -> float:
        """Seconds that only grow, for lengths."""

    def now(self) -> datetime.datetime:
        """The wall clock, local time."""

    def believable(self) -> bool:
        """False when the wall clock cannot be right: then no date is printed."""
