"""Which PINs are refused, and why."""

import random

import pytest

from kiosk.staff.lock_out import FORGET_ONE_AFTER, MOST_REMEMBERED
from kiosk.staff.pin import FEWEST_DIGITS, MOST_DIGITS, WELL_KNOWN, Weakness, postcode_in, weakness

MOST_TRIES_A_DAY = MOST_REMEMBERED + 24 * 3600 / FORGET_ONE_AFTER


@pytest.mark.parametrize(
    ("pin", "weak"),
    [
        ("", Weakness.TOO_SHORT),
        ("60471", Weakness.TOO_SHORT),
        ("6047193850261", Weakness.TOO_LONG),
        ("60471a", Weakness.NOT_DIGITS),
        ("604 719", Weakness.NOT_DIGITS),
        ("604719\n", Weakness.NOT_DIGITS),
        ("٦٠٤٧١٩", Weakness.NOT_DIGITS),
        ("²²²²²²", Weakness.NOT_DIGITS),
        ("000000", Weakness.REPEATED),
        ("121212", Weakness.REPEATED),
        ("604604", Weakness.REPEATED),
        ("6046046", Weakness.REPEATED),
        ("604406", Weakness.REPEATED),
        ("777764", Weakness.REPEATED),
        ("477774", Weakness.REPEATED),
        ("123456", Weakness.RUN),
        ("987654", Weakness.RUN),
        ("890123", Weakness.RUN),
        ("246802", Weakness.RUN),
        ("112233", Weakness.RUN),
        ("123789", Weakness.RUN),
        ("123400", Weakness.RUN),
        ("131415", Weakness.RUN),
        ("302010", Weakness.RUN),
        ("1234567890", Weakness.RUN),
        ("147852", Weakness.WELL_KNOWN),
        ("314159", Weakness.WELL_KNOWN),
        ("5201314", Weakness.WELL_KNOWN),
        ("250681", Weakness.DATE_LIKE),
        ("062581", Weakness.DATE_LIKE),
        ("810625", Weakness.DATE_LIKE),
        ("25061981", Weakness.DATE_LIKE),
        ("198164", Weakness.DATE_LIKE),
        ("642031", Weakness.DATE_LIKE),
    ],
)
def test_a_pin_that_a_stranger_would_try_is_refused_with_its_reason(pin, weak):
    assert weakness(pin) is weak


@pytest.mark.parametrize("pin", ["604719", "708364", "3507962", "4072915836", "604719385026"])
def test_a_pin_without_a_pattern_may_be_chosen(pin):
    assert weakness(pin) is None


@pytest.mark.parametrize("pin", ["690071", "569007", "8690074"])
def test_the_postcode_of_the_place_is_refused_there_and_nowhere_else(pin):
    assert weakness(pin, "69007") is Weakness.POSTCODE
    assert weakness(pin, "13001") is None
    assert weakness(pin) is None


def test_each_pin_of_the_list_is_there_because_no_rule_knows_it():
    assert {pin: weakness(pin) for pin in WELL_KNOWN} == dict.fromkeys(WELL_KNOWN, Weakness.WELL_KNOWN)
    assert all(FEWEST_DIGITS <= len(pin) <= MOST_DIGITS for pin in WELL_KNOWN)


def test_one_pin_of_six_digits_in_eight_is_refused():
    chance = random.Random(20261125)
    drawn = [f"{chance.randrange(10**6):06}" for _ in range(20_000)]
    allowed = sum(weakness(pin) is None for pin in drawn) / len(drawn)
    assert 0.85 <= allowed <= 0.90


def test_a_stranger_who_tries_for_a_day_finds_one_of_six_digits_in_25_000_days():
    chance = random.Random(6)
    drawn = [f"{chance.randrange(10**6):06}" for _ in range(20_000)]
    allowed = 10**6 * sum(weakness(pin) is None for pin in drawn) / len(drawn)
    assert MOST_TRIES_A_DAY / allowed <= 4 / 100_000


@pytest.mark.parametrize(
    ("address", "postcode"),
    [
        ("12 rue des Écoles, 69007 Lyon", "69007"),
        ("10000 place du Pont, 69007 Lyon", "69007"),
        ("12 rue des Écoles, Lyon", ""),
        ("Tel 0472000000", ""),
        ("", ""),
    ],
)
def test_the_postcode_is_read_from_the_address(address, postcode):
    assert postcode_in(address) == postcode
