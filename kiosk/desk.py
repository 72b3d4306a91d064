"""Floor 3: the staff side alone in a window, on the mediator's own laptop. No visit lies behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSize, QTimer, QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.assembly import Pane, catch_failures, clear_clipboard, end_screens
from kiosk.bridge.inbox import MainThreadInbox
from kiosk.bridge.staff_door import StaffDoor
from kiosk.bridge.view import Dress
from kiosk.staff.ports import LevelSink, StaffInbox
from kiosk.staff_side import MakeStaffParts, StaffParts, StaffSide
from kiosk.visit.events import Event, SpeechEnded
from kiosk.visit.ports import Inbox, Voice

LEAST_MM = 217.0, 136.0
"""The smallest window, in millimetres: the smallest reference screen, 1280 x 800 at 10.1 inches."""


class MakeVoice(Protocol):
    """Makes the voice that says the staff's test sentences; that one has ended goes to ``inbox``."""

    def __call__(self, inbox: Inbox) -> Voice: ...


def least_pane(pane: Pane) -> Pane:
    """The smallest window that ``pane`` may be made into: what is planned for this one fits every larger one."""
    width, height = (round(each * pane.pixels_per_mm) for each in LEAST_MM)
    return replace(pane, size=(min(width, pane.size[0]), min(height, pane.size[1])))


class Desk:
    """The staff side, from its door to its door: whoever leaves or stays away finds it shut. Keep it as its window.

    ``make_staff`` is handed the world of :func:`least_pane`. Raises RuntimeError when the screens cannot be loaded.
    """

    def __init__(
        self,
        dress: Dress,
        make_voice: MakeVoice,
        make_staff: MakeStaffParts,
        pane: Pane,
        *,
        screens: Path,
        icon_family: str,
    ) -> None:
        self.side: StaffSide | None = None
        self._dress = dress
        self._make_staff = make_staff
        self._closed = False
        self._inbox: MainThreadInbox[Event] = MainThreadInbox(self._answered)
        self._voice = make_voice(self._inbox)
        self.door = StaffDoor(lambda: None)  # the door itself is shown: nobody has to knock
        self.engine = QQmlApplicationEngine()
        self.window = self._show_window(pane, screens, icon_family)
        self._to_the_door()

    def catch_failures(self, journal: Callable[[str], None]) -> None:
        """From now on a failure of Fanal itself goes to ``journal`` and leads back to the door."""
        catch_failures(journal, self._abandon)

    def close(self) -> None:
        """Close the window and end all that was shown in it."""
        self._closed = True
        self.window.close()
        end_screens(self.engine)

    def _to_the_door(self) -> None:
        side = StaffSide(self._parts, self._voice, self._dress, self._left)
        side.knock()
        self.side = side
        self.door.open(side.bridge)

    def _parts(self, inbox: StaffInbox, voice: Voice, level: LevelSink) -> StaffParts:
        parts = self._make_staff(inbox, voice, level)
        return replace(parts, world=replace(parts.world, alone=True))

    def _left(self) -> None:
        left, self.side = self.side, None
        self.door.shut()
        clear_clipboard()

        def forget() -> None:
            """Once QML has let go of the bridge, that goes too, and with it all that was typed."""
            nonlocal left
            left = None
            if not self._closed:
                self.engine.collectGarbage()
                self._to_the_door()

        # after what QML has put off for later, and after the end of its items, which comes one turn of the loop later
        QTimer.singleShot(0, lambda: QTimer.singleShot(0, forget))

    def _abandon(self) -> None:
        if self.side is None:
            self._to_the_door()
        else:
            self.side.abandon()
            self._left()

    def _answered(self, event: Event) -> None:
        if isinstance(event, SpeechEnded) and self.side is not None:
            self.side.sentence_ended()

    def _show_window(self, pane: Pane, screens: Path, icon_family: str) -> QQuickWindow:
        self.engine.addImportPath(str(screens))
        self.engine.setInitialProperties(
            {"door": self.door, "pixelsPerMm": pane.pixels_per_mm, "iconFamily": icon_family}
        )
        self.engine.load(QUrl.fromLocalFile(str(screens / "Desk.qml")))
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError(f"{screens / 'Desk.qml'} could not be shown; the lines above say why")
        window = roots[0]
        window.setMinimumSize(QSize(*least_pane(pane).size))
        window.resize(QSize(*pane.size))
        window.show()
        return window
