"""Scene: what a step looks like, as data that the screens draw in Fanal's own style, never a screenshot.

Words inside a phone, a message or a paper stay French, because that is what the person must recognise; captions are
translatable :class:`~kiosk.content.text.Text`.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import Enum

from kiosk.content.picture import Picture
from kiosk.content.text import Text


class PhoneItemKind(Enum):
    """The parts a drawn portal page is made of."""

    HEADING = "heading"
    TEXT = "text"
    FIELD = "field"
    PASSWORD = "password"
    CODE = "code"
    DATE = "date"
    DROPDOWN = "dropdown"
    CAPTCHA = "captcha"
    CHECKBOX = "checkbox"
    UPLOAD = "upload"
    BUTTON = "button"
    LINK = "link"
    DOCUMENT = "document"
    BANNER = "banner"
    LOADING = "loading"
    ERROR = "error"


SCENERY = frozenset(
    {
        PhoneItemKind.HEADING,
        PhoneItemKind.TEXT,
        PhoneItemKind.BANNER,
        PhoneItemKind.LOADING,
        PhoneItemKind.ERROR,
    }
)
"""The parts of a page that no finger uses, unless they bear a word of their own to be explained."""


@dataclass(frozen=True, slots=True)
class PhoneItem:
    """One line of a page: ``label`` as the portal writes it, ``example`` the made-up value typed into it, or empty.

    ``word`` is the id of the :class:`~kiosk.content.word.Word` that explains it; empty: the one that bears its label.
    """

    id: str
    kind: PhoneItemKind
    label: str
    example: str = ""
    word: str = ""

    @property
    def touchable(self) -> bool:
        """Whether a finger finds something to touch here."""
        return self.kind not in SCENERY or self.word != ""


@dataclass(frozen=True, slots=True)
class Sms:
    """A message that slides in above a page that waits: in French, ``code`` lit when there is one."""

    sender: str
    line: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class PhoneScene:
    """A page on a phone. ``address`` is what the address bar says; ``target`` is the id of the item to touch.

    ``also`` are the ids of other right answers. ``seen`` is the day somebody last saw the real page, or None: then the
    page is generic and says so.
    """

    address: str
    items: tuple[PhoneItem, ...]
    target: str
    seen: datetime.date | None = None
    also: tuple[str, ...] = ()
    sms: Sms | None = None


class Channel(Enum):
    """How a message came."""

    SMS = "sms"
    MAIL = "mail"


@dataclass(frozen=True, slots=True)
class MessageScene:
    """A message as it arrives on a phone: ``sender`` and ``lines`` in French; ``code`` is lit when there is one."""

    channel: Channel
    sender: str
    lines: tuple[str, ...]
    code: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper in the hand: its picture, the French words printed on it, and ``lines`` it shows, one of them lit."""

    picture: Picture
    heading: str
    lines: tuple[str, ...] = ()
    lit_line: int | None = None


@dataclass(frozen=True, slots=True)
class PapersScene:
    """One to three papers side by side; ``lit`` is the index of the one that matters."""

    papers: tuple[Paper, ...]
    lit: int = 0


@dataclass(frozen=True, slots=True)
class PlaceScene:
    """A place to go to or a person to see, with a caption."""

    picture: Picture
    caption: Text


@dataclass(frozen=True, slots=True)
class CallScene:
    """A phone call: ``fact`` is the id of the number."""

    fact: str
    caption: Text


@dataclass(frozen=True, slots=True)
class CalendarScene:
    """A row of days: the first is today, ``every_days`` later the thing comes again."""

    every_days: int
    caption: Text


@dataclass(frozen=True, slots=True)
class WarningScene:
    """Something not to do: the picture under a thick bar, with a caption."""

    picture: Picture
    caption: Text


class Shot(Enum):
    """How a photograph of a paper came out."""

    GOOD = "good"
    DARK = "dark"
    CUT = "cut"
    BLURRED = "blurred"


@dataclass(frozen=True, slots=True)
class PhotoScene:
    """Photographs of one paper, two or three, one of them good. ``heading`` is what is printed on the paper."""

    picture: Picture
    heading: str
    shots: tuple[Shot, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """A key that is lit large on the drawn keyboard; ``label`` is what stands on it."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class KeyboardScene:
    """An AZERTY keyboard under a field: ``typed`` stands in it before the ``target`` key, ``result`` after it."""

    typed: str
    result: str
    keys: tuple[Key, ...]
    target: str
    also: tuple[str, ...] = ()


class Gesture(Enum):
    """A movement of the finger that is only shown, never asked for on the terminal."""

    TAP = "tap"
    SCROLL = "scroll"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class GestureScene:
    """A hand that makes a movement on a drawn phone, with a caption."""

    gesture: Gesture
    caption: Text


Captioned = PlaceScene | CallScene | CalendarScene | WarningScene | GestureScene
"""The scenes that say something in the person's own language."""

Scene = PhoneScene | MessageScene | PapersScene | PhotoScene | KeyboardScene | Captioned
