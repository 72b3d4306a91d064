"""A visit as a script: touch, hear, see, wait. The same script runs against the core and through the real screens.

A thing is named as it is on the screen: ``tile-fr``, ``card-asylum``, ``ear-asylum``, ``button-go-on``; a touch
anywhere is ``screen``.
"""

from __future__ import annotations

from typing import Protocol

from fakes import Door, FakeClock, FakeLog, FakePrinter, FakeVoice
from kiosk.visit.events import Action, Event, Heard, Picked, Pressed, TouchBegan, Woke
from kiosk.visit.screen import (
    AtCounterBody,
    Body,
    Button,
    Card,
    CardsBody,
    EmergencyBody,
    HandoffBody,
    IdleBody,
    LanguagesBody,
    PostBody,
    PreparingBody,
    ResumedBody,
    ResumingBody,
    Screen,
    ShowingBody,
    TryingBody,
)
from kiosk.visit.session import Devices, Session
from kiosk.visit.world import World


class Kiosk(Protocol):
    """What a walk needs of a kiosk, with or without pixels."""

    voice: FakeVoice
    printer: FakePrinter
    log: FakeLog
    clock: FakeClock

    @property
    def screen(self) -> Screen: ...

    def touch(self, thing: str) -> None: ...


class CoreKiosk:
    """A session with fakes all round, and fingers that only reach what is drawn."""

    def __init__(self, world: World) -> None:
        door = Door()
        self.voice, self.printer = FakeVoice(door), FakePrinter(door)
        self.log, self.clock = FakeLog(), FakeClock(door)
        self.published: list[Screen] = []
        devices = Devices(self.voice, self.printer, self.log, self.clock)
        self.session = Session(world, devices, self.published.append)
        door.session_send = self.session.send

    @property
    def screen(self) -> Screen:
        return self.session.screen

    def touch(self, thing: str) -> None:
        reachable = touchable(self.screen)
        assert thing in reachable, f"{thing} is not on {self.screen.name}: {sorted(reachable)}"
        self.session.send(TouchBegan())
        self.session.send(reachable[thing])


def touchable(screen: Screen) -> dict[str, Event]:
    """What a finger can reach on ``screen``, and the event it makes."""
    if screen.name in ("Resting", "Goodbye", "OutOfOrder"):
        return {"screen": Woke()}
    buttons = [*screen.top, *screen.bar, *_buttons_of(screen.body)]
    fixed = {f"button-{button.action.value}": Pressed(button.action) for button in buttons}
    return _things_of(screen.body) | fixed


def _buttons_of(body: Body) -> list[Button]:
    """The fixed buttons that stand in the body itself."""
    match body:
        case LanguagesBody():
            return [body.not_here, *([body.more] if body.more else [])]
        case CardsBody():
            return [body.more] if body.more else []
        case PreparingBody():
            return list(body.ways_on)
        case HandoffBody() | AtCounterBody():
            return [body.print] if body.print else []
        case IdleBody():
            return [body.here]
        case _:
            return []


def _things_of(body: Body) -> dict[str, Event]:
    match body:
        case LanguagesBody():
            return {f"tile-{tile.language.locale}": Picked(tile.language.locale) for tile in body.tiles}
        case CardsBody() | ResumedBody():
            return _cards(body.cards)
        case PreparingBody():
            return _cards(body.needs)
        case PostBody():
            return _cards(body.leads)
        case ShowingBody():
            return {f"thing-{thing.id}": Heard(thing.label.item) for thing in body.things}
        case TryingBody():
            return {f"thing-{thing.id}": Picked(thing.label.item) for thing in body.things}
        case _:
            return {f"card-{item}": Picked(item) for item in _without_ears(body)}


def _without_ears(body: Body) -> list[str]:
    """The items of cards that are one target."""
    match body:
        case EmergencyBody():
            return [card.item for card in body.numbers]
        case HandoffBody():
            return [card.item for card in body.others]
        case ResumingBody():
            return [*(place.label.item for place in body.places), *(card.item for card in body.cards)]
        case _:
            return []


def _cards(cards: tuple[Card, ...]) -> dict[str, Event]:
    bodies: dict[str, Event] = {f"card-{card.item}": Picked(card.item) for card in cards}
    return bodies | {f"ear-{card.item}": Heard(card.item) for card in cards}


class Walk:
    """The script itself; each line either acts or asserts, and returns the walk."""

    def __init__(self, kiosk: Kiosk) -> None:
        self.kiosk = kiosk

    def touches(self, *things: str) -> Walk:
        for thing in things:
            self.kiosk.touch(thing)
        return self

    def sees(self, name: str) -> Walk:
        assert self.kiosk.screen.name == name
        return self

    def hears(self, words: str) -> Walk:
        speech = self.kiosk.voice.speaking
        heard = " | ".join(spoken.utterance.shown for spoken in speech.run) if speech else "(silence)"
        assert words in heard, f"{words!r} is not in: {heard}"
        return self

    def hears_nothing(self) -> Walk:
        assert self.kiosk.voice.speaking is None
        return self

    def listens(self) -> Walk:
        """Wait until the voice has come to its end."""
        self.kiosk.voice.finish()
        return self

    def waits(self, seconds: float) -> Walk:
        self.kiosk.clock.advance(seconds)
        return self

    def to_step(self, number: int) -> Walk:
        """From rest to step ``number`` of the sample letters, in French."""
        self.touches("screen", "tile-fr", "card-asylum", "card-letters", "card-asked", "button-show-me")
        return self.touches(*["button-go-on"] * (number - 1))


LEAVE = f"button-{Action.LEAVE.value}"
