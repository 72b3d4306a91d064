"""Events: what can happen on the staff side, in the past tense. A digit is in no text that Python makes of an event."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.printer_condition import PrinterCondition
from kiosk.log.reports.period import Period
from kiosk.staff.findings import Finding
from kiosk.staff.mediating.log_day import LogDay
from kiosk.staff.papers.standing import PaperCounts
from kiosk.staff.pin import PinStanding
from kiosk.staff.recovery import Recovery
from kiosk.staff.reporting.choices import Export, PeriodChoice
from kiosk.staff.reporting.figures import PeriodFigures
from kiosk.staff.studio.shelf import Shelf, Verdict


class Action(Enum):
    """A fixed button, whatever the screen. Its value names its word in the catalogue."""

    BACK = "back"
    LEAVE = "leave"
    LANGUAGE = "language"
    GO_ON = "go-on"
    SKIP = "skip"
    MORE = "more"
    ERASE = "erase"
    ENTER = "enter"
    BLANK = "blank"
    SHIFT = "shift"
    SIGNS = "signs"
    SET_UP = "set-up"
    LATER = "later"
    CHOOSE_PIN = "choose-pin"
    LEAVE_OPEN = "leave-open"
    RECOVER = "recover"
    LOOK_AGAIN = "look-again"
    MUCH_SMALLER = "much-smaller"
    SMALLER = "smaller"
    LARGER = "larger"
    MUCH_LARGER = "much-larger"
    PLAY = "play"
    HEARD = "heard"
    NOT_HEARD = "not-heard"
    DONE = "done"
    ADD_LANGUAGE = "add-language"
    TAKE_IN = "take-in"
    RECORD = "record"
    STOP = "stop"
    HEAR = "hear"
    KEEP_TAKE = "keep-take"
    PREVIOUS = "previous"
    GROUP_LANGUAGE = "group-language"
    ASK = "ask"
    APPROVE = "approve"
    ERASE_VOICE = "erase-voice"
    ERASE_ALL = "erase-all"
    LEAVE_BE = "leave-be"
    PRINT = "print"
    ROLL_CHANGED = "roll-changed"
    WRITE_DOWN = "write-down"
    DUPLICATE = "duplicate"
    CORRECT = "correct"
    ERASE_ENTRY = "erase-entry"
    EXPORT = "export"
    CARRY = "carry"
    TO_COOP = "to-coop"
    IN_COOP = "in-coop"
    NOT_IN_COOP = "not-in-coop"
    SHORTER = "shorter"
    OTHER_LANGUAGE = "other-language"
    NEXT_PERSON = "next-person"


@dataclass(frozen=True, slots=True)
class Knocked:
    """Somebody held the corner, or the terminal was never set up and has just started.

    ``guarded`` says that there is a PIN, ``set_up`` that somebody has set the terminal up before.
    """

    guarded: bool
    set_up: bool


@dataclass(frozen=True, slots=True)
class TouchBegan:
    """A finger came down, or a key: somebody is here."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """One of the fixed buttons was touched."""

    action: Action


@dataclass(frozen=True, slots=True)
class Picked:
    """A card was touched. ``item`` is its id on the screen that was shown."""

    item: str


@dataclass(frozen=True, slots=True)
class Heard:
    """The ear of ``item`` was touched, or the focus came to it."""

    item: str


@dataclass(frozen=True, slots=True)
class DigitPressed:
    """A digit of a PIN, 0 to 9."""

    digit: int = field(repr=False)


@dataclass(frozen=True, slots=True)
class Written:
    """The line that is being written is now ``text``."""

    text: str


@dataclass(frozen=True, slots=True)
class TimeElapsed:
    """The time asked for by the last ``WakeAfter`` has passed."""


@dataclass(frozen=True, slots=True)
class TimeTold:
    """It is ``seconds`` by a clock that only grows."""

    seconds: float


@dataclass(frozen=True, slots=True)
class StandingTold:
    """Where the door stands."""

    standing: PinStanding


@dataclass(frozen=True, slots=True)
class PinChecked:
    """A PIN was compared; the door stands at ``standing`` now, and that is on the disk already."""

    right: bool
    standing: PinStanding


@dataclass(frozen=True, slots=True)
class PinChosen:
    """A new PIN holds; not when it could not be ``kept``: the one before still does."""

    kept: bool = True


@dataclass(frozen=True, slots=True)
class RecoveryLookedAt:
    """What was found of the recovery key."""

    recovery: Recovery


@dataclass(frozen=True, slots=True)
class PrintersFound:
    """The printers that this machine can reach, each as it is written in ``site.toml``."""

    printers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrinterLookedAt:
    """How the printer stands."""

    condition: PrinterCondition


@dataclass(frozen=True, slots=True)
class PapersEnded:
    """Print job ``id`` of the staff has ended, one way or another."""

    id: int
    outcome: PrintOutcome


@dataclass(frozen=True, slots=True)
class PapersCounted:
    """How many papers came out; None, and a ``problem`` in English, when the log could not be read."""

    counts: PaperCounts | None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class SentenceEnded:
    """The test sentence has come to its end; not ``played`` when the terminal knows that nobody can hear it."""

    played: bool = True


@dataclass(frozen=True, slots=True)
class Examined:
    """What the examination found; nothing when it could not be done."""

    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class StickLookedAt:
    """Whether there is a stick with a site.toml."""

    found: bool


@dataclass(frozen=True, slots=True)
class SiteTaken:
    """The site.toml of the stick is the terminal's now; else ``problem`` says what is wrong with it."""

    problem: str = ""


