"""Floor 3: wires the staff's core, its bridge and its devices, when somebody knocks and not before.

Kept apart from :mod:`kiosk.assembly`, so that a terminal that nobody of the staff touches never imports them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kiosk.bridge.inbox import MainThreadInbox
from kiosk.bridge.staff_bridge import StaffBridge, staff_dress
from kiosk.bridge.view import Dress
from kiosk.staff.events import Event, SentenceEnded
from kiosk.staff.ports import LevelSink, StaffInbox
from kiosk.staff.screen import StaffScreen
from kiosk.staff.session import StaffDevices, StaffSession
from kiosk.staff.world import StaffWorld
from kiosk.visit.ports import Voice


@dataclass(frozen=True, slots=True)
class StaffParts:
    """What one opening of the staff side is made of. ``set_up`` says that somebody set the terminal up before."""

    world: StaffWorld
    devices: StaffDevices
    set_up: bool


class MakeStaffParts(Protocol):
    """Makes them; answers go to ``inbox``, ``voice`` says sentences, ``level`` shows what the microphone hears."""

    def __call__(self, inbox: StaffInbox, voice: Voice, level: LevelSink) -> StaffParts: ...


class StaffSide:
    """The staff at the terminal, from a knock until they close; ``closed`` is called then, once."""

    def __init__(self, make: MakeStaffParts, voice: Voice, dress: Dress, closed: Callable[[], None]) -> None:
        self._closed = closed
        self._over = False
        self.inbox: MainThreadInbox[Event] = MainThreadInbox(self._send)
        self.parts = make(self.inbox, voice, self._show_level)
        self.bridge = StaffBridge(staff_dress(dress, self.parts.world), self._send)
        self.session = StaffSession(self.parts.world, self.parts.devices, self._show)

    def knock(self) -> bool:
        """Ask for the way in; whether there is one."""
        return self.session.knock(set_up=self.parts.set_up)

    def sentence_ended(self) -> None:
        """The voice has come to the end of what it said while the staff side was open."""
        self._send(SentenceEnded())

    def abandon(self) -> None:
        """It has failed: whatever its devices still answer is nobody's any more, and nothing listens."""
        self._over = True
        self.parts.devices.studio.drop()

    def _send(self, event: Event) -> None:
        if not self._over:
            self.session.send(event)

    def _show_level(self, dbfs: float) -> None:
        self.bridge.show_level(dbfs)

    def _show(self, screen: StaffScreen | None) -> None:
        if screen is None:
            self._over = True
            self._closed()
        else:
            self.bridge.show(screen)
