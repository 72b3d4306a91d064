"""Stand-ins for what the staff side speaks to: they remember what was asked, and answer when they are told to."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import count
from uuid import UUID

from kiosk.content.utterance import Utterance
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.printer_condition import PrinterCondition
from kiosk.log.acts import Act
from kiosk.log.mediation import Mediation
from kiosk.log.mediation_row import Kept
from kiosk.log.reports.period import Period
from kiosk.log.visit_entry import HalfDay
from kiosk.staff.events import (
    Event,
    Examined,
    FiguresExported,
    FiguresTold,
    FileCarried,
    LogAnswered,
    PapersCounted,
    PapersEnded,
    PinChecked,
    PinChosen,
    PrinterLookedAt,
    PrintersFound,
    RecoveryLookedAt,
    SentenceEnded,
    ShelfLookedAt,
    SiteTaken,
    SiteWritten,
    StickLookedAt,
    TakeMade,
    TimeElapsed,
    WordsLookedAt,
)
from kiosk.staff.findings import Finding
from kiosk.staff.mediating.log_day import LogDay
from kiosk.staff.papers.order import Order
from kiosk.staff.papers.standing import PaperCounts, Roll
from kiosk.staff.pin import PinStanding
from kiosk.staff.ports import LevelSink, StaffInbox
from kiosk.staff.recovery import Recovery
from kiosk.staff.reporting.choices import Export, PeriodChoice
from kiosk.staff.reporting.figures import PeriodFigures
from kiosk.staff.session import StaffDevices
from kiosk.staff.site_sheet import SiteValue
from kiosk.staff.studio.shelf import (
    ConsentSlot,
    RecordedTip,
    Said,
    SentenceSlot,
    Shelf,
    Slot,
    Speaker,
    TipSlot,
    Verdict,
)


class FakePins:
    """A PIN in memory; waits are set by the test. ``keeps`` is false for a full disk."""

    def __init__(self, inbox: StaffInbox, pin: str = "") -> None:
        self.inbox = inbox
        self.pin = pin
        self.now = PinStanding()
        self.keeps = True
        self.asked: list[str] = []
        self.recoveries = 0

    def is_set(self) -> bool:
        return self.pin != ""

    def standing(self) -> PinStanding:
        return self.now

    def check(self, pin: str) -> None:
        self.asked.append(pin)

    def answer_check(self, standing: PinStanding | None = None) -> None:
        """Compare what was asked last; ``standing`` is where a wrong one leaves the door."""
        right = self.asked[-1] == self.pin
        self.now = PinStanding() if right else standing or PinStanding(self.now.failures + 1)
        self.inbox(PinChecked(right, self.now))

    def choose(self, pin: str) -> None:
        self.asked.append(pin)

    def recover(self) -> None:
        self.recoveries += 1

    def answer_recovery(self, recovery: Recovery) -> None:
        self.inbox(RecoveryLookedAt(recovery))

    def answer_choice(self) -> None:
        if self.keeps:
            self.pin = self.asked[-1]
            self.now = PinStanding()
        self.inbox(PinChosen(self.keeps))


class FakeSite:
    """``written`` are the changes, one set a time."""

    def __init__(self, inbox: StaffInbox) -> None:
        self.inbox = inbox
        self.written: list[Mapping[str, SiteValue]] = []

    def write(self, changes: Mapping[str, SiteValue]) -> None:
        self.written.append(dict(changes))

    def answer(self, problem: str = "") -> None:
        self.inbox(SiteWritten(problem))


class FakePrinters:
    def __init__(self, inbox: StaffInbox) -> None:
        self.inbox = inbox
        self.looks = 0

    def look(self) -> None:
        self.looks += 1

    def answer(self, *printers: str) -> None:
        self.inbox(PrintersFound(printers))


class FakeTray:
    """``orders`` are what was to be printed, with their ids; nothing is answered until asked to."""

    def __init__(self, inbox: StaffInbox) -> None:
        self.inbox = inbox
        self.looks = 0
        self.orders: list[tuple[int, Order]] = []
        self.stopped = 0

    def look(self) -> None:
        self.looks += 1

    def print(self, order: Order, id: int) -> None:
        self.orders.append((id, order))

    def stop(self) -> None:
        self.stopped += 1

    def stands(self, condition: PrinterCondition) -> None:
        """The printer says how it is."""
        self.inbox(PrinterLookedAt(condition))

    def answer(self, outcome: PrintOutcome) -> None:
        """What was ordered last has ended."""
        self.inbox(PapersEnded(self.orders[-1][0], outcome))


class FakePaperCount:
    """``now`` is what is told; ``added`` are the papers, one number a job."""

    def __init__(self, inbox: StaffInbox) -> None:
        self.inbox = inbox
        self.now = PaperCounts(0, 0)
        self.problem = ""
        self.added: list[int] = []

    def add(self, papers: int) -> None:
        self.added.append(papers)
        self.now = replace(self.now, this_month=self.now.this_month + papers)

    def look(self) -> None:
        self.inbox(PapersCounted(None if self.problem else self.now, self.problem))

    def change_roll(self) -> None:
        self.now = replace(self.now, roll=Roll(0, None))
        self.look()


class FakeMediationBook:
    """A log in memory, which answers at once unless it is ``slow``; ``refuses`` is why it does not do it.

    ``asked`` are what was to be written, one a time.
    """

    def __init__(self, inbox: StaffInbox) -> None:
        self.inbox = inbox
        self.now = LogDay(datetime.date(2026, 11, 26), HalfDay.AFTERNOON)
        self.refuses = ""
        self.slow = False
        self.asked: list[Mediation] = []
        self.waiting: list[tuple[int, Callable[[], int | None]]] = []
        self.seqs = count(1)

    def look(self, id: int) -> None:
        self.inbox(LogAnswered(id, self.now))

    def keep(self, mediation: Mediation, visit: int | None, id: int) -> None:
        self.asked.append(mediation)
        self._do(id, lambda: self._written(mediation, visit=visit))

    def correct(self, seq: int, mediation: Mediation, id: int) -> None:
        self.asked.append(mediation)
        self._do(id, lambda: self._written(mediation, instead=seq))

    def erase(self, seq: int, id: int) -> None:
        self._do(id, lambda: self._without(seq))

    def hand_over(self, seq: int, id: int, *, in_coop: bool) -> None:
        self._do(id, lambda: self._ticked(seq, self.now.day if in_coop else None))

    def answer(self) -> None:
        """What was asked last is done, or refused."""
        id, task = self.waiting.pop()
        self.waiting.clear()
        if self.refuses:
            self.inbox(LogAnswered(id, self.now, refused=self.refuses))
        else:
            kept = task()
            self.inbox(LogAnswered(id, self.now, kept))

    def _do(self, id: int, task: Callable[[], int | None]) -> None:
        self.waiting.append((id, task))
        if not self.slow:
            self.answer()

    def _written(self, mediation: Mediation, visit: int | None = None, instead: int | None = None) -> int:
        seq = next(self.seqs)
        kept = tuple(each for each in self.now.kept if each.seq != instead)
        visits = tuple(each for each in self.now.visits if each.seq != visit)
        one = Kept(seq, UUID(int=seq), self.now.day, None, mediation)
        latest = (*self.now.latest, mediation)
        recent = tuple(each for each in self.now.recent if each.seq != instead)
        self.now = replace(self.now, kept=(*kept, one), visits=visits, latest=latest, recent=(*recent, one))
        return seq

    def _ticked(self, seq: int, day: datetime.date | None) -> None:
        def told(every: tuple[Kept, ...]) -> tuple[Kept, ...]:
            return tuple(replace(each, in_coop=day) if each.seq == seq else each for each in every)

        self.now = replace(self.now, kept=told(self.now.kept), recent=told(self.now.recent))

    def _without(self, seq: int) -> None:
        self.now = replace(self.now, kept=tuple(each for each in self.now.kept if each.seq != seq))


class FakeActs:
    """``noted`` is what the staff did, in order."""

    def __init__(self) -> None:
        self.noted: list[Act] = []

    def note(self, act: Act) -> None:
        self.noted.append(act)


class FakeFigures:
    """``asked`` is what was to be added up or written, in order; nothing is answered until asked to."""

    def __init__(self, inbox: StaffInbox) -> None:
        self.inbox = inbox
        self.asked: list[PeriodChoice | tuple[Period, Export]] = []

    def look(self, choice: PeriodChoice) -> None:
        self.asked.append(choice)

    def export(self, period: Period, export: Export, locale: str) -> None:
        self.asked.append((period, export))
        self.locale = locale

    def tell(self, figures: PeriodFigures | None, problem: str = "") -> None:
        """The figures that were asked for last."""
        choice = self.asked[-1]
        assert isinstance(choice, PeriodChoice)
        self.inbox(FiguresTold(choice, figures, problem))

    def written(self, file: str, problem: str = "") -> None:
        """The file that was asked for last."""
        asked = self.asked[-1]
        assert isinstance(asked, tuple)
        self.inbox(FiguresExported(*asked, file, problem))


class FakeSounder:
    """``played`` are the sentences, ``playing`` the one that goes on."""

    def __init__(self, inbox: StaffInbox) -> None:
        self.inbox = inbox
        self.played: list[Utterance] = []
        self.playing: Utterance | None = None

    def play(self, sentence: Utterance) -> None:
        self.played.append(sentence)
        self.playing = sentence

    def hush(self) -> None:
        self.playing = None

    def finish(self, *, heard: bool = True) -> None:
        self.playing = None
        self.inbox(SentenceEnded(heard))


class FakeExaminer:
    def __init__(self, inbox: StaffInbox) -> None:
        self.inbox = inbox
        self.asked = 0

    def examine(self) -> None:
        self.asked += 1

    def answer(self, *findings: Finding) -> None:
        self.inbox(Examined(findings))


class FakeStick:
    """``there`` says whether a stick with a site.toml is plugged in."""

    def __init__(self, inbox: StaffInbox) -> None:
        self.inbox = inbox
        self.there = False
        self.taken = 0

    def look(self) -> None:
        self.inbox(StickLookedAt(self.there))

    def take(self) -> None:
        self.taken += 1

    def answer(self, problem: str = "") -> None:
        self.inbox(SiteTaken(problem))


class FakeCarrier:
    """``carried`` are the files that were asked for; nothing is answered until asked to."""

    def __init__(self, inbox: StaffInbox) -> None:
        self.inbox = inbox
        self.carried: list[str] = []

    def carry(self, file: str) -> None:
        self.carried.append(file)

    def answer(self, *, found: bool = True, problem: str = "") -> None:
        self.inbox(FileCarried(self.carried[-1], found, problem))


class FakeShelf:
    """Recordings in memory. What is asked is done at once and told by :meth:`answer`; ``asked`` has it all, in order.

    ``packed`` are the files of the stick: packed voices by their names.
    """

    def __init__(self, inbox: StaffInbox) -> None:
        self.inbox = inbox
        self.now = Shelf()
        self.asked: list[tuple[str, object]] = []
        self.files: dict[str, Shelf] = {}

    def look(self) -> None:
        self.now = replace(self.now, packed=tuple(self.files))
        self.answer()

    def answer(self, problem: str = "", packed_to: str = "") -> None:
        self.inbox(ShelfLookedAt(self.now, problem, packed_to))

    def add_language(self, endonym: str) -> None:
        self.asked.append(("add", endonym))
        locale = f"qaa-{endonym.casefold()[:8]}"
        self.now = replace(self.now, added=(*self.now.added, (locale, endonym)))

    def approve(self, tip: RecordedTip) -> None:
        self.asked.append(("approve", tip))
        tips = tuple(replace(each, approved=True) if each == tip else each for each in self.now.tips)
        self.now = replace(self.now, tips=tips)

    def erase(self, what: Speaker | RecordedTip | Said) -> None:
        self.asked.append(("erase", what))
        gone = {what, replace(what, consented=True)} if isinstance(what, Speaker) else {what}

        def left(each: Speaker | RecordedTip | Said) -> bool:
            of_speaker = isinstance(what, Speaker) and (each.locale, each.nickname) == (
                what.locale,
                what.nickname,
            )
            return each not in gone and not of_speaker

        self.now = replace(
            self.now,
            said=tuple(filter(left, self.now.said)),
            tips=tuple(filter(left, self.now.tips)),
            speakers=tuple(filter(left, self.now.speakers)),
        )

    def pack(self, locale: str) -> None:
        self.asked.append(("pack", locale))

    def unpack(self, file: str) -> None:
        self.asked.append(("unpack", file))
        new = self.files.get(file, Shelf())
        self.now = replace(self.now, said=(*self.now.said, *new.said), tips=(*self.now.tips, *new.tips))


class FakeStudio:
    """A microphone that hears what the test says, and puts what is kept on ``shelf``.

    ``listening`` is how long it would listen, None while it does not; ``held`` is true while there is a take. ``level``
    is who shows how loud it is, if somebody does.
    """

    def __init__(self, inbox: StaffInbox, shelf: FakeShelf) -> None:
        self.inbox = inbox
        self.shelf = shelf
        self.listening: float | None = None
        self.ended = False
        self.held = False
        self.playing: object = None
        self.played: list[object] = []
        self.kept: list[Slot] = []
        self.level: LevelSink | None = None

    def record(self, most_seconds: float) -> None:
        self.listening, self.ended, self.held = most_seconds, False, False

    def end(self) -> None:
        self.ended = True

    def hear(self, verdict: Verdict = Verdict.GOOD, seconds: float = 2.5) -> None:
        """Somebody has spoken, and it was ``verdict``."""
        assert self.listening is not None, "nobody listens"
        self.listening, self.held = None, True
        self.inbox(TakeMade(verdict, seconds))

    def play(self) -> None:
        assert self.held, "there is no take"
        self.played.append("take")
        self.playing = "take"

    def play_kept(self, what: Said | RecordedTip) -> None:
        self.played.append(what)
        self.playing = what

    def finish(self) -> None:
        self.playing = None
        self.inbox(SentenceEnded())

    def hush(self) -> None:
        self.playing = None

    def drop(self) -> None:
        self.listening, self.held, self.playing = None, False, None

    def keep(self, slot: Slot) -> None:
        assert self.held, "there is no take"
        self.kept.append(slot)
        now = self.shelf.now
        match slot:
            case SentenceSlot(locale, name, key, words, nickname):
                others = tuple(each for each in now.said if (each.locale, each.name) != (locale, name))
                now = replace(now, said=(*others, Said(locale, name, key, words, nickname)))
            case TipSlot(locale, procedure, step, nickname):
                at = (locale, procedure, step)
                rest = tuple(each for each in now.tips if (each.locale, each.procedure, each.step) != at)
                now = replace(now, tips=(*rest, RecordedTip(locale, procedure, step, nickname)))
            case ConsentSlot(locale, nickname):
                now = replace(now, speakers=(*now.speakers, Speaker(locale, nickname, consented=True)))
        self.shelf.now = now

    def answer(self) -> None:
        """What was to be kept is on the disk."""
        self.held = False
        self.shelf.answer()

    def refuse(self, problem: str) -> None:
        """What was to be kept could not be."""
        slot = self.kept.pop()
        self.shelf.now = replace(
            self.shelf.now,
            said=tuple(each for each in self.shelf.now.said if each.name != getattr(slot, "name", "")),
        )
        self.shelf.answer(problem)


class FakeWords:
    """The lists of how words are said; ``problem`` is what the disk answers."""

    def __init__(self, inbox: StaffInbox) -> None:
        self.inbox = inbox
        self.listed: dict[str, dict[str, str]] = {}
        self.problem = ""

    def look(self, locale: str) -> None:
        entries = tuple(self.listed.get(locale, {}).items())
        self.inbox(WordsLookedAt(locale, entries, self.problem))

    def keep(self, locale: str, word: str, said: str) -> None:
        if not self.problem:
            self.listed.setdefault(locale, {})[word] = said
        self.look(locale)

    def erase(self, locale: str, word: str) -> None:
        if not self.problem:
            del self.listed[locale][word]
        self.look(locale)


class FakeRestarter:
    def __init__(self) -> None:
        self.restarts = 0
        self.quits = 0

    def start_afresh(self) -> None:
        self.restarts += 1

    def quit(self) -> None:
        self.quits += 1


class FakeStaffClock:
    """Time that moves only by :meth:`advance`."""

    def __init__(self, inbox: StaffInbox) -> None:
        self.inbox = inbox
        self.seconds = 0.0
        self.rings_at: float | None = None

    def wake_after(self, seconds: float) -> None:
        self.rings_at = self.seconds + seconds

    def stop(self) -> None:
        self.rings_at = None

    def monotonic_seconds(self) -> float:
        return self.seconds

    def advance(self, seconds: float) -> None:
        """Let ``seconds`` pass, ringing as often as was asked for on the way."""
        until = self.seconds + seconds
        while self.rings_at is not None and self.rings_at <= until:
            self.seconds, self.rings_at = self.rings_at, None
            self.inbox(TimeElapsed())
        self.seconds = until


class StaffInboxAhead:
    """The way in for answers, known before the session that stands behind it."""

    def __init__(self) -> None:
        self.send: StaffInbox | None = None

    def __call__(self, event: Event) -> None:
        assert self.send is not None
        self.send(event)


def fake_staff_devices(inbox: StaffInbox, pin: str = "") -> StaffDevices:
    """All of them, each a fake."""
    shelf = FakeShelf(inbox)
    return StaffDevices(
        FakePins(inbox, pin),
        FakeSite(inbox),
        FakePrinters(inbox),
        FakeSounder(inbox),
        FakeExaminer(inbox),
        FakeStick(inbox),
        FakeRestarter(),
        FakeStaffClock(inbox),
        FakeStudio(inbox, shelf),
        shelf,
        FakeWords(inbox),
        FakeTray(inbox),
        FakePaperCount(inbox),
        FakeMediationBook(inbox),
        FakeFigures(inbox),
        FakeCarrier(inbox),
        FakeActs(),
    )
