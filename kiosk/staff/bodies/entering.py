"""Before anybody is in, and what keeps others out: the door, the welcome, the PIN."""

from __future__ import annotations

import math

from kiosk.content.picture import Picture
from kiosk.content.utterance import Utterance
from kiosk.staff.bodies.drawn import Drawn
from kiosk.staff.events import Action
from kiosk.staff.pin import MOST_DIGITS, PinStanding
from kiosk.staff.recovery import KEY_FILE, Recovery
from kiosk.staff.screen import KeypadBody, Label, Look, Note, TellingBody
from kiosk.staff.states import ChoosingPin, Door, RepeatingPin
from kiosk.staff.wording import Wording, joined, plain

SECONDS_A_MINUTE = 60
SAID_IN_SECONDS = 90
"""Waits from here on are said in minutes."""

RESET = "sudo fanal-kiosk pin reset"
SET = "sudo fanal-kiosk pin set"
"""What is typed at the machine itself; the same in every language."""


def door(wording: Wording, state: Door) -> Drawn:
    """The PIN pad; how long to wait, or how to reset, where no PIN may be tried."""
    title = wording.say("title", "Door/title")
    if state.standing.off:
        told = (
            wording.note("lock", "off", "Door/off", danger=True),
            _note_on_recovery(wording, state),
            wording.pictured("tools", wording.told("reset", "Door/reset", RESET)),
        )
        return Drawn(
            title, TellingBody(Picture("lock"), told), bar=(wording.button(Action.RECOVER, Look.WAY_ON),)
        )
    notes = (_note_at_the_door(wording, state),)
    return Drawn(title, _keypad(wording, len(state.typed), takes=not (state.shut or state.checking)), notes)


def _note_on_recovery(wording: Wording, state: Door) -> Note:
    if state.looking:
        return wording.note("timer-sand", "recovery", "Door/recovery-looking")
    if state.recovery is None:
        return wording.note("usb-flash-drive", "recovery", "Door/recovery-how")
    key = f"Door/recovery-{state.recovery.value}"
    if state.recovery is Recovery.ABSENT:
        return wording.pictured("alert", wording.told("recovery", key, KEY_FILE), danger=True)
    return wording.note("alert", "recovery", key, danger=True)


def _note_at_the_door(wording: Wording, state: Door) -> Note:
    if state.standing.wait_seconds > 0:
        return wording.pictured("timer-sand", _wait(wording, state.standing), danger=True)
    if state.checking:
        return wording.note("timer-sand", "checking", "Door/checking")
    if state.wrong:
        return wording.note("close-circle", "wrong", "Door/wrong", danger=True)
    return wording.note("account-key", "who", "Door/who")


def _wait(wording: Wording, standing: PinStanding) -> Label:
    """Too many tries, and how long to wait, rounded up."""
    seconds = math.ceil(standing.wait_seconds)
    if seconds < SAID_IN_SECONDS:
        count, unit = seconds, "Door/seconds" if seconds > 1 else "Door/second"
    else:
        count, unit = math.ceil(seconds / SECONDS_A_MINUTE), "Door/minutes"
    said = (_say(wording, "Door/wait"), plain(wording.locale, str(count)), _say(wording, unit))
    return Label("wait", joined(*said))


def _say(wording: Wording, key: str) -> Utterance:
    return wording.say("", key).utterance


def welcome(wording: Wording) -> Drawn:
    """Nobody has set this terminal up: now, or later?"""
    told = (
        wording.note("clock-outline", "minutes", "Welcome/minutes"),
        wording.note("chevron-double-right", "skip", "Welcome/skip"),
        wording.note("account-off", "nothing-personal", "Welcome/nothing-personal"),
    )
    ways_on = (wording.button(Action.LATER), wording.button(Action.SET_UP, Look.WAY_ON))
    return Drawn(wording.say("title", "Welcome/title"), TellingBody(Picture("lighthouse"), told), bar=ways_on)


def choosing_pin(wording: Wording, state: ChoosingPin) -> Drawn:
    """A new PIN, and why the last one is refused."""
    key = "again-title" if state.shift.guarded else "title"
    skip = "keep" if state.shift.guarded else "skip"
    notes = (_note_on_choosing(wording, state),)
    body = _keypad(wording, len(state.typed), takes=True, skip=skip if state.shift.setting_up else "")
    return Drawn(wording.say("title", f"ChoosingPin/{key}"), body, notes)


def _note_on_choosing(wording: Wording, state: ChoosingPin) -> Note:
    if state.weakness:
        return wording.note("alert", "weak", f"ChoosingPin/{state.weakness.value}", danger=True)
    if state.differed:
        return wording.note("alert", "differed", "ChoosingPin/differed", danger=True)
    if state.unkept:
        return wording.note("alert", "unkept", "ChoosingPin/unkept", danger=True)
    if state.shift.recovering:
        return wording.note("usb-flash-drive", "recovered", "ChoosingPin/recovered")
    return wording.note("dialpad", "rule", "ChoosingPin/rule")


def repeating_pin(wording: Wording, state: RepeatingPin) -> Drawn:
    """The same PIN once more."""
    note = (
        ("timer-sand", "keeping", "RepeatingPin/keeping")
        if state.keeping
        else ("repeat", "rule", "RepeatingPin/rule")
    )
    body = _keypad(wording, len(state.typed), takes=not state.keeping)
    return Drawn(wording.say("title", "RepeatingPin/title"), body, (wording.note(*note),))


def unguarded(wording: Wording) -> Drawn:
    """What it means to leave without a PIN."""
    told = (
        wording.note("lock-open-alert", "no-door", "Unguarded/no-door", danger=True),
        wording.pictured("tools", wording.told("later", "Unguarded/later", SET)),
    )
    ways_on = (
        wording.button(Action.LEAVE_OPEN, Look.DANGER),
        wording.button(Action.CHOOSE_PIN, Look.WAY_ON),
    )
    return Drawn(
        wording.say("title", "Unguarded/title"), TellingBody(Picture("lock-open-alert"), told), bar=ways_on
    )


def _keypad(wording: Wording, dots: int, *, takes: bool, skip: str = "") -> KeypadBody:
    return KeypadBody(
        dots=dots,
        most=MOST_DIGITS,
        takes=takes,
        erase=wording.button(Action.ERASE),
        enter=wording.button(Action.ENTER, Look.WAY_ON),
        typed=wording.say("typed", "Keypad/typed"),
        skip=wording.button(Action.SKIP, word=skip) if skip else None,
    )
