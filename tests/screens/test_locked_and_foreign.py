"""A locked window stays; a terminal that offers no French still shows what is French."""

from dataclasses import replace

import pytest

from sample_content import LANGUAGES, world
from screen_kiosk import ScreenKiosk
from walk import Walk


@pytest.fixture
def opened(qapp):
    kiosks = []

    def open_kiosk(*words, **options):
        kiosks.append(ScreenKiosk(*words, **options))
        return kiosks[-1]

    yield open_kiosk
    for kiosk in kiosks:
        kiosk.close()


def test_a_locked_window_cannot_be_closed(opened):
    kiosk = opened(world())
    kiosk.kiosk.window.close()
    assert kiosk.kiosk.window.isVisible()


def test_a_window_that_is_not_locked_can(opened):
    kiosk = opened(world(), locked=False)
    kiosk.kiosk.window.close()
    assert not kiosk.kiosk.window.isVisible()


def test_a_terminal_without_french_still_calls_a_mediator_in_french(opened):
    here = world()
    arabic_only = replace(here, library=replace(here.library, languages=LANGUAGES[1:3]))
    walk = (
        Walk(opened(arabic_only))
        .touches("screen", "tile-ar", "button-help")
        .sees("Help")
        .hears("fr Help/french")
    )
    walk.touches(
        "button-back", "card-asylum", "card-letters", "card-asked", "button-show-me", "button-take-away"
    )
    walk.sees("Handoff").hears("www.ofpra.gouv.fr")
