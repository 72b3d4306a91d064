"""A terminal that was never set up, with its real devices: somebody sets it up by touch, and it begins again.

Says ``opened`` and its process id, then, begun again by itself, its process id, what its site is now, whether the PIN
it was given opens the door, and what the log holds of a mediation that is written down there.
"""

from __future__ import annotations

import datetime
import os
import sys

import click
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.notify import supervisor_of
from kiosk.assembly import Pane
from kiosk.commands.running.running_kiosk import RunningKiosk
from kiosk.commands.terminal import open_terminal
from kiosk.commands.walking.fingers import Fingers
from kiosk.settings import read_settings

PIN = "739184"
SIZE = (1280, 800)
PIXELS_PER_MM = 5.884


class Staff:
    """Fingers on a running kiosk, and eyes that wait for its pages."""

    def __init__(self, kiosk: RunningKiosk) -> None:
        self.kiosk = kiosk.kiosk
        self.fingers = Fingers(self.kiosk)

    def sees(self, name: str) -> None:
        self.fingers.wait_until(lambda: self.name == name, name)
        self.fingers.settle()

    @property
    def name(self) -> str:
        side = self.kiosk.staff
        return side.session.screen.name if side and side.session.screen else ""

    def has(self, name: str) -> bool:
        side = self.kiosk.staff
        body = side.session.screen.body if side and side.session.screen else None
        return name in [f"card-{card.item}" for card in getattr(body, "cards", ())]

    def touches(self, *names: str) -> None:
        for name in names:
            self.fingers.touch(name)

    def enters(self, pin: str) -> None:
        self.touches(*(f"button-digit-{digit}" for digit in pin), "button-enter")


def sets_up(staff: Staff) -> None:
    staff.sees("Welcome")
    click.echo(f"opened {os.getpid()}")
    staff.touches("button-set-up")
    staff.enters(PIN)
    staff.sees("RepeatingPin")
    staff.enters(PIN)
    staff.sees("Writing")
    staff.touches("button-key-E", "button-key-t", "button-go-on", "button-go-on")
    staff.sees("ChoosingLanguages")
    staff.touches("card-en", "button-go-on", "button-go-on")
    staff.sees("MeasuringScreen")
    staff.touches("button-go-on", "button-play")
    staff.sees("TestingSound")
    staff.touches("button-skip", "button-done")


def writes_down(staff: Staff) -> None:
    staff.touches("card-mediations")
    staff.fingers.wait_until(lambda: staff.has("card-individual"), "card-individual")
    staff.touches("card-individual")
    staff.sees("WritingUp")
    staff.touches("card-pick/thematiques/email", "card-pick/duree/45", "button-write-down")
    staff.sees("WrittenDown")
    with SqliteLogBook(paths.LOG) as book:
        (kept,) = book.mediations(datetime.date.min, datetime.date.max)
    click.echo(f"kept {kept.mediation.duree} {kept.mediation.lieu} {kept.mediation.thematiques[0].value}")


def comes_in(staff: Staff) -> None:
    settings = read_settings(paths.SITE_LOCAL)
    click.echo(f"begun {os.getpid()} {settings.name} {' '.join(settings.languages)}")
    staff.kiosk.knock()
    staff.sees("Door")
    staff.enters(PIN)
    staff.sees("Terminal")
    click.echo("in")
    writes_down(staff)
    staff.touches("button-leave")


def main() -> None:
    app = QGuiApplication([])
    again = paths.SITE_LOCAL.exists()
    terminal = open_terminal(read_settings(paths.SITE_LOCAL))
    kiosk = RunningKiosk(app, terminal, Pane(PIXELS_PER_MM, SIZE, locked=True), supervisor_of({}))
    kiosk.begin()
    staff = Staff(kiosk)
    if again:
        kiosk.kiosk.after_first_frame(lambda: (comes_in(staff), app.exit(0)))
    else:
        kiosk.kiosk.after_first_frame(lambda: sets_up(staff))
    app.exec()
    kiosk.end()


if __name__ == "__main__":
    sys.exit(main())
