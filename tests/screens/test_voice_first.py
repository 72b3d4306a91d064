"""A screen is said before it is drawn, and its words are lit on it all the same."""

from sample_content import world
from screen_kiosk import ScreenKiosk


def test_what_a_new_screen_says_first_is_lit_on_it(qapp):
    kiosk = ScreenKiosk(world())
    for thing in ("screen", "tile-fr"):
        kiosk.touch(thing)
        assert kiosk.kiosk.bridge.speaking["item"] == kiosk.voice.speaking.run[0].item
        assert kiosk.kiosk.bridge.speaking["length"] > 0
    kiosk.close()
