"""Ports: what the staff side asks of the outside. Each is as small as the need; adapters and fakes stand behind them.

Every answer comes back as an event through :class:`StaffInbox`, at the same door as a finger.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from kiosk.content.utterance import Utterance
from kiosk.log.acts import Act
from kiosk.log.mediation import Mediation
from kiosk.log.reports.period import Period
from kiosk.staff.events import Event
from kiosk.staff.papers.order import Order
from kiosk.staff.pin import PinStanding
from kiosk.staff.reporting.choices import Export, PeriodChoice
from kiosk.staff.site_sheet import SiteValue
from kiosk.staff.studio.shelf import RecordedTip, Said, Slot, Speaker


class StaffInbox(Protocol):
    """Where a device posts its answer; may be called from any thread."""

    def __call__(self, event: Event) -> None: ...


class PinKeeper(Protocol):
    """Keeps the staff's PIN, never itself but what proves it, and how often a wrong one was tried."""

    def is_set(self) -> bool:
        """Whether there is a PIN."""

    def standing(self) -> PinStanding:
        """Where the door stands now."""

    def check(self, pin: str) -> None:
        """Compare ``pin`` and answer ``PinChecked``; a failure is on the disk before."""

    def choose(self, pin: str) -> None:
        """Let ``pin`` hold and answer ``PinChosen``. Whether it is too weak was asked before."""

    def recover(self) -> None:
        """Look for the recovery key on the stick and answer ``RecoveryLookedAt``; nothing is changed by it."""


class SiteKeeper(Protocol):
    """Keeps what the staff set of their site."""

    def write(self, changes: Mapping[str, SiteValue]) -> None:
        """Write ``changes`` over what was set before and answer ``SiteWritten``."""


class Printers(Protocol):
    """Knows what this machine can print with."""

    def look(self) -> None:
        """Answer ``PrintersFound`` within some seconds."""


class Tray(Protocol):
    """The terminal's printer in the hands of the staff; they have it when no visitor has."""

    def look(self) -> None:
        """Answer ``PrinterLookedAt`` within a second."""

    def print(self, order: Order, id: int) -> None:
        """Print ``order`` as one job, each paper at most once, and answer ``PapersEnded(id, ...)``. Never tried again.

        Within ten seconds for one paper; each further one may take three seconds more.
        """

    def stop(self) -> None:
        """Take back what has not come out yet."""


class PaperCount(Protocol):
    """Counts the papers that came out, visitors' and staff's."""

    def add(self, papers: int) -> None:
        """So many more have come out now."""

    def look(self) -> None:
        """Answer ``PapersCounted``, all that was added included."""

    def change_roll(self) -> None:
        """A new roll begins now; answer as :meth:`look`."""


class MediationBook(Protocol):
    """Keeps the mediations. Each call answers ``LogAnswered(id, ...)``, once what was asked is safe on the disk."""

    def look(self, id: int) -> None:
        """Only tell how the log stands."""

    def keep(self, mediation: Mediation, visit: int | None, id: int) -> None:
        """Write ``mediation`` down. The recent ``visit`` it was taken from is offered no more."""

    def correct(self, seq: int, mediation: Mediation, id: int) -> None:
        """Let ``mediation`` take the place of the row ``seq``, which was written today."""

    def erase(self, seq: int, id: int) -> None:
        """Take the content out of the row ``seq``, which was written today."""

    def hand_over(self, seq: int, id: int, *, in_coop: bool) -> None:
        """Write that the mediation in the row ``seq`` is in the Coop, or that it is not after all."""


class Figures(Protocol):
    """What the log adds up to, and the files of it."""

    def look(self, choice: PeriodChoice) -> None:
        """Answer ``FiguresTold``: the period that is meant today."""

    def export(self, period: Period, export: Export, locale: str) -> None:
        """Write the file, which is new or takes the place of an earlier one, and answer ``FiguresExported``."""


class StickCarrier(Protocol):
    """Carries files away on the one stick that may be written to."""

    def carry(self, file: str) -> None:
        """Put a copy of ``file`` onto it, over one of the same name, and answer ``FileCarried``."""