@dataclass(frozen=True, slots=True)
class SiteWritten:
    """What was set is on the disk; else ``problem`` says why not."""

    problem: str = ""


@dataclass(frozen=True, slots=True)
class TakeMade:
    """The take has ended: what is to be thought of it, and how long it is once it is trimmed."""

    verdict: Verdict
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class ShelfLookedAt:
    """What was recorded so far. ``problem`` says why what was asked could not be done, ``packed_to`` where a file lies.

    Both are words of the machine, in English; empty when there is nothing to tell.
    """

    shelf: Shelf
    problem: str = ""
    packed_to: str = ""


@dataclass(frozen=True, slots=True)
class WordsLookedAt:
    """The words of ``locale`` that this site has listed, each with how it is said; ``problem`` as above."""

    locale: str
    entries: tuple[tuple[str, str], ...]
    problem: str = ""


@dataclass(frozen=True, slots=True)
class LogAnswered:
    """Errand ``id`` to the log is done: ``day`` is how it stands now, ``kept`` the place of what was written, if any.

    ``refused`` is why it was not: a value of :class:`~kiosk.log.log_book.Trouble`, or ``TOO_LATE`` for what may be
    changed no more. Nothing was changed then.
    """

    id: int
    day: LogDay
    kept: int | None = None
    refused: str = ""


@dataclass(frozen=True, slots=True)
class FiguresTold:
    """What the log holds of ``choice``; None, and a ``problem`` in English, when it could not be read."""

    choice: PeriodChoice
    figures: PeriodFigures | None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class FiguresExported:
    """``export`` of ``period`` lies in ``file``; else ``problem`` says why not."""

    period: Period
    export: Export
    file: str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class FileCarried:
    """A copy of ``file`` is on the stick; else there was none (``found`` is false), or ``problem`` says why not."""

    file: str
    found: bool = True
    problem: str = ""


TOO_LATE = "too_late"

Event = (
    Knocked
    | TouchBegan
    | Pressed
    | Picked
    | Heard
    | DigitPressed
    | Written
    | TimeElapsed
    | TimeTold
    | StandingTold
    | PinChecked
    | PinChosen
    | RecoveryLookedAt
    | PrintersFound
    | SentenceEnded
    | Examined
    | StickLookedAt
    | SiteTaken
    | SiteWritten
    | TakeMade
    | ShelfLookedAt
    | WordsLookedAt
    | PrinterLookedAt
    | PapersEnded
    | PapersCounted
    | LogAnswered
    | FiguresTold
    | FiguresExported
    | FileCarried
)
