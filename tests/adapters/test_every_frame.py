import pytest
from PySide6.QtCore import QTimer
from PySide6.QtQuick import QQuickWindow

from kiosk.adapters.every_frame import EveryFrame


@pytest.fixture
def drawn(qtbot):
    """A window with the pixel, and the number of frames drawn so far."""
    window = QQuickWindow()
    window.resize(40, 40)
    window.pixel = EveryFrame(window)
    frames = []
    window.frameSwapped.connect(lambda: frames.append(None))
    window.show()
    qtbot.waitUntil(lambda: frames != [])
    yield window, frames
    window.close()


def test_the_pixel_changes_in_each_frame(drawn):
    window, _ = drawn
    shades = [window.grabWindow().pixelColor(0, 0).name() for _ in range(3)]  # to grab is to draw a frame
    assert shades[0] == shades[2] != shades[1]


def test_a_changed_pixel_asks_for_no_other_frame(drawn, qtbot):
    window, frames = drawn
    window.update()
    before = len(frames)
    idle = []
    QTimer.singleShot(300, lambda: idle.append(True))
    qtbot.waitUntil(lambda: idle != [])
    assert len(frames) <= before + 2
