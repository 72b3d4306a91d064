"""Two thousand hostile strings into every place of the real window that takes what is typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kiosk.staff.writing import MOST_WRITTEN, Field
from lockdown.contexts import THE_PIN
from lockdown.escapes import escapes
from lockdown.hands import Hands
from lockdown.hostile import hostile_strings
from lockdown.locked_kiosk import LockedKiosk
from staff_scripts import PIN

NONE = Qt.KeyboardModifier.NoModifier
TO_FIELD = {
    Field.NAME: ("button-set-up", "button-skip"),
    Field.ADDRESS: ("button-set-up", "button-skip", "button-go-on"),
    Field.PERMANENCE: (*THE_PIN, "button-enter", "card-place", "card-permanences", "card-new"),
    Field.LANGUAGE: (*THE_PIN, "button-enter", "card-voices", "button-add-language"),
    Field.NICKNAME: (*THE_PIN, "button-enter", "card-voices", "card-so", "card-speakers", "card-new"),
    Field.WORD: (*THE_PIN, "button-enter", "card-voices", "card-fr", "card-pronunciation", "card-new"),
    Field.SAID: (
        *THE_PIN,
        "button-enter",
        "card-voices",
        "card-fr",
        "card-pronunciation",
        "card-new",
        "key-a",
        "button-go-on",
    ),
}


@pytest.fixture
def opened(qapp):
    kiosks = []

    def open_kiosk(pin):
        kiosks.append(LockedKiosk(pin))
        return kiosks[0]

    yield open_kiosk
    for kiosk in kiosks:
        kiosk.close()


def test_every_field_there_is_has_a_way_to_it():
    assert set(TO_FIELD) == set(Field) == set(MOST_WRITTEN)


@pytest.mark.parametrize("field", Field, ids=lambda field: field.value)
def test_a_field_takes_no_more_than_it_may_hold_and_opens_nothing(opened, field):
    kiosk = opened(pin=PIN if THE_PIN[0] in TO_FIELD[field] else "")
    hands = Hands(kiosk.window)
    kiosk.staff.knock()
    for thing in TO_FIELD[field]:
        kiosk.touch(thing)
    shown = kiosk.shown
    for text in hostile_strings():
        hands.strike(Qt.Key.Key_unknown, NONE, text)
        assert kiosk.shown == shown
        written = kiosk.staff.side.session.screen.body.text
        assert len(written) <= MOST_WRITTEN[field]
        assert written.isprintable()
        if len(written) == MOST_WRITTEN[field]:
            kiosk.staff.side.bridge.write("")
    assert escapes(kiosk) == []
    assert QGuiApplication.clipboard().text() == ""
    kiosk.leave()
    assert kiosk.shown == "Resting"


def test_the_pad_of_the_pin_takes_digits_and_nothing_else(opened):
    kiosk = opened(pin=PIN)
    hands = Hands(kiosk.window)
    kiosk.staff.knock()
    for text in hostile_strings():
        hands.strike(Qt.Key.Key_unknown, NONE, text)
        state = kiosk.staff.side.session.state
        assert (type(state).__name__, kiosk.shown) == ("Door", "Door")
        assert state.typed == "" or (state.typed.isascii() and state.typed.isdigit())
        assert len(state.typed) <= 12
    assert not kiosk.staff.devices.pins.asked
    assert escapes(kiosk) == []


@pytest.mark.parametrize("touches", [("screen",), ("screen", "tile-fr")], ids=["languages", "home"])
def test_a_visit_takes_no_words_at_all(opened, touches):
    kiosk = opened(pin=PIN)
    hands = Hands(kiosk.window)
    for thing in touches:
        kiosk.touch(thing)
    shown = kiosk.shown
    for text in hostile_strings():
        hands.strike(Qt.Key.Key_unknown, NONE, text)
    assert kiosk.shown == shown
    assert escapes(kiosk) == []


def test_what_is_typed_at_the_door_is_found_nowhere_in_what_qml_was_given(opened):
    kiosk = opened(pin=PIN)
    kiosk.staff.knock()
    for thing in THE_PIN:
        kiosk.touch(thing)
    given = repr(kiosk.staff.side.bridge.property("view"))
    assert PIN not in given
    assert f"'dots': {len(PIN)}" in given
