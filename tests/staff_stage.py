"""The real pages of the staff over an empty stage: any state can be shown on them, and what is painted measured."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from PySide6.QtQuick import QQuickItem

from kiosk.bridge.staff_bridge import StaffBridge
from kiosk.bridge.staff_door import StaffDoor
from kiosk.commands.picturing.every_staff_state import every_staff_state
from kiosk.staff.describe import describe
from kiosk.staff.events import Event
from kiosk.staff.states import Open
from kiosk.visit.comfort import first_comfort
from kiosk.visit.states import Resting
from screen_stage import Stage, visible_below
from staff_samples import staff_world


@dataclass
class StaffStage(Stage):
    """The window with the staff side open; the verbs of a finger are kept in ``staff_events``."""

    staff_events: list[Event] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__post_init__()
        short_mm = min(self.size.width, self.size.height) / self.size.pixels_per_mm
        self.world = replace(self.world, first_comfort=first_comfort(short_mm))
        self.show(Resting())
        pixels = (self.size.width, self.size.height)
        self.staff_world = staff_world(
            self.library, pixels=pixels, pixels_per_mm=self.size.pixels_per_mm, locked=False
        )
        self.staff_bridge = StaffBridge(self.dress, self.staff_events.append)
        self.door = StaffDoor(lambda: None)
        self.window.setProperty("door", self.door)

    def staff_states(self, locale: str) -> dict[str, Open]:
        return every_staff_state(self.staff_world, locale)

    def show_staff(self, state: Open) -> None:
        self.staff_bridge.show(describe(self.staff_world, state))
        if self.door.property("staff") is None:
            self.door.open(self.staff_bridge)
        self.settle()
        self.staff_events.clear()

    def items(self) -> Iterator[QQuickItem]:
        """Every visible item but what lies inside the line that is written: it shows what fits of a text."""
        inside: set[QQuickItem] = set()
        for item in visible_below(self.window.contentItem()):
            if item.parentItem() in inside or item.objectName() == "line":
                inside.add(item)
            if item not in inside or item.objectName() == "line":
                yield item

    def close(self) -> None:
        self.door.shut()
        self.settle()
        super().close()
