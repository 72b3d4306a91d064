"""What the staff do, as a script. The same script runs against the core and through the real pages.

A thing is named as it is on the page: ``button-go-on``, ``card-fr``, ``digit-7``; words that stand on it are asked for
by their key where the sample library gives each text its key.
"""

from __future__ import annotations

from typing import Protocol

from kiosk.content.language import Direction, Language, Speech
from kiosk.log.site_lists import Place, SiteLists
from kiosk.staff.events import DigitPressed, Event, Heard, Picked, Pressed, TouchBegan, Written
from kiosk.staff.keyboard import Does
from kiosk.staff.screen import (
    AskingBody,
    CardSizeBody,
    ChoicesBody,
    CopiesBody,
    EntriesBody,
    FormBody,
    KeypadBody,
    RecordingBody,
    StaffScreen,
    WritingBody,
    labels_in,
)
from kiosk.staff.session import StaffDevices, StaffSession
from kiosk.staff.site_sheet import SiteSheet
from kiosk.staff.world import StaffWorld
from sample_content import library
from staff_fakes import StaffInboxAhead, fake_staff_devices

TABLET_MM = 5.884
"""Pixels in a millimetre of a tablet of 10.1 inches."""


SPOKEN_ONLY = Language("bm", "BM", Direction.LTR, "Latn", ("Noto Sans",), (), Speech.NONE, spoken_only=True)


def plain_world(site: SiteSheet | None = None, *, locked: bool = True) -> StaffWorld:
    """A staff world on a tablet, whose words are their keys."""
    content = library()
    return StaffWorld(
        words=content,
        library=content,
        sentences={
            each.locale: content.words("Languages/touch-here", each.locale)
            for each in content.known_languages()
        },
        languages=content.languages,
        site=site or SiteSheet(),
        screen_pixels=(1280, 800),
        pixels_per_mm=TABLET_MM,
        frame_mm=(1280 / TABLET_MM, 800 / TABLET_MM),
        locked=locked,
        spoken_only=(SPOKEN_ONLY,),
        lists=SiteLists(
            places={"here": Place("Maison du Phare", "1 quai des Lampes", "Luminy", "99001", "99001")},
            demarches={each: each for each in content.procedures},
            portals={each: f"{each}.domain" for each in content.procedures},
            languages=tuple(each.locale for each in content.languages),
        ),
    )


class Staff(Protocol):
    """What a walk needs, with or without pixels."""

    devices: StaffDevices

    @property
    def screen(self) -> StaffScreen | None: ...

    def touch(self, thing: str) -> None: ...

    def write(self, text: str) -> None: ...


class CoreStaff:
    """A session with fakes all round, and fingers that only reach what is drawn."""

    def __init__(self, world: StaffWorld, pin: str = "", *, set_up: bool = False) -> None:
        ahead = StaffInboxAhead()
        self.devices = fake_staff_devices(ahead, pin)
        self.published: list[StaffScreen | None] = []
        self.session = StaffSession(world, self.devices, self.published.append)
        ahead.send = self.session.send
        self.set_up = set_up

    def knock(self) -> bool:
        return self.session.knock(set_up=self.set_up)

    @property
    def screen(self) -> StaffScreen | None:
        return self.session.screen

    def touch(self, thing: str) -> None:
        assert self.screen is not None, f"{thing}: nothing of the staff is open"
        reachable = touchable(self.screen)
        assert thing in reachable, f"{thing} is not on {self.screen.name}: {sorted(reachable)}"
        self.session.send(TouchBegan())
        self.session.send(reachable[thing])

    def write(self, text: str) -> None:
        assert self.screen is not None
        assert isinstance(self.screen.body, WritingBody)
        self.session.send(TouchBegan())
        self.session.send(Written(text))


