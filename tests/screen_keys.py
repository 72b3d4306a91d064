"""Four keys on the real window: what a switch box sends, and what is to be heard on the way."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from screen_kiosk import ScreenKiosk

NEXT, PREVIOUS, ACT, SAY = Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Space, Qt.Key.Key_F1
MOST_STOPS = 60


def four_keys(window: QQuickWindow, *, patient: bool = False) -> QObject:
    """What follows the keys of ``window``; unless ``patient`` it takes as many a second as a test can send."""
    keys = window.findChild(QObject, "keys")
    assert keys is not None
    if not patient:
        keys.setProperty("actsApart", 0)
        keys.setProperty("movesApart", 0)
    window.requestActivate()  # another test's window may have the keyboard
    return keys


class KeyedKiosk(ScreenKiosk):
    """A kiosk that nobody touches: what is looked for is found by ear."""

    def __init__(self, world, size="1280x800@15.6"):
        super().__init__(world, size)
        self.keys = four_keys(self.kiosk.window)

    def press(self, key):
        QTest.keyClick(self.kiosk.window, key)
        self.fingers.settle()

    @property
    def heard(self) -> str:
        """What is being said."""
        speech = self.voice.speaking
        return " | ".join(spoken.utterance.shown for spoken in speech.run) if speech else ""

    def find(self, words: str, key=NEXT) -> KeyedKiosk:
        """Go on until ``words`` and nothing else are said."""
        on_the_way = []
        for _ in range(MOST_STOPS):
            self.press(key)
            if self.heard == words:
                return self
            on_the_way.append(self.heard)
        raise AssertionError(f"{words!r} was not among {on_the_way}")

    def choose(self, *names: str) -> KeyedKiosk:
        """Find what is called so and act on it, one after the other."""
        for words in names:
            self.find(words).press(ACT)
        return self
