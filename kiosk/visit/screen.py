"""Screen: everything a person sees and hears at one moment, as one value.

Every word on it is a :class:`~kiosk.visit.speech.Spoken`, so that whatever is shown can be said and lit. QML draws a
screen and adds nothing to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum

from kiosk.content.language import Direction, Language
from kiosk.content.picture import Picture
from kiosk.content.scene import Scene
from kiosk.visit.comfort import Comfort
from kiosk.visit.events import Action
from kiosk.visit.speech import Spoken


class Look(Enum):
    """What a button is for, which decides its colour and its place: the way on is the largest, CALLING stands out."""

    PLAIN = "plain"
    WAY_ON = "way-on"
    VOICE = "voice"
    DANGER = "danger"
    LEAVE = "leave"
    CALLING = "calling"


class Mark(Enum):
    """What a card says about itself beside its words; always with a shape, never by colour alone."""

    NONE = "none"
    ASK = "ask"
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Button:
    """A fixed button: its icon and its word always stand together."""

    action: Action
    picture: Picture
    label: Spoken
    look: Look = Look.PLAIN


@dataclass(frozen=True, slots=True)
class Card:
    """A pictured choice. Its body acts, its ear says ``label`` and lights it.

    ``level`` is ``(now, most)`` for a card that moves along a scale; ``big`` is large lettering such as a number.
    """

    item: str
    picture: Picture
    label: Spoken
    mark: Mark = Mark.NONE
    level: tuple[int, int] | None = None
    big: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence beside its picture; coral when ``danger``."""

    picture: Picture
    words: Spoken
    danger: bool = False


@dataclass(frozen=True, slots=True)
class LanguageTile:
    """A language by its own name; one target. Its words say the name and "touch here"."""

    language: Language
    words: Spoken


@dataclass(frozen=True, slots=True)
class RestingBody:
    """The lamp and the hand. ``for_staff`` tells of safe mode, or how to quit when the window is not locked."""

    picture: Picture
    for_staff: Spoken | None


@dataclass(frozen=True, slots=True)
class LanguagesBody:
    """``more`` shows the first names of the next page; ``not_here`` leads to a person."""

    tiles: tuple[LanguageTile, ...]
    more: Button | None
    more_names: tuple[str, ...]
    not_here: Button


@dataclass(frozen=True, slots=True)
class CardsBody:
    """A question and its cards: Home, Papers, Messages, Theme, Asking, Comfort, Feedback.

    ``picture`` stands beside the question, if any; ``note`` is what the place has to tell, under it.
    """

    title: Spoken
    cards: tuple[Card, ...]
    picture: Picture | None = None
    more: Button | None = None
    note: Note | None = None


@dataclass(frozen=True, slots=True)
class PreparingBody:
    """What a procedure is and needs. ``facts`` are minutes and cost; ``notes`` who it is for and the other way."""

    title: Spoken
    picture: Picture
    facts: tuple[Note, ...]
    notes: tuple[Note, ...]
    question: Spoken
    needs: tuple[Card, ...]
    hint: Note | None
    ways_on: tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """Something in a scene that a finger finds; ``label`` is its name, its item ``scene/<id>``."""

    id: str
    label: Spoken


@dataclass(frozen=True, slots=True)
class ShowingBody:
    """Step ``number`` of ``count``: the scene and its ``things``, the sentence, and what to mind."""

    number: int
    count: int
    picture: Picture
    title: Spoken
    say: Spoken
    notes: tuple[Note, ...]
    scene: Scene
    scene_caption: Spoken | None
    scene_value: str
    things: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class TryingBody:
    """The ``number``-th of ``count`` things to try: the scene, what is wanted, and what the last touch was answered.

    ``pointed`` is the thing the hand points at, ``typed`` the one that is filled in; each empty until it is due.
    """

    number: int
    count: int
    picture: Picture
    title: Spoken
    say: Spoken
    notes: tuple[Note, ...]
    scene: Scene
    scene_value: str
    things: tuple[Thing, ...]
    pointed: str
    typed: str


@dataclass(frozen=True, slots=True)
class LearntBody:
    """What a practice has taught, one line a thing."""

    title: Spoken
    picture: Picture
    learnt: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class PostBody:
    """A letter or a message that somebody brings: how it looks, what it usually is, where it leads."""

    title: Spoken
    picture: Picture
    scene: Scene
    says: Spoken
    notes: tuple[Note, ...]
    leads_title: Spoken | None
    leads: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class AddressPair:
    """An official address beside a made-up one that imitates it, and what gives that away."""

    official: str
    false: str
    why: Spoken


