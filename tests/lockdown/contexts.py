"""Where a probe can be tried: what somebody does to come there, and what is on the screen then."""

from dataclasses import dataclass

from staff_scripts import PIN
from workshop_samples import KIT

TO_A_PROCEDURE = ("screen", "tile-fr", "card-health", "card-cover")
TO_PRINTING = (*TO_A_PROCEDURE, "button-show-me", "button-take-away", "button-print")
THE_PIN = tuple(f"digit-{digit}" for digit in PIN)


@dataclass(frozen=True)
class Context:
    """``touches`` lead to ``screen`` from the resting terminal, or from the staff's door where somebody ``knocks``.

    ``waits`` is for how many seconds nobody does anything then; a last touch, ``at_last``, changes nothing.
    ``pin`` is the terminal's, none where it was never set up. ``behind`` are the screens of the staff's side that can
    be reached from here by who does not know the PIN: all of them where there is none, or where it has been given.
    """

    id: str
    screen: str
    touches: tuple[str, ...]
    pin: str = PIN
    knocks: bool = False
    behind: tuple[str, ...] | None = ()
    waits: float = 0
    at_last: str = ""

    def __str__(self):
        return self.id

    def enter(self, kiosk):
        if self.knocks:
            kiosk.staff.knock()
        for thing in self.touches:
            kiosk.touch(thing)
        if self.waits:
            kiosk.clock.advance(self.waits)
            kiosk.touch(self.at_last)
        assert kiosk.shown == self.screen

    def lets_in(self, kiosk):
        """The name of a screen of the staff's that nobody may reach from here, if one is shown."""
        screen = kiosk.staff.screen
        within = screen is None or self.behind is None or screen.name in self.behind
        return "" if within else screen.name


CONTEXTS = (
    Context("home", "Home", ("screen", "tile-fr")),
    Context("walkthrough", "Trying", (*TO_A_PROCEDURE, "button-try-me")),
    Context("ticket", "Handoff", TO_PRINTING),
    Context("text-entry", "Writing", ("button-set-up", "button-skip"), pin="", knocks=True, behind=None),
    Context("staff-pin", "Door", THE_PIN[:3], knocks=True, behind=("Door",)),
    Context("staff-mode", "Terminal", (*THE_PIN, "button-enter"), knocks=True, behind=None),
    Context(
        "wall",
        "HoldingWorkshop",
        (*THE_PIN, "button-enter", "card-workshops", f"card-{KIT.id}", "button-go-on"),
        knocks=True,
        behind=("HoldingWorkshop", "Door"),
        waits=3 * 60,
        at_last="button-previous",
    ),
)
