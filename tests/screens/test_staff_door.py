"""The way in and out of the staff side: visitors never notice it, and a visit leaves nothing under it."""

import gc
import sys
import weakref
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QAccessible, QGuiApplication

from kiosk.visit.events import TimeElapsed
from kiosk.visit.states import Resting
from sample_content import world as sample_world
from screen_kiosk import ScreenKiosk
from screen_stage import visible_below, where
from staff_screen_kiosk import StaffScreens
from staff_scripts import PIN
from staff_walk import StaffWalk
from walk import Walk

HELD_MS = 60
PATIENCE_MS = 5000


@pytest.fixture
def staff(qapp):
    hook = sys.excepthook
    made = StaffScreens(pin=PIN, set_up=True)
    yield made
    made.close()
    sys.excepthook = hook


def hold(staff, qtbot, place=None):
    """Put a finger down and leave it there until the corner has seen it long enough."""
    corner = next(
        item for item in visible_below(staff.window.contentItem()) if item.objectName() == "staff-corner"
    )
    assert corner.property("holdFor") == 3000
    corner.setProperty("holdFor", HELD_MS)
    staff.press_at(place or staff.corner())
    return corner


def wait_for_staff(staff, qtbot):
    qtbot.waitUntil(lambda: staff.side is not None, timeout=PATIENCE_MS)
    staff.fingers.settle()


def wait_past_the_hold(qtbot):
    """Longer than a corner is held: nothing may have happened by then."""
    timer = QTimer(singleShot=True, interval=HELD_MS * 4)
    with qtbot.waitSignal(timer.timeout, timeout=PATIENCE_MS):
        timer.start()


def names_on(window):
    return {item.objectName() for item in visible_below(window.contentItem())}


def test_holding_the_corner_opens_the_door_and_wakes_nobody(staff, qtbot):
    hold(staff, qtbot)
    wait_for_staff(staff, qtbot)
    staff.release_at(staff.corner())
    StaffWalk(staff).sees("Door")
    assert isinstance(staff.kiosk.session.state, Resting)


def test_a_short_touch_of_the_corner_wakes_as_anywhere(staff):
    staff.fingers.tap_at(staff.corner())
    staff.fingers.settle()
    assert staff.kiosk.screen.name == "Languages"
    assert staff.made == 0


def test_holding_any_other_place_wakes_as_a_touch_does(staff, qtbot):
    middle = QPointF(staff.window.width() / 2, staff.window.height() / 2)
    hold(staff, qtbot, middle)
    wait_past_the_hold(qtbot)
    staff.release_at(middle)
    assert staff.kiosk.screen.name == "Languages"
    assert staff.made == 0


def test_a_finger_that_slides_out_of_the_corner_opens_nothing(staff, qtbot):
    hold(staff, qtbot)
    staff.fingers._send(QEvent.Type.MouseMove, QPointF(100, 300), Qt.MouseButton.LeftButton)
    wait_past_the_hold(qtbot)
    staff.release_at(QPointF(100, 300))
    assert staff.made == 0


def test_during_a_visit_the_corner_is_a_place_like_any_other(staff, qtbot):
    Walk(staff.kiosk).touches("screen", "tile-fr").sees("Home")
    hold(staff, qtbot)
    wait_past_the_hold(qtbot)
    staff.release_at(staff.corner())
    assert staff.made == 0


def test_without_a_pin_a_terminal_that_was_set_up_shows_nothing(qapp, qtbot):
    staff = StaffScreens(set_up=True)
    hold(staff, qtbot)
    qtbot.waitUntil(lambda: staff.made == 1, timeout=PATIENCE_MS)
    assert staff.side is None
    staff.release_at(staff.corner())
    assert staff.kiosk.screen.name == "Languages"
    staff.close()


def test_a_kiosk_without_a_staff_side_has_no_door(qapp, qtbot):
    kiosk = ScreenKiosk(sample_world())
    kiosk.kiosk.knock()
    assert kiosk.kiosk.staff is None
    kiosk.close()


def test_coming_in_and_going_out_forget_whatever_the_devices_hold(staff):
    forgotten = staff.kiosk.voice.forgotten
    walk = staff.knock()
    assert staff.kiosk.voice.forgotten == forgotten + 1
    walk.touches("button-leave").is_out()
    assert staff.kiosk.voice.forgotten == forgotten + 2
    assert staff.kiosk.printer.cancelled == 2
    assert isinstance(staff.kiosk.session.state, Resting)
    assert staff.kiosk.log.entries == []


