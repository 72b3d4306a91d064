"""The screen that is left when nothing else can be shown."""

import re
import signal
from itertools import pairwise

import pytest
from PySide6.QtCore import QTimer

from kiosk import paths
from kiosk.adapters.content_files import load_library
from kiosk.adapters.notify import Supervisor
from kiosk.assembly import FAILED
from kiosk.commands.running.last_resort import INK, LAMP, PAPER, WORDS, LastResort, ask_for_a_person
from screen_stage import SIZES, settle


@pytest.fixture
def window(qapp):
    made = LastResort()
    yield made
    made.destroy()


@pytest.mark.parametrize("locale", WORDS)
def test_it_says_what_a_terminal_out_of_order_says(locale):
    library = load_library(paths.MEDIA, paths.LOCALES, list(WORDS)).library
    catalogue = [library.words(f"OutOfOrder/{key}", locale).shown for key in ("title", "more")]
    assert list(WORDS[locale]) == catalogue


def test_it_wears_the_colours_of_the_other_screens():
    theme = (paths.SCREENS / "style/Theme.qml").read_text("utf-8")
    for name, colour in {"paper": PAPER, "lamp": LAMP, "ink": INK}.items():
        assert re.search(rf"property color {name}: .*{colour}", theme)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_picture_and_three_languages_are_drawn_on_every_size(window, size):
    window.resize(size.width, size.height)
    window.show()
    settle()
    picture = window.grabWindow()
    bands = [0.03, 0.44, 0.62, 0.80, 0.98]
    for top, bottom in pairwise(bands):
        rows = range(int(size.height * top), int(size.height * bottom), 3)
        inked = [
            x for y in rows for x in range(0, size.width, 3) if picture.pixelColor(x, y).name().upper() == INK
        ]
        assert inked, f"nothing between {top} and {bottom} of the height"
        assert min(inked) > size.width * 0.04
        assert max(inked) < size.width * 0.96


def test_nobody_can_close_it(window):
    window.show()
    assert not window.close()
    assert window.isVisible()


@pytest.fixture
def own_signals():
    """What a process of its own would take with it."""
    kept = {each: signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)}
    yield
    for each, handler in kept.items():
        signal.signal(each, handler)


@pytest.mark.usefixtures("own_signals")
def test_after_a_while_it_ends_as_a_failure_so_that_fanal_is_started_afresh(qapp):
    assert ask_for_a_person(qapp, Supervisor(), try_again_seconds=0.05) == FAILED


@pytest.mark.usefixtures("own_signals")
@pytest.mark.parametrize("name", [signal.SIGINT, signal.SIGTERM], ids=lambda name: name.name)
def test_it_ends_in_order_when_it_is_told_to(qapp, name):
    QTimer.singleShot(0, lambda: signal.raise_signal(name))
    assert ask_for_a_person(qapp, Supervisor()) == 0
    assert [each for each in qapp.topLevelWindows() if isinstance(each, LastResort)] == []
