"""An unattended visit: touches its way from rest to rest through the real screens, and keeps what it saw."""

from __future__ import annotations

import datetime
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.adapters.voice.playing.line import Line, OnEnd, OnWord
from kiosk.adapters.voice.playing.recording_player import RecordingPlayer
from kiosk.assembly import Kiosk
from kiosk.commands.walking.fingers import Fingers
from kiosk.content.practice import answers, touchables
from kiosk.content.procedure import ON
from kiosk.content.utterance import Utterance
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.resume_code import resume_code
from kiosk.log.log_book import Total
from kiosk.log.visit_entry import VisitEntry
from kiosk.visit.blocking import reason_item
from kiosk.visit.events import Action, Broke, Event, SpeechEnded, TimeElapsed
from kiosk.visit.ports import Inbox, Voice
from kiosk.visit.printing import PrintStage
from kiosk.visit.resuming import AGAIN, NO, picture_item
from kiosk.visit.screen import HandoffBody
from kiosk.visit.slip_of import REASONS, has_counter
from kiosk.visit.speech import Rate, Speech
from kiosk.visit.states import Asking, AtCounter, Blocked, Handoff, Help, Languages, State, Theme, Trying
from kiosk.visit.world import World


class HandClock:
    """The Clock port of a visit nobody waits for: it rings when it is told to."""

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox

    def wake_after(self, seconds: float) -> None:
        """Wait for :meth:`ring`."""

    def stop(self) -> None:
        """Nothing runs that could be stopped."""

    def ring(self) -> None:
        """The time asked for has passed."""
        self._inbox(TimeElapsed())

    def monotonic_seconds(self) -> float:
        """Seconds that only grow."""
        return time.monotonic()

    def now(self) -> datetime.datetime:
        """The wall clock, local time."""
        return datetime.datetime.now()

    def believable(self) -> bool:
        """The ticket of a self-test carries the date of this machine."""
        return True


class NoLog:
    """The VisitLog port of a kiosk that is only looked at."""

    def write(self, entry: VisitEntry) -> None:
        """Nobody visited."""

    def count(self, total: Total, day: datetime.date, times: int = 1) -> None:
        """Nobody asked."""


class HeardOut:
    """The Voice port before another voice: knows whether all that was begun has been said."""

    _voice: Voice

    def __init__(self) -> None:
        self._begun = 0
        self._ended = 0

    @property
    def silent(self) -> bool:
        """True when nothing that was begun is still being said."""
        return self._ended >= self._begun

    def watching(self, inbox: Inbox) -> Inbox:
        """``inbox``, with the ends of speeches noted on their way."""

        def post(event: Event) -> None:
            if isinstance(event, SpeechEnded):
                self._ended = max(self._ended, event.id)
            inbox(event)

        return post

    def behind(self, voice: Voice) -> None:
        """Speak through ``voice`` from now on."""
        self._voice = voice

    def say(self, speech: Speech) -> None:
        """Begin, and note that it was begun."""
        self._begun = speech.id
        self._voice.say(speech)

    def hush(self) -> None:
        """Nothing is left to wait for."""
        self._ended = self._begun
        self._voice.hush()

    def prepare(self, utterances: Iterable[Utterance], rate: Rate) -> None:
        """Nothing is prepared: every sentence of the visit is waited for anyway."""

    def forget(self) -> None:
        """Nothing is left to wait for."""
        self._ended = self._begun
        self._voice.forget()


