"""Thousands of touches and keys without a plan: no exception, no Qt warning, no way out of a locked window."""

import os
import random
import sys
from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent

from kiosk.handoff.print_outcome import PrintOutcome
from sample_content import world
from screen_keys import four_keys
from screen_kiosk import ScreenKiosk

TOUCHES = 2_000
OFTEN = 40
"""What was shown so often and never touched cannot be touched: the monkey takes what is new first."""

KEYS = (
    Qt.Key.Key_Escape,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Return,
    Qt.Key.Key_F4,
    Qt.Key.Key_F11,
    Qt.Key.Key_Q,
    Qt.Key.Key_Menu,
    Qt.Key.Key_Back,
    Qt.Key.Key_Space,
)
MODIFIERS = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)


ON = (
    "tile-fr",
    "tile-ar",
    "card-asylum",
    "card-letters",
    "card-asked",
    "button-show-me",
    "button-try-me",
    "thing-key",
    "thing-code",
    "button-skip",
    "button-paper",
    "button-message",
    "card-ofpra",
    "card-parcel",
    "button-real",
    "button-go-on",
    "button-take-away",
    "button-print",
    "button-resume",
    "card-picture/0",
    "card-picture/3",
    "card-resumed/yes",
    "button-blocked",
    "card-blocked/no-code",
    "button-done",
)
OVERLAYS = ("Emergency", "Help", "Comfort", "WhatIsKept")
OUT = ("button-leave", "button-back", "button-language", "button-not-here", "card-good")


class Monkey:
    def __init__(self, kiosk, seed):
        self.kiosk = kiosk
        self.chance = random.Random(seed)
        self.states = set()
        self.shown = Counter()
        self.touched = set()

    def act(self):
        screen = self.kiosk.screen
        self.states.add(screen.name)
        names = self.kiosk.fingers.names()
        self.shown.update((screen.name, name) for name in names)
        self.chance.choices(
            (self.touch, self.miss, self.key, self.time, self.listen, self.printer), (20, 2, 2, 1, 2, 2)
        )[0]()

    def touch(self):
        """What was never touched first, then mostly on, so that it gets deep into a visit."""
        screen, names = self.kiosk.screen.name, self.kiosk.fingers.names()
        new = [name for name in names if (screen, name) not in self.touched]
        inside = [name for name in new if name not in OUT]
        way_on = ("button-back",) if screen in OVERLAYS else ON
        on = [name for name in names if name in way_on] if self.chance.random() < 0.7 else []
        onward = [name for name in names if name not in OUT]
        name = self.chance.choice(next(filter(None, (inside, new, on, onward)), names or ["screen"]))
        self.touched.add((screen, name))
        self.kiosk.touch(name)
        if self.kiosk.screen.primed:  # a first touch only speaks
            self.kiosk.touch(name)

    def miss(self):
        window = self.kiosk.kiosk.window
        at = QPointF(self.chance.random() * window.width(), self.chance.random() * window.height())
        self.kiosk.fingers.tap_at(at)
        self.kiosk.fingers.settle()

    def key(self):
        key, modifier = self.chance.choice(KEYS), self.chance.choice(MODIFIERS)
        window = self.kiosk.kiosk.window
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(window, QKeyEvent(kind, key, modifier))
        QCoreApplication.sendEvent(window, QCloseEvent())  # what a window manager sends for Alt+F4

    def time(self):
        self.kiosk.clock.advance(self.chance.choice((1, 20, 130)))

    def listen(self):
        self.kiosk.voice.finish()

    def printer(self):
        self.kiosk.printer.answer_check(ready=self.chance.random() < 0.7)
        if self.kiosk.printer.jobs:
            self.kiosk.printer.answer_job(self.chance.choice(list(PrintOutcome)))


def run(seed, touches):
    kiosk = ScreenKiosk(world())
    four_keys(kiosk.kiosk.window)
    failures = []
    before, sys.excepthook = sys.excepthook, lambda *error: failures.append(error)
    monkey = Monkey(kiosk, seed)
    try:
        for _ in range(touches):
            monkey.act()
        assert kiosk.kiosk.window.isVisible()
        assert kiosk.voice.overlaps == 0
    finally:
        sys.excepthook = before
        kiosk.close()
    assert failures == []
    return monkey


def check(monkey):
    assert len(monkey.states) >= 22, sorted(monkey.states)
    often = {thing for thing, times in monkey.shown.items() if times >= OFTEN}
    assert len(often) >= 40
    assert often <= monkey.touched, sorted(often - monkey.touched)


def test_a_monkey_finds_no_way_out(qapp):
    check(run(seed=int(os.environ.get("FANAL_SEED", "1")), touches=TOUCHES))


@pytest.mark.proof
def test_a_patient_monkey_finds_no_way_out(qapp):
    check(run(seed=2, touches=10 * TOUCHES))
