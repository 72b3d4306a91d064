"""How long a visit listens: the whole way hears every screen out, the others less."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from kiosk.commands.walking.unattended import UnattendedVisit
from kiosk.visit.events import Action

LEAVE = f"button-{Action.LEAVE.value}"


@dataclass(slots=True)
class ShortVisit(UnattendedVisit):
    """Chooses the language, hears the first page out and leaves."""

    def walk(self) -> None:
        self._look()
        self._touch("screen")
        self._choose_language()
        self._touch(LEAVE)
        self._ring()


@dataclass(slots=True)
class BriefVisit(UnattendedVisit):
    """Hears one sentence of the languages and two of the first page, the rest is cut off by the next touch."""

    SENTENCES: ClassVar = (1, 2)

    def walk(self) -> None:
        first, second = self.SENTENCES
        self._touch_and_hear("screen", first)
        self._touch_and_hear(f"tile-{self.locale}", second)
        self.fingers.touch(LEAVE)
        self._ring()

    def _touch_and_hear(self, name: str, sentences: int) -> None:
        before = len(self.sound.heard)
        self.fingers.touch(name)
        self.fingers.wait_until(
            lambda: sum(note.whole for note in self.sound.heard[before:]) >= sentences,
            f"{sentences} sentences after {name}",
        )


@dataclass(slots=True)
class SlowVisit(BriefVisit):
    """Asks for another rate on the first page, and hears two of its sentences."""

    CARD: ClassVar = "card-slower"

    def walk(self) -> None:
        for name in ("screen", f"tile-{self.locale}", f"button-{Action.COMFORT.value}", self.CARD):
            self.fingers.touch(name)
        self._touch_and_hear(f"button-{Action.BACK.value}", self.SENTENCES[1])
        self.fingers.touch(LEAVE)
        self._ring()


@dataclass(slots=True)
class FastVisit(SlowVisit):
    """The same, the other way."""

    CARD: ClassVar = "card-faster"


WAYS = {
    "brief": BriefVisit,
    "slow": SlowVisit,
    "fast": FastVisit,
    "short": ShortVisit,
    "whole": UnattendedVisit,
}
