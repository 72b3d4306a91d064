"""StaffSession: the loop. Event -> turn -> effects through ports -> publish. One door: :meth:`StaffSession.send`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import assert_never

from kiosk.core.one_by_one import OneByOne
from kiosk.staff.acts_of import acts_of
from kiosk.staff.describe import describe
from kiosk.staff.effects import (
    AddLanguage,
    ApproveTip,
    CarryFile,
    ChangeRoll,
    CheckPin,
    CorrectMediation,
    CountPapers,
    DropTake,
    Effect,
    EndTake,
    EraseMediation,
    EraseVoice,
    EraseWord,
    Examine,
    ExportFigures,
    HandOver,
    Hush,
    KeepMediation,
    KeepPin,
    KeepTake,
    KeepWord,
    LogEffect,
    LookAtCount,
    LookAtDoor,
    LookAtFigures,
    LookAtLog,
    LookAtPrinter,
    LookAtShelf,
    LookAtStick,
    LookAtTime,
    LookAtWords,
    LookForPrinters,
    LookForRecovery,
    PackVoices,
    PaperEffect,
    PlayKept,
    PlaySentence,
    PlayTake,
    PrintPapers,
    Quit,
    RecordTake,
    StartAfresh,
    StopClock,
    StopPapers,
    StudioEffect,
    TakeSite,
    UnpackVoices,
    WakeAfter,
    WriteSite,
)
from kiosk.staff.events import Event, Knocked, LogAnswered, PapersEnded, StandingTold, TimeTold
from kiosk.staff.ports import (
    ActBook,
    Examiner,
    Figures,
    MediationBook,
    PaperCount,
    PinKeeper,
    Printers,
    Pronunciations,
    Restarter,
    SiteKeeper,
    Sounder,
    StaffClock,
    StickCarrier,
    StickReader,
    Studio,
    Tray,
    VoiceShelf,
)
from kiosk.staff.screen import StaffScreen
from kiosk.staff.states import Closed, State
from kiosk.staff.turn import turn
from kiosk.staff.world import StaffWorld


@dataclass(frozen=True, slots=True)
class StaffDevices:
    """The outside the staff side speaks to, each behind its port."""

    pins: PinKeeper
    site: SiteKeeper
    printers: Printers
    sounder: Sounder
    examiner: Examiner
    stick: StickReader
    restarter: Restarter
    clock: StaffClock
    studio: Studio
    shelf: VoiceShelf
    words: Pronunciations
    tray: Tray
    papers: PaperCount
    mediations: MediationBook
    figures: Figures
    carrier: StickCarrier
    acts: ActBook


Publish = Callable[[StaffScreen | None], None]

_ERRAND_IDS = count(1)
_JOB_IDS = count(-1, -1)
"""Of every opening, so that a late answer is never taken for another's; those of visitors count upwards."""


