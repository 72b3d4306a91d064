"""The code for the mediator's telephone, read off the real page at the size it is drawn, on small and large screens."""

import random
from dataclasses import replace

import pytest

from kiosk.adapters.qr_code import encode_for_screen
from kiosk.adapters.qr_reader import decode
from kiosk.handoff.qr_grid import BYTES_ON_SCREEN
from kiosk.staff.coop.code import CoopCode
from kiosk.staff.world import STAFF_LOCALES
from screen_stage import SIZES, Size
from staff_stage import StaffStage

LAPTOP = Size(1920, 1080, 15.6)
LEAST_MODULE_MM = 0.5
SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


@pytest.fixture(params=[*SIZES, LAPTOP], ids=str)
def stage(shipped, request):
    made = StaffStage(*shipped, request.param)
    yield made
    made.close()


def longest():
    value = "".join(random.Random(9).choices(SIGNS, k=BYTES_ON_SCREEN))
    return f"https://coop.example.org/coop/mes-activites/cra/collectif?v={value}"[:BYTES_ON_SCREEN]


@pytest.mark.parametrize("locale", STAFF_LOCALES)
def test_every_code_is_read_off_the_page(stage, locale):
    states = stage.staff_states(locale)
    names = ("HandingOver", "HandingOver-workshop", "HandingOver-gone", "HandingOver-shorter")
    for name in names:
        state = states[name]
        code = stage.staff_world.coop(state.entry.mediation, shorter=state.shorter)
        stage.show_staff(state)
        assert decode(stage.picture()) == code.grid.payload, name


@pytest.mark.parametrize("locale", STAFF_LOCALES)
def test_the_longest_code_is_read_off_the_page_and_its_squares_can_be_told_apart(stage, locale):
    text = longest()
    grid = encode_for_screen(text)
    stage.staff_world = replace(stage.staff_world, coop=lambda mediation, *, shorter: CoopCode(grid, ()))
    stage.show_staff(stage.staff_states(locale)["HandingOver-shorter"])
    assert decode(stage.picture()) == text
    module = stage.item("code").width() / (grid.size + 8)
    assert module >= 3
    assert module / stage.size.pixels_per_mm >= LEAST_MODULE_MM
