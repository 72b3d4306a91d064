"""VisitBridge: two properties that QML shows, and one slot for each verb of a finger."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.bridge.view import Dress, shown_text, view_of
from kiosk.content.isolation import place_in
from kiosk.visit.events import Action, Event, Heard, Picked, Pressed, TouchBegan, Woke
from kiosk.visit.screen import Screen
from kiosk.visit.speech import Progress

SILENT: dict[str, object] = {"item": "", "start": 0, "length": 0, "speaker": ""}


class VisitBridge(QObject):
    """``view`` is the whole screen; ``speaking`` is the item and the word being said, and changes far more often.

    ``speaking`` is ``{item, start, length, speaker}``: characters of the painted text, and who says it, ``human``,
    ``engine`` or ``nobody``; all empty in silence.
    """

    viewChanged = Signal()
    speakingChanged = Signal()

    def __init__(self, dress: Dress, send: Callable[[Event], None]) -> None:
        super().__init__()
        self._dress = dress
        self._send = send
        self._id = 0
        self._screen: Screen | None = None
        self._view: dict[str, object] = {}
        self._speaking = SILENT

    def show(self, screen: Screen) -> None:
        """Let QML draw ``screen``; what was being said on the one before is no longer lit."""
        self._id += 1
        self._screen = screen
        self._view = view_of(screen, self._dress, self._id)
        self.say_progress(None)
        self.viewChanged.emit()

    def say_progress(self, progress: Progress | None) -> None:
        """Light the item and the word at ``progress``; nothing when None."""
        said = self._lit(progress) if progress else SILENT
        if said != self._speaking:
            self._speaking = said
            self.speakingChanged.emit()

    def _lit(self, progress: Progress) -> dict[str, object]:
        """The word's place in the text as it is painted, which may hold marks that the sentence does not."""
        spoken = self._screen.saying(progress.item) if self._screen else None
        painted = shown_text(spoken.utterance, self._dress) if spoken else ""
        start, length = place_in(painted, progress.start, progress.length) if painted else (0, 0)
        if spoken and (progress.start, progress.length) == (0, len(spoken.utterance.shown)):
            start, length = 0, len(painted)  # with the marks at its ends, so that it is lit as a whole
        speaker = progress.speaker.value
        return {"item": progress.item, "start": start, "length": length, "speaker": speaker}

    def _get_view(self) -> dict[str, object]:
        return self._view

    def _get_speaking(self) -> dict[str, object]:
        return self._speaking

    # the stubs know no Qt type names, and dict would reach QML as an opaque object
    view = Property("QVariantMap", _get_view, notify=viewChanged)  # type: ignore[arg-type]
    speaking = Property("QVariantMap", _get_speaking, notify=speakingChanged)  # type: ignore[arg-type]

    @Slot()
    def touch(self) -> None:
        """A finger came down anywhere."""
        self._send(TouchBegan())

    @Slot()
    def wake(self) -> None:
        """The resting screen, or one that says goodbye, was touched."""
        self._send(Woke())

    @Slot(str)
    def pick(self, item: str) -> None:
        """The body of a card was touched."""
        self._send(Picked(item))

    @Slot(str)
    def hear(self, item: str) -> None:
        """The ear of a card was touched."""
        self._send(Heard(item))

    @Slot(str)
    def press(self, action: str) -> None:
        """A fixed button was touched; ``action`` is a value of :class:`~kiosk.visit.events.Action`."""
        self._send(Pressed(Action(action)))
