"""Effects: what the staff side may ask of the world. Values, so that a test compares lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.content.utterance import Utterance
from kiosk.log.mediation import Mediation
from kiosk.log.reports.period import Period
from kiosk.staff.papers.order import Order
from kiosk.staff.reporting.choices import Export, PeriodChoice
from kiosk.staff.site_sheet import SiteValue
from kiosk.staff.studio.shelf import RecordedTip, Said, Slot, Speaker


@dataclass(frozen=True, slots=True)
class WakeAfter:
    """Send ``TimeElapsed`` after ``seconds``; replaces any earlier wish."""

    seconds: float


@dataclass(frozen=True, slots=True)
class StopClock:
    """Send no ``TimeElapsed`` until asked again."""


@dataclass(frozen=True, slots=True)
class LookAtTime:
    """Find out how late it is, by a clock that only grows."""


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
class LookForRecovery:
    """Find out whether the stick bears the recovery key."""


@dataclass(frozen=True, slots=True)
class LookForPrinters:
    """Find the queues of the print server."""


@dataclass(frozen=True, slots=True)
class PlaySentence:
    """Let the terminal's own voice say ``sentence``."""

    sentence: Utterance


@dataclass(frozen=True, slots=True)
class Hush:
    """Be silent now, whoever speaks."""


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
class RecordTake:
    """Listen at the microphone, ``most_seconds`` at the longest."""

    most_seconds: float


@dataclass(frozen=True, slots=True)
class EndTake:
    """It is said: listen no more."""


@dataclass(frozen=True, slots=True)
class PlayTake:
    """Play what was just recorded."""


@dataclass(frozen=True, slots=True)
class PlayKept:
    """Play what was kept before."""

    what: Said | RecordedTip


@dataclass(frozen=True, slots=True)
class DropTake:
    """Forget what was just recorded, and listen no more."""


@dataclass(frozen=True, slots=True)
class KeepTake:
    """Put what was just recorded on the disk."""

    slot: Slot


@dataclass(frozen=True, slots=True)
class LookAtShelf:
    """Find out what is recorded."""


@dataclass(frozen=True, slots=True)
class AddLanguage:
    """Let there be a language that is only spoken, called ``endonym``."""

    endonym: str


@dataclass(frozen=True, slots=True)
class ApproveTip:
    """Let visitors hear ``tip``."""

    tip: RecordedTip


@dataclass(frozen=True, slots=True)
class EraseVoice:
    """Erase a tip, a sentence, or all of a speaker."""

    what: Speaker | RecordedTip | Said


@dataclass(frozen=True, slots=True)
class PackVoices:
    """Put all that is recorded in ``locale`` into one file."""

    locale: str


@dataclass(frozen=True, slots=True)
class UnpackVoices:
    """Take in the packed voices of ``file``."""

    file: str


@dataclass(frozen=True, slots=True)
class LookAtWords:
    """Find out which words of ``locale`` this site has listed."""

    locale: str


@dataclass(frozen=True, slots=True)
class KeepWord:
    """Let the voice of ``locale`` say ``said`` for ``word``."""

    locale: str
    word: str
    said: str


@dataclass(frozen=True, slots=True)
class EraseWord:
    """Let the voice of ``locale`` say ``word`` as it did before."""

    locale: str
    word: str


@dataclass(frozen=True, slots=True)
class LookAtPrinter:
    """Find out whether the printer takes papers."""


@dataclass(frozen=True, slots=True)
class PrintPapers:
    """Print ``order``, each paper at most once."""

    order: Order


@dataclass(frozen=True, slots=True)
class StopPapers:
    """Take back what has not come out yet."""


@dataclass(frozen=True, slots=True)
class CountPapers:
    """``papers`` more have come out this month."""

    papers: int


@dataclass(frozen=True, slots=True)
class LookAtCount:
    """Find out how many papers came out."""


@dataclass(frozen=True, slots=True)
class ChangeRoll:
    """The roll was changed now: count from here, and tell the count."""


@dataclass(frozen=True, slots=True)
class LookAtLog:
    """Find out what was written today, what is usual, and who was just now at the kiosk."""


@dataclass(frozen=True, slots=True)
class KeepMediation:
    """Write ``mediation`` down; it was taken from the recent ``visit`` of that place, if from one."""

    mediation: Mediation
    visit: int | None = None


@dataclass(frozen=True, slots=True)
class CorrectMediation:
    """Let ``mediation`` take the place of the row ``seq``."""

    seq: int
    mediation: Mediation


@dataclass(frozen=True, slots=True)
class EraseMediation:
    """Take the content out of the row ``seq``."""

    seq: int


@dataclass(frozen=True, slots=True)
class HandOver:
    """Write that the mediation in the row ``seq`` is in the Coop, or that it is not after all."""

    seq: int
    in_coop: bool


@dataclass(frozen=True, slots=True)
class LookAtFigures:
    """Add up what the log holds of ``choice``."""

    choice: PeriodChoice


@dataclass(frozen=True, slots=True)
class ExportFigures:
    """Write the file ``export`` of ``period``; a page in words is in the language ``locale``."""

    period: Period
    export: Export
    locale: str


@dataclass(frozen=True, slots=True)
class CarryFile:
    """Put a copy of ``file`` onto the stick that takes files."""

    file: str


@dataclass(frozen=True, slots=True)
class StartAfresh:
    """Let the terminal start again, so that what was set holds."""


@dataclass(frozen=True, slots=True)
class Quit:
    """Let the terminal end."""


StudioEffect = (
    RecordTake
    | EndTake
    | PlayTake
    | PlayKept
    | DropTake
    | KeepTake
    | LookAtShelf
    | AddLanguage
    | ApproveTip
    | EraseVoice
    | PackVoices
    | UnpackVoices
)
"""What is asked of the microphone and of the recordings on the disk."""

WordEffect = LookAtWords | KeepWord | EraseWord
"""What is asked of the lists of how words are said."""

PaperEffect = LookAtPrinter | PrintPapers | StopPapers | CountPapers | LookAtCount | ChangeRoll
"""What is asked of the printer, and of the count of its papers."""

LogEffect = LookAtLog | KeepMediation | CorrectMediation | EraseMediation | HandOver
"""What is asked of the log."""

FigureEffect = LookAtFigures | ExportFigures | CarryFile
"""What is asked of the figures, and of who carries their files away."""

Effect = (
    WakeAfter
    | StopClock
    | LookAtTime
    | LookAtDoor
    | CheckPin
    | KeepPin
    | LookForRecovery
    | LookForPrinters
    | PlaySentence
    | Hush
    | Examine
    | LookAtStick
    | TakeSite
    | WriteSite
    | StartAfresh
    | Quit
    | StudioEffect
    | WordEffect
    | PaperEffect
    | LogEffect
    | FigureEffect
)
