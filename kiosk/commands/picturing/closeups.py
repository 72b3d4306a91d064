"""Close-ups: what the page of the design system shows of the screens, part by part."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QMetaObject, QRect, QRectF
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from kiosk.assembly import Kiosk
from kiosk.commands.screen_size import ScreenSize
from kiosk.commands.walking.fingers import Fingers
from kiosk.visit.comfort import Comfort
from kiosk.visit.describe import describe
from kiosk.visit.speech import Progress
from kiosk.visit.states import Home, Languages, Showing, State, Visit
from kiosk.visit.world import World

PROCEDURE, STEP = "ofpra-espace-personnel", 4
TABLET, TALL = ScreenSize(1280, 800, 10.1), ScreenSize(1080, 1920, 21.5)
MARGIN_MM = 2.8


@dataclass(frozen=True, slots=True)
class Closeup:
    """A picture called ``name``: ``state`` on a screen of ``size``, cut to the ``parts`` and a margin.

    A part is the name of an item or of a component; without parts the whole screen is the picture. ``lit`` is the
    item that is being said, ``focus`` the name of what the next key acts on.
    """

    name: str
    state: Callable[[World], State]
    parts: tuple[str, ...] = ()
    lit: str = ""
    focus: str = ""
    size: ScreenSize = TABLET


def _visit(locale: str = "fr", comfort: Comfort | None = None) -> Visit:
    return Visit(locale, chosen=True, comfort=comfort or Comfort())


def _step(locale: str = "fr", comfort: Comfort | None = None) -> Callable[[World], State]:
    return lambda _: Showing(_visit(locale, comfort), PROCEDURE, STEP)


def _home(comfort: Comfort | None = None) -> Callable[[World], State]:
    return lambda _: Home(_visit(comfort=comfort))


CLOSEUPS = (
    Closeup("step", _step()),
    Closeup("step-mirrored", _step("ar")),
    Closeup("cards", _home(), ("card-asylum", "ear-work"), lit="work"),
    Closeup("focus", _home(), ("card-asylum", "ear-work"), focus="card-asylum"),
    Closeup("top", _step(), ("TopRow",)),
    Closeup("bar", _step(), ("BottomBar",)),
    Closeup("languages", lambda _: Languages(_visit()), ("tile-fr", "tile-ar")),
    Closeup("notes", _step(), ("NoteRow",)),
    Closeup("progress", _step("ar"), ("ProgressDots", "DraftChip")),
    Closeup("scene", _step(), ("SceneView",)),
    Closeup("contrast", _home(Comfort(high_contrast=True)), ("card-asylum", "ear-work"), lit="work"),
    Closeup("low", _home(Comfort(text_size=2, low_screen=True)), size=TALL),
)


def photograph(kiosk: Kiosk, world: World, closeup: Closeup) -> QImage:
    """``closeup`` as ``kiosk`` shows it. Raises LookupError when a part is not there, Interrupted at a signal."""
    fingers = Fingers(kiosk)
    kiosk.bridge.show(describe(world, closeup.state(world)))
    fingers.settle()
    items = list(_shown(kiosk.window.contentItem()))
    if closeup.lit:
        kiosk.bridge.say_progress(Progress(0, closeup.lit, 0, 0))
    if closeup.focus:
        keys = next(item for item in items if item.objectName() == "keys")
        keys.setProperty("at", closeup.focus)
        QMetaObject.invokeMethod(keys, "refind")
    picture = fingers.picture()
    if not closeup.parts:
        return picture
    margin = MARGIN_MM * closeup.size.pixels_per_mm
    around = _around(items, closeup.parts).adjusted(-margin, -margin, margin, margin)
    return picture.copy(around.toAlignedRect() & QRect(0, 0, picture.width(), picture.height()))


def _around(items: list[QQuickItem], parts: tuple[str, ...]) -> QRectF:
    whole = QRectF()
    for part in parts:
        found = [item for item in items if part in _names(item) and item.width() > 0]
        if not found:
            raise LookupError(f"{part} is not on the screen")
        for item in found:
            whole |= item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    return whole


def _names(item: QQuickItem) -> tuple[str, str]:
    return item.objectName(), item.metaObject().className().partition("_")[0]


def _shown(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from _shown(child)
