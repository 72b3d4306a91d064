"""The walks again, through QML, touched as a finger touches. If one differs from the core, a screen has logic."""

import pytest

from sample_content import world
from screen_kiosk import ScreenKiosk
from walk import Walk, touchable
from walk_scripts import SCRIPTS


@pytest.fixture
def kiosk(qapp):
    made = ScreenKiosk(world())
    yield made
    made.close()


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.__name__)
def test_walk(script, kiosk):
    script(Walk(kiosk), kiosk)
    assert kiosk.voice.overlaps == 0


def test_every_target_of_the_core_can_be_touched_on_the_screen(kiosk):
    for way in (
        (),
        ("screen",),
        ("tile-fr",),
        ("card-asylum",),
        ("card-letters",),
        ("card-asked",),
        ("button-show-me",),
    ):
        Walk(kiosk).touches(*way)
        wanted = set(touchable(kiosk.screen)) - {"screen"}
        assert wanted <= set(kiosk.fingers.names()), kiosk.screen.name
