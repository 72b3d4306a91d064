"""The staff side alone, as one piece: it comes back to its door, whatever ends it."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from fakes import FakeVoice
from kiosk import paths
from kiosk.adapters.content_files import read_drawings
from kiosk.adapters.glyphs import glyph_codepoints, glyph_font_file
from kiosk.assembly import Pane, use_fonts
from kiosk.bridge.view import Dress
from kiosk.commands.running.running_desk import own_exports, window_on
from kiosk.commands.walking.fingers import Fingers
from kiosk.desk import Desk, least_pane
from kiosk.settings import Settings
from kiosk.staff.site_sheet import SiteSheet
from kiosk.staff.states import Listening
from kiosk.staff_side import StaffParts
from kiosk.visit.events import SpeechEnded
from sample_content import library
from staff_fakes import fake_staff_devices
from staff_samples import staff_world
from staff_walk import StaffWalk

PIN = "739184"
PANE = Pane(5.884, (1280, 800))


class ShownDesk:
    """A desk with fakes for devices, and a finger; bears the names that a walk needs."""

    def __init__(self):
        content = library()
        languages = {language.locale: language for language in content.known_languages()}
        dress = Dress(glyph_codepoints(), languages, read_drawings(paths.MEDIA, []))
        family = use_fonts(paths.FONTS, glyph_font_file(), content.known_languages())
        self.world = staff_world(content, SiteSheet(), PANE.size, PANE.pixels_per_mm, locked=False)
        self.made = []
        self.desk = Desk(dress, self._voice, self._parts, PANE, screens=paths.SCREENS, icon_family=family)
        self.fingers = Fingers(self.desk)
        self.fingers.settle()

    def _voice(self, inbox):
        self.voice_inbox = inbox
        return FakeVoice(inbox, lambda progress: None)

    def _parts(self, inbox, voice, level):
        self.made.append(fake_staff_devices(inbox, PIN))
        return StaffParts(self.world, self.devices, set_up=True)

    @property
    def devices(self):
        return self.made[-1]

    @property
    def screen(self):
        self.fingers.settle()
        return self.desk.side.session.screen if self.desk.side else None

    def touch(self, thing):
        self.fingers.touch(f"button-{thing}" if thing.startswith("digit-") else thing)

    def walk(self):
        self.fingers.wait_until(lambda: self.desk.side is not None, "the door")
        return StaffWalk(self)


@pytest.fixture
def shown(qapp):
    hook = sys.excepthook
    made = ShownDesk()
    yield made
    made.desk.close()
    made.fingers.settle()
    sys.excepthook = hook


def comes_in(shown):
    walk = shown.walk().sees("Door").enters(PIN)
    shown.devices.pins.answer_check()
    return walk.sees("Terminal")


def test_who_leaves_finds_the_door_again(shown):
    comes_in(shown).touches("button-leave")
    comes_in(shown)
    assert len(shown.made) == 2


def test_what_was_typed_at_a_door_that_closed_is_gone(shown):
    shown.walk().types("739").waits(60)
    shown.fingers.wait_until(lambda: len(shown.made) == 2, "the door again")
    assert shown.walk().sees("Door").body.dots == 0


def test_a_failure_is_written_down_and_leads_to_the_door(shown):
    journal = []
    shown.desk.catch_failures(journal.append)
    walk = comes_in(shown)
    old = walk.devices.studio
    old.record(9.0)
    error = ZeroDivisionError("a fault of ours")
    sys.excepthook(type(error), error, None)
    assert "a fault of ours" in journal[0]
    assert old.listening is None
    shown.walk().sees("Door")


def test_what_the_voice_has_said_is_told_to_the_staff(shown):
    comes_in(shown).touches("card-sound").sees("TestingSound").touches("button-play")
    assert shown.desk.side.session.state.listening is Listening.PLAYING
    shown.voice_inbox(SpeechEnded(-1))
    shown.fingers.settle()
    assert shown.desk.side.session.state.listening is Listening.PLAYED


def test_an_answer_of_the_voice_between_two_doors_is_nobodys(shown):
    comes_in(shown).touches("button-leave")
    shown.voice_inbox(SpeechEnded(-1))
    shown.walk().sees("Door")


def test_a_closed_window_opens_no_door(qapp):
    shown = ShownDesk()
    comes_in(shown)
    shown.fingers.tap("button-leave")
    shown.desk.close()
    shown.fingers.settle()
    assert len(shown.made) == 1


def test_the_keyboard_has_the_page_each_time(shown):
    for _ in range(2):
        walk = comes_in(shown)
        assert shown.desk.window.activeFocusItem().objectName() == "keys"
        walk.touches("button-leave")
        shown.walk().sees("Door")


def test_the_page_is_as_large_as_the_window(shown):
    shown.desk.window.resize(1000, 900)
    shown.fingers.settle()
    rooms = [each for each in shown.fingers._items() if each.metaObject().className().startswith("StaffRoom")]
    assert [(room.width(), room.height()) for room in rooms] == [(1000, 900)]


def test_the_window_is_never_smaller_than_a_tablet_unless_the_screen_is():
    assert least_pane(PANE).size == (1277, 800)
    assert least_pane(replace(PANE, size=(1000, 600))).size == (1000, 600)
    assert least_pane(Pane(3.78, (1280, 800))).size == (820, 514)


def test_the_window_is_no_larger_than_what_the_desktop_leaves_free(qapp):
    screen = qapp.primaryScreen()
    assert screen.availableGeometry().width() < 1280
    pane = window_on(screen, Settings())
    assert pane.size == (screen.availableGeometry().width(), screen.availableGeometry().height())
    assert not pane.whole_screen


def test_what_the_mediator_takes_away_lies_where_a_file_manager_shows_it():
    parts = own_exports().relative_to(Path.home()).parts
    assert parts[-1] == "Fanal"
    assert not [each for each in parts if each.startswith(".")]