@dataclass(frozen=True, slots=True)
class TrustBody:
    """Page ``number`` of ``count`` of how to tell true from false: ``notes`` or ``pairs``, the other is empty."""

    number: int
    count: int
    title: Spoken
    picture: Picture
    notes: tuple[Note, ...] = ()
    pairs: tuple[AddressPair, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A place above the pictures of the resume code, ``number`` from 1; ``picture`` is None while it is empty."""

    number: int
    picture: Picture | None
    label: Spoken


@dataclass(frozen=True, slots=True)
class ResumingBody:
    """Every picture of the resume code as a card without an ear: a touch names it and fills the next of ``places``."""

    title: Spoken
    places: tuple[Place, ...]
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class ResumedBody:
    """Where the pictures lead: procedure and step, and the question whether it is this one."""

    here: Spoken
    title: Spoken
    picture: Picture
    step: Spoken
    step_number: int
    step_picture: Picture
    short: Spoken
    question: Spoken
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class AtCounterBody:
    """The slip for a counter: ``notes`` for the person; ``heading`` and ``lines`` in French, as on the paper.

    ``count`` is 0 where it stands on one page, else ``number`` is the page shown, from 1.
    """

    number: int
    count: int
    title: Spoken
    picture: Picture
    notes: tuple[Note, ...]
    heading: Spoken
    lines: tuple[Note, ...]
    paper: Note
    print: Button | None


@dataclass(frozen=True, slots=True)
class HandoffBody:
    """``code_path`` is the QR as an SVG path ``code_size`` modules wide; ``pictures`` are the resume code.

    ``shown`` and ``more`` are what people read instead of the code; ``others`` are the other codes there are.
    """

    title: Spoken
    code_path: str
    code_size: int
    shown: Spoken
    more: Note | None
    opens: Spoken
    others: tuple[Card, ...]
    pictures: tuple[Picture, ...]
    pictures_label: Spoken
    paper: Note
    print: Button | None
    help_nearby: Note | None


@dataclass(frozen=True, slots=True)
class EmergencyBody:
    """``here`` says where the caller is, when the site has told; every number is a card that speaks."""

    title: Spoken
    here: Note | None
    numbers: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class HelpBody:
    """For the person in their language, then for whoever comes, in French; ``here`` is what the place has to tell."""

    picture: Picture
    own: Spoken
    french: Spoken
    details: tuple[Note, ...]
    here: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptBody:
    """What a visit leaves behind and what it does not."""

    title: Spoken
    kept: tuple[Note, ...]
    not_kept: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class IdleBody:
    """The countdown and the one big button."""

    title: Spoken
    left: Spoken
    left_seconds: int
    here: Button


@dataclass(frozen=True, slots=True)
class SignBody:
    """One picture and one or two sentences: Goodbye, OutOfOrder."""

    picture: Picture
    title: Spoken
    more: Spoken | None = None


Body = (
    RestingBody
    | LanguagesBody
    | CardsBody
    | PreparingBody
    | ShowingBody
    | TryingBody
    | LearntBody
    | PostBody
    | TrustBody
    | ResumingBody
    | ResumedBody
    | HandoffBody
    | AtCounterBody
    | EmergencyBody
    | HelpBody
    | KeptBody
    | IdleBody
    | SignBody
)


@dataclass(frozen=True, slots=True)
class Screen:
    """``name`` picks the QML page; ``spoken`` is said in this order when the screen opens.

    ``top`` and ``bar`` are the two rows of fixed buttons; ``draft`` is true when unreviewed words are in use.
    ``hints`` are words only an ear can ask for. ``primed`` is the item that the next touch acts on, where a first
    touch only speaks.
    """

    name: str
    locale: str
    direction: Direction
    comfort: Comfort
    body: Body
    spoken: tuple[Spoken, ...]
    top: tuple[Button, ...] = ()
    bar: tuple[Button, ...] = ()
    draft: Note | None = None
    hints: tuple[Spoken, ...] = ()
    primed: str = ""

    def sayable(self) -> Iterator[Spoken]:
        """Every utterance on the screen: what an ear or a device's answer may have said."""
        yield from self.hints
        yield from self.spoken
        yield from _spoken_within(self.body)
        yield from _spoken_within((self.top, self.bar, self.draft))

    def saying(self, item: str) -> Spoken | None:
        """What is said for ``item``; None when nothing on the screen bears that id."""
        return next((spoken for spoken in self.sayable() if spoken.item == item), None)


def _spoken_within(value: object) -> Iterator[Spoken]:
    if isinstance(value, Spoken):
        yield value
    elif isinstance(value, tuple):
        for member in value:
            yield from _spoken_within(member)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _spoken_within(getattr(value, field.name))
