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
    CHECKBOX = "checkbox"
    BUTTON = "button"
    LINK = "link"
    DOCUMENT = "document"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class PhoneItem:
    """One line of a page: ``label`` as the portal writes it, ``example`` the made-up value typed into it, or empty."""

    id: str
    kind: PhoneItemKind
    label: str
    example: str = ""


@dataclass(frozen=True, slots=True)
class PhoneScene:
    """A page on a phone. ``address`` is what the address bar says; ``target`` is the id of the item to touch.

    ``seen`` is the day somebody last saw the real page, or None: then the page is generic and says so.
    """

    address: str
    items: tuple[PhoneItem, ...]
    target: str
    seen: datetime.date | None = None


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


Scene = PhoneScene | MessageScene | PapersScene | PlaceScene | CallScene | CalendarScene | WarningScene
