"""The staff at the whole kiosk, through its real pages, with fakes for devices."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.commands.screen_size import ScreenSize
from kiosk.staff.screen import StaffScreen
from kiosk.staff.site_sheet import SiteSheet
from kiosk.staff_side import StaffParts
from sample_content import library
from sample_content import world as sample_world
from screen_kiosk import ScreenKiosk
from staff_fakes import fake_staff_devices
from staff_samples import staff_world
from staff_walk import StaffWalk

NAMES = {"key- ": "button-blank"}


class StaffScreens:
    """Bears the same names as CoreStaff, so that a walk cannot tell which it runs on."""

    def __init__(self, pin="", *, set_up=False, world=None, visit=None, size="1280x800@10.1", printer="none"):
        screen = ScreenSize.parse(size)
        site = SiteSheet(printer=printer)
        self.world = world or staff_world(library(), site, screen.pixels, screen.pixels_per_mm)
        self.pin = pin
        self.set_up = set_up
        self.made = 0
        self.kiosk = ScreenKiosk(visit or sample_world(), size, make_staff=self._parts)
        self.fingers = self.kiosk.fingers
        self.window = self.kiosk.kiosk.window
        self.door = self.kiosk.kiosk.door

    def _parts(self, inbox, voice, level):
        def at_once(event):
            inbox(event)
            self.fingers.settle()

        self.made += 1
        self.devices = fake_staff_devices(inbox, self.pin)
        self.devices.studio.level = level
        self.devices.clock.inbox = at_once  # it rings again only when what it rang for has happened
        return StaffParts(self.world, self.devices, self.set_up)

    def knock(self):
        self.kiosk.kiosk.knock()
        self.fingers.settle()
        return StaffWalk(self)

    @property
    def side(self):
        return self.kiosk.kiosk.staff

    @property
    def screen(self) -> StaffScreen | None:
        self.fingers.settle()
        return self.side.session.screen if self.side else None

    def touch(self, thing):
        name = NAMES.get(thing) or (f"button-{thing}" if thing.startswith(("digit-", "key-")) else thing)
        self.fingers.touch(name)

    def write(self, text):
        for sign in text:
            self.strike(Qt.Key.Key_unknown, sign)

    def strike(self, key, sign="", modifiers=Qt.KeyboardModifier.NoModifier):
        """Press and release one key of a keyboard."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(self.window, QKeyEvent(kind, key, modifiers, sign))
        self.fingers.settle()

    def corner(self):
        """The middle of the corner that the staff hold, in pixels of the window."""
        millimetre = self.kiosk.size.pixels_per_mm
        return QPointF(self.window.width() - 10 * millimetre, 10 * millimetre)

    def press_at(self, place):
        self.fingers._send(QEvent.Type.MouseButtonPress, place, Qt.MouseButton.LeftButton)

    def release_at(self, place):
        self.fingers._send(QEvent.Type.MouseButtonRelease, place, Qt.MouseButton.NoButton)
        self.fingers.settle()

    def close(self):
        self.kiosk.close()
