"""Every probe of keys and of a mouse against the kiosk session itself: the process, its window manager, its screen."""

from dataclasses import dataclass
from itertools import chain, cycle, islice

import pytest

from lockdown.catalogue import of_kinds
from lockdown.contexts import THE_PIN
from lockdown.display import HOLD_SECONDS, Display, alike, difference, missing
from lockdown.kiosk_session import WHOLE_SCREEN, KioskSession
from lockdown.mirror import CORNER, INCHES, Mirror
from staff_scripts import PIN

pytestmark = pytest.mark.proof

TO_A_PROCEDURE = ("screen", "tile-fr", "card-phone", "card-garder-un-pdf")
NOWHERE = 2, 2
"""A place where a touch only silences the voice."""

WHAT_A_WORD_LIGHTS = 0.05
"""A share of the screen."""

MOST_TOUCHES_TO_LEAVE = 12
OF_A_VISIT = ("button-leave",)
OF_THE_STAFF = ("button-back", "button-later", "button-leave")
"""Back first: who leaves a terminal half set up is asked to say so, and it would begin again."""


@dataclass(frozen=True)
class Place:
    """Where the probes are tried: ``touches`` lead there from rest, or from the staff's door where somebody knocks."""

    id: str
    touches: tuple[str, ...] = ()
    pin: str = PIN
    knocks: bool = False


PLACES = (
    Place("resting"),
    Place("home", ("screen", "tile-fr")),
    Place("walkthrough", (*TO_A_PROCEDURE, "button-show-me")),
    Place("ticket", (*TO_A_PROCEDURE, "button-show-me", "button-take-away", "button-print")),
    Place("staff-pin", THE_PIN[:3], knocks=True),
    Place("staff-mode", (*THE_PIN, "button-enter", "card-sound"), knocks=True),
    Place("text-entry", ("button-set-up", "button-skip"), pin="", knocks=True),
)
MENU_KEY = """
<openbox_config>
  <keyboard><keybind key="A-space"><action name="ShowMenu"><menu>client-menu</menu></action></keybind></keyboard>
</openbox_config>
"""


def tried_outside():
    """What a keyboard and a mouse can do; fingers, pens and what is dropped need a screen that has them."""
    return [
        probe
        for probe in of_kinds("keys", "pointer")
        if not {"fingers", "native", "pen", "drop"} & probe.how.keys()
    ]


@pytest.fixture
def site(tmp_path):
    file, tickets = tmp_path / "site.toml", tmp_path / "tickets"
    tickets.mkdir()
    file.write_text(
        f'name = "Essai"\nlanguages = ["fr", "ar"]\nprinter = "pdf:{tickets}"\nidle_seconds = 300\n'
        f"screen_diagonal_inches = {INCHES}.0\n"
    )
    return file


@pytest.fixture
def display(tmp_path):
    assert missing() == [], "install what the session needs: see packaging/system-packages.txt"
    folder = tmp_path / "display"
    folder.mkdir()
    opened = Display(folder)
    yield opened
    opened.close()


@pytest.fixture
def session_under(display, tmp_path, site):
    opened = []

    def open_session(under, pin=PIN, **more):
        opened.append(KioskSession(display, tmp_path, site, pin, under=under, **more))
        opened[0].wait_until_shown()
        return opened[0]

    yield open_session
    for session in opened:
        session.close()


class Walker:
    """Goes where the mirror knows the way."""

    def __init__(self, session, mirror, place):
        self.session, self.display, self.mirror, self.place = session, session.display, mirror, place
        if not place.pin:  # a terminal that was never set up asks for it by itself
            mirror.knock()
            self.touch("button-later")
            session.resting = self.display.still_picture()

    def enter(self):
        """The picture of the place."""
        if self.place.knocks:
            self.display.hold(*CORNER, HOLD_SECONDS)
            self.mirror.knock()
            self.follows("the door")
        for thing in self.place.touches:
            self.touch(thing)
        if not self.place.touches:
            return self.session.resting
        self.display.click(*NOWHERE)
        return self.display.still_picture()

    def touch(self, thing):
        at = self.mirror.place(thing)
        self.display.click(*at)
        self.mirror.touch(thing)
        self.follows(thing)

    def follows(self, what):
        """Wait until the screen shows what the mirror does, but for the word that is being said."""
        shown = self.mirror.picture()
        self.display.wait_for(
            lambda: difference(self.display.picture(), shown) < WHAT_A_WORD_LIGHTS, f"{what} to be followed"
        )

    def leave(self):
        """By the buttons that a person has; nothing but the resting terminal may be left on the screen."""
        exits = []
        if not self.mirror.side and self.mirror.kiosk.screen.name == "Resting":
            self.mirror.touch("screen")  # a probe has woken the terminal
        while self.mirror.side or self.mirror.kiosk.screen.name != "Resting":
            ways = OF_THE_STAFF if self.mirror.side else OF_A_VISIT
            way = next((way for way in ways if self.mirror.place(way)), "screen")
            exits.append(self.mirror.place(way))
            self.mirror.touch(way)
            assert len(exits) < MOST_TOUCHES_TO_LEAVE
        for place in chain([None], islice(cycle(exits), MOST_TOUCHES_TO_LEAVE)):
            if place:
                self.display.click(*place)
            if alike(self.display.still_picture(), self.session.resting):
                return
        raise AssertionError("nobody can leave")


@pytest.mark.parametrize("under", ["openbox", "cage"])
@pytest.mark.parametrize("place", PLACES, ids=[place.id for place in PLACES])
def test_nobody_gets_out_of_the_session(qapp, session_under, site, under, place):
    session, mirror = session_under(under, place.pin), Mirror(site, place.pin)
    try:
        walker, found = Walker(session, mirror, place), []
        shown = walker.enter()
        for probe in tried_outside():
            session.display.try_out(probe)
            found += [(probe.id, escape) for escape in session.escapes()]
            if not alike(session.display.still_picture(), shown):
                walker.leave()
                shown = walker.enter()
        walker.leave()
        assert found == []
        if under == "cage":  # openbox paints its own with a toolkit
            assert session.libraries_of_dialogs() == set()
    finally:
        mirror.close()


def test_before_fanal_is_there_and_after_it_has_gone_nothing_can_be_opened(session_under):
    session = session_under("openbox")
    session.fanal.terminate()
    session.fanal.wait()
    display = session.display
    display.wait_for(lambda: WHOLE_SCREEN not in display.windows().values(), "an empty screen")
    windows = display.windows()
    for probe in tried_outside():
        display.try_out(probe)
        assert display.windows() == windows, probe.id


def test_a_window_manager_that_has_a_menu_is_found_out(session_under, tmp_path):
    """That no probe finds a way out would mean nothing if none could be found."""
    rules = tmp_path / "rc.xml"
    rules.write_text(MENU_KEY)
    session = session_under("openbox", rules=rules)
    (menu,) = [probe for probe in tried_outside() if probe.id == "window-menu"]
    session.display.try_out(menu)
    session.display.wait_for(lambda: list(session.escapes()), "the menu to be seen")
