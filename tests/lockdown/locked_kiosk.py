"""LockedKiosk: a whole kiosk as its session starts it: locked, on the whole screen, inside a running event loop."""

import sys
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from kiosk.commands.screen_size import ScreenSize
from kiosk.staff.site_sheet import SiteSheet
from lockdown.catalogue import probes
from sample_content import library, world
from screen_keys import four_keys
from staff_samples import staff_world
from staff_screen_kiosk import StaffScreens
from staff_scripts import PIN
from workshop_samples import with_kits

SIZE = "800x800@11"
"""The screen of Qt's offscreen platform."""

ENDED = 99
MOST_TOUCHES_TO_LEAVE = 12
"""Through every question of the set-up, back to the first."""

WAYS_OUT = ("button-leave", "button-later", "button-leave-open", "button-back")


class HandedOn(QObject):
    """Takes whatever would be given to another program to open."""

    def __init__(self):
        super().__init__()
        self.addresses = []
        self.schemes = {"http", "https", "file"}
        self.schemes |= {
            QUrl(probe.how["address"]).scheme() for probe in probes() if "address" in probe.how
        } - {""}
        for scheme in self.schemes:
            QDesktopServices.setUrlHandler(scheme, self, "take")

    @Slot(QUrl)
    def take(self, address):
        self.addresses.append(address.toString())

    def close(self):
        for scheme in self.schemes:
            QDesktopServices.unsetUrlHandler(scheme)


class LockedKiosk:
    """The staff's door has ``pin``; without one the terminal was never set up. Windows of other tests are no business
    of its own."""

    def __init__(self, pin):
        self.strangers = QGuiApplication.allWindows()
        self.handed_on = HandedOn()
        screen = ScreenSize.parse(SIZE)
        kits = with_kits(staff_world(library(), SiteSheet(), screen.pixels, screen.pixels_per_mm))
        self.staff = StaffScreens(
            pin, set_up=bool(pin), world=kits, visit=replace(world(), locked=True), size=SIZE
        )
        self.visit = self.staff.kiosk
        self.window, self.fingers, self.session = self.staff.window, self.staff.fingers, self.visit.session
        self.voice, self.printer = self.visit.voice, self.visit.printer
        self.engine = self.visit.kiosk.engine
        self.engine.quit.connect(lambda: QCoreApplication.exit(0))  # as a running kiosk does
        self.window.showFullScreen()
        four_keys(self.window)
        self.window.findChild(QObject, "staff-corner").setProperty("holdFor", 0)  # held long enough at once
        self.fingers.settle()
        self.entered = None

    @property
    def shown(self):
        """The name of the screen: the staff's, while they are here."""
        return (self.staff.screen or self.visit.screen).name

    @property
    def state(self):
        """Where the visit and the staff are."""
        return self.session.state, self.staff.side and self.staff.side.session.state

    @property
    def clock(self):
        return self.staff.devices.clock if self.staff.side else self.visit.clock

    def windows(self):
        return [window for window in QGuiApplication.allWindows() if window not in self.strangers]

    def touch(self, thing):
        """Touch ``thing``; what a device is asked for on the way goes well."""
        self.staff.touch(thing)
        if self.staff.side is None:
            self.printer.answer_check(ready=True)
            return
        devices = self.staff.devices
        if devices.pins.asked:
            devices.pins.answer_check()
            devices.pins.asked.clear()
        self.fingers.settle()

    def is_at(self, context):
        """Be there, as somebody comes there who starts from rest; returns the state. Nothing is done when it holds."""
        if self.state != self.entered:
            self.leave()
            context.enter(self)
            self.entered = self.state
        return self.entered

    def leave(self):
        """Go out by the buttons that a person has, until the terminal rests."""
        for _ in range(MOST_TOUCHES_TO_LEAVE):
            if self.shown == "Saving":
                self.staff.devices.site.answer()
                self.fingers.settle()
            if self.shown == "Resting":
                return
            if self.shown == "HoldingWorkshop":
                self._come_in_again()
            names = self.fingers.names()
            self.staff.touch(next((way for way in WAYS_OUT if way in names), "screen"))

    def _come_in_again(self):
        """From the wall of a workshop, which only who knows the PIN can end."""
        self.touch("button-done" if "button-done" in self.fingers.names() else "button-back")
        if self.shown == "Door":
            for thing in (*(f"digit-{digit}" for digit in PIN), "button-enter"):
                self.touch(thing)

    def fail(self):
        """Let a fault of Fanal's own reach the hook that a running kiosk has."""
        usual = sys.excepthook
        self.visit.kiosk.catch_failures([].append)
        hook, sys.excepthook = sys.excepthook, usual
        try:
            raise ZeroDivisionError("a fault of ours")
        except ZeroDivisionError as error:
            hook(type(error), error, error.__traceback__)

    def lives_through(self, happening):
        """Let ``happening`` happen inside a running event loop; False when the loop was ended by it."""
        went_on = []

        def go_on():
            went_on.append(True)
            QCoreApplication.exit(ENDED)

        def happen():
            try:
                happening()
                self.fingers.settle()
            finally:
                last.start()

        first, last = QTimer(singleShot=True), QTimer(singleShot=True)
        first.timeout.connect(happen)
        last.timeout.connect(go_on)
        first.start()
        QGuiApplication.exec()
        return bool(went_on)

    def close(self):
        self.staff.close()
        self.handed_on.close()
