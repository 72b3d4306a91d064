"""How long wrong PINs make wait, whatever the machine does in between: laws, and a stranger who tries for days."""

from bisect import bisect_left

import pytest

from kiosk.staff.lock_out import LockOut, Moment, strictest
from kiosk.staff.pin import PinStanding

DAY = 86_400.0
START = Moment("first boot", 100.0)


def later(moment, seconds, boot=None):
    return Moment(boot or moment.boot, moment.seconds + seconds)


def failed(times, at=START):
    """The lock after ``times`` failures, each tried as soon as it might be, and the moment of the last."""
    lock = LockOut(at)
    for _ in range(times):
        at = later(at, lock.standing(at).wait_seconds)
        lock = lock.after_failure(at)
    return lock, at


@pytest.mark.parametrize(
    ("failures", "seconds"),
    [(0, 0), (1, 0), (2, 0), (3, 30), (4, 60), (5, 120), (6, 300), (7, 900), (8, 3600), (9, 3600)],
)
def test_each_failure_makes_wait_longer(failures, seconds):
    lock, at = failed(failures)
    assert lock.standing(at) == PinStanding(failures, seconds)
    assert lock.standing(later(at, seconds)) == PinStanding(failures, 0.0)


def test_ten_in_a_row_shut_the_door_for_good():
    lock, at = failed(10)
    assert lock.standing(later(at, 365 * DAY)) == PinStanding(10, 0.0, off=True)
    assert lock.resumed(Moment("next boot", 5.0)).standing(Moment("next boot", 6.0)).off


def test_the_right_pin_ends_the_row():
    lock, at = failed(9)
    at = later(at, 3600)
    assert lock.after_success(at).standing(at) == PinStanding()


def test_a_wait_runs_down_with_the_time_of_the_machine():
    lock, at = failed(5)
    assert lock.standing(later(at, 50)).wait_seconds == 70


def test_a_start_of_the_machine_begins_the_wait_again():
    lock, _ = failed(5)
    woken = Moment("next boot", 9_000.0)
    lock = lock.resumed(woken)
    assert lock.standing(woken).wait_seconds == 120
    assert lock.resumed(later(woken, 50)).standing(later(woken, 50)).wait_seconds == 70


def test_moments_of_two_boots_are_not_compared():
    lock, _ = failed(5)
    assert lock.standing(Moment("next boot", 9_000.0)).wait_seconds == 120


def test_a_counter_that_goes_back_begins_the_wait_again():
    lock, at = failed(5)
    back = later(at, -60)
    assert lock.resumed(back).standing(back).wait_seconds == 120
    assert lock.resumed(back).standing(later(back, 120)).wait_seconds == 0


def test_what_cannot_be_known_is_an_hour_and_one_try():
    lock = strictest(START)
    assert lock.standing(START) == PinStanding(9, 3600.0)
    at = later(START, 3600)
    assert lock.standing(at).wait_seconds == 0
    assert lock.after_failure(at).standing(at).off
    assert lock.after_success(at).standing(at) == PinStanding()


def tries_of_a_stranger(days, staff_every=None):
    """The moments of all wrong PINs of somebody who never leaves, while the staff log in when they may."""
    lock, at, tries = LockOut(START), START, []
    staff_at = staff_every or float("inf")
    while at.seconds < START.seconds + days * DAY:
        standing = lock.standing(at)
        if standing.off:
            break
        if standing.wait_seconds:
            at = later(at, standing.wait_seconds)
        elif at.seconds - START.seconds >= staff_at:
            lock = lock.after_success(at)
            staff_at = at.seconds - START.seconds + staff_every
        elif standing.failures == 9 and staff_every:  # one more, and nobody gets in any more
            at = later(at, max(staff_at - (at.seconds - START.seconds), 1))
        else:
            lock = lock.after_failure(at)
            tries.append(at.seconds)
            at = later(at, 2)  # nobody types six digits faster
    return tries


def most_in_a_day(tries):
    return max(bisect_left(tries, begin + DAY) - place for place, begin in enumerate(tries))


def test_alone_a_stranger_has_ten_tries_for_ever():
    assert len(tries_of_a_stranger(days=30)) == 10


@pytest.mark.parametrize("minutes", [1, 5, 20, 60, 90, 120, 240, 480, 1440])
def test_however_often_the_staff_log_in_a_stranger_has_at_most_forty_tries_in_any_day(minutes):
    tries = tries_of_a_stranger(days=7, staff_every=minutes * 60.0)
    assert 9 <= most_in_a_day(tries) <= 34  # 10 remembered and 24 forgotten; the law says 40


def test_staff_who_mistype_now_and_then_never_wait():
    lock, at = LockOut(START), START
    for _ in range(200):
        for _ in range(2):
            lock = lock.after_failure(at)
            assert lock.standing(at).wait_seconds == 0
        lock = lock.after_success(at)
        at = later(at, 3 * 3600)
