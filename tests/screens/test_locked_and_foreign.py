"""A locked window stays and tells of no way out; a terminal that offers no French still shows what is French."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sample_content import LANGUAGES, world
from screen_kiosk import ScreenKiosk
from screen_stage import visible_below
from walk import Walk

WAY_OUT = "fr Resting/leave-by"


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


@pytest.fixture
def opened_as(opened):
    """A kiosk whose window and whose words agree about the lock, and the times it was asked to quit."""

    def open_kiosk(*, locked):
        kiosk, quits = opened(replace(world(), locked=locked), locked=locked), []
        kiosk.kiosk.engine.quit.connect(lambda: quits.append(kiosk.screen.name))
        return kiosk, quits

    return open_kiosk


def ctrl_q(kiosk):
    kiosk.kiosk.window.requestActivate()
    QTest.keyClick(kiosk.kiosk.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    kiosk.fingers.settle()


def words_on(kiosk):
    painted = [item.property("text") for item in visible_below(kiosk.kiosk.window.contentItem())]
    return " ".join(filter(None, painted)) + " ".join(said.utterance.shown for said in kiosk.screen.sayable())


def test_a_window_that_is_not_locked_is_left_by_ctrl_q_and_says_so(opened_as):
    kiosk, quits = opened_as(locked=False)
    assert WAY_OUT in words_on(kiosk)
    ctrl_q(kiosk)
    assert quits == ["Resting"]


def test_it_is_left_by_ctrl_q_on_any_screen(opened_as):
    kiosk, quits = opened_as(locked=False)
    Walk(kiosk).to_step(2)
    ctrl_q(kiosk)
    assert quits == ["Showing"]


def test_a_locked_window_is_not_left_by_ctrl_q_and_nothing_says_so(opened_as):
    kiosk, quits = opened_as(locked=True)
    assert WAY_OUT not in words_on(kiosk)
    ctrl_q(kiosk)
    Walk(kiosk).to_step(2)
    ctrl_q(kiosk)
    assert quits == []
    assert kiosk.kiosk.window.isVisible()
    assert kiosk.screen.name == "Showing"


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
