"""Where the staff can be while human voices are recorded, listened to and given away."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from kiosk.staff.shift import Shift
from kiosk.staff.studio.shelf import RecordedTip, Speaker, Verdict
from kiosk.staff.writing import Case


class Taking(Enum):
    """How far a take has come: KEEPING is one that is being put on the disk."""

    READY = "ready"
    RECORDING = "recording"
    ENDING = "ending"
    MADE = "made"
    KEEPING = "keeping"


@dataclass(frozen=True, slots=True)
class Take:
    """``verdict`` and ``seconds`` mean something once it is MADE; ``problem`` is why it could not be kept."""

    taking: Taking = Taking.READY
    verdict: Verdict = Verdict.GOOD
    seconds: float = 0.0
    problem: str = ""

    @property
    def resting(self) -> bool:
        """True while neither the microphone nor the disk is waited for."""
        return self.taking in (Taking.READY, Taking.MADE)

    @property
    def good(self) -> bool:
        """True when it can be kept."""
        return self.taking is Taking.MADE and self.verdict is Verdict.GOOD


@dataclass(frozen=True, slots=True)
class Errand:
    """Something that is asked of the disk: ``busy``, or why it could not be done, or what has come of it."""

    busy: bool = False
    problem: str = ""
    done: str = ""


@dataclass(frozen=True, slots=True)
class Voices:
    """The languages that a human voice can be lent to; ``page`` from 0."""

    shift: Shift
    page: int = 0


@dataclass(frozen=True, slots=True)
class TakingIn:
    """Packed voices of the stick are looked for, then those of ``file`` are taken in."""

    shift: Shift
    page: int = 0
    file: str = ""
    errand: Errand = field(default_factory=Errand)


@dataclass(frozen=True, slots=True)
class NamingLanguage:
    """The own name of a language that is only spoken is written."""

    shift: Shift
    text: str = ""
    case: Case = Case.CAPITAL
    errand: Errand = field(default_factory=Errand)


@dataclass(frozen=True, slots=True)
class LanguageVoices:
    """What can be done with the voices of one language; the errand packs them."""

    shift: Shift
    locale: str
    errand: Errand = field(default_factory=Errand)


@dataclass(frozen=True, slots=True)
class Chapters:
    """What there is to be said, chapter by chapter; ``completed`` is the one that has just come to its end."""

    shift: Shift
    locale: str
    page: int = 0
    completed: str = ""


@dataclass(frozen=True, slots=True)
class RecordingSentence:
    """Sentence ``at`` of a chapter, from 0, is said."""

    shift: Shift
    locale: str
    chapter: str
    at: int
    take: Take = field(default_factory=Take)


@dataclass(frozen=True, slots=True)
class Stale:
    """The recordings whose words have changed, one at a time; ``at`` from 0."""

    shift: Shift
    locale: str
    at: int = 0
    errand: Errand = field(default_factory=Errand)


@dataclass(frozen=True, slots=True)
class RecordingTip:
    """Somebody who has been through a step says what helped."""

    shift: Shift
    locale: str
    procedure: str
    step: str
    take: Take = field(default_factory=Take)


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who lends a voice; ``then`` is what is recorded once somebody is chosen, None where they are only looked at."""

    shift: Shift
    locale: str
    then: RecordingSentence | RecordingTip | None = None
    page: int = 0


@dataclass(frozen=True, slots=True)
class NamingSpeaker:
    """The nickname of somebody new is written; ``taken`` when somebody else bears it."""

    shift: Shift
    locale: str
    then: RecordingSentence | RecordingTip | None = None
    text: str = ""
    case: Case = Case.CAPITAL
    taken: bool = False


@dataclass(frozen=True, slots=True)
class Consenting:
    """``speaker`` says, in any language, to be willing; before that is kept nothing else is recorded."""

    shift: Shift
    speaker: Speaker
    then: RecordingSentence | RecordingTip | None = None
    take: Take = field(default_factory=Take)

    @property
    def locale(self) -> str:
        """The language that the voice is lent to."""
        return self.speaker.locale


@dataclass(frozen=True, slots=True)
class OneSpeaker:
    """What ``speaker`` has recorded; ``asked`` once all of it is about to be erased."""

    shift: Shift
    speaker: Speaker
    asked: bool = False
    errand: Errand = field(default_factory=Errand)

    @property
    def locale(self) -> str:
        """The language that the voice is lent to."""
        return self.speaker.locale


@dataclass(frozen=True, slots=True)
class TipProcedures:
    """For which procedure is the tip? ``page`` from 0."""

    shift: Shift
    locale: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class TipSteps:
    """For which of its steps? ``page`` from 0."""

    shift: Shift
    locale: str
    procedure: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class OneTip:
    """A tip that was kept; it can be approved once it was ``heard`` to its end.

    ``asked`` once it is about to be erased.
    """

    shift: Shift
    tip: RecordedTip
    heard: bool = False
    asked: bool = False
    errand: Errand = field(default_factory=Errand)

    @property
    def locale(self) -> str:
        """The language that it is said in."""
        return self.tip.locale


AtMicrophone = RecordingSentence | RecordingTip | Consenting
"""Where something is recorded."""

OfLanguage = (
    LanguageVoices
    | Chapters
    | RecordingSentence
    | Stale
    | RecordingTip
    | Speakers
    | NamingSpeaker
    | Consenting
    | OneSpeaker
    | TipProcedures
    | TipSteps
    | OneTip
)

StudioState = Voices | TakingIn | NamingLanguage | OfLanguage
