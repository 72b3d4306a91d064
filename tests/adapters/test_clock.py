"""QtClock: which days of a wall clock are believed."""

import datetime

import pytest

from kiosk.adapters.clock import QtClock


@pytest.mark.parametrize(
    ("moment", "believed"),
    [
        (datetime.datetime(1970, 1, 1), False),
        (datetime.datetime(2026, 11, 26, 9), True),
        (datetime.datetime(2099, 1, 1), False),
    ],
    ids=str,
)
def test_a_clock_before_fanal_or_far_ahead_is_not_believed(qapp, moment, believed):
    assert QtClock(lambda event: None, lambda: moment).believable() is believed
