import pytest

from kiosk.visit.comfort import LARGEST_TEXT, LOUDEST, QUIETEST, SMALLEST_TEXT, Comfort, first_comfort
from kiosk.visit.comfort_choices import CHOICES, adjusted, chosen, level
from kiosk.visit.speech import Rate


@pytest.mark.parametrize(("short_side_mm", "text_size"), [(136, 1), (206, 2), (268, 3)])
def test_a_larger_screen_begins_with_larger_letters(short_side_mm, text_size):
    assert first_comfort(short_side_mm) == Comfort(text_size=text_size)


SWITCHES = ("only-for-me", "contrast", "touch-to-hear", "low-screen")


def again(choice, times=9):
    comfort = Comfort(text_size=2)
    for _ in range(times):
        comfort = adjusted(comfort, choice)
    return comfort


def test_every_scale_stops_at_its_ends():
    assert (again("larger").text_size, again("smaller").text_size) == (LARGEST_TEXT, SMALLEST_TEXT)
    assert (again("louder").volume, again("softer").volume) == (LOUDEST, QUIETEST)
    assert (again("faster").rate, again("slower").rate) == (Rate.FAST, Rate.SLOW)


@pytest.mark.parametrize("choice", ["only-for-me", "contrast"])
def test_a_switch_goes_on_and_off(choice):
    assert chosen(again(choice, 1), choice)
    assert not chosen(again(choice, 2), choice)


def test_every_card_does_something_and_shows_where_it_stands():
    for choice in CHOICES:
        assert adjusted(Comfort(text_size=2), choice.id) != Comfort(text_size=2)
        assert (level(Comfort(), choice.id) is None) == (choice.id in SWITCHES)


def test_a_card_that_is_not_there_changes_nothing():
    assert adjusted(Comfort(), "brighter") is None
