"""Events: what can happen to a visit. A finger, the clock, or a device's answer; all in the past tense."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.printer_condition import PrinterCondition


class Action(Enum):
    """The fixed buttons, whatever the screen: what the finger asked for."""

    LANGUAGE = "language"
    EMERGENCY = "emergency"
    LEAVE = "leave"
    BACK = "back"
    HELP = "help"
    SAY_AGAIN = "say-again"
    COMFORT = "comfort"
    KEPT = "kept"
    GO_ON = "go-on"
    SHOW_ME = "show-me"
    TRY_ME = "try-me"
    SKIP = "skip"
    LEARN = "learn"
    PAPER = "paper"
    MESSAGE = "message"
    REAL = "real"
    TAKE_AWAY = "take-away"
    PRINT = "print"
    READING = "reading"
    DONE = "done"
    HERE = "here"
    TIP = "tip"
    MORE = "more"
    NOT_HERE = "not-here"
    RESUME = "resume"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class TouchBegan:
    """A finger came down, anywhere: the voice hushes before anything else is known."""


@dataclass(frozen=True, slots=True)
class Woke:
    """The resting screen was touched."""


@dataclass(frozen=True, slots=True)
class Picked:
    """A card was touched. ``item`` is its id on the screen that was shown."""

    item: str


@dataclass(frozen=True, slots=True)
class Heard:
    """The ear of an item was touched: its words are wanted, nothing else."""

    item: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """One of the fixed buttons was touched."""

    action: Action


@dataclass(frozen=True, slots=True)
class SpeechEnded:
    """The voice has come to the end of speech ``id``."""

    id: int


@dataclass(frozen=True, slots=True)
class TimeElapsed:
    """The time asked for by the last ``WakeAfter`` has passed."""


@dataclass(frozen=True, slots=True)
class PrinterChecked:
    """The preflight has ended: ``ready`` says whether a paper can be offered, ``condition`` why, when it is known."""

    ready: bool
    condition: PrinterCondition | None = None


@dataclass(frozen=True, slots=True)
class TicketEnded:
    """Print job ``id`` has ended, one way or another."""

    id: int
    outcome: PrintOutcome


@dataclass(frozen=True, slots=True)
class HeadphonesChanged:
    """Headphones were plugged in or pulled out: ``present`` says whether the voice is heard through some now."""

    present: bool


@dataclass(frozen=True, slots=True)
class TakenOver:
    """The staff take the terminal, or give it back: whatever went on ends, and nothing of it is left."""


@dataclass(frozen=True, slots=True)
class Broke:
    """Something in Fanal itself failed; the visit cannot go on."""


Event = (
    TouchBegan
    | Woke
    | Picked
    | Heard
    | Pressed
    | SpeechEnded
    | TimeElapsed
    | PrinterChecked
    | TicketEnded
    | HeadphonesChanged
    | TakenOver
    | Broke
)
