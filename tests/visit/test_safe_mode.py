"""What a terminal that begins carefully tells its staff, and nobody else."""

from dataclasses import replace

import pytest

from kiosk.visit.describe import describe
from kiosk.visit.states import Home, Resting, Visit
from sample_content import world


@pytest.mark.parametrize("locked", [True, False])
def test_in_safe_mode_the_resting_screen_tells_the_staff(locked):
    here = replace(world(), locked=locked, safe_mode=True)
    assert describe(here, Resting()).body.for_staff.item == "safe-mode"


def test_a_locked_terminal_that_is_well_tells_the_staff_nothing():
    assert describe(replace(world(), locked=True), Resting()).body.for_staff is None


def test_a_terminal_that_can_be_left_says_how():
    assert describe(replace(world(), locked=False), Resting()).body.for_staff.item == "leave-by"


def test_nobody_hears_of_safe_mode():
    here = replace(world(), locked=True, safe_mode=True, greets_aloud=True)
    assert "safe-mode" not in {spoken.item for spoken in describe(here, Resting()).spoken}


def test_a_visit_looks_the_same_in_safe_mode():
    home = Home(Visit("fr"))
    assert describe(replace(world(), safe_mode=True), home) == describe(world(), home)
