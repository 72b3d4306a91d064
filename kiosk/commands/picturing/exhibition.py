"""Exhibition: every screen there is, one picture each, hung on contact sheets that people can look over."""

from __future__ import annotations

import datetime
import html
import itertools
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from kiosk import paths
from kiosk.adapters.printers.absent import NoPrinter
from kiosk.assembly import Kiosk, Pane
from kiosk.commands.picturing.closeups import CLOSEUPS, photograph
from kiosk.commands.picturing.every_state import every_state
from kiosk.commands.screen_size import ScreenSize
from kiosk.commands.terminal import Terminal
from kiosk.commands.walking.fingers import Fingers, keep_picture
from kiosk.commands.walking.unattended import HandClock, HeardOut, NoLog
from kiosk.visit.describe import describe
from kiosk.visit.ports import Inbox, ProgressSink
from kiosk.visit.session import Devices

SHEET_COLUMNS = 4
SHEET_PICTURES = 40
"""More would be higher than a picture may be, and than anybody looks over."""

THUMBNAIL_WIDTH = 480
GAP = 12


class Exhibition:
    """Pictures below ``folder``, contact sheets for each language, size and text size, and an index page.

    Of ``procedures`` alone where any are named, with the screens that belong to none.
    """

    def __init__(self, terminal: Terminal, folder: Path, procedures: Collection[str] = ()) -> None:
        self._app = QGuiApplication.instance() or QGuiApplication([])
        self._terminal = terminal
        self._folder = folder
        self._procedures = procedures
        self._icon_family = terminal.use_fonts()
        self._sheets: list[tuple[str, str]] = []
        self.count = 0

    def hang(self, size: ScreenSize, locale: str, text_size: int) -> None:
        """Photograph every screen in ``locale`` at ``size`` and ``text_size``. Raises OSError, Interrupted."""
        kiosk = self._kiosk(size)

        def pictures() -> Iterator[tuple[str, QImage]]:
            world = replace(self._terminal.world, today=datetime.date.today())
            for number, state in enumerate(every_state(world, locale, text_size, self._procedures), 1):
                kiosk.bridge.show(describe(world, state))
                yield f"{number:02}-{type(state).__name__}", Fingers(kiosk).picture()

        try:
            self._hang(f"{locale}-{size.width}x{size.height}-text{text_size}", pictures())
        finally:
            kiosk.close()
            QCoreApplication.processEvents()

    def hang_staff(self, size: ScreenSize, locale: str) -> None:
        """Photograph every page of the staff in ``locale`` at ``size``. Raises OSError, Interrupted."""
        from kiosk.bridge.staff_bridge import StaffBridge, staff_dress
        from kiosk.commands.picturing.every_coop_state import sample_codes
        from kiosk.commands.picturing.every_staff_state import SITE, every_staff_state
        from kiosk.commands.running.staff_devices import staff_world_of
        from kiosk.staff.describe import describe as describe_staff

        pane = Pane(size.pixels_per_mm, size.pixels, locked=True)
        world = staff_world_of(self._terminal, pane, size.pixels)
        world = replace(world, site=SITE, coop=sample_codes(world.lists))
        bridge = StaffBridge(staff_dress(self._terminal.dress, world), lambda event: None)
        kiosk = self._kiosk(size)
        states = every_staff_state(world, locale)
        bridge.show(describe_staff(world, next(iter(states.values()))))
        kiosk.door.open(bridge)

        def pictures() -> Iterator[tuple[str, QImage]]:
            for name, state in states.items():
                bridge.show(describe_staff(world, state))
                yield name, Fingers(kiosk).picture()

        try:
            self._hang(f"staff-{locale}-{size.width}x{size.height}", pictures())
        finally:
            kiosk.door.shut()
            kiosk.close()
            QCoreApplication.processEvents()

    def _hang(self, name: str, pictures: Iterable[tuple[str, QImage]]) -> None:
        """Keep each of ``pictures`` in the room ``name`` as it comes, and all of them small on its contact sheets."""
        room = self._folder / name
        room.mkdir(parents=True, exist_ok=True)
        pictures = iter(pictures)
        for number in itertools.count(1):
            small = [
                _kept(picture, room / f"{title}.png")
                for title, picture in itertools.islice(pictures, SHEET_PICTURES)
            ]
            if not small:
                return
            self.count += len(small)
            sheet = f"{name}-{number}"
            keep_picture(contact_sheet(small), self._folder / f"{sheet}.png")
            self._sheets.append((name, sheet))

    def hang_closeups(self) -> None:
        """Photograph the parts that the page of the design system shows. Raises OSError, Interrupted."""
        self._folder.mkdir(parents=True, exist_ok=True)
        for closeup in CLOSEUPS:
            kiosk = self._kiosk(closeup.size)
            try:
                picture = photograph(kiosk, self._terminal.world, closeup)
                keep_picture(picture, self._folder / f"{closeup.name}.png")
            finally:
                kiosk.close()
                QCoreApplication.processEvents()
            self.count += 1

    def close(self) -> Path:
        """Write the page that shows every sheet; returns it. Raises OSError."""
        index = self._folder / "index.html"
        index.write_text(_index(self._sheets), encoding="utf-8")
        return index

    def _kiosk(self, size: ScreenSize) -> Kiosk:
        return Kiosk(
            self._terminal.world,
            self._terminal.dress,
            self._devices,
            Pane(size.pixels_per_mm, size.pixels, locked=True),
            screens=paths.SCREENS,
            icon_family=self._icon_family,
        )

    def _devices(self, inbox: Inbox, progress: ProgressSink) -> Devices:
        """Nothing is touched here, so nothing is ever asked of them."""
        return Devices(HeardOut(), NoPrinter(inbox), NoLog(), HandClock(inbox))


def _kept(picture: QImage, file: Path) -> QImage:
    """``picture`` small, once it is kept in ``file``. Raises OSError."""
    keep_picture(picture, file)
    return picture.scaledToWidth(THUMBNAIL_WIDTH, Qt.TransformationMode.SmoothTransformation)


def contact_sheet(small: list[QImage]) -> QImage:
    """All pictures, ``small`` and of one width, in rows of four."""
    height = max(each.height() for each in small)
    rows = -(-len(small) // SHEET_COLUMNS)
    sheet = QImage(
        SHEET_COLUMNS * (THUMBNAIL_WIDTH + GAP) + GAP, rows * (height + GAP) + GAP, QImage.Format.Format_RGB32
    )
    sheet.fill(Qt.GlobalColor.gray)
    painter = QPainter(sheet)
    for at, picture in enumerate(small):
        row, column = divmod(at, SHEET_COLUMNS)
        painter.drawImage(GAP + column * (THUMBNAIL_WIDTH + GAP), GAP + row * (height + GAP), picture)
    painter.end()
    return sheet


def _index(sheets: list[tuple[str, str]]) -> str:
    figures = "".join(
        f'<h2>{html.escape(sheet)}</h2><a href="{name}/"><img src="{sheet}.png" alt="{html.escape(sheet)}"></a>'
        for name, sheet in sheets
    )
    return f'<!doctype html><meta charset="utf-8"><title>Fanal: every screen</title>{figures}\n'
