"""The keyboard on the screen: AZERTY where it fits, every letter everywhere."""

import string

import pytest

from kiosk.staff.keyboard import FEWEST_COLUMNS, MOST_COLUMNS, Does, columns_in, keyboard
from kiosk.staff.states import Case

COLUMNS = range(FEWEST_COLUMNS, MOST_COLUMNS + 1)


def signs(case, columns):
    return {key.sign for key in keyboard(case, columns) if key.does is Does.WRITES}


@pytest.mark.parametrize("columns", COLUMNS)
def test_every_letter_digit_and_what_an_address_needs_can_be_written(columns):
    small, capital, other = (signs(case, columns) for case in (Case.SMALL, Case.CAPITAL, Case.SIGNS))
    assert set(string.ascii_lowercase) <= small
    assert set(string.ascii_uppercase) <= capital
    assert set(string.digits) <= other | small
    assert set("éèàç-',") <= small | other


@pytest.mark.parametrize("columns", COLUMNS)
@pytest.mark.parametrize("case", Case)
def test_no_key_lies_on_another_or_beyond_the_last_column(case, columns):
    cells = [(key.row, key.column + at) for key in keyboard(case, columns) for at in range(key.wide)]
    assert len(cells) == len(set(cells))
    assert max(column for _, column in cells) < columns


@pytest.mark.parametrize("columns", COLUMNS)
def test_the_blank_is_wider_than_a_letter(columns):
    (blank,) = [key for key in keyboard(Case.SMALL, columns) if key.does is Does.BLANK]
    assert blank.wide >= 2
    assert blank.sign == " "


def test_a_wide_screen_has_the_rows_of_a_french_keyboard():
    rows = dict.fromkeys(range(4), "")
    for key in keyboard(Case.SMALL, MOST_COLUMNS):
        if key.does is Does.WRITES:
            rows[key.row] += key.sign
    assert list(rows.values())[:3] == ["1234567890", "azertyuiop", "qsdfghjklm"]


@pytest.mark.parametrize(("width_mm", "columns"), [(136, 5), (217, 9), (262, 10), (476, 10), (60, 5)])
def test_as_many_keys_stand_beside_each_other_as_fingers_can_tell_apart(width_mm, columns):
    assert columns_in(width_mm - 3) == columns
