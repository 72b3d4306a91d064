"""Step scenes: the drawn scene of each step as a picture, as large as a sheet of paper can show it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QBitmap, QImage, QPainter, QRegion

from kiosk import paths
from kiosk.adapters.printers.absent import NoPrinter
from kiosk.assembly import Kiosk, Pane
from kiosk.commands.picturing.closeups import Closeup, photograph
from kiosk.commands.screen_size import ScreenSize
from kiosk.commands.terminal import Terminal
from kiosk.commands.walking.unattended import HandClock, HeardOut, NoLog
from kiosk.visit.comfort import Comfort
from kiosk.visit.ports import Inbox, ProgressSink
from kiosk.visit.session import Devices
from kiosk.visit.states import Showing, Visit

SIZE = ScreenSize(1440, 3200, 13)
"""Upright, so that scenes are high; small, so that what is written in them is large for them; of fine dots."""


def step_scenes(
    terminal: Terminal, icon_family: str, locale: str, procedure: str, steps: Iterable[int]
) -> list[QImage]:
    """One picture for each of ``steps`` (from 1) of ``procedure``. Needs a running QGuiApplication.

    Raises Interrupted at a signal.
    """
    kiosk = Kiosk(
        terminal.world,
        terminal.dress,
        _devices,
        Pane(SIZE.pixels_per_mm, SIZE.pixels, locked=True),
        screens=paths.SCREENS,
        icon_family=icon_family,
    )
    visit = Visit(locale, chosen=True, comfort=Comfort())

    def scene(step: int) -> QImage:
        shown = Closeup("scene", lambda _: Showing(visit, procedure, step), ("SceneView",), size=SIZE)
        return cut_out(photograph(kiosk, terminal.world, shown))

    try:
        return [scene(step) for step in steps]
    finally:
        kiosk.close()
        QCoreApplication.processEvents()


def cut_out(picture: QImage) -> QImage:
    """What lies on the ground of ``picture``, on white. Paper is white already: the screen's ground would be ink."""
    ground = picture.pixel(0, 0)
    mask = picture.createMaskFromColor(ground, Qt.MaskMode.MaskOutColor)
    empty = picture.createMaskFromColor(ground, Qt.MaskMode.MaskInColor)
    drawn = QRegion(QBitmap.fromImage(empty)).boundingRect()
    if drawn.isEmpty():
        return picture
    seen = picture.convertToFormat(QImage.Format.Format_ARGB32)
    seen.setAlphaChannel(mask)
    white = QImage(drawn.size(), QImage.Format.Format_RGB32)
    white.fill(Qt.GlobalColor.white)
    painter = QPainter(white)
    painter.drawImage(0, 0, seen, drawn.x(), drawn.y(), drawn.width(), drawn.height())
    painter.end()
    return white


def _devices(inbox: Inbox, progress: ProgressSink) -> Devices:
    """Nothing is touched here, so nothing is ever asked of them."""
    return Devices(HeardOut(), NoPrinter(inbox), NoLog(), HandClock(inbox))
