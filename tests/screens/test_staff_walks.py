"""The scripts of the staff, with real touches on the real pages, and with a keyboard."""

import pytest
from PySide6.QtCore import QObject, Qt

from kiosk.staff.pin import PinStanding
from kiosk.staff.studio.shelf import Shelf, Speaker
from screen_stage import accessible_name, visible_below, where
from staff_screen_kiosk import StaffScreens
from staff_scripts import DOORS, FIRST_RUNS, MEDIATIONS, PAPERS, PIN


@pytest.fixture
def staff_at(qapp):
    made = []

    def make(**how):
        made.append(StaffScreens(**how))
        return made[-1]

    yield make
    for each in made:
        each.close()


@pytest.mark.parametrize("size", ["1280x800@10.1", "1080x1920@21.5"])
@pytest.mark.parametrize("script", FIRST_RUNS, ids=lambda script: script.__name__)
def test_a_terminal_that_was_never_set_up(staff_at, script, size):
    script(staff_at(size=size).knock())


@pytest.mark.parametrize("size", ["800x1280@10.1", "1920x1080@21.5"])
@pytest.mark.parametrize("script", DOORS, ids=lambda script: script.__name__)
def test_a_terminal_with_a_pin(staff_at, script, size):
    script(staff_at(pin=PIN, set_up=True, size=size).knock())


@pytest.mark.parametrize(
    "size", ["1280x800@10.1", "800x1280@10.1", "1280x800@15.6", "1920x1080@21.5", "1080x1920@21.5"]
)
@pytest.mark.parametrize("script", MEDIATIONS, ids=lambda script: script.__name__)
def test_what_was_done_is_written_down(staff_at, script, size):
    script(staff_at(pin=PIN, set_up=True, size=size).knock())


@pytest.mark.parametrize("size", ["1280x800@10.1", "800x1280@10.1", "1920x1080@21.5"])
@pytest.mark.parametrize("script", PAPERS, ids=lambda script: script.__name__)
def test_a_terminal_with_a_printer(staff_at, script, size):
    script(staff_at(pin=PIN, set_up=True, size=size, printer="cups:tickets").knock())


def test_a_pin_can_be_typed_on_a_keyboard(staff_at):
    staff = staff_at(pin=PIN, set_up=True)
    walk = staff.knock()
    staff.write(PIN + "5")
    staff.strike(Qt.Key.Key_Backspace)
    assert walk.body.dots == len(PIN)
    staff.strike(Qt.Key.Key_Return, "\r")
    walk.devices.pins.answer_check()
    walk.sees("Terminal")


def test_a_digit_held_down_counts_once(staff_at):
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtGui import QKeyEvent

    staff = staff_at(pin=PIN, set_up=True)
    walk = staff.knock()
    for again in (False, True, True):
        none = Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_7, none, "7", again)
        QCoreApplication.sendEvent(staff.window, event)
    assert walk.body.dots == 1


def test_a_keyboard_goes_round_and_acts_where_it_is(staff_at):
    staff = staff_at(pin=PIN, set_up=True)
    walk = staff.knock().through_the_door(PIN)
    staff.strike(Qt.Key.Key_Tab)
    staff.strike(Qt.Key.Key_Return, "\r")
    walk.sees("MediationRoom")


def test_a_name_is_written_on_a_keyboard_and_enter_goes_on(staff_at):
    staff = staff_at()
    walk = staff.knock().touches("button-set-up", "button-skip").sees("Writing").writes("Espace")
    staff.strike(Qt.Key.Key_Backspace)
    assert walk.body.text == "Espac"
    staff.strike(Qt.Key.Key_Return, "\r")
    walk.sees("Writing")
    assert walk.body.text == ""


def test_keys_reach_the_line_again_after_one_on_the_screen_was_touched(staff_at):
    walk = staff_at().knock().touches("button-set-up", "button-skip", "key-E").writes("s")
    assert walk.body.text == "Es"


def test_typing_on_a_keyboard_keeps_the_page_open(staff_at):
    walk = staff_at().knock().touches("button-set-up", "button-skip").waits(119).writes("E").waits(119)
    walk.sees("Writing")


def test_nothing_that_can_be_looked_up_bears_the_digits(staff_at):
    staff = staff_at(pin=PIN, set_up=True)
    staff.knock().types(PIN)
    found = [str(staff.side.bridge.view)]
    for item in visible_below(staff.window.contentItem()):
        meta = item.metaObject()
        properties = [meta.property(at) for at in range(meta.propertyCount())]
        found.append(accessible_name(item) or "")
        found += [item.property(each.name()) for each in properties if each.typeName() == "QString"]
    assert staff.side.bridge.view["body"]["dots"] == len(PIN)
    assert not [each for each in found if PIN in each or "1847" in each or PIN[:3] in each]


def test_keys_of_a_door_that_is_shut_do_nothing(staff_at):
    staff = staff_at(pin=PIN, set_up=True)
    walk = staff.knock().enters("111222")
    walk.devices.pins.answer_check(PinStanding(3, 30))
    walk.sees("Door")
    staff.write("7391")
    key = next(
        each for each in visible_below(staff.window.contentItem()) if each.objectName() == "button-digit-7"
    )
    staff.fingers.tap_at(where(key).center())
    assert walk.body.dots == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_sentence_is_recorded_with_one_key_three_times(staff_at, key):
    staff = staff_at(pin=PIN, set_up=True)
    walk = staff.knock().through_the_door(PIN)
    studio = staff.devices.studio
    studio.shelf.now = Shelf(speakers=(Speaker("so", "Lampe", consented=True),))
    walk.touches("card-voices", "card-so", "card-record", "card-voice/Lampe").sees("RecordingSentence")
    for keys in staff.window.findChildren(QObject, "keys"):
        keys.setProperty("actsApart", 0)
    for _ in range(2):
        staff.strike(key)
        assert studio.listening
        staff.strike(key)
        assert studio.ended
        studio.hear()
        walk.sees("RecordingSentence")
        staff.strike(key)
        studio.answer()
        walk.sees("RecordingSentence")
    assert len(studio.kept) == 2


def test_how_loud_it_is_reaches_the_meter_and_no_screen(staff_at):
    staff = staff_at(pin=PIN, set_up=True)
    walk = staff.knock().through_the_door(PIN)
    staff.devices.shelf.now = Shelf(speakers=(Speaker("so", "Lampe", consented=True),))
    walk.touches("card-voices", "card-so", "card-record", "card-voice/Lampe", "button-record")
    before = staff.screen
    widths = []
    for dbfs in (float("-inf"), -45.0, -15.0, -0.5):
        staff.devices.studio.level(dbfs)
        staff.fingers.settle()
        (bar,) = (each for each in visible_below(staff.window.contentItem()) if each.objectName() == "level")
        widths.append(bar.width())
    assert widths[0] == 0
    assert widths == sorted(set(widths))
    assert staff.screen is before


def test_the_sound_test_is_over_when_the_voice_of_the_terminal_has_ended(staff_at):
    staff = staff_at(pin=PIN, set_up=True)
    walk = staff.knock().through_the_door(PIN).touches("card-sound", "button-play")
    from kiosk.visit.events import SpeechEnded

    staff.kiosk.kiosk.inbox(SpeechEnded(-1))
    walk.sees("TestingSound")
    assert staff.side.session.state.listening.value == "played"


def test_the_pages_are_called_by_their_names(staff_at):
    staff = staff_at()
    staff.knock()
    assert staff.window.findChild(QObject, "title") is not None
