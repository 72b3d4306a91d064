"""When rows may go, and that no clock that may be wrong makes them go."""

import datetime

import pytest

from kiosk.log.retention import (
    FIRST_DAY,
    LAST_DAY,
    LONGEST_PAUSE,
    before,
    believable,
    shown_by_use,
    time_has_passed,
)

TODAY = datetime.date(2029, 3, 15)
SINCE = datetime.date(2027, 3, 1)


def every(days, first=datetime.date(2026, 11, 20), last=TODAY):
    """The days of use of a log that is used each so many ``days``."""
    return [first + datetime.timedelta(days=step) for step in range(0, (last - first).days + 1, days)]


@pytest.mark.parametrize(
    ("today", "months", "first_kept"),
    [
        ("2029-03-15", 24, "2027-03-01"),
        ("2029-01-31", 6, "2028-07-01"),
        ("2028-02-29", 12, "2027-02-01"),
        ("0001-01-01", 24, "0001-01-01"),
    ],
)
def test_whole_months_are_kept(today, months, first_kept):
    assert before(datetime.date.fromisoformat(today), months).isoformat() == first_kept


def test_a_log_in_use_shows_that_time_has_passed():
    assert time_has_passed(SINCE, every(3), TODAY)
    assert time_has_passed(SINCE, every(LONGEST_PAUSE.days), TODAY)


@pytest.mark.parametrize("today", ["1970-01-01", "2026-10-31", "2046-11-02", "2099-06-01"])
def test_a_clock_that_cannot_be_right_is_not_believed(today):
    wrong = datetime.date.fromisoformat(today)
    assert not time_has_passed(before(wrong, 24), every(3, last=wrong) or [wrong], wrong)


def test_a_clock_that_jumped_ahead_is_not_believed():
    used = every(3, last=datetime.date(2026, 12, 20))
    assert not time_has_passed(SINCE, used, TODAY)
    used += every(1, first=TODAY - datetime.timedelta(days=60))
    assert not time_has_passed(SINCE, used, TODAY)


def test_a_pause_longer_than_a_summer_is_waited_out():
    pause_began, pause_ended = datetime.date(2027, 6, 1), datetime.date(2027, 10, 1)
    used = every(3, last=pause_began) + every(3, first=pause_ended, last=datetime.date(2032, 1, 1))
    until = [day for day in used if day <= TODAY]
    assert not time_has_passed(SINCE, until, TODAY)
    later = datetime.date(2029, 11, 15)
    assert time_has_passed(before(later, 24), [day for day in used if day <= later], later)


def test_days_that_a_wrong_clock_once_wrote_say_nothing():
    ahead = [datetime.date(2099, 1, 1)]
    assert time_has_passed(SINCE, every(3) + ahead, TODAY)
    assert not time_has_passed(SINCE, [*every(3, last=datetime.date(2027, 3, 20)), *ahead], TODAY)


def test_a_log_without_anything_older_gives_no_reason():
    assert not time_has_passed(SINCE, every(3, first=SINCE), TODAY)
    assert not time_has_passed(SINCE, [], TODAY)


def test_a_clock_is_believed_between_the_first_day_and_the_last():
    day = datetime.timedelta(days=1)
    assert believable(FIRST_DAY)
    assert believable(LAST_DAY)
    assert not believable(FIRST_DAY - day)
    assert not believable(LAST_DAY + day)


def test_use_adds_up_and_a_long_pause_counts_for_nothing():
    end, day = datetime.date(2027, 1, 31), datetime.timedelta(days=1)
    used = [end - day]
    assert shown_by_use(end, used, end + 20 * day) == end + 20 * day
    jumped = end + 400 * day
    assert shown_by_use(end, used, jumped) == end - day
    later = [*used, jumped, jumped + 5 * day]
    assert shown_by_use(end, later, jumped + 12 * day) == end + 11 * day
    assert shown_by_use(end, [end + day], end + 20 * day) is None
    assert shown_by_use(end, used, datetime.date(2099, 1, 1)) is None
