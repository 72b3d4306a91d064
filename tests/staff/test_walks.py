"""The scripts of the staff, through the core."""

import pytest

from kiosk.staff.site_sheet import SiteSheet
from staff_scripts import DOORS, FIRST_RUNS, MEDIATIONS, PAPERS, PIN, WORKSHOPS
from staff_walk import CoreStaff, StaffWalk, plain_world
from workshop_samples import workshop_world


@pytest.mark.parametrize("script", FIRST_RUNS, ids=lambda script: script.__name__)
def test_a_terminal_that_was_never_set_up(script):
    staff = CoreStaff(plain_world())
    staff.knock()
    script(StaffWalk(staff))


@pytest.mark.parametrize("script", [*DOORS, *MEDIATIONS], ids=lambda script: script.__name__)
def test_a_terminal_with_a_pin(script):
    staff = CoreStaff(plain_world(), PIN, set_up=True)
    staff.knock()
    script(StaffWalk(staff))


@pytest.mark.parametrize("script", PAPERS, ids=lambda script: script.__name__)
def test_a_terminal_with_a_printer(script):
    staff = CoreStaff(plain_world(SiteSheet(printer="cups:tickets")), PIN, set_up=True)
    staff.knock()
    script(StaffWalk(staff))


@pytest.mark.parametrize("script", WORKSHOPS, ids=lambda script: script.__name__)
def test_a_terminal_with_kits(script):
    staff = CoreStaff(workshop_world(), PIN, set_up=True)
    staff.knock()
    script(StaffWalk(staff))
