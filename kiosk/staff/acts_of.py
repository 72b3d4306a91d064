"""acts_of: which acts of the staff an event has been, for the line that each of them leaves in the log. Pure.

What is written into the log itself, and what is exported from it, leaves its line in the same transaction: not here.
"""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.log.acts import Act
from kiosk.staff.effects import (
    AddLanguage,
    ApproveTip,
    CarryFile,
    ChangeRoll,
    Effect,
    EraseVoice,
    EraseWord,
    KeepTake,
    KeepWord,
    PackVoices,
    PrintPapers,
    Quit,
    StartAfresh,
    UnpackVoices,
)
from kiosk.staff.events import Event, PinChecked, PinChosen, SiteTaken, SiteWritten


def acts_of(event: Event, effects: Iterable[Effect]) -> tuple[Act, ...]:
    """The acts that ``event`` and the ``effects`` it had are, in order."""
    done = _done(event)
    begun = (_BEGUN[type(effect)] for effect in effects if type(effect) in _BEGUN)
    return (*((done,) if done else ()), *begun)


def _done(event: Event) -> Act | None:
    match event:
        case PinChecked(right=right):
            return Act.ENTER if right else Act.REFUSED
        case PinChosen(kept=True):
            return Act.PIN
        case SiteWritten(problem="") | SiteTaken(problem=""):
            return Act.SETTINGS
        case _:
            return None


_BEGUN: dict[type[Effect], Act] = {
    KeepTake: Act.RECORD,
    AddLanguage: Act.RECORD,
    ApproveTip: Act.RECORD,
    EraseVoice: Act.RECORD,
    UnpackVoices: Act.RECORD,
    PackVoices: Act.EXPORT,
    CarryFile: Act.EXPORT,
    PrintPapers: Act.EXPORT,
    ChangeRoll: Act.SETTINGS,
    KeepWord: Act.SETTINGS,
    EraseWord: Act.SETTINGS,
    StartAfresh: Act.RESTART,
    Quit: Act.QUIT,
}
