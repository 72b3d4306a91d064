"""Hands: does to a window what keys, pointer and what is dropped or written can do to it."""

from functools import cache

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QFileOpenEvent,
    QGuiApplication,
    QInputDevice,
    QInputMethodEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtTest import QTest

from lockdown.keysyms import MODIFIERS, qt_key

BUTTONS = {
    "left": Qt.MouseButton.LeftButton,
    "right": Qt.MouseButton.RightButton,
    "middle": Qt.MouseButton.MiddleButton,
    "back": Qt.MouseButton.BackButton,
    "forward": Qt.MouseButton.ForwardButton,
}
NONE = Qt.KeyboardModifier.NoModifier
REPEATS_PER_SECOND = 25
ALONG = (0.1, 0.35, 0.7, 1.0)
"""Where a stroke is seen on its way."""


@cache
def touch_screen():
    return QTest.createTouchDevice()


@cache
def pen():
    kinds, points = QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen
    return QPointingDevice("pen", 77, kinds, points, QInputDevice.Capability.Position, 1, 3)


class Hands:
    """Each verb bears the name of a kind, or of what a pointer probe names."""

    def __init__(self, window):
        self.window = window

    def try_out(self, probe):
        getattr(self, probe.kind)(**probe.how)

    def keys(self, keys, times=1, held_seconds=0):
        for _ in range(times):
            for chord in keys:
                key, modifiers = qt_key(chord)
                if held_seconds:
                    self.hold(key, modifiers, held_seconds * REPEATS_PER_SECOND)
                else:
                    self.strike(key, modifiers, letter(chord))

    def hold(self, key, modifiers, repeats):
        for at in range(repeats):
            QTest.simulateEvent(self.window, True, key.value, modifiers, "", at > 0)
        QTest.simulateEvent(self.window, False, key.value, modifiers, "", False)

    def strike(self, key, modifiers, text):
        QTest.sendKeyEvent(QTest.KeyAction.Click, self.window, key, text, modifiers)

    def pointer(self, **how):
        if "fingers" in how:
            self.fingers(how["fingers"], held=how.get("held", False), cancelled=how.get("cancelled", False))
        if "button" in how:
            self.mouse(**{name: each for name, each in how.items() if name != "fingers"})
        elif "wheel" in how:
            self.wheel(how["wheel"], how["at"], how.get("chord"))
        elif "native" in how:
            self.native(how["native"], how["amount"], how["count"])
        elif "hover" in how:
            for at in how["hover"]:
                QTest.mouseMove(self.window, self.place(at))
        elif "pen" in how:
            self.pen(how["pen"])
        elif "drop" in how:
            self.drop(how["drop"]["mime"], how["drop"]["data"].encode())

    def mouse(self, button, at, to=None, times=1, chord=None, held=False):
        button, at, held_keys = BUTTONS[button], self.place(at), MODIFIERS.get(chord, NONE)
        if times == 2:
            QTest.mouseDClick(self.window, button, held_keys, at)
            return
        for _ in range(times):
            end = self.place(to) if to else at
            QTest.mousePress(self.window, button, held_keys, at)
            if held:
                self.hold_on()
            for share in ALONG if to else ():
                self.move(between(at, end, share), button, held_keys)
            self.release(end, button, held_keys)

    def move(self, to, button, held_keys):
        self.drag(QEvent.Type.MouseMove, to, Qt.MouseButton.NoButton, button, held_keys)

    def release(self, to, button, held_keys):
        self.drag(QEvent.Type.MouseButtonRelease, to, button, Qt.MouseButton.NoButton, held_keys)

    def drag(self, kind, to, button, held, held_keys):
        """Also beyond the window, where the pointer stays with what was pressed; QTest would only warn."""
        self.send(QMouseEvent(kind, QPointF(to), QPointF(to), button, held, held_keys))

    def hold_on(self):
        """Let all that waits for a long press have it now."""
        hints = QGuiApplication.styleHints()
        usual = hints.mousePressAndHoldInterval()
        hints.setMousePressAndHoldInterval(0)
        QCoreApplication.processEvents()
        hints.setMousePressAndHoldInterval(usual)

    def wheel(self, angle, at, chord):
        QTest.wheelEvent(self.window, self.place(at), QPoint(*angle), stateKey=MODIFIERS.get(chord, NONE))

    def fingers(self, strokes, *, held=False, cancelled=False):
        touch = QTest.touchEvent(self.window, touch_screen(), False)
        ways = [(self.place(stroke[:2]), self.place(stroke[2:])) for stroke in strokes]
        for finger, (start, _) in enumerate(ways):
            touch.press(finger, start, self.window)
        touch.commit()
        for share in ALONG:
            for finger, (start, end) in enumerate(ways):
                touch.move(finger, between(start, end, share), self.window)
            touch.commit()
        if held:
            self.hold_on()
        if cancelled:
            self.send(QTouchEvent(QEvent.Type.TouchCancel, touch_screen(), NONE, []))
        for finger, (_, end) in enumerate(ways):
            touch.release(finger, end, self.window)
        touch.commit()

    def native(self, name, amount, count):
        kind, device = Qt.NativeGestureType[name], QPointingDevice.primaryPointingDevice()
        where, still = QPointF(self.place((0.5, 0.5))), QPointF()
        for part, value in (
            (Qt.NativeGestureType.BeginNativeGesture, 0.0),
            (kind, amount),
            (Qt.NativeGestureType.EndNativeGesture, 0.0),
        ):
            self.send(QNativeGestureEvent(part, device, count, where, where, where, value, still, 1))

    def pen(self, how):
        where, button = QPointF(self.place((0.5, 0.5))), BUTTONS["right" if how == "barrel" else "left"]
        pressure = 0.0 if how == "eraser" else 0.5
        for kind, held in (
            (QEvent.Type.TabletPress, button),
            (QEvent.Type.TabletRelease, Qt.MouseButton.NoButton),
        ):
            self.send(QTabletEvent(kind, pen(), where, where, pressure, 0, 0, 0, 0, 0, NONE, button, held))

    def text(self, text, times=1, by="keys"):
        written = text * times
        if by == "keys" and times == 1:
            for character in written:
                self.strike(key_of(character), NONE, character)
        elif by == "keys":
            self.strike(Qt.Key.Key_unknown, NONE, written)
        else:
            event = QInputMethodEvent(written if by == "preedit" else "", [])
            if by == "method":
                event.setCommitString(written)
            QCoreApplication.sendEvent(self.window.focusObject() or self.window, event)

    def url(self, address, by, times=1):
        if by == "open":
            QCoreApplication.sendEvent(QCoreApplication.instance(), QFileOpenEvent(QUrl(address)))
        else:
            self.drop("text/uri-list", (address * times).encode())

    def drop(self, mime, data):
        carried = QMimeData()
        carried.setData(mime, data)
        at, copy = self.place((0.5, 0.3)), Qt.DropAction.CopyAction
        left = Qt.MouseButton.LeftButton
        self.send(QDragEnterEvent(at, copy, carried, left, NONE))
        self.send(QDropEvent(QPointF(at), copy, carried, left, NONE))

    def place(self, share):
        """Pixels of the window for a share of it."""
        return QPoint(round(share[0] * self.window.width()), round(share[1] * self.window.height()))

    def send(self, event):
        QCoreApplication.sendEvent(self.window, event)


def letter(chord):
    """What a key writes."""
    return {"space": " ", "minus": "-"}.get(chord, chord if len(chord) == 1 else "")


def key_of(character):
    """The key of a character, on a keyboard that has one for each."""
    return Qt.Key(ord(character.upper())) if " " <= character <= "~" else Qt.Key.Key_unknown


def between(start, end, share):
    return start + (end - start) * share