class LevelSink(Protocol):
    """Where the microphone tells, some ten times a second and on the main thread, how loud it hears."""

    def __call__(self, dbfs: float) -> None:
        """The loudest sample of the last moment, 0 being the loudest there can be; ``-inf`` once it hears no more."""


class Sounder(Protocol):
    """Says one sentence with the terminal's own voice."""

    def play(self, sentence: Utterance) -> None:
        """Say it and answer ``SentenceEnded``; one that is going on is broken off and not answered."""

    def hush(self) -> None:
        """Fall silent; what was being said gets no answer."""


class Examiner(Protocol):
    """Examines the terminal."""

    def examine(self) -> None:
        """Answer ``Examined`` within half a minute."""


class StickReader(Protocol):
    """Reads the stick of a technician."""

    def look(self) -> None:
        """Answer ``StickLookedAt``."""

    def take(self) -> None:
        """Let the site.toml of the stick be the terminal's and answer ``SiteTaken``."""


class Studio(Protocol):
    """The microphone, and the take that was made with it last; it is held in memory until it is kept or dropped."""

    def record(self, most_seconds: float) -> None:
        """Listen until :meth:`end`, or at the longest ``most_seconds``; then answer ``TakeMade``.

        Begins within half a second; a :class:`LevelSink` is told meanwhile how loud it is. The take before is dropped.
        """

    def end(self) -> None:
        """The sentence is said: stop listening."""

    def play(self) -> None:
        """Play the take as visitors will hear it and answer ``SentenceEnded``."""

    def play_kept(self, what: Said | RecordedTip) -> None:
        """Play what was kept before and answer ``SentenceEnded``."""

    def hush(self) -> None:
        """Stop playing; what was played gets no answer."""

    def drop(self) -> None:
        """Stop listening and playing, and forget the take; nothing is answered, also where there was none."""

    def keep(self, slot: Slot) -> None:
        """Put the take where ``slot`` says, over what was there, and answer ``ShelfLookedAt``: what is there now.

        With a problem where it could not be done; the take is held then, so that it can be kept again.
        """


class VoiceShelf(Protocol):
    """The human voices on the disk. Each call answers ``ShelfLookedAt``, with a problem when it could not be done."""

    def look(self) -> None:
        """Only tell what is there."""

    def add_language(self, endonym: str) -> None:
        """Let there be a language that is spoken only, called ``endonym``."""

    def approve(self, tip: RecordedTip) -> None:
        """Let visitors hear ``tip``."""

    def erase(self, what: Speaker | RecordedTip | Said) -> None:
        """Erase a tip, a sentence, or all of a speaker, the consent included."""

    def pack(self, locale: str) -> None:
        """Put all of ``locale`` into one file, on the stick for files if it is there; ``ShelfLookedAt`` says where."""

    def unpack(self, file: str) -> None:
        """Take in the packed voices of the stick's ``file``."""


class Pronunciations(Protocol):
    """The words that this site has listed, with how a voice is to say them. Each call answers ``WordsLookedAt``.

    With a problem where something could not be done, or a list could not be read whole.
    """

    def look(self, locale: str) -> None:
        """Only tell what is listed."""

    def keep(self, locale: str, word: str, said: str) -> None:
        """List ``word``, in the place of what was listed for it."""

    def erase(self, locale: str, word: str) -> None:
        """List ``word`` no more."""


class ActBook(Protocol):
    """Takes down what the staff do, without ever making them wait: that it was done, never who did it."""

    def note(self, act: Act) -> None:
        """Write ``act`` down as soon as can be; it is on the disk before the terminal ends."""


class Restarter(Protocol):
    """Ends this run of the terminal."""

    def start_afresh(self) -> None:
        """Let the terminal begin again as soon as can be."""

    def quit(self) -> None:
        """Let the terminal end."""


class StaffClock(Protocol):
    """Time, handed in."""

    def monotonic_seconds(self) -> float:
        """Seconds that only grow."""

    def wake_after(self, seconds: float) -> None:
        """Answer ``TimeElapsed`` after ``seconds``; replaces any earlier call."""

    def stop(self) -> None:
        """Answer nothing until asked again."""
