"""A terminal with its real devices, on which people who do not exist are typed and pasted wherever a hand can write.

Arguments: the first and the last of the canaries, from 0. Says ``wiped`` and what the clipboard holds each time that
somebody has gone. The last canary is written on purpose where a site may write: its name, its address, a permanence and
a pronunciation are kept; then the terminal begins again, shows what it has read, and ends.
"""

from __future__ import annotations

import logging
import os
import sys
import traceback

import click
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent

from canary_identities import Canary, canaries
from kiosk import paths
from kiosk.adapters.notify import supervisor_of
from kiosk.adapters.site_local import write_site_local
from kiosk.adapters.staff_key_file import StaffKeyFile
from kiosk.assembly import Pane
from kiosk.commands.running.running_kiosk import RunningKiosk
from kiosk.commands.terminal import open_terminal
from kiosk.settings import read_settings
from kiosk.staff.reporting.choices import Export
from kiosk.visit.states import Resting, Visited
from staff_run_stage import PIN, PIXELS_PER_MM, SIZE, Staff

AGAIN = "CANARY_STAGE_AGAIN"
WAYS_OUT = ("button-leave", "button-skip", "button-here")
MOST_TOUCHES = 30
LETTERS = "azertyuiopqsdfghjklmwxcvbn0123456789"


class Hands(Staff):
    """Fingers that also have a keyboard, an input method and a clipboard."""

    def __init__(self, kiosk: RunningKiosk) -> None:
        super().__init__(kiosk)
        self.window = self.kiosk.window

    @property
    def body(self) -> object:
        side = self.kiosk.staff
        return side.session.screen.body if side and side.session.screen else None

    @property
    def rests(self) -> bool:
        return isinstance(self.kiosk.session.state, Resting)

    def touches(self, *names: str) -> None:
        """Each as soon as it is there."""
        for name in names:
            if name != "screen":
                self.fingers.wait_until(lambda name=name: name in self.fingers.names(), name)
            super().touches(name)

    def types(self, text: str) -> None:
        for character in text:
            key = ord(character.upper()) if character.lower() in LETTERS else Qt.Key.Key_unknown.value
            self.press(key, Qt.KeyboardModifier.NoModifier, character)
        self.fingers.settle()

    def press(self, key: int, held: Qt.KeyboardModifier, text: str = "") -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(self.window, QKeyEvent(kind, key, held, text))

    def pastes(self, text: str) -> None:
        """As somebody would who has copied it before, or whose input method hands it over whole."""
        QGuiApplication.clipboard().setText(text)
        for key, held in (
            (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier),
            (Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier),
        ):
            self.press(key.value, held)
        whole = QInputMethodEvent()
        whole.setCommitString(text)
        QCoreApplication.sendEvent(QGuiApplication.focusObject() or self.window, whole)
        for key in (Qt.Key.Key_A, Qt.Key.Key_C):
            self.press(key.value, Qt.KeyboardModifier.ControlModifier)
        self.fingers.settle()

    def comes_in(self) -> None:
        self.kiosk.knock()
        self.sees("Door")
        self.types(PIN)
        self.touches("button-enter")
        self.sees("Terminal")

    def goes_back_to(self, page: str) -> None:
        while self.name != page:
            self.touches("button-back")
            self.fingers.settle()

    def leaves(self) -> None:
        self.touches("button-leave")
        self.fingers.wait_until(lambda: self.kiosk.staff is None, "the staff to be gone")
        self.fingers.settle()
        click.echo(f"wiped {QGuiApplication.clipboard().text()!r}")


def writes_everywhere(hands: Hands, who: Canary, turn: int) -> None:
    """Somebody writes ``who`` on every page that takes keys, and goes back each time."""

    def writes(page: str, *, digits: bool = False) -> None:
        nonlocal turn
        hands.sees(page)
        texts = who.digits if digits else who.texts
        hands.types(texts[turn % len(texts)])
        hands.pastes((who.script_name, *who.texts)[turn % (1 + len(who.texts))])
        turn += 1
        body = hands.body
        assert getattr(body, "text", "-") or getattr(body, "dots", 0), f"nothing was written on {page}"

    hands.kiosk.knock()
    writes("Door", digits=True)
    hands.touches("button-leave")
    hands.fingers.wait_until(lambda: hands.kiosk.staff is None, "the door to be shut")
    hands.comes_in()
    writes("Terminal")
    hands.touches("card-pin")
    writes("ChoosingPin", digits=True)
    hands.touches("button-enter")
    writes(hands.name, digits=True)
    hands.goes_back_to("Terminal")
    hands.touches("card-set-up", "button-skip")
    writes("Writing")
    hands.touches("button-back", "button-skip", "button-go-on")
    writes("Writing")
    hands.touches("button-back", "button-back", "button-back")
    hands.sees("Terminal")
    hands.touches("card-place", "card-permanences", "card-new")
    writes("WritingPermanence")
    hands.touches("button-back", "button-back", "button-back", "card-voices", "button-add-language")
    writes("NamingLanguage")
    hands.touches("button-back")
    hands.touches("card-fr", "card-speakers", "card-new")
    writes("NamingSpeaker")
    hands.touches("button-back", "button-back", "card-pronunciation")
    hands.touches("card-new")
    writes("WritingWord")
    hands.touches("button-go-on")
    writes("WritingSaid")
    hands.touches("button-go-on")
    hands.sees("HearingWord")
    hands.touches("button-hear", "button-play")
    hands.leaves()
    writes_where_nothing_is_written(hands, who)
    visits(hands, who)


