"""Mirror: the same terminal in memory, which knows where on the screen a thing lies."""

from PySide6.QtGui import QImage

from kiosk.commands.terminal import open_terminal
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.settings import read_settings
from lockdown.display import HEIGHT, WIDTH
from screen_stage import visible_below, where
from staff_samples import staff_world
from staff_screen_kiosk import StaffScreens

INCHES = 15
CORNER = WIDTH - 6, 6
"""Where the staff knock, while the terminal rests."""


class Mirror(StaffScreens):
    """What ``site`` describes, on a screen as large as a Display. Without a ``pin`` it was never set up."""

    def __init__(self, site, pin):
        visit = open_terminal(read_settings(site), locked=True, read_words=True).world
        size = f"{WIDTH}x{HEIGHT}@{INCHES}"
        scale = (WIDTH**2 + HEIGHT**2) ** 0.5 / (INCHES * 25.4)
        staff = staff_world(visit.library, pixels=(WIDTH, HEIGHT), pixels_per_mm=scale)
        super().__init__(pin, set_up=bool(pin), world=staff, visit=visit, size=size)

    def place(self, thing):
        """The middle of ``thing``, in pixels; None when it is not on this screen."""
        if thing == "screen":
            return WIDTH // 2, HEIGHT // 2
        name = f"button-{thing}" if thing.startswith("digit-") else thing
        items = visible_below(self.window.contentItem())
        item = next((item for item in items if item.objectName() == name), None)
        return (round(where(item).center().x()), round(where(item).center().y())) if item else None

    def picture(self):
        """Every pixel, as a Display keeps them."""
        return bytes(self.fingers.picture().convertToFormat(QImage.Format.Format_RGB32).constBits())

    def touch(self, thing):
        super().touch(thing)
        if self.side is None:
            self.kiosk.printer.answer_check(ready=True)
            if self.kiosk.printer.jobs:
                self.kiosk.printer.answer_job(PrintOutcome.PRINTED)
        elif self.devices.pins.asked:
            self.devices.pins.answer_check()
            self.fingers.settle()
