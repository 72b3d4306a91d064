"""How loud a visit is: the site's maximum, the hours in which the house sleeps, headphones, and who comes next."""

import datetime
from dataclasses import replace

import pytest

from kiosk.visit.comfort import LOUDEST, QUIET, Comfort
from kiosk.visit.quiet_hours import QuietHours
from kiosk.visit.speech import Rate
from sample_content import world
from walk import LEAVE, CoreKiosk, Walk

NIGHT = QuietHours(datetime.time(21), datetime.time(7))
MIDNIGHT = datetime.datetime(2026, 11, 24)
COMFORT = ("screen", "tile-fr", "button-comfort")


def kiosk_of(began=MIDNIGHT, **named):
    """A kiosk of a house that sleeps from 21 to 7, at midnight."""
    kiosk = CoreKiosk(replace(world(), **{"quiet_hours": NIGHT, **named}))
    kiosk.clock.began = began
    kiosk.session.begin()
    return kiosk, Walk(kiosk)


def volume(kiosk):
    return kiosk.voice.speaking.volume


def scale(kiosk):
    """Where the card "louder" stands, and its end."""
    return next(card.level for card in kiosk.screen.body.cards if card.item == "louder")


@pytest.mark.parametrize(
    ("begin", "end", "inside", "outside"),
    [
        ((21, 0), (7, 0), [(21, 0), (23, 59), (0, 0), (6, 59)], [(7, 0), (12, 0), (20, 59)]),
        ((13, 30), (15, 0), [(13, 30), (14, 59)], [(13, 29), (15, 0), (0, 0)]),
    ],
)
def test_quiet_hours_may_go_over_midnight(begin, end, inside, outside):
    hours = QuietHours(datetime.time(*begin), datetime.time(*end))
    assert all(hours.hold(datetime.time(*each)) for each in inside)
    assert not any(hours.hold(datetime.time(*each)) for each in outside)


def test_no_voice_is_louder_than_the_site_lets_it_be():
    kiosk, walk = kiosk_of(quiet_hours=None, maximum_volume=4)
    walk.touches(*COMFORT, *["card-louder"] * 5).hears("4 / 4")
    assert (volume(kiosk), scale(kiosk)) == (4, (4, 4))


def test_a_maximum_below_where_a_visit_begins_is_where_it_begins():
    kiosk, walk = kiosk_of(quiet_hours=None, maximum_volume=1)
    walk.touches(*COMFORT)
    assert (volume(kiosk), scale(kiosk)) == (1, (1, 1))
    walk.touches("card-softer").hears("1 / 1")


def test_in_quiet_hours_the_loudspeaker_stays_soft_and_the_scale_says_so():
    kiosk, walk = kiosk_of()
    walk.touches(*COMFORT)
    assert (volume(kiosk), scale(kiosk)) == (QUIET, (QUIET, QUIET))
    walk.touches("card-louder").hears("2 / 2").touches("card-softer").hears("1 / 2")
    assert volume(kiosk) == 1


def test_a_maximum_holds_in_quiet_hours_too():
    kiosk, walk = kiosk_of(maximum_volume=1)
    walk.touches(*COMFORT)
    assert volume(kiosk) == 1


def test_headphones_wake_no_house():
    kiosk, walk = kiosk_of(maximum_volume=4)
    walk.touches(*COMFORT)
    kiosk.voice.plug(headphones=True)
    assert (volume(kiosk), scale(kiosk)) == (Comfort().volume, (Comfort().volume, 4))
    walk.touches(*["card-louder"] * 3)
    assert volume(kiosk) == 4
    kiosk.voice.plug(headphones=False)
    walk.touches("button-say-again")
    assert volume(kiosk) == QUIET


def test_a_clock_that_cannot_be_right_hushes_nobody():
    kiosk, walk = kiosk_of()
    kiosk.clock.trusted = False
    walk.touches(*COMFORT)
    assert (volume(kiosk), scale(kiosk)) == (Comfort().volume, (Comfort().volume, LOUDEST))


def test_the_house_wakes_in_the_middle_of_a_visit():
    kiosk, walk = kiosk_of(MIDNIGHT.replace(hour=6, minute=59, second=30))
    walk.touches(*COMFORT).listens().waits(60).touches("button-say-again")
    assert (volume(kiosk), scale(kiosk)) == (Comfort().volume, (Comfort().volume, LOUDEST))


def test_nobody_is_greeted_aloud_while_the_house_sleeps():
    kiosk, walk = kiosk_of(MIDNIGHT.replace(hour=20, minute=59, second=1), greets_aloud=True)
    walk.hears_nothing().waits(60).hears_nothing().waits(9 * 3600).hears_nothing()
    assert kiosk.voice.said == []
    walk.waits(3600).hears("fr Resting/greeting")


def test_the_next_visit_begins_as_the_first():
    kiosk, walk = kiosk_of(quiet_hours=None)
    first = walk.touches("screen", "tile-fr") and (kiosk.screen, kiosk.voice.speaking)
    walk.touches("button-comfort", "card-louder", "card-louder", "card-faster", "card-only-for-me")
    walk.touches("card-contrast", "card-larger", "card-low-screen", "card-touch-to-hear", LEAVE, LEAVE)
    walk.sees("Resting").touches("screen", "tile-fr")
    screen, speech = first
    assert kiosk.screen == screen
    assert replace(kiosk.voice.speaking, id=speech.id) == speech
    assert (speech.volume, speech.rate, speech.private) == (Comfort().volume, Rate.USUAL, False)
