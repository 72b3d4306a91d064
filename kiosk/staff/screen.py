"""StaffScreen: everything the staff see at one moment, as one value. It is said only where it asks whom they help.

QML draws a screen and adds nothing to it. Of a PIN it knows how many dots there are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum

from kiosk.content.picture import Picture
from kiosk.content.scene import Scene
from kiosk.content.utterance import Utterance
from kiosk.staff.events import Action
from kiosk.staff.keyboard import Key


class Look(Enum):
    """What a button is for, which decides its colour."""

    PLAIN = "plain"
    WAY_ON = "way-on"
    DANGER = "danger"


class Mark(Enum):
    """What a card says about itself beside its words."""

    NONE = "none"
    YES = "yes"


@dataclass(frozen=True, slots=True)
class Label:
    """Words of the screen; ``item`` tells them apart."""

    item: str
    utterance: Utterance


@dataclass(frozen=True, slots=True)
class Button:
    """A fixed button: its icon and its word always stand together."""

    action: Action
    picture: Picture
    label: Label
    look: Look = Look.PLAIN


@dataclass(frozen=True, slots=True)
class Card:
    """A pictured choice. ``big`` is large lettering, such as a place in an order; ``level`` is never set here.

    ``progress`` is how much of how much is done, where it is drawn.
    """

    item: str
    picture: Picture
    label: Label
    mark: Mark = Mark.NONE
    big: str = ""
    level: None = None
    progress: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence beside its picture; coral when ``danger``."""

    picture: Picture
    words: Label
    danger: bool = False


@dataclass(frozen=True, slots=True)
class KeypadBody:
    """``dots`` of at most ``most`` are typed; ``takes`` is false while no key does anything."""

    dots: int
    most: int
    takes: bool
    erase: Button
    enter: Button
    typed: Label
    skip: Button | None = None


@dataclass(frozen=True, slots=True)
class WritingBody:
    """``text`` of at most ``most`` characters, and the ``keys`` in ``columns`` and ``rows``.

    ``shift``, ``signs``, ``blank`` and ``erase`` are what stands on the keys that do so.
    """

    text: str
    most: int
    columns: int
    rows: int
    keys: tuple[Key, ...]
    shift: Button
    signs: Button
    blank: Button
    erase: Button


@dataclass(frozen=True, slots=True)
class ChoicesBody:
    """Cards to choose from."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class EntryKey:
    """What can be done with an entry without opening it."""

    item: str
    picture: Picture
    label: Label


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One entry: touching its card opens it, the ``key`` stands beside."""

    card: Card
    key: EntryKey


@dataclass(frozen=True, slots=True)
class EntriesBody:
    """What was written down, one entry a row; ``takes`` is false while one of them is being changed."""

    rows: tuple[EntryRow, ...]
    takes: bool = True


@dataclass(frozen=True, slots=True)
class CodeBody:
    """A code for a telephone, as an SVG path ``modules`` wide, and what is to be known beside it."""

    path: str
    modules: int
    told: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class CopiesKey:
    """Something that changes a number: ``sign`` stands on it, ``says`` is what it does in words.

    ``takes`` is false while it does nothing.
    """

    item: str
    sign: str
    says: Label
    takes: bool


@dataclass(frozen=True, slots=True)
class CopiesRow:
    """How many of ``name``; ``more`` is the whole of its card, ``many`` and ``fewer`` stand beside."""

    name: Label
    count: int
    more: CopiesKey
    many: CopiesKey
    fewer: CopiesKey


@dataclass(frozen=True, slots=True)
class CopiesBody:
    """How many of each."""

    rows: tuple[CopiesRow, ...]


@dataclass(frozen=True, slots=True)
class FormCard:
    """A value of a field, or the way to all of them. ``big`` is a figure, which needs no picture."""

    item: str
    picture: Picture
    label: Label
    chosen: bool = False
    big: str = ""


@dataclass(frozen=True, slots=True)
class FormRow:
    """One field: its ``name``, the values beside it, and in a word what is wrong with it, if something is."""

    name: Label
    cards: tuple[FormCard, ...]
    fault: Note | None = None


@dataclass(frozen=True, slots=True)
class FormBody:
    """The fields of one page of a form; ``takes`` is false while it is being written down."""

    rows: tuple[FormRow, ...]
    takes: bool = True


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a chart: what is counted, how often, and how long its bar is, as a share of the longest.

    Several together have no bar, and a ``share`` of 0. ``picture`` is None where it would be that of every line.
    """

    picture: Picture | None
    label: Label
    count: int
    share: float


@dataclass(frozen=True, slots=True)
class ChartBlock:
    """A heading and the bars below it."""

    picture: Picture
    heading: Label
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class WholeFigure:
    """A large number and what it counts."""

    picture: Picture
    label: Label
    count: int


@dataclass(frozen=True, slots=True)
class ChartsBody:
    """``totals`` of the days of ``period`` above, and below them bars: charts below each other, ``columns`` beside."""

    totals: tuple[WholeFigure, ...]
    period: Note
    columns: tuple[tuple[ChartBlock, ...], ...]


@dataclass(frozen=True, slots=True)
class CardSizeBody:
    """A card ``card_pixels`` wide, ``shape`` times as wide as high; ``measured`` is what follows from it."""

    card_pixels: float
    shape: float
    measured: Label
    sizes: tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One line of an examination: what was looked at, what was found, and the mend if there is one."""

    standing: str
    picture: Picture
    name: Label
    words: Label
    mend: Label | None


