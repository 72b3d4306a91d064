"""Session: the loop. Event -> turn -> effects through ports -> publish. One door: :meth:`Session.send`."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import assert_never

from kiosk.content.utterance import Utterance
from kiosk.core.one_by_one import OneByOne
from kiosk.handoff.printout import Printout
from kiosk.log.visit_entry import Ending, HalfDay, LengthBand, Origin, VisitEntry
from kiosk.visit.describe import describe
from kiosk.visit.effects import (
    Begin,
    CheckPrinter,
    Count,
    Effect,
    Hush,
    PrintSlip,
    PrintTicket,
    Record,
    SayItem,
    SayScreen,
    StopClock,
    WakeAfter,
    Wipe,
)
from kiosk.visit.events import (
    Action,
    Event,
    HeadphonesChanged,
    Picked,
    Pressed,
    SpeechEnded,
    TicketEnded,
    Woke,
)
from kiosk.visit.ports import Clock, Printer, Remembrance, VisitLog, Voice
from kiosk.visit.screen import (
    Body,
    CardsBody,
    HandoffBody,
    LanguagesBody,
    PostBody,
    ResumedBody,
    Screen,
    TryingBody,
)
from kiosk.visit.slip_of import slip_of
from kiosk.visit.speech import Speech, Spoken
from kiosk.visit.states import Resting, State, Visit
from kiosk.visit.ticket_of import ticket_of
from kiosk.visit.turn import turn
from kiosk.visit.turned import quiet
from kiosk.visit.world import World


@dataclass(frozen=True, slots=True)
class Devices:
    """The outside a session speaks to, each behind its port."""

    voice: Voice
    printer: Printer
    log: VisitLog
    clock: Clock
    recent: Remembrance | None = None


Publish = Callable[[Screen], None]


class Session(OneByOne[Event]):
    """One terminal's visits, one after the other.

    ``publish`` is called with each new Screen. ``origin`` marks the entries of a self-test.
    """

    def __init__(
        self,
        world: World,
        devices: Devices,
        publish: Publish,
        *,
        origin: Origin = Origin.VISIT,
    ) -> None:
        super().__init__()
        self._world = world
        self._devices = devices
        self._publish = publish
        self._origin = origin
        self._state: State = Resting()
        self._screen = describe(world, self._state)
        self._speech_ids = count(1)
        self._speech = 0
        self._job_ids = count(1)
        self._job = 0
        self._began_seconds = 0.0

    def begin(self) -> None:
        """Set the clock of the resting screen; once, when the terminal starts."""
        for effect in quiet(self._world, self._state):
            self._perform(effect)

    @property
    def state(self) -> State:
        """Where the visit is."""
        return self._state

    @property
    def screen(self) -> Screen:
        """What is shown and said there."""
        return self._screen

    def _follow(self, event: Event) -> None:
        if self._is_late(event):
            return
        before = self._world
        self._look_around(event)
        turned = turn(self._world, self._state, event)
        moved = turned.state != self._state
        changed = (moved or self._world is not before) and self._describe(turned.state, always=moved)
        said = _up_to_the_voice(turned.effects)
        for effect in turned.effects[:said]:  # so that the voice begins while the screen is being drawn
            self._perform(effect)
        if changed:
            self._publish(self._screen)
        for effect in turned.effects[said:]:
            self._perform(effect)
        if moved:
            self._prepare_next()

    def _look_around(self, event: Event) -> None:
        clock = self._devices.clock
        headphones = event.present if isinstance(event, HeadphonesChanged) else self._world.headphones
        now = clock.now() if clock.believable() else None
        self._world = self._world.around(now, headphones=headphones)

    def _describe(self, state: State, *, always: bool) -> bool:
        """Take on ``state``; whether its screen is to be published."""
        self._state = state
        before, self._screen = self._screen, describe(self._world, state)
        return always or self._screen != before

    def _is_late(self, event: Event) -> bool:
        """True for an answer to something that is no longer wanted; no id is ever given twice."""
        match event:
            case SpeechEnded(id):
                return id != self._speech
            case TicketEnded(id=id):
                return id != self._job
            case _:
                return False

    def _perform(self, effect: Effect) -> None:
        match effect:
            case Hush():
                self._speech = 0
                self._devices.voice.hush()
            case SayScreen(first):
                before = self._screen.saying(first) if first else None
                self._say((*((before,) if before else ()), *self._screen.spoken))
            case SayItem(item, aloud):
                spoken = self._screen.saying(item)
                self._say((spoken,) if spoken else (), aloud=aloud)
            case WakeAfter(seconds):
                self._devices.clock.wake_after(seconds)
            case StopClock():
                self._devices.clock.stop()
            case CheckPrinter():
                self._devices.printer.check()
            case PrintTicket() | PrintSlip():
                self._print(effect)
            case Begin():
                self._began_seconds = self._devices.clock.monotonic_seconds()
            case Record(visit, ending):
                self._record(visit, ending)
            case Count(total):
                self._devices.log.count(total, self._devices.clock.now().date())
            case Wipe():
                self._devices.voice.forget()
                self._devices.printer.cancel()
                self._job = 0
                self._began_seconds = 0.0
            case _:
                assert_never(effect)

    def _say(self, run: tuple[Spoken, ...], *, aloud: bool = False) -> None:
        self._devices.voice.hush()
        self._speech = next(self._speech_ids)
        if not run:
            self.send(SpeechEnded(self._speech))
            return
        comfort = self._screen.comfort
        volume = min(comfort.volume, self._world.loudest)
        self._devices.voice.say(
            Speech(self._speech, run, comfort.rate, volume, private=comfort.only_for_me and not aloud)
        )

    def _print(self, wanted: PrintTicket | PrintSlip) -> None:
        self._job = next(self._job_ids)
        self._devices.printer.print([self._printout(wanted)], self._job)

    def _printout(self, wanted: PrintTicket | PrintSlip) -> Printout:
        world, day = self._world, self._day()
        if isinstance(wanted, PrintSlip):
            return slip_of(world, wanted.procedure, wanted.step, wanted.reason, day)
        return ticket_of(world, wanted.locale, wanted.procedure, wanted.step, day, wanted.link)

    def _day(self) -> datetime.date | None:
        """Today; None when nobody can be sure."""
        clock = self._devices.clock
        return clock.now().date() if clock.believable() else None

    def _record(self, visit: Visit, ending: Ending) -> None:
        clock = self._devices.clock
        now, seconds = clock.now(), clock.monotonic_seconds() - self._began_seconds
        entry = VisitEntry(
            day=now.date(),
            half_day=HalfDay.of(now),
            locale=visit.locale,
            procedure=visit.procedure,
            steps=visit.furthest,
            length=LengthBand.of(seconds),
            ticket=visit.ticket,
            ending=ending,
            origin=self._origin,
        )
        self._devices.log.write(entry)
        if self._devices.recent is not None:
            self._devices.recent.remember(entry, seconds)

    def _prepare_next(self) -> None:
        """Let the voice make ready what the next touch can lead to: the core is pure, so it can be asked."""
        self._devices.voice.prepare(
            foreseen(self._world, self._state, self._screen), self._screen.comfort.rate
        )


def _up_to_the_voice(effects: tuple[Effect, ...]) -> int:
    """How many of ``effects``, which keep their order, there are up to the last one that speaks or falls silent."""
    voiced = (at for at, effect in enumerate(effects, 1) if isinstance(effect, Hush | SayScreen | SayItem))
    return max(voiced, default=0)


def foreseen(world: World, state: State, screen: Screen) -> Iterator[Utterance]:
    """What may be said after the next touch, the likeliest first."""
    for event in _likely(screen):
        following = turn(world, state, event).state
        if following != state:
            for spoken in describe(world, following).spoken:
                yield spoken.utterance
    for spoken in screen.sayable():
        yield spoken.utterance


def _likely(screen: Screen) -> Iterator[Event]:
    if screen.name == "Resting":
        yield Woke()
    for action in (Action.GO_ON, Action.SHOW_ME, Action.TRY_ME, Action.SKIP, Action.BACK, Action.TAKE_AWAY):
        yield Pressed(action)
    yield from map(Picked, _choices(screen.body))


def _choices(body: Body) -> tuple[str, ...]:
    match body:
        case TryingBody():
            return tuple(thing.label.item for thing in body.things)
        case PostBody():
            return tuple(lead.item for lead in body.leads)
        case HandoffBody():
            return tuple(other.item for other in body.others)
        case CardsBody() | ResumedBody():
            return tuple(card.item for card in body.cards)
        case LanguagesBody():
            return tuple(tile.language.locale for tile in body.tiles)
        case _:
            return ()
