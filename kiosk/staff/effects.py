"""Effects: what the staff side may ask of the world. Values, so that a test compares lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.staff.site_sheet import SiteValue


@dataclass(frozen=True, slots=True)
class WakeAfter:
    """Send ``TimeElapsed`` after ``seconds``; replaces any earlier wish."""

    seconds: float


@dataclass(frozen=True, slots=True)
class StopClock:
    """Send no ``TimeElapsed`` until asked again."""


@dataclass(frozen=True, slots=True)
class LookAtDoor:
    """Find out whether a PIN may be tried."""


@dataclass(frozen=True, slots=True)
class CheckPin:
    """Compare ``pin`` with the one that holds."""

    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class KeepPin:
    """Let ``pin`` hold from now on."""

    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class LookForPrinters:
    """Find the queues of the print server."""


@dataclass(frozen=True, slots=True)
class PlaySentence:
    """Say the test sentence in ``locale``."""

    locale: str


@dataclass(frozen=True, slots=True)
class Hush:
    """Be silent now."""


@dataclass(frozen=True, slots=True)
class Examine:
    """Find out how this terminal stands."""


@dataclass(frozen=True, slots=True)
class LookAtStick:
    """Find out whether there is a stick with a site.toml."""


@dataclass(frozen=True, slots=True)
class TakeSite:
    """Let the site.toml of the stick be the terminal's."""


@dataclass(frozen=True, slots=True)
class WriteSite:
    """Write ``changes``, key by key, over what the site has."""

    changes: Mapping[str, SiteValue]


@dataclass(frozen=True, slots=True)
class StartAfresh:
    """Let the terminal start again, so that what was set holds."""


@dataclass(frozen=True, slots=True)
class Quit:
    """Let the terminal end."""


Effect = (
    WakeAfter
    | StopClock
    | LookAtDoor
    | CheckPin
    | KeepPin
    | LookForPrinters
    | PlaySentence
    | Hush
    | Examine
    | LookAtStick
    | TakeSite
    | WriteSite
    | StartAfresh
    | Quit
)