def writes_where_nothing_is_written(hands: Hands, who: Canary) -> None:
    """Somebody writes ``who`` on the pages of the mediators' work, where only lists are touched, and exports it."""

    def strikes(page: str) -> None:
        hands.sees(page)
        for text in (who.email, *who.digits):  # a blank would touch a card
            hands.types(text)
        hands.pastes(who.name)

    hands.comes_in()
    hands.touches("card-mediations")
    strikes("MediationRoom")
    hands.touches("card-individual")
    strikes("WritingUp")
    hands.touches("card-more/duree")
    strikes("CountingMinutes")
    hands.touches("button-back", "card-more/thematiques")
    strikes("ChoosingValue")
    hands.touches("button-back", "card-pick/thematiques/email", "card-pick/duree/45", "button-write-down")
    strikes("WrittenDown")
    hands.touches("button-go-on", "card-today")
    strikes("LoggedToday")
    hands.touches("button-back", "card-coop")
    strikes("ToCoop")
    hands.touches("button-go-on")
    strikes("HandingOver")
    hands.touches("button-in-coop")
    hands.goes_back_to("Terminal")
    hands.touches("card-reports", "card-this-month")
    strikes("ReadingFigures")
    hands.touches("button-export", f"card-{Export.OWN_CSV.value}")
    strikes("ExportingFigures")
    hands.goes_back_to("Terminal")
    hands.touches("card-workshops")
    strikes("ChoosingKit")
    hands.touches("card-ameli-60")
    strikes("KitOpened")
    hands.touches("button-go-on")
    strikes("HoldingWorkshop")  # where a letter may have led to another page of the wall
    hands.goes_back_to("KitOpened")
    hands.leaves()


def visits(hands: Hands, who: Canary) -> None:
    """A visitor types where nothing is written; digits and blanks lead round and act there, so anything may open."""
    hands.touches("screen", "tile-fr")
    for text in (*who.texts, *who.digits):
        hands.types(text)
    if not isinstance(hands.kiosk.session.state, Visited):  # the digits led out: somebody else comes
        hands.fingers.wait_until(lambda: hands.rests, "the goodbye to be over")
        hands.touches("screen")
    hands.pastes(who.name)
    for _ in range(MOST_TOUCHES):
        if hands.rests:
            break
        ways_out = [each for each in WAYS_OUT if each in hands.fingers.names()]
        hands.touches(*(ways_out[:1] or ["screen"]))
    assert hands.rests, "the visit has not ended"
    click.echo(f"wiped {QGuiApplication.clipboard().text()!r}")


def keeps_on_purpose(hands: Hands, who: Canary) -> None:
    """What a site may write of itself is written, by keys, and kept."""
    hands.comes_in()
    hands.touches("card-voices")
    hands.touches("card-fr", "card-pronunciation")
    hands.touches("card-new")
    hands.types(who.name)
    hands.touches("button-go-on")
    hands.types("lalala")
    hands.touches("button-go-on", "button-keep-take")
    hands.sees("Pronouncing")
    hands.touches("button-back", "button-back", "button-back", "card-place", "card-permanences", "card-new")
    hands.types(who.email)
    hands.touches("button-go-on", "button-back", "button-back", "card-set-up", "button-skip")
    hands.types(who.name)
    hands.touches("button-go-on")
    hands.types(who.phone)
    hands.touches("button-go-on")
    hands.leaves()


def _settings() -> dict[str, object]:
    spool = os.environ["CANARY_SPOOL"]
    return {"printer": f"pdf:{spool}", "paper": "80mm", "coop_address": "https://coop.invalid"}


def main() -> None:
    logging.basicConfig(level=logging.DEBUG, force=True)
    first, last = map(int, sys.argv[1:3])
    again = AGAIN in os.environ
    if not again:
        os.environ[AGAIN] = "yes"
        StaffKeyFile(paths.STATE, memory_kib=64, passes=1).choose(PIN)
        write_site_local(paths.SITE_LOCAL, _settings())
    app = QGuiApplication([])
    terminal = open_terminal(read_settings(paths.SITE_LOCAL))
    kiosk = RunningKiosk(app, terminal, Pane(PIXELS_PER_MM, SIZE, locked=True), supervisor_of({}))
    kiosk.begin()
    hands = Hands(kiosk)

    def walk() -> None:
        if again:
            click.echo(f"again {terminal.world.site.help_nearby}")
            app.exit(0)
            return
        people = canaries()[first : last + 1]
        for turn, who in enumerate(people, first):
            writes_everywhere(hands, who, turn)
        keeps_on_purpose(hands, people[-1])

    def walk_or_fail() -> None:
        try:
            walk()
        except (AssertionError, LookupError, TimeoutError):
            traceback.print_exc()
            os._exit(1)

    kiosk.kiosk.after_first_frame(walk_or_fail)
    app.exec()
    kiosk.end()


if __name__ == "__main__":
    sys.exit(main())
