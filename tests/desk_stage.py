"""The staff side alone, with its real devices and without a PIN yet: somebody goes through it by keyboard.

Says each page it comes to, photographs it into the folder named last, and ends the program from the door.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import monotonic

import click
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from kiosk.assembly import Pane, after_first_frame
from kiosk.commands.running.running_desk import RunningDesk
from kiosk.commands.terminal import open_terminal
from kiosk.commands.walking.fingers import Fingers
from kiosk.settings import Settings

PIN = "739184"
PIXELS_PER_MM = 3.78
SIZE = (1180, 700)
ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab
ACTS_APART_SECONDS = 0.6
"""The keyboard takes no second Enter before."""


class Mediator:
    """Hands on the keyboard, and eyes that wait for a page."""

    def __init__(self, running: RunningDesk, pictures: Path) -> None:
        self.desk = running.desk
        self.fingers = Fingers(self.desk)
        self.pictures = pictures
        self.acted = 0.0

    def sees(self, name: str) -> None:
        self.fingers.wait_until(lambda: self.name == name, name)
        click.echo(name)
        self.fingers.photograph(self.pictures / f"{name}.png")

    @property
    def name(self) -> str:
        screen = self.desk.side.session.screen if self.desk.side else None
        return screen.name if screen else ""

    def strikes(self, key: Qt.Key, sign: str = "") -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, sign)
            QCoreApplication.sendEvent(self.desk.window, event)
        self.fingers.settle()

    def acts(self) -> None:
        due = self.acted + ACTS_APART_SECONDS
        self.fingers.wait_until(lambda: monotonic() >= due, "the keyboard")
        self.acted = monotonic()
        self.strikes(ENTER)

    def enters(self, pin: str) -> None:
        for digit in pin:
            self.strikes(Qt.Key(Qt.Key.Key_0 + int(digit)), digit)
        self.acts()

    def resizes(self, size: QSize, called: str) -> None:
        self.desk.window.resize(size)
        self.fingers.settle()
        click.echo(f"{called} {self.desk.window.width()} x {self.desk.window.height()}")
        self.fingers.photograph(self.pictures / f"{self.name}-{called}.png")

    def leaves(self) -> None:
        """Tab on to the button that leaves, and press it."""
        keys = next(item for item in self.fingers._items() if item.objectName() == "keys")
        for _ in range(60):
            self.strikes(TAB)
            if keys.property("at") == "button-leave":
                return self.acts()
        raise LookupError("no Tab led to the button that leaves")


def goes_through(mediator: Mediator) -> None:
    mediator.sees("ChoosingPin")
    mediator.enters(PIN)
    mediator.sees("RepeatingPin")
    mediator.enters(PIN)
    mediator.sees("Terminal")
    mediator.leaves()
    mediator.sees("Door")
    mediator.resizes(mediator.desk.window.minimumSize(), "smallest")
    mediator.enters(PIN)
    mediator.sees("Terminal")
    mediator.resizes(QSize(900, 1100), "upright")
    mediator.leaves()
    mediator.sees("Door")
    mediator.leaves()


def main() -> None:
    app = QGuiApplication([])
    running = RunningDesk(app, open_terminal(Settings()), Pane(PIXELS_PER_MM, SIZE))
    running.begin()
    mediator = Mediator(running, Path(sys.argv[1]))
    after_first_frame(running.desk.window, lambda: goes_through(mediator))
    code = app.exec()
    running.end()
    click.echo(f"ended {code}")


if __name__ == "__main__":
    main()
