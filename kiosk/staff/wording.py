"""Wording: the words of the staff side in one language, ready to be put on a screen."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.content.library import SOURCE_LOCALE, Library
from kiosk.content.picture import Picture
from kiosk.content.utterance import Part, Utterance
from kiosk.staff.events import Action
from kiosk.staff.screen import Button, Label, Look, Note

PICTURES = {
    Action.BACK: "arrow-left-bold",
    Action.LEAVE: "exit-to-app",
    Action.LANGUAGE: "own-language",
    Action.GO_ON: "arrow-right-bold",
    Action.SKIP: "chevron-double-right",
    Action.MORE: "dots-horizontal-circle",
    Action.ERASE: "backspace-outline",
    Action.ENTER: "check-bold",
    Action.BLANK: "keyboard-space",
    Action.SHIFT: "apple-keyboard-shift",
    Action.SIGNS: "numeric",
    Action.SET_UP: "cog",
    Action.LATER: "chevron-double-right",
    Action.CHOOSE_PIN: "dialpad",
    Action.LEAVE_OPEN: "lock-open-alert",
    Action.RECOVER: "usb-flash-drive",
    Action.LOOK_AGAIN: "refresh",
    Action.MUCH_SMALLER: "minus-thick",
    Action.SMALLER: "minus",
    Action.LARGER: "plus",
    Action.MUCH_LARGER: "plus-thick",
    Action.PLAY: "play-circle",
    Action.HEARD: "check-bold",
    Action.NOT_HEARD: "close-thick",
    Action.DONE: "check-bold",
    Action.ADD_LANGUAGE: "plus",
    Action.TAKE_IN: "usb-flash-drive",
    Action.RECORD: "microphone",
    Action.STOP: "stop",
    Action.HEAR: "volume-high",
    Action.KEEP_TAKE: "check-bold",
    Action.PREVIOUS: "chevron-left",
    Action.GROUP_LANGUAGE: "translate",
    Action.ASK: "comment-question",
    Action.APPROVE: "check-bold",
    Action.ERASE_VOICE: "delete",
    Action.ERASE_ALL: "delete",
    Action.LEAVE_BE: "close-thick",
    Action.PRINT: "printer",
    Action.ROLL_CHANGED: "paper-roll",
    Action.WRITE_DOWN: "check-bold",
    Action.DUPLICATE: "content-copy",
    Action.CORRECT: "pencil",
    Action.ERASE_ENTRY: "delete",
    Action.EXPORT: "tray-arrow-down",
    Action.CARRY: "usb-flash-drive",
    Action.TO_COOP: "cellphone",
    Action.IN_COOP: "check-bold",
    Action.NOT_IN_COOP: "close-thick",
    Action.SHORTER: "qrcode",
    Action.OTHER_LANGUAGE: "translate",
    Action.NEXT_PERSON: "account-plus",
}
"""What stands for each button."""

COLONS = {"fr": "\u00a0: "}


def plain(locale: str, words: str) -> Utterance:
    """``words`` that are data rather than text: a name, a number, what a machine says."""
    return Utterance((Part(locale, words, words),))


def joined(*utterances: Utterance) -> Utterance:
    """Several sentences as one, a blank between them; a draft as soon as one of them is."""
    parts: list[Part] = []
    for utterance in utterances:
        if parts:
            parts.append(Part(parts[-1].locale, " ", " "))
        parts.extend(utterance.parts)
    return Utterance(tuple(parts), any(utterance.draft for utterance in utterances))


@dataclass(frozen=True, slots=True)
class Wording:
    """Looks words up in ``words`` for ``locale``. An unknown key is a KeyError: the catalogue is kept whole here."""

    words: Library
    locale: str

    def say(self, item: str, key: str) -> Label:
        """The text ``key`` as item ``item``."""
        return Label(item, self.words.words(key, self.locale))

    def data(self, item: str, words: str, locale: str = SOURCE_LOCALE) -> Label:
        """``words`` that nobody translates."""
        return Label(item, plain(locale, words))

    def told(self, item: str, key: str, value: str) -> Label:
        """The text ``key``, a colon, and a value that nobody translates."""
        return self.valued(self.say(item, key), value)

    def valued(self, label: Label, value: str) -> Label:
        """``label``, a colon, and a value that nobody translates."""
        told = COLONS.get(self.locale, ": ") + value
        name = label.utterance
        return Label(label.item, Utterance((*name.parts, Part(self.locale, told, told)), name.draft))

    def button(
        self, action: Action, look: Look = Look.PLAIN, word: str = "", drawn: Action | None = None
    ) -> Button:
        """A fixed button: its word is ``Buttons/<action>`` and its picture that of the action.

        Unless the moment wants another ``word``, or the picture of what it is ``drawn`` as.
        """
        label = self.say(f"button/{action.value}", f"Buttons/{word or action.value}")
        return Button(action, Picture(PICTURES[drawn or action]), label, look)

    def more(self, count: int, each: int) -> tuple[Button, ...]:
        """The way to the next page where ``count`` things do not fit on one of ``each``."""
        return (self.button(Action.MORE),) if count > each else ()

    def note(self, icon: str, item: str, key: str, *, danger: bool = False) -> Note:
        """The text ``key`` beside a picture."""
        return Note(Picture(icon), self.say(item, key), danger)

    def pictured(self, icon: str, words: Label, *, danger: bool = False) -> Note:
        """``words`` beside a picture."""
        return Note(Picture(icon), words, danger)
