"""ScreenKiosk: the whole kiosk through its real screens, with fakes for devices and a finger that touches pixels."""

from functools import partial

from PySide6.QtCore import QTimer

from fakes import FakeClock, FakeLog, FakePrinter, FakeVoice
from kiosk import paths
from kiosk.adapters.content_files import read_drawings
from kiosk.adapters.glyphs import glyph_codepoints, glyph_font_file
from kiosk.assembly import Kiosk, Pane, use_fonts
from kiosk.bridge.view import Dress
from kiosk.commands.screen_size import ScreenSize
from kiosk.commands.walking.fingers import Fingers
from kiosk.visit.session import Devices


class ScreenKiosk:
    """Bears the same names as CoreKiosk, so that a walk cannot tell which it runs on."""

    def __init__(self, world, size="1280x800@15.6", *, locked=True, make_staff=None):
        self.size = ScreenSize.parse(size)
        languages = {language.locale: language for language in world.library.known_languages()}
        dress = Dress(glyph_codepoints(), languages, read_drawings(paths.MEDIA, []))
        family = use_fonts(paths.FONTS, glyph_font_file(), world.library.known_languages())
        pane = Pane(self.size.pixels_per_mm, self.size.pixels, locked=locked)
        self.kiosk = Kiosk(
            world,
            dress,
            self._devices,
            pane,
            screens=paths.SCREENS,
            icon_family=family,
            make_staff=make_staff,
        )
        self.fingers = Fingers(self.kiosk)
        self.fingers.settle()

    def _devices(self, inbox, progress):
        send = self._send
        self.voice = FakeVoice(send, progress, later=partial(QTimer.singleShot, 0))
        self.printer = FakePrinter(send)
        self.log, self.clock = FakeLog(), FakeClock(send)
        return Devices(self.voice, self.printer, self.log, self.clock)

    def _send(self, event):
        self.kiosk.session.send(event)
        self.fingers.settle()

    @property
    def screen(self):
        return self.kiosk.session.screen

    @property
    def session(self):
        return self.kiosk.session

    def touch(self, thing):
        self.fingers.touch(thing)

    def close(self):
        self.kiosk.close()
        self.fingers.settle()
