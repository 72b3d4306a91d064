from dataclasses import replace

from sample_content import world
from walk import CoreKiosk, Walk


def test_a_resting_terminal_is_silent_for_ever():
    kiosk = CoreKiosk(world())
    kiosk.session.begin()
    Walk(kiosk).waits(10_000).sees("Resting").hears_nothing()
    assert kiosk.clock.rings_at is None


def test_a_site_that_greets_aloud_is_heard_every_minute_and_never_right_after_a_visit():
    kiosk = CoreKiosk(replace(world(), greets_aloud=True))
    kiosk.session.begin()
    walk = Walk(kiosk).hears_nothing().waits(60).hears("fr Resting/greeting").listens().hears_nothing()
    walk.waits(60).hears("fr Resting/greeting").touches("screen").sees("Languages")
    walk.touches("tile-fr", "button-leave").sees("Resting").hears_nothing().waits(59).hears_nothing()
    walk.waits(1).hears("fr Resting/greeting")