class KeptSound(RecordingPlayer):
    """Keeps every line as a file; a file that cannot be kept ends the visit instead of leaving it waiting for ever."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._failure: OSError | None = None

    def play(self, line: Line, on_word: OnWord, on_end: OnEnd) -> None:
        """Record ``line``; raises nothing, because Qt calls, who could not tell anybody."""
        try:
            super().play(line, on_word, on_end)
        except OSError as error:
            self._failure = error

    def check(self) -> None:
        """Raise the OSError of a line that could not be kept."""
        if self._failure:
            raise self._failure


@dataclass(slots=True)
class Seen:
    """One screen of the visit: its state, its picture, what was said there, and how long it took.

    ``first_heard`` and ``last_heard`` count the utterances before and after: its own are those in between.
    ``milliseconds`` go from the touch until all that it brings is on the screen, the picture not counted.
    """

    state: str
    picture: str
    first_heard: int
    last_heard: int
    milliseconds: float


@dataclass(slots=True)
class UnattendedVisit:
    """Walks ``procedure`` in ``locale`` through ``kiosk`` and photographs every screen into ``folder``.

    ``sound`` keeps what is said. ``trying`` practises the procedure instead of being shown it: each thing is missed
    once where something else can be touched, then touched. :attr:`seen` fills as the visit goes.
    """

    world: World
    kiosk: Kiosk
    fingers: Fingers
    clock: HandClock
    voice: HeardOut
    sound: KeptSound
    folder: Path
    procedure: str
    locale: str
    every_state: bool = False
    trying: bool = False
    seen: list[Seen] = field(default_factory=list)

    def walk(self) -> None:
        """The whole visit.

        Raises NothingThere or TimeoutError when the screens do not lead where they should, OSError when something
        cannot be kept, Interrupted.
        """
        self._look()
        self._touch("screen")
        self._choose_language()
        if isinstance(self._state, Help):
            self._touch(f"button-{Action.GO_ON.value}")
        if self.every_state:
            self._look_around()
            self._bring_something()
            self._come_back()
        self._touch(f"card-{self.world.library.procedures[self.procedure].theme}")
        self._choose_procedure()
        while isinstance(self._state, Asking):
            self._touch(f"card-{self._way_on(self._state)}")
        if self.trying:
            self._practise()
        else:
            self._touch(f"button-{Action.SHOW_ME.value}")
        if self.every_state:
            self._be_left_alone()
            self._be_blocked()
        while not isinstance(self._state, Handoff):
            self._touch(f"button-{Action.GO_ON.value}")
        self._print_if_offered()
        if self.every_state:
            self._see_every_code()
        self._touch(f"button-{Action.DONE.value}")
        self._touch(f"button-{Action.SKIP.value}")
        self._ring()
        if self.every_state:
            self._break_down()

    @property
    def _state(self) -> State:
        return self.kiosk.session.state

    def _choose_language(self) -> None:
        while isinstance(self._state, Languages):
            tile = f"tile-{self.locale}"
            self._touch(tile if tile in self.fingers.names() else f"button-{Action.MORE.value}")

    def _choose_procedure(self) -> None:
        while isinstance(self._state, Theme):
            card = f"card-{self.procedure}"
            self._touch(card if card in self.fingers.names() else f"button-{Action.MORE.value}")

    def _way_on(self, state: Asking) -> str:
        gate = self.world.library.procedures[state.procedure].gates[state.gate]
        return next(choice.id for choice in gate.choices if choice.leads == ON)

    def _look_around(self) -> None:
        for action in (Action.EMERGENCY, Action.HELP):
            self._touch(f"button-{action.value}")
            self._touch(f"button-{Action.BACK.value}")
        self._touch(f"button-{Action.COMFORT.value}")
        self._touch("card-only-for-me")
        self._touch("card-only-for-me")
        self._touch(f"button-{Action.KEPT.value}")
        self._touch(f"button-{Action.BACK.value}")

    def _bring_something(self) -> None:
        """A letter, a message and a doubt, each looked at and left again."""
        library = self.world.library
        back = f"button-{Action.BACK.value}"
        for action, brought in ((Action.PAPER, library.letters), (Action.MESSAGE, library.messages)):
            if brought:
                self._touch(f"button-{action.value}")
                self._touch(f"card-{next(iter(brought))}")
                self._touch(back)
                self._touch(back)
        pages = library.trust.pages()
        if pages:
            self._touch(f"button-{Action.REAL.value}")
        for _ in pages[1:]:
            self._touch(f"button-{Action.GO_ON.value}")
        for _ in pages:
            self._touch(back)

    def _come_back(self) -> None:
        """By three pictures that lead nowhere, then by those of the procedure; back on Home."""
        library, back = self.world.library, f"button-{Action.BACK.value}"
        unknown = next(number for number in range(256, 0, -1) if library.numbered(number) is None)
        self._touch(f"button-{Action.RESUME.value}")
        self._touch_pictures(resume_code(unknown, 1))
        self._touch(f"card-{AGAIN}")
        self._touch_pictures(resume_code(library.procedures[self.procedure].number, 1))
        self._touch(f"card-{NO}")
        self._touch(back)

    def _touch_pictures(self, code: tuple[int, ...]) -> None:
        for number in code:
            self._touch(f"card-{picture_item(number)}")

    def _be_blocked(self) -> None:
        """At a step of a portal: the slip for a counter, page by page, and back."""
        if not has_counter(self.world.library.procedures[self.procedure]):
            return
        back, on = f"button-{Action.BACK.value}", f"button-{Action.GO_ON.value}"
        self._touch(f"button-{Action.HELP.value}")
        self._touch(f"button-{Action.BLOCKED.value}")
        self._touch(f"card-{reason_item(next(iter(REASONS)))}")
        while on in self.fingers.names():
            self._touch(on)
        while isinstance(self._state, AtCounter | Blocked):
            self._touch(back)

    def _practise(self) -> None:
        self._touch(f"button-{Action.TRY_ME.value}")
        while isinstance(self._state, Trying):
            scene = self.world.library.procedures[self.procedure].steps[self._state.step - 1].scene
            right = answers(scene)
            for thing in [*[each for each in touchables(scene) if each not in right][:1], min(right)]:
                self._touch(f"thing-{thing}")
            self._touch(f"button-{Action.GO_ON.value}")

    def _be_left_alone(self) -> None:
        self._ring()
        self._touch(f"button-{Action.HERE.value}")

    def _break_down(self) -> None:
        began = time.monotonic()
        self.kiosk.session.recover(Broke())
        self._look(began)
        self._ring()

    def _print_if_offered(self) -> None:
        self.fingers.wait_until(lambda: self._paper is not PrintStage.CHECKING, "the printer to answer")
        if self._paper is PrintStage.READY:
            self._touch(f"button-{Action.PRINT.value}")
            self.fingers.wait_until(lambda: self._paper is not PrintStage.PRINTING, "the paper")
            self._look()

    def _see_every_code(self) -> None:
        """Each other code once; what the paper says, where one was printed."""
        if self._paper is PrintOutcome.PRINTED:
            self._touch(f"button-{Action.READING.value}")
        body = self.kiosk.session.screen.body
        for item in [card.item for card in body.others] if isinstance(body, HandoffBody) else ():
            self._touch(f"card-{item}")

    @property
    def _paper(self) -> object:
        return self._state.paper if isinstance(self._state, Handoff) else None

    def _touch(self, name: str) -> None:
        began = time.monotonic()
        self.fingers.tap(name)
        self._look(began)

    def _ring(self) -> None:
        began = time.monotonic()
        self.clock.ring()
        self._look(began)

    def _look(self, began: float | None = None) -> None:
        """Photograph the screen, then hear it out: all that was said since the look before belongs to it."""
        self.fingers.settle()
        took = time.monotonic() - began if began else 0.0
        state = self.kiosk.session.screen.name
        name = f"{len(self.seen) + 1:02}-{state}.png"
        self.fingers.photograph(self.folder / name)
        self.fingers.wait_until(self._all_said, f"the voice on {name}")
        first = self.seen[-1].last_heard if self.seen else 0
        self.seen.append(Seen(state, name, first, len(self.sound.heard), round(took * 1000, 1)))

    def _all_said(self) -> bool:
        self.sound.check()
        return self.voice.silent
