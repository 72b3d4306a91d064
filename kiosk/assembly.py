"""Floor 3: wires core, bridge and QML into one kiosk; used by the commands and by the tests alike.

Adapters are not named here: whoever assembles a kiosk hands in what makes its devices.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QClipboard, QFont, QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.bridge.inbox import MainThreadInbox
from kiosk.bridge.staff_door import StaffDoor
from kiosk.bridge.view import Dress
from kiosk.bridge.visit_bridge import VisitBridge
from kiosk.content.language import Language
from kiosk.log.visit_entry import Origin
from kiosk.visit.comfort import TABLET_MM, first_comfort
from kiosk.visit.events import Broke, Event, HeadphonesChanged, SpeechEnded, TakenOver
from kiosk.visit.ports import Inbox, ProgressSink
from kiosk.visit.screen import Screen
from kiosk.visit.session import Devices, Session
from kiosk.visit.states import Resting
from kiosk.visit.world import World

if TYPE_CHECKING:
    from kiosk.staff_side import MakeStaffParts, StaffSide

MILLIMETRES_PER_INCH = 25.4
FAILED = 70
"""Exit code of a kiosk that could not even say that it is out of order (EX_SOFTWARE of sysexits.h)."""


class MakeDevices(Protocol):
    """Makes the devices of one kiosk; their answers go to ``inbox``, the word being said to ``progress``."""

    def __call__(self, inbox: Inbox, progress: ProgressSink) -> Devices: ...


@dataclass(frozen=True, slots=True)
class Pane:
    """The window: how many pixels make a millimetre, its ``size`` in pixels, or the ``whole_screen`` of that size."""

    pixels_per_mm: float
    size: tuple[int, int]
    whole_screen: bool = False
    locked: bool = False

    @property
    def short_side_mm(self) -> float:
        """The shorter side of the window in millimetres."""
        return min(self.size) / self.pixels_per_mm


def pixels_per_mm(width: int, height: int, diagonal_inches: float) -> float:
    """Pixels in a millimetre of a ``width`` x ``height`` screen of ``diagonal_inches``."""
    return float((width**2 + height**2) ** 0.5 / (diagonal_inches * MILLIMETRES_PER_INCH))


def load_fonts(folder: Path) -> None:
    """Let Qt know the fonts in ``folder``, those that travel with Fanal."""
    for file in sorted(folder.glob("*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(file))


def use_fonts(fonts: Path, icon_font: Path, languages: tuple[Language, ...]) -> str:
    """Load the fonts that travel with Fanal and the icon font; returns the icon font's family.

    Each language's second family and those after it stand in for what its first one lacks, then the other languages'
    own: left alone, Qt would take whatever the system offers first, DejaVu for Arabic. Raises FileNotFoundError when
    the icon font cannot be loaded.
    """
    load_fonts(fonts)
    icons = QFontDatabase.addApplicationFont(str(icon_font))
    if icons < 0:
        raise FileNotFoundError(icon_font)
    every_script = tuple(language.families[0] for language in languages)
    for language in languages:
        first, *others = language.families
        QFont.insertSubstitutions(first, [*others, *(family for family in every_script if family != first)])
    return QFontDatabase.applicationFontFamilies(icons)[0]


def clear_clipboard() -> None:
    """Leave nothing that was copied or marked to whoever comes next."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)


def after_first_frame(window: QQuickWindow, then: Callable[[], None]) -> None:
    """Call ``then`` once, when the first screen can be seen: what is slow to start must not delay it."""
    waiting = [then]

    def seen() -> None:
        if waiting:
            waiting.pop()()

    # queued: other renderers swap their frames on a thread of their own
    window.frameSwapped.connect(seen, Qt.ConnectionType.QueuedConnection)


