"""VisitEntry: the one anonymous line that a visit leaves in the log."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from enum import Enum

from kiosk.content.procedure import MOST_STEPS

_LOCALE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")
_PROCEDURE = re.compile(r"(?=.{1,64}\Z)[a-z0-9]+(-[a-z0-9]+)*")


class HalfDay(Enum):
    """The half of the day a visit ended in; the log knows no hour. The afternoon begins at 12:00."""

    MORNING = "morning"
    AFTERNOON = "afternoon"

    @classmethod
    def of(cls, moment: datetime.datetime) -> HalfDay:
        """The half-day of ``moment``, read as the wall clock shows it."""
        return cls.MORNING if moment.hour < 12 else cls.AFTERNOON


class LengthBand(Enum):
    """How long a visit lasted, in minutes. Each band holds its lower bound and not its upper one.

    UNDER_2 is 0 s and more, below 120 s; FROM_2_TO_5 is 120 s and more, below 300 s; FROM_5_TO_15 is 300 s
    and more, below 900 s; FROM_15_TO_30 is 900 s and more, below 1,800 s; OVER_30 is 1,800 s and more.
    """

    UNDER_2 = "under_2_min"
    FROM_2_TO_5 = "2_to_5_min"
    FROM_5_TO_15 = "5_to_15_min"
    FROM_15_TO_30 = "15_to_30_min"
    OVER_30 = "over_30_min"

    @classmethod
    def of(cls, seconds: float) -> LengthBand:
        """The band of a visit of ``seconds``, measured with a clock that only grows.

        Raises ValueError below zero and for what is not a number.
        """
        if not seconds >= 0:
            raise ValueError(
                f"A visit cannot have lasted {seconds} seconds: measure with the monotonic clock."
            )
        for bound_seconds, band in _UPPER_BOUNDS:
            if seconds < bound_seconds:
                return band
        return cls.OVER_30


_UPPER_BOUNDS = (
    (120, LengthBand.UNDER_2),
    (300, LengthBand.FROM_2_TO_5),
    (900, LengthBand.FROM_5_TO_15),
    (1800, LengthBand.FROM_15_TO_30),
)


class Ending(Enum):
    """How a visit ended: FINISHED when the last step was shown, else LEFT, by whatever way."""

    FINISHED = "finished"
    LEFT = "left"


class Origin(Enum):
    """Who made the visit: a person at the terminal, or a SELFTEST, which every report leaves out."""

    VISIT = "visit"
    SELFTEST = "selftest"


@dataclass(frozen=True, slots=True)
class VisitEntry:
    """What one visit leaves behind, and all of it.

    ``day`` and ``half_day`` say when it ended; ``locale`` is the language chosen last; ``procedure`` is the
    id of the procedure last shown, or None; ``steps`` is how many of its steps were shown (0 to 16);
    ``ticket`` whether a ticket was taken on paper. Every value comes from a closed list: an enumeration here,
    the terminal's languages, its procedures.

    It may never hold anything of a person: no name, no number, no text that somebody typed, said or scanned,
    no hour, no address, no answer to a question, nothing that ties two visits together. A new field needs the
    same care, a migration, and a line in the list that tests/adapters/test_log_book_schema.py keeps.

    Raises ValueError, naming the field and what it takes, for a value outside its list.
    """

    day: datetime.date
    half_day: HalfDay
    locale: str
    procedure: str | None
    steps: int
    length: LengthBand
    ticket: bool
    ending: Ending
    origin: Origin

    def __post_init__(self) -> None:
        if type(self.day) is not datetime.date:
            raise ValueError(f"day takes a datetime.date without an hour, not {self.day!r}.")
        _expect(self.half_day, HalfDay, "half_day")
        if not _LOCALE.fullmatch(self.locale):
            raise ValueError(f"locale takes a language tag such as fr or prs, not {self.locale!r}.")
        if self.procedure is not None and not _PROCEDURE.fullmatch(self.procedure):
            raise ValueError(f"procedure takes None or an id in kebab-case, not {self.procedure!r}.")
        if type(self.steps) is not int or not 0 <= self.steps <= MOST_STEPS:
            raise ValueError(f"steps takes a whole number from 0 to {MOST_STEPS}, not {self.steps!r}.")
        _expect(self.length, LengthBand, "length")
        if type(self.ticket) is not bool:
            raise ValueError(f"ticket takes True or False, not {self.ticket!r}.")
        _expect(self.ending, Ending, "ending")
        _expect(self.origin, Origin, "origin")
        if self.steps and self.procedure is None:
            raise ValueError(f"steps is {self.steps}, but no procedure was shown: say which.")
        if self.ending is Ending.FINISHED and not self.steps:
            raise ValueError(
                "ending is finished, but no step was shown: finished means that the last one was."
            )


def _expect(value: object, kind: type[Enum], field: str) -> None:
    if not isinstance(value, kind):
        names = ", ".join(f"{kind.__name__}.{member.name}" for member in kind)
        raise ValueError(f"{field} takes one of {names}, not {value!r}.")
