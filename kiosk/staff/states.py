"""States: where the staff can be at the terminal. A PIN that is typed is in no text that Python makes of a state."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TypeVar

from kiosk.staff.abilities.states import AbilityState
from kiosk.staff.coop.states import CoopState
from kiosk.staff.holding.states import HoldingState
from kiosk.staff.mediating.states import MediatingState
from kiosk.staff.papers.states import PapersState
from kiosk.staff.pin import PinStanding, Weakness
from kiosk.staff.place.states import PlaceState
from kiosk.staff.pronouncing.states import PronouncingState
from kiosk.staff.recovery import Recovery
from kiosk.staff.reporting.states import ReportingState
from kiosk.staff.shift import Shift
from kiosk.staff.studio.states import StudioState
from kiosk.staff.writing import Case, Field


@dataclass(frozen=True, slots=True)
class Closed:
    """Nobody of the staff is here: the terminal belongs to its visitors."""


@dataclass(frozen=True, slots=True)
class Door:
    """The PIN is asked for. ``quiet_seconds`` is how long nobody has touched while a wait is counted down.

    ``checking`` while the PIN is compared, ``wrong`` after one that was not right. ``looking`` while the recovery key
    is looked for, ``recovery`` is why that one opened nothing.
    """

    shift: Shift
    typed: str = field(default="", repr=False)
    standing: PinStanding = field(default_factory=PinStanding)
    checking: bool = False
    wrong: bool = False
    quiet_seconds: float = 0.0
    looking: bool = False
    recovery: Recovery | None = None

    @property
    def shut(self) -> bool:
        """True while no PIN may be tried."""
        return self.standing.off or self.standing.wait_seconds > 0


@dataclass(frozen=True, slots=True)
class Welcome:
    """A terminal that was never set up: now, or later?"""

    shift: Shift


@dataclass(frozen=True, slots=True)
class ChoosingPin:
    """A new PIN is thought of; ``weakness`` is why the last one was refused, ``differed`` that it was not repeated.

    ``unkept`` says that the right one could not be kept, because of the disk.
    """

    shift: Shift
    typed: str = field(default="", repr=False)
    weakness: Weakness | None = None
    differed: bool = False
    unkept: bool = False


@dataclass(frozen=True, slots=True)
class RepeatingPin:
    """The same once more; ``keeping`` while it is being made safe."""

    shift: Shift
    chosen: str = field(repr=False)
    typed: str = field(default="", repr=False)
    keeping: bool = False


@dataclass(frozen=True, slots=True)
class Writing:
    """The name or the address of the site is written: ``text`` so far."""

    shift: Shift
    field: Field
    text: str
    case: Case = Case.CAPITAL


@dataclass(frozen=True, slots=True)
class ChoosingLanguages:
    """The languages of the tiles, in the order in which they were touched; ``page`` from 0."""

    shift: Shift
    page: int = 0


@dataclass(frozen=True, slots=True)
class ChoosingPrinter:
    """What prints; ``found`` is None while printers are looked for. ``page`` from 0."""

    shift: Shift
    found: tuple[str, ...] | None = None
    page: int = 0


@dataclass(frozen=True, slots=True)
class ChoosingPaper:
    """How wide the paper is."""

    shift: Shift


@dataclass(frozen=True, slots=True)
class MeasuringScreen:
    """A drawn card ``card_pixels`` wide is made as large as a real one; ``moved`` once it was changed."""

    shift: Shift
    card_pixels: float
    moved: bool = False


class Listening(Enum):
    """How far the sound test has come."""

    NOT_YET = "not-yet"
    PLAYING = "playing"
    PLAYED = "played"
    NO_SOUND = "no-sound"
    UNHEARD = "unheard"


@dataclass(frozen=True, slots=True)
class TestingSound:
    """A sentence is played, and somebody has to say whether it was heard."""

    shift: Shift
    listening: Listening = Listening.NOT_YET


@dataclass(frozen=True, slots=True)
class Summary:
    """All that was set; ``problem`` is why it could not be written, empty when nobody has tried."""

    shift: Shift
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Unguarded:
    """Somebody is about to leave without a PIN; ``came_from`` is where Back leads."""

    shift: Shift
    came_from: Step


@dataclass(frozen=True, slots=True)
class Saving:
    """What was set is being written; ``asked`` is false when nobody is here to be told of a failure."""

    shift: Shift
    asked: bool = True


class Stick(Enum):
    """What is known of the technician's stick: none with a site.toml, one, being read, or one that is not right."""

    ABSENT = "absent"
    FOUND = "found"
    READING = "reading"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Terminal:
    """What the staff can do with this terminal. ``problem`` is what is wrong with the stick that was refused.

    ``pin_kept`` when a new PIN was just chosen. ``quiet_seconds`` is how long nobody has touched.
    """

    shift: Shift
    stick: Stick = Stick.ABSENT
    problem: str = ""
    pin_kept: bool = False
    quiet_seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Examining:
    """What the examination of the terminal has found, line by line; ``page`` from 0."""

    shift: Shift
    page: int = 0


Step = (
    Welcome
    | ChoosingPin
    | RepeatingPin
    | Writing
    | ChoosingLanguages
    | ChoosingPrinter
    | ChoosingPaper
    | MeasuringScreen
    | TestingSound
    | Summary
)
"""Where somebody can be while a terminal is set up."""

Open = (
    Step
    | Door
    | Unguarded
    | Saving
    | Terminal
    | Examining
    | StudioState
    | PronouncingState
    | PapersState
    | PlaceState
    | MediatingState
    | CoopState
    | AbilityState
    | HoldingState
    | ReportingState
)
State = Closed | Open

Here = TypeVar("Here", bound=Open)


def with_shift(state: Here, shift: Shift) -> Here:
    """The same place with what is true everywhere changed."""
    return replace(state, shift=shift)