class StaffSession(OneByOne[Event]):
    """The staff at one terminal, from a knock until they close. ``publish`` gets each new screen; None once closed."""

    def __init__(self, world: StaffWorld, devices: StaffDevices, publish: Publish) -> None:
        super().__init__()
        self._world = world
        self._devices = devices
        self._publish = publish
        self._state: State = Closed()
        self._screen: StaffScreen | None = None
        self._job = 0
        self._errand = 0

    @property
    def state(self) -> State:
        """Where the staff are."""
        return self._state

    @property
    def screen(self) -> StaffScreen | None:
        """What is shown there; None while the staff side is closed."""
        return self._screen

    def knock(self, *, set_up: bool) -> bool:
        """Somebody wants in; whether anything has opened. ``set_up`` says that somebody set the terminal up before."""
        self.send(Knocked(self._devices.pins.is_set(), set_up))
        return self._screen is not None

    def _follow(self, event: Event) -> None:
        if self._is_late(event):
            return
        turned = turn(self._world, self._state, event)
        moved = turned.state != self._state
        if moved:
            self._state = turned.state
            self._screen = None if isinstance(turned.state, Closed) else describe(self._world, turned.state)
            self._publish(self._screen)
        for act in acts_of(event, turned.effects) if moved or turned.effects else ():
            self._devices.acts.note(act)
        for effect in turned.effects:
            self._perform(effect)

    def _is_late(self, event: Event) -> bool:
        """True for an answer to something that was asked before, or by somebody before."""
        match event:
            case PapersEnded(id=id):
                return id != self._job
            case LogAnswered(id=id):
                return id != self._errand
            case _:
                return False

    def _perform(self, effect: Effect) -> None:  # noqa: C901 - one line an effect
        devices = self._devices
        match effect:
            case WakeAfter(seconds):
                devices.clock.wake_after(seconds)
            case StopClock():
                devices.clock.stop()
            case LookAtTime():
                self.send(TimeTold(devices.clock.monotonic_seconds()))
            case LookAtDoor():
                self.send(StandingTold(devices.pins.standing()))
            case CheckPin(pin):
                devices.pins.check(pin)
            case KeepPin(pin):
                devices.pins.choose(pin)
            case LookForRecovery():
                devices.pins.recover()
            case LookForPrinters():
                devices.printers.look()
            case PlaySentence(sentence):
                devices.sounder.play(sentence)
            case Hush():
                devices.sounder.hush()
                devices.studio.hush()
            case Examine():
                devices.examiner.examine()
            case LookAtStick():
                devices.stick.look()
            case TakeSite():
                devices.stick.take()
            case WriteSite(changes):
                devices.site.write(changes)
            case StartAfresh():
                devices.restarter.start_afresh()
            case Quit():
                devices.restarter.quit()
            case LookAtWords(locale):
                devices.words.look(locale)
            case KeepWord(locale, word, said):
                devices.words.keep(locale, word, said)
            case EraseWord(locale, word):
                devices.words.erase(locale, word)
            case (
                LookAtPrinter() | PrintPapers() | StopPapers() | CountPapers() | LookAtCount() | ChangeRoll()
            ):
                self._perform_with_papers(effect)
            case LookAtLog() | KeepMediation() | CorrectMediation() | EraseMediation() | HandOver():
                self._perform_in_log(effect)
            case LookAtFigures(choice):
                devices.figures.look(choice)
            case ExportFigures(period, export, locale):
                devices.figures.export(period, export, locale)
            case CarryFile(file):
                devices.carrier.carry(file)
            case _:
                self._perform_in_studio(effect)

    def _perform_with_papers(self, effect: PaperEffect) -> None:
        tray, papers = self._devices.tray, self._devices.papers
        match effect:
            case LookAtPrinter():
                tray.look()
            case PrintPapers(order):
                self._job = next(_JOB_IDS)
                tray.print(order, self._job)
            case StopPapers():
                self._job = 0
                tray.stop()
            case CountPapers(many):
                papers.add(many)
            case LookAtCount():
                papers.look()
            case ChangeRoll():
                papers.change_roll()
            case _:
                assert_never(effect)

    def _perform_in_log(self, effect: LogEffect) -> None:
        book = self._devices.mediations
        self._errand = next(_ERRAND_IDS)
        match effect:
            case LookAtLog():
                book.look(self._errand)
            case KeepMediation(mediation, visit):
                book.keep(mediation, visit, self._errand)
            case CorrectMediation(seq, mediation):
                book.correct(seq, mediation, self._errand)
            case EraseMediation(seq):
                book.erase(seq, self._errand)
            case HandOver(seq, in_coop):
                book.hand_over(seq, self._errand, in_coop=in_coop)
            case _:
                assert_never(effect)

    def _perform_in_studio(self, effect: StudioEffect) -> None:  # noqa: C901 - one line an effect
        studio, shelf = self._devices.studio, self._devices.shelf
        match effect:
            case RecordTake(most_seconds):
                studio.record(most_seconds)
            case EndTake():
                studio.end()
            case PlayTake():
                studio.play()
            case PlayKept(what):
                studio.play_kept(what)
            case DropTake():
                studio.drop()
            case KeepTake(slot):
                studio.keep(slot)
            case LookAtShelf():
                shelf.look()
            case AddLanguage(endonym):
                shelf.add_language(endonym)
            case ApproveTip(tip):
                shelf.approve(tip)
            case EraseVoice(what):
                shelf.erase(what)
            case PackVoices(locale):
                shelf.pack(locale)
            case UnpackVoices(file):
                shelf.unpack(file)
            case _:
                assert_never(effect)