@dataclass(frozen=True, slots=True)
class ReportBody:
    """The lines of one page of an examination; none while it goes on."""

    lines: tuple[ReportLine, ...]


@dataclass(frozen=True, slots=True)
class TellingBody:
    """A picture, and what is to be known beside it."""

    picture: Picture
    told: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Meter:
    """How loud it is: where the meter begins, and between which two marks a voice is just right, in dBFS."""

    floor: float
    soft_below: float
    loud_from: float
    soft: Label
    good: Label
    loud: Label


@dataclass(frozen=True, slots=True)
class RecordingBody:
    """What is to be said: ``own`` in the language itself, None where the ``french`` is all there is; ``hear`` says it.

    The ``note`` says what to do or what to think of the take. ``listening`` while the microphone is open, at most
    ``most_seconds``; how loud it is is no part of a screen.
    """

    picture: Picture
    french: Label
    own: Label | None
    hear: Button | None
    note: Note
    meter: Meter
    listening: bool
    most_seconds: int


@dataclass(frozen=True, slots=True)
class SpokenCard:
    """Something that is read, heard and perhaps chosen by the person who is helped, whom the screen is turned to.

    ``own`` is in that person's language; ``french`` the same for whoever helps, None where the two are one.
    """

    item: str
    picture: Picture
    own: Label
    french: Label | None


@dataclass(frozen=True, slots=True)
class AskingBody:
    """A question to the person who is helped, and the cards that answer it."""

    question: SpokenCard
    cards: tuple[SpokenCard, ...]


@dataclass(frozen=True, slots=True)
class WallTime:
    """How far something has come, as a ``share`` of its time, and in words how much of it is left."""

    left: Label
    share: float


@dataclass(frozen=True, slots=True)
class WallBody:
    """One part of a workshop, for a group to read across a room.

    ``part`` is which of how many. ``sentences`` say what is shown, in French and below it in the group's language
    where it has one; ``lines`` say the same in fewer words, for a screen on which the sentences would be too small.
    What is shown is drawn as the ``scene`` with its ``caption`` and its ``value``, else as the ``picture``, or as the
    pictures of all ``steps`` of a procedure. The ``prompt`` is for the mediator, who stands near.
    """

    part: Label
    title: Label
    picture: Picture
    scene: Scene | None
    caption: Label | None
    value: str
    sentences: tuple[Label, ...]
    lines: tuple[Label, ...]
    steps: tuple[Picture, ...]
    prompt: Label
    times: tuple[WallTime, ...]
    unheard: Note | None


Body = (
    KeypadBody
    | WritingBody
    | ChoicesBody
    | EntriesBody
    | CodeBody
    | CopiesBody
    | FormBody
    | ChartsBody
    | CardSizeBody
    | ReportBody
    | TellingBody
    | RecordingBody
    | AskingBody
    | WallBody
)

PAGES: dict[type, str] = {
    KeypadBody: "Keypad",
    WritingBody: "Writing",
    ChoicesBody: "Choices",
    EntriesBody: "Entries",
    CodeBody: "Code",
    CopiesBody: "Copies",
    FormBody: "Form",
    ChartsBody: "Charts",
    CardSizeBody: "CardSize",
    ReportBody: "Report",
    TellingBody: "Telling",
    RecordingBody: "Recording",
    AskingBody: "Asking",
    WallBody: "Wall",
}
"""Which QML page draws which body."""


@dataclass(frozen=True, slots=True)
class StaffScreen:
    """``name`` is that of the state, ``page`` picks the QML page.

    ``back`` and ``top`` are the row above, ``bar`` the one below.

    It is question ``number`` of ``count``, 0 of 0 where nothing is set up. ``notes`` stand under the title. ``draft``
    says that a native speaker has not read the words yet. ``saying`` is the item being said aloud, if one is.
    """

    name: str
    locale: str
    title: Label
    body: Body
    notes: tuple[Note, ...] = ()
    back: Button | None = None
    top: tuple[Button, ...] = ()
    bar: tuple[Button, ...] = ()
    number: int = 0
    count: int = 0
    draft: Note | None = None
    saying: str = ""

    @property
    def page(self) -> str:
        """The name of the QML page, without its ending."""
        return PAGES[type(self.body)]


def labels_in(value: object) -> Iterator[Label]:
    """All words within ``value``, a screen or a part of one."""
    if isinstance(value, Label):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from labels_in(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from labels_in(getattr(value, field.name))
