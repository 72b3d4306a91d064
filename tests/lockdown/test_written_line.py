"""The one place where something is written: keys write, and nothing is copied, pasted, dropped or opened."""

import re

import pytest
from PySide6.QtCore import Q_ARG, QMetaObject, Qt, QUrl
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk import paths
from lockdown.hands import Hands, key_of
from lockdown.hostile import COUNT, hostile_strings

PAGE = b"""
import QtQuick
import components

Window {
    property string text

    width: 800
    height: 200
    visible: true

    WrittenLine {
        objectName: "line"
        width: parent.width
        focus: true
        text: parent.Window.window.text
        says: "Nom du lieu"
        maximumLength: 40
        onEdited: text => parent.Window.window.text = text
    }
}
"""
MOST = 40
WRITABLE = re.compile("[ -~\u00a1-\u00ac\u00ae-\u024f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20a0-\u20c0]")
ALT_GR = Qt.KeyboardModifier.GroupSwitchModifier


class Line:
    """A written line on a window of its own, whose text is kept outside of it."""

    def __init__(self):
        self.engine = QQmlEngine()
        self.engine.addImportPath(str(paths.SCREENS))
        self.page = QQmlComponent(self.engine)
        self.page.setData(PAGE, QUrl())
        self.window = self.page.create()
        assert self.window, self.page.errorString()
        self.line = self.window.findChild(QQuickItem, "line")
        self.hands = Hands(self.window)
        self.window.requestActivate()
        QTest.qWaitForWindowActive(self.window)

    @property
    def text(self):
        return self.window.property("text")

    @text.setter
    def text(self, text):
        self.window.setProperty("text", text)

    def types(self, text):
        """Each character by its key."""
        for character in text:
            self.hands.strike(key_of(character), Qt.KeyboardModifier.NoModifier, character)

    def presses(self, *chords):
        self.hands.keys(chords)

    def is_given(self, text):
        """As a key of the screen gives it."""
        QMetaObject.invokeMethod(self.line, "write", Q_ARG("QString", text))

    def shown(self):
        return next(item.property("text") for item in items_below(self.line) if item.property("text"))

    def close(self):
        self.window.close()
        self.window.deleteLater()
        self.engine.deleteLater()


def items_below(item):
    for child in item.childItems():
        yield child
        yield from items_below(child)


@pytest.fixture
def line(qapp):
    opened = Line()
    yield opened
    opened.close()


def test_a_keyboard_writes_at_the_end_and_rubs_it_out(line):
    line.types("12 rue de l'École")
    assert line.text == line.shown() == "12 rue de l'École"
    line.presses("BackSpace", "BackSpace")
    assert line.text == line.shown() == "12 rue de l'Éco"


def test_the_keys_of_the_screen_write_the_same(line):
    for letter in ("É", "t", "é"):
        line.is_given(letter)
    assert line.text == "Été"
    QMetaObject.invokeMethod(line.line, "rub")
    assert line.text == "Ét"


@pytest.mark.parametrize(
    ("dead", "letter", "written"),
    [
        (Qt.Key.Key_Dead_Circumflex, "o", "ô"),
        (Qt.Key.Key_Dead_Diaeresis, "I", "Ï"),
        (Qt.Key.Key_Dead_Acute, "e", "é"),
        (Qt.Key.Key_Dead_Grave, "a", "à"),
        (Qt.Key.Key_Dead_Tilde, "n", "ñ"),
        (Qt.Key.Key_Dead_Cedilla, "C", "Ç"),
        (Qt.Key.Key_Dead_Caron, "s", "š"),
        (Qt.Key.Key_Dead_Abovering, "A", "Å"),
        (Qt.Key.Key_Dead_Circumflex, "k", "k"),
    ],
)
def test_a_dead_key_joins_the_letter_after_it_without_an_input_method(line, dead, letter, written):
    line.hands.strike(dead, Qt.KeyboardModifier.NoModifier, "")
    assert line.text == ""
    line.types(letter + letter)
    assert line.text == written + letter


def test_what_a_third_level_of_the_keyboard_writes_is_written(line):
    line.hands.strike(Qt.Key.Key_At, ALT_GR, "@")
    assert line.text == "@"