def test_the_visit_hears_nothing_while_the_staff_are_here(qapp):
    staff = StaffScreens(pin=PIN, set_up=True, visit=replace(sample_world(), greets_aloud=True))
    staff.knock()
    staff.kiosk.kiosk._send(TimeElapsed())
    assert staff.kiosk.voice.said == []
    staff.touch("button-leave")
    staff.kiosk.clock.advance(60)
    assert len(staff.kiosk.voice.said) == 1
    staff.close()


def test_a_terminal_that_was_left_can_be_woken_and_knocked_at_again(staff):
    staff.knock().touches("button-leave").is_out()
    Walk(staff.kiosk).touches("screen", "tile-fr").sees("Home").touches("button-leave").sees("Resting")
    staff.knock().sees("Door")


def test_keys_come_back_to_the_visit(staff):
    staff.knock().touches("button-leave").is_out()
    staff.strike(Qt.Key.Key_Space, " ")
    assert staff.kiosk.screen.name == "Languages"


def test_nothing_of_the_visit_can_be_seen_or_read_under_the_staff_side(staff):
    assert "wake" in names_on(staff.window)
    staff.knock()
    assert "wake" not in names_on(staff.window)


def test_the_way_of_reading_is_french_where_the_site_reads_from_the_right(qapp):
    content = sample_world()
    arabic = replace(content, library=replace(content.library, languages=content.library.languages[1:]))
    staff = StaffScreens(pin=PIN, set_up=True, visit=arabic)
    staff.knock()
    places = {item.objectName(): where(item) for item in visible_below(staff.window.contentItem())}
    assert places["title"].x() < places["button-leave"].x()
    staff.close()


def test_once_closed_nothing_of_the_staff_side_is_left(staff):
    staff.knock().types("739")
    side = weakref.ref(staff.side)
    bridge = weakref.ref(staff.side.bridge)
    staff.touch("button-leave")
    staff.fingers.settle()
    del staff.devices
    gc.collect()
    assert side() is None
    assert bridge() is None
    assert "title" not in names_on(staff.window)


def test_a_failure_of_the_staff_side_shows_out_of_order_and_rests(staff):
    journal = []
    staff.kiosk.kiosk.catch_failures(journal.append)
    staff.knock()
    try:
        raise ZeroDivisionError("a fault of ours")
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    staff.fingers.settle()
    assert staff.side is None
    Walk(staff.kiosk).sees("OutOfOrder").listens().waits(20).sees("Resting")


def test_what_was_copied_is_gone_once_the_terminal_rests_again(staff):
    clipboard = QGuiApplication.clipboard()
    Walk(staff.kiosk).touches("screen", "tile-fr")
    clipboard.setText("Mariam, 12 rue des Écoles")
    Walk(staff.kiosk).touches("button-leave").sees("Resting")
    assert clipboard.text() == ""


def test_what_was_copied_is_gone_once_the_staff_have_left(staff):
    staff.knock()
    QGuiApplication.clipboard().setText("739184")
    staff.touch("button-leave")
    assert QGuiApplication.clipboard().text() == ""


def told_of_the_pin(pin):
    """All that a screen reader is told of the field once ``pin`` is typed, and whether that is a secret there."""
    staff = StaffScreens(pin=PIN, set_up=True)
    staff.knock().touches(*(f"digit-{digit}" for digit in pin)).sees("Door")
    shown = next(
        item for item in visible_below(staff.window.contentItem()) if item.objectName() == "typed-pin"
    )
    read = QAccessible.queryAccessibleInterface(shown)
    kinds = (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description)
    told = read.role(), bool(read.state().passwordEdit), [read.text(kind) for kind in kinds]
    staff.close()
    return told


def test_the_pin_is_a_secret_to_a_screen_reader_which_is_told_no_digit(qapp):
    role, is_secret, texts = told_of_the_pin("739184")
    assert (role, is_secret) == (QAccessible.Role.EditableText, True)
    name, value, description = texts
    assert (name, value) == ("", "")
    assert description.endswith(" 6")
    assert description == told_of_the_pin("000000")[2][2]
