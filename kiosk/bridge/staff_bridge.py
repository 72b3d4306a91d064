"""StaffBridge: what QML shows of the staff side, and one slot for each verb of a finger. A PIN goes in, never out."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.bridge.view import Dress, Viewer
from kiosk.content.language import Direction
from kiosk.staff.events import Action, DigitPressed, Event, Heard, Picked, Pressed, TouchBegan, Written
from kiosk.staff.screen import Label, StaffScreen
from kiosk.staff.world import STAFF_LOCALES, StaffWorld

NO_LEVEL = -math.inf


class StaffViewer(Viewer):
    """A StaffScreen as the plain maps and lists that QML reads; its words have the shape of those of a visit."""

    def value(self, value: object) -> object:
        """A value of any kind that a screen of the staff holds."""
        if isinstance(value, Label):
            return self.words(value.item, value.utterance)
        return super().value(value)


def staff_dress(dress: Dress, world: StaffWorld) -> Dress:
    """``dress`` with all the languages whose names or words the staff may see, offered or not."""
    own = {locale: replace(world.words.french, locale=locale) for locale in STAFF_LOCALES}
    others = {each.locale: each for each in (*world.languages, *world.spoken_only)}
    return replace(dress, languages={**own, **others, **dress.languages})


def staff_view_of(screen: StaffScreen, dress: Dress, id: int) -> dict[str, object]:
    """``screen`` for QML. ``id`` grows with each screen."""
    view = StaffViewer(dress, screen.locale, Direction.LTR).members(screen)
    return {**view, "page": screen.page, "id": id}


class StaffBridge(QObject):
    """``view`` is the whole screen, empty once the staff side is closed.

    ``speaking`` is what the components of a visit light while it is said: here always a whole item. ``level`` is how
    loud the microphone hears, in dBFS; it changes several times a second and is no part of a screen.
    """

    viewChanged = Signal()
    levelChanged = Signal()

    def __init__(self, dress: Dress, send: Callable[[Event], None]) -> None:
        super().__init__()
        self._dress = dress
        self._send = send
        self._id = 0
        self._view: dict[str, object] = {}
        self._level = NO_LEVEL

    def show(self, screen: StaffScreen) -> None:
        """Let QML draw ``screen``."""
        self._id += 1
        self._view = staff_view_of(screen, self._dress, self._id)
        self.viewChanged.emit()

    def show_level(self, dbfs: float) -> None:
        """Let QML draw how loud the microphone hears."""
        if dbfs != self._level:
            self._level = dbfs
            self.levelChanged.emit()

    def _get_level(self) -> float:
        return self._level

    def _get_view(self) -> dict[str, object]:
        return self._view

    def _get_speaking(self) -> dict[str, object]:
        return {"item": self._view.get("saying", ""), "start": 0, "length": 0}

    # the stubs know no Qt type names, and dict would reach QML as an opaque object
    view = Property("QVariantMap", _get_view, notify=viewChanged)  # type: ignore[arg-type]
    speaking = Property("QVariantMap", _get_speaking, notify=viewChanged)  # type: ignore[arg-type]
    level = Property(float, _get_level, notify=levelChanged)

    @Slot()
    def touch(self) -> None:
        """A finger came down anywhere, or a key."""
        self._send(TouchBegan())

    @Slot(str)
    def pick(self, item: str) -> None:
        """A card was touched."""
        self._send(Picked(item))

    @Slot(str)
    def hear(self, item: str) -> None:
        """An ear was touched, or the focus came to ``item``."""
        self._send(Heard(item))

    @Slot(str)
    def press(self, action: str) -> None:
        """A fixed button was touched; ``action`` is a value of :class:`~kiosk.staff.events.Action`."""
        self._send(Pressed(Action(action)))

    @Slot(int)
    def pressDigit(self, digit: int) -> None:
        """A key of the PIN pad was touched."""
        self._send(DigitPressed(digit))

    @Slot(str)
    def write(self, text: str) -> None:
        """The line that is being written is now ``text``."""
        self._send(Written(text))
