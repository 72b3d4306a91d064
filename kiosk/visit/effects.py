"""Effects: what a visit may ask of the world. Values, so that a test compares lists."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.handoff.link import Link
from kiosk.log.blocked_reason import BlockedReason
from kiosk.log.log_book import Total
from kiosk.log.visit_entry import Ending
from kiosk.visit.states import Visit


@dataclass(frozen=True, slots=True)
class Hush:
    """Be silent now."""


@dataclass(frozen=True, slots=True)
class SayScreen:
    """Say what the new screen says, from its beginning; ``first`` is an item of it to be said before."""

    first: str = ""


@dataclass(frozen=True, slots=True)
class SayItem:
    """Say the words of one item of the new screen; ``aloud`` even though the visit has just been muted."""

    item: str
    aloud: bool = False


@dataclass(frozen=True, slots=True)
class WakeAfter:
    """Send ``TimeElapsed`` after ``seconds``; replaces any earlier wish."""

    seconds: float


@dataclass(frozen=True, slots=True)
class StopClock:
    """Send no ``TimeElapsed`` until asked again."""


@dataclass(frozen=True, slots=True)
class CheckPrinter:
    """Find out whether a paper can be offered."""


@dataclass(frozen=True, slots=True)
class PrintTicket:
    """Print one ticket of ``procedure`` from ``step`` on, with the code of ``link``."""

    locale: str
    procedure: str
    step: int
    link: Link


@dataclass(frozen=True, slots=True)
class PrintSlip:
    """Print one slip for a counter: ``reason`` lets ``step`` of ``procedure`` go no further."""

    procedure: str
    step: int
    reason: BlockedReason


@dataclass(frozen=True, slots=True)
class Begin:
    """A visit begins: note the time."""


@dataclass(frozen=True, slots=True)
class Record:
    """A visit has ended: write its one line."""

    visit: Visit
    ending: Ending


@dataclass(frozen=True, slots=True)
class Count:
    """One more in this month's ``total``."""

    total: Total


@dataclass(frozen=True, slots=True)
class Wipe:
    """Forget everything of the visit in every device: what is prepared, queued or half printed."""


Effect = (
    Hush
    | SayScreen
    | SayItem
    | WakeAfter
    | StopClock
    | CheckPrinter
    | PrintTicket
    | PrintSlip
    | Begin
    | Record
    | Count
    | Wipe
)
