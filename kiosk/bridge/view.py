"""View: a Screen as the plain maps and lists that QML reads.

Field names turn to camelCase, enumerations to their values. A ``Spoken`` becomes ``{item, text, locale, rightToLeft,
family, draft}``; a ``Picture`` ``{glyph, drawing, flips, badge, badgeDrawing, badgeFlips}``: a character of the icon
font or, where it is one of Fanal's own drawings, SVG path data on a grid of 24 units, the other being empty; ``flips``
is true when it is mirrored on this screen; a ``Scene`` carries ``kind`` and, as ``things``, the ids of what a finger
finds in it. The ``Text`` of a scene is left out: the body carries its caption in the person's language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from enum import Enum

from kiosk.content.isolation import held, isolated
from kiosk.content.language import Direction, Language
from kiosk.content.mirroring import mirrors
from kiosk.content.picture import Picture
from kiosk.content.practice import touchables
from kiosk.content.scene import (
    CalendarScene,
    CallScene,
    GestureScene,
    KeyboardScene,
    MessageScene,
    PapersScene,
    PhoneScene,
    PhotoScene,
    PlaceScene,
    Scene,
    WarningScene,
)
from kiosk.content.text import Text
from kiosk.content.utterance import Utterance
from kiosk.visit.screen import Screen
from kiosk.visit.speech import Spoken

SCENE_KINDS: dict[type, str] = {
    PhoneScene: "phone",
    MessageScene: "message",
    PapersScene: "papers",
    PhotoScene: "photo",
    KeyboardScene: "keyboard",
    GestureScene: "gesture",
    PlaceScene: "place",
    CallScene: "call",
    CalendarScene: "calendar",
    WarningScene: "warning",
}


@dataclass(frozen=True, slots=True)
class Dress:
    """What turns words and pictures into something to paint.

    Name of a glyph -> its character, locale -> language with its fonts, name of a drawing -> its path data.
    """

    glyphs: Mapping[str, str]
    languages: Mapping[str, Language]
    drawings: Mapping[str, str] = field(default_factory=dict)


def view_of(screen: Screen, dress: Dress, id: int) -> dict[str, object]:
    """``screen`` for QML. ``id`` grows with each screen, so that a frame can be told from the one before."""
    rtl = screen.direction is Direction.RTL
    view = Viewer(dress, screen.locale, screen.direction).members(screen)
    return {**view, "id": id, "rightToLeft": rtl, "family": dress.languages[screen.locale].families[0]}


def shown_text(utterance: Utterance, dress: Dress) -> str:
    """``utterance`` as it is painted: numbers and French keep their own way inside a right-to-left sentence."""
    if dress.languages[utterance.locale].direction is Direction.RTL:
        return held(isolated(utterance, utterance.locale))
    return held(utterance.shown)


@dataclass(frozen=True, slots=True)
class Viewer:
    """Turns the values of a screen in ``locale``, read in ``direction``, into what QML reads."""

    dress: Dress
    locale: str
    direction: Direction

    def members(self, value: object) -> dict[str, object]:
        """The fields of a dataclass, by their names in QML."""
        assert is_dataclass(value)
        return {_camel(field.name): self.value(getattr(value, field.name)) for field in fields(value)}

    def value(self, value: object) -> object:
        """A value of any kind that a screen holds."""
        match value:
            case Spoken():
                return self.words(value.item, value.utterance)
            case Picture():
                return self._picture(value)
            case Language():
                return {
                    **self.members(value),
                    "family": value.families[0],
                    "rightToLeft": value.direction is Direction.RTL,
                }
            case Enum():
                return value.value
            case Text() | date():
                return None
            case tuple():
                return [self.value(member) for member in value]
            case _ if isinstance(value, Scene):
                kind, things = SCENE_KINDS[type(value)], list(touchables(value))
                return {**self.members(value), "kind": kind, "things": things}
            case _ if is_dataclass(value):
                return self.members(value)
            case _:
                return value

    def words(self, item: str, utterance: Utterance) -> dict[str, object]:
        """Words that are shown, and the font and the way in which they are read."""
        language = self.dress.languages[utterance.locale]
        return {
            "item": item,
            "text": shown_text(utterance, self.dress),
            "locale": language.locale,
            "rightToLeft": language.direction is Direction.RTL,
            "family": language.families[0],
            "draft": utterance.draft,
        }

    def _picture(self, picture: Picture) -> dict[str, object]:
        badge = picture.badge or ""
        return {
            "glyph": self.dress.glyphs.get(picture.icon, ""),
            "drawing": self.dress.drawings.get(picture.icon, ""),
            "flips": mirrors(picture.icon, self.direction),
            "badge": self.dress.glyphs.get(badge, ""),
            "badgeDrawing": self.dress.drawings.get(badge, ""),
            "badgeFlips": mirrors(badge, self.direction),
        }


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.title() for word in rest)