def test_enter_tab_and_escape_are_left_to_the_page(line):
    line.types("a")
    line.presses("Return", "Tab", "Escape", "Delete", "Left", "Home")
    line.types("b")
    assert line.text == "ab"


def test_a_full_line_takes_no_more(line):
    line.types("x" * (MOST + 5))
    assert line.text == "x" * MOST
    line.is_given("y" * MOST)
    assert line.text == "x" * MOST
    line.presses("BackSpace")
    line.is_given("yz")
    assert line.text == "x" * (MOST - 1) + "y"


def test_what_was_there_before_is_rubbed_out_a_whole_character_at_a_time(line):
    line.text = "Café 😀"
    line.presses("BackSpace")
    assert line.text == "Café "


def test_what_was_there_and_is_too_long_is_neither_cut_nor_grown(line):
    line.text = "w" * (MOST + 10)
    line.types("x")
    line.is_given("yyy")
    assert line.text == "w" * (MOST + 10)
    line.presses("BackSpace")
    assert line.text == "w" * (MOST + 9)


@pytest.mark.parametrize(
    "chords",
    [
        ("ctrl+a", "ctrl+c"),
        ("ctrl+a", "ctrl+x"),
        ("ctrl+a", "ctrl+Insert"),
        ("ctrl+v",),
        ("shift+Insert",),
        ("ctrl+a", "shift+Delete"),
        ("ctrl+z",),
        ("XF86Paste",),
        ("XF86Copy",),
        ("ctrl+BackSpace",),
    ],
    ids=" ".join,
)
def test_nothing_is_copied_cut_pasted_or_undone(line, chords):
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("words of somebody else")
    line.types("words of mine")
    line.presses(*chords)
    assert clipboard.text() == "words of somebody else"
    assert line.text == "words of mine"
    clipboard.clear()


def test_a_pointer_marks_nothing_moves_nothing_and_opens_nothing(line):
    windows = QGuiApplication.allWindows()
    QGuiApplication.clipboard().setText("words of somebody else")
    line.types("words")
    for button in ("right", "middle", "left"):
        line.hands.pointer(button=button, at=(0.2, 0.1), held=True)
        line.hands.pointer(button=button, at=(0.02, 0.1), to=(0.6, 0.1))
        line.hands.pointer(button=button, at=(0.2, 0.1), times=2)
    line.hands.drop("text/plain", b"dropped")
    line.types("!")
    assert line.text == "words!"
    assert QGuiApplication.allWindows() == windows
    QGuiApplication.clipboard().clear()


def test_a_finger_gives_it_the_keyboard_back(line):
    line.line.setFocus(False)
    line.types("a")
    assert line.text == ""
    line.hands.pointer(button="left", at=(0.5, 0.1))
    line.types("b")
    assert line.text == "b"


def test_an_input_method_has_no_business_here(line):
    assert not line.line.flags() & QQuickItem.Flag.ItemAcceptsInputMethod
    assert not QGuiApplication.inputMethod().isVisible()
    line.hands.text("écrit", by="method")
    line.hands.text("inachevé", by="preedit")
    assert line.text == ""


def test_a_screen_reader_is_told_what_is_written_here(line):
    line.types("Les Tilleuls")
    read = QAccessible.queryAccessibleInterface(line.line)
    assert read.role() == QAccessible.Role.EditableText
    assert read.text(QAccessible.Text.Name) == "Nom du lieu"
    assert read.text(QAccessible.Text.Value) == "Les Tilleuls"


@pytest.mark.parametrize("by", ["keys", "screen", "method"])
def test_of_a_hostile_string_nothing_is_written_but_its_letters(line, by):
    strings = hostile_strings()
    assert len(strings) == len(set(strings)) == COUNT
    for text in strings:
        line.text = ""
        if by == "keys":
            line.hands.strike(Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, text)
        elif by == "screen":
            line.is_given(text)
        else:
            line.hands.text(text, by="method")
        assert line.text == ("" if by == "method" else "".join(WRITABLE.findall(text))[:MOST])
        assert line.window.isVisible()
    assert QGuiApplication.clipboard().text() == ""