def touchable(screen: StaffScreen) -> dict[str, Event]:
    """What a finger can reach on ``screen``, and the event it makes."""
    body = screen.body
    buttons = [*([screen.back] if screen.back else []), *screen.top, *screen.bar]
    things: dict[str, Event] = {}
    match body:
        case KeypadBody(takes=takes, skip=skip):
            buttons += [skip] if skip else []
            if takes:
                buttons += [body.erase, body.enter]
                things |= {f"digit-{digit}": DigitPressed(digit) for digit in range(10)}
        case ChoicesBody(cards):
            things |= {f"card-{card.item}": Picked(card.item) for card in cards}
        case EntriesBody(rows, takes):
            items = [item for row in rows for item in (row.card.item, row.key.item) if takes]
            things |= {f"card-{item}": Picked(item) for item in items}
        case CopiesBody(rows):
            keys = [key for row in rows for key in (row.more, row.many, row.fewer) if key.takes]
            things |= {f"card-{key.item}": Picked(key.item) for key in keys}
        case FormBody(rows, takes):
            things |= {f"card-{card.item}": Picked(card.item) for row in rows for card in row.cards if takes}
        case AskingBody(question, cards):
            things |= {f"card-{question.item}": Heard(question.item)}
            things |= {f"card-{card.item}": Picked(card.item) for card in cards}
            things |= {f"ear-{card.item}": Heard(card.item) for card in cards}
        case CardSizeBody(sizes=sizes):
            buttons += sizes
        case WritingBody():
            buttons += [body.shift, body.signs]
            things |= {
                f"key-{key.sign}": Written(body.text + key.sign)
                for key in body.keys
                if key.does in (Does.WRITES, Does.BLANK)
            }
            things["button-erase"] = Written(body.text[:-1])
        case RecordingBody(hear=hear):
            buttons += [hear] if hear else []
        case _:
            pass
    return {f"button-{button.action.value}": Pressed(button.action) for button in buttons} | things


def words_on(screen: StaffScreen) -> str:
    """All that stands on ``screen``, as one text."""
    return " | ".join(label.utterance.shown for label in labels_in(screen))


class StaffWalk:
    """The script itself; each line either acts or asserts, and returns the walk."""

    def __init__(self, staff: Staff) -> None:
        self.staff = staff
        self.devices = staff.devices

    @property
    def body(self) -> object:
        assert self.staff.screen is not None
        return self.staff.screen.body

    def touches(self, *things: str) -> StaffWalk:
        for thing in things:
            self.staff.touch(thing)
        return self

    def types(self, digits: str) -> StaffWalk:
        return self.touches(*(f"digit-{digit}" for digit in digits))

    def enters(self, digits: str) -> StaffWalk:
        return self.types(digits).touches("button-enter")

    def writes(self, text: str) -> StaffWalk:
        self.staff.write(text)
        return self

    def sees(self, name: str) -> StaffWalk:
        assert self.staff.screen is not None, f"{name} was expected, but the staff side is closed"
        assert self.staff.screen.name == name
        return self

    def reads(self, words: str) -> StaffWalk:
        assert self.staff.screen is not None
        assert words in words_on(self.staff.screen), f"{words!r} is not in: {words_on(self.staff.screen)}"
        return self

    def reads_nothing_of(self, words: str) -> StaffWalk:
        assert self.staff.screen is not None
        assert words not in words_on(self.staff.screen)
        return self

    def waits(self, seconds: float) -> StaffWalk:
        self.devices.clock.advance(seconds)
        return self

    def is_out(self) -> StaffWalk:
        assert self.staff.screen is None, f"{self.staff.screen and self.staff.screen.name} is still open"
        return self

    def through_the_door(self, pin: str) -> StaffWalk:
        """From the door to the page of the terminal."""
        self.sees("Door").enters(pin)
        self.devices.pins.answer_check()
        return self.sees("Terminal")

    def chooses_a_pin(self, pin: str) -> StaffWalk:
        self.sees("ChoosingPin").enters(pin).sees("RepeatingPin").enters(pin)
        self.devices.pins.answer_choice()
        return self