def catch_failures(journal: Callable[[str], None], put_right: Callable[[], None]) -> None:
    """From now on a failure of Fanal itself goes to ``journal``, then ``put_right`` is called.

    When even that fails the program ends with code 70, so that whatever watches it starts it afresh.
    """

    def failed(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.exit()  # quit() would ask a locked window, which refuses
            return
        journal("".join(traceback.format_exception(kind, error, trace)))
        try:
            put_right()
        except Exception:  # noqa: BLE001 - the one hook: beyond it is only the end of the program
            journal(traceback.format_exc())
            QCoreApplication.exit(FAILED)

    sys.excepthook = failed


def end_screens(engine: QQmlApplicationEngine) -> None:
    """End QML before the bridge goes: a binding must never meet a bridge that is no more."""
    engine.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class Kiosk:
    """A session, its bridge and its window. Keep it as long as the window lives.

    ``make_staff`` makes what is behind the staff's door; without it nobody gets in there. Raises RuntimeError when the
    screens cannot be loaded.
    """

    def __init__(
        self,
        world: World,
        dress: Dress,
        make_devices: MakeDevices,
        pane: Pane,
        *,
        screens: Path,
        icon_family: str,
        origin: Origin = Origin.VISIT,
        make_staff: MakeStaffParts | None = None,
    ) -> None:
        self.staff: StaffSide | None = None
        self._dress = dress
        self._make_staff = make_staff
        self.door = StaffDoor(self.knock)
        self.bridge = VisitBridge(dress, self._send)
        self.inbox: MainThreadInbox[Event] = MainThreadInbox(self._send)
        devices = make_devices(self.inbox, self.bridge.say_progress)
        self._voice = devices.voice
        small = pane.short_side_mm < TABLET_MM
        self.session = Session(
            replace(
                world,
                first_comfort=first_comfort(pane.short_side_mm),
                tiles_per_page=4 if small else world.tiles_per_page,
            ),
            devices,
            self._show,
            origin=origin,
        )
        self.bridge.show(self.session.screen)
        self.session.begin()
        self.engine = QQmlApplicationEngine()
        self.window = self._open(pane, screens, icon_family)

    def knock(self) -> None:
        """Somebody of the staff wants in: let their side lie over the visit, if it rests and there is a way in."""
        if self._make_staff is None or self.staff is not None or not isinstance(self.session.state, Resting):
            return
        from kiosk.staff_side import StaffSide

        side = StaffSide(self._make_staff, self._voice, self._dress, self._staff_left)
        if side.knock():
            self.session.recover(TakenOver())
            self.staff = side
            self.door.open(side.bridge)

    def _staff_left(self) -> None:
        left, self.staff = self.staff, None
        self.door.shut()
        self.session.recover(TakenOver())
        clear_clipboard()

        def forget() -> None:
            """Once QML has let go of the bridge, that goes too, and with it all that was typed."""
            nonlocal left
            left = None
            self.engine.collectGarbage()

        # after what QML has put off for later, and after the end of its items, which comes one turn of the loop later
        QTimer.singleShot(0, lambda: QTimer.singleShot(0, forget))

    def _send(self, event: Event) -> None:
        if self.staff is None or isinstance(event, HeadphonesChanged):
            self.session.send(event)
        elif isinstance(event, SpeechEnded):
            self.staff.sentence_ended()  # nobody but the staff's sound test speaks while they are here

    def _show(self, screen: Screen) -> None:
        self.bridge.show(screen)
        if screen.name == "Resting":
            clear_clipboard()

    def _open(self, pane: Pane, screens: Path, icon_family: str) -> QQuickWindow:
        self.engine.addImportPath(str(screens))
        self.engine.setInitialProperties(
            {
                "visit": self.bridge,
                "door": self.door,
                "pixelsPerMm": pane.pixels_per_mm,
                "locked": pane.locked,
                "iconFamily": icon_family,
            }
        )
        self.engine.load(QUrl.fromLocalFile(str(screens / "Main.qml")))
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError(f"{screens / 'Main.qml'} could not be shown; the lines above say why")
        window = roots[0]
        window.resize(QSize(*pane.size))
        if pane.whole_screen:
            window.showFullScreen()
        else:
            window.show()
        return window

    def after_first_frame(self, then: Callable[[], None]) -> None:
        """Call ``then`` once, when the first screen can be seen: what is slow to start must not delay it."""
        after_first_frame(self.window, then)

    def close(self) -> None:
        """Close the window and end all that was shown in it."""
        self.window.setProperty("locked", False)  # a locked window refuses to close
        self.window.close()
        end_screens(self.engine)

    def catch_failures(self, journal: Callable[[str], None]) -> None:
        """From now on a failure of Fanal itself goes to ``journal``, ends the visit and shows OutOfOrder."""
        catch_failures(journal, self._out_of_order)

    def _out_of_order(self) -> None:
        if self.staff is not None:
            self.staff.abandon()
            self._staff_left()
        self.session.recover(Broke())
