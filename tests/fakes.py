"""Stand-ins for the outside: they remember what was asked and can be told to fail."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Sequence

from kiosk.content.utterance import Utterance
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.printout import Printout
from kiosk.log.log_book import Total
from kiosk.log.visit_entry import VisitEntry
from kiosk.visit.events import Event, HeadphonesChanged, PrinterChecked, SpeechEnded, TicketEnded, TimeElapsed
from kiosk.visit.ports import Inbox, ProgressSink
from kiosk.visit.speech import Progress, Rate, Speech


class Door:
    """The way in for answers, known before the session that stands behind it."""

    def __init__(self) -> None:
        self.session_send: Inbox | None = None

    def __call__(self, event: Event) -> None:
        assert self.session_send is not None
        self.session_send(event)


class FakeVoice:
    """Says nothing aloud, but lights every word of the first sentence. ``speaking`` is the run going on.

    ``later`` does something when what is going on now is over, as voices light no word before they have been asked.
    """

    def __init__(
        self,
        inbox: Inbox,
        progress: ProgressSink = lambda progress: None,
        later: Callable[[Callable[[], None]], None] = lambda light: light(),
    ) -> None:
        self.inbox = inbox
        self.progress = progress
        self.later = later
        self.said: list[Speech] = []
        self.speaking: Speech | None = None
        self.overlaps = 0
        self.headphones = False
        self.prepared: list[Utterance] = []
        self.forgotten = 0

    def say(self, speech: Speech) -> None:
        self.overlaps += self.speaking is not None
        self.speaking = speech
        self.said.append(speech)
        self.later(lambda: self._light(speech))

    def _light(self, speech: Speech) -> None:
        if speech is self.speaking:
            first = speech.run[0]
            for start, word in words_of(first.utterance.shown):
                self.progress(Progress(speech.id, first.item, start, len(word)))

    def hush(self) -> None:
        self.speaking = None
        self.progress(None)

    def prepare(self, utterances: Iterable[Utterance], rate: Rate) -> None:
        self.prepared = list(utterances)

    def forget(self) -> None:
        self.hush()
        self.prepared = []
        self.forgotten += 1

    def plug(self, *, headphones: bool) -> None:
        """Have headphones plugged in or pulled out."""
        self.headphones = headphones
        self.inbox(HeadphonesChanged(headphones))

    def finish(self) -> None:
        """Come to the end of what is being said."""
        if self.speaking:
            ended, self.speaking = self.speaking.id, None
            self.inbox(SpeechEnded(ended))


def words_of(shown: str) -> list[tuple[int, str]]:
    """Each word of a sentence with the place where it begins."""
    return [(match.start(), match.group()) for match in re.finditer(r"\S+", shown)]


class FakePrinter:
    """``tickets`` are the papers that came out; nothing is answered until asked to."""

    def __init__(self, inbox: Inbox) -> None:
        self.inbox = inbox
        self.checks = 0
        self.jobs: list[tuple[int, Printout]] = []
        self.cancelled = 0

    def check(self) -> None:
        self.checks += 1

    def print(self, printouts: Sequence[Printout], id: int) -> None:
        self.jobs += [(id, each) for each in printouts]

    def cancel(self) -> None:
        self.cancelled += 1

    def answer_check(self, *, ready: bool) -> None:
        self.inbox(PrinterChecked(ready))

    def answer_job(self, outcome: PrintOutcome) -> None:
        self.inbox(TicketEnded(self.jobs[-1][0], outcome))


class FakeLog:
    """Keeps entries in memory."""

    def __init__(self) -> None:
        self.entries: list[VisitEntry] = []
        self.totals: list[Total] = []

    def write(self, entry: VisitEntry) -> None:
        self.entries.append(entry)

    def count(self, total: Total, day: datetime.date, times: int = 1) -> None:
        self.totals += [total] * times


class FakeClock:
    """Time that moves only by :meth:`advance`."""

    def __init__(self, inbox: Inbox) -> None:
        self.inbox = inbox
        self.seconds = 0.0
        self.rings_at: float | None = None
        self.trusted = True
        self.began = datetime.datetime(2026, 11, 23, 9, 30)

    def wake_after(self, seconds: float) -> None:
        self.rings_at = self.seconds + seconds

    def stop(self) -> None:
        self.rings_at = None

    def monotonic_seconds(self) -> float:
        return self.seconds

    def now(self) -> datetime.datetime:
        return self.began + datetime.timedelta(seconds=self.seconds)

    def believable(self) -> bool:
        return self.trusted

    def advance(self, seconds: float) -> None:
        """Let ``seconds`` pass, ringing as often as was asked for on the way."""
        until = self.seconds + seconds
        while self.rings_at is not None and self.rings_at <= until:
            self.seconds, self.rings_at = self.rings_at, None
            self.inbox(TimeElapsed())
        self.seconds = until
