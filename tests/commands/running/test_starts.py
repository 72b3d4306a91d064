"""When a terminal begins carefully, whatever its machine and its clock have been through."""

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.commands.running.starts import CRASHES, KEPT, PROBATION_SECONDS, WITHIN_SECONDS, Starts
from kiosk.staff.lock_out import Moment

DAY = 86_400
NEVER_STARTED, SWITCHED_ON = Starts(), Moment("a", 100.0)


@dataclass(frozen=True)
class Life:
    """A machine on which the terminal starts, runs and ends."""

    starts: Starts = NEVER_STARTED
    now: Moment = SWITCHED_ON

    def begins(self):
        return replace(self, starts=self.starts.begun(self.now))

    def lasts(self, seconds):
        return replace(self, now=Moment(self.now.boot, self.now.seconds + seconds))

    def is_proved(self):
        return replace(self, starts=self.starts.proved())

    def ends_in_order(self):
        return replace(self, starts=self.starts.orderly())

    def machine_restarts(self):
        return replace(self, now=Moment(self.now.boot + "a", 10.0))

    def crashes(self, times, *, every=1.0):
        life = self
        for _ in range(times):
            life = life.begins().lasts(every)
        return life

    @property
    def is_safe(self):
        return self.starts.kept[-1].safe


def test_three_crashes_in_five_minutes_and_the_next_start_is_careful():
    assert not Life().crashes(CRASHES).is_safe
    assert Life().crashes(CRASHES).begins().is_safe


def test_crashes_far_apart_are_no_reason():
    assert not Life().crashes(20, every=WITHIN_SECONDS / 2 + 1).begins().is_safe


def test_ends_that_were_asked_for_are_no_crashes():
    life = Life()
    for _ in range(20):
        life = life.begins().lasts(1).ends_in_order()
    assert not life.begins().is_safe


def test_power_cuts_are_no_crashes():
    life = Life()
    for _ in range(20):
        life = life.begins().lasts(1).machine_restarts()
    assert not life.begins().is_safe


def test_a_machine_that_was_switched_off_and_on_forgets_its_crashes():
    assert not Life().crashes(CRASHES).machine_restarts().begins().is_safe


def test_an_end_that_was_asked_for_draws_a_line_under_the_crashes_before():
    assert not Life().crashes(CRASHES - 1).begins().ends_in_order().crashes(1).begins().is_safe
    assert not Life().crashes(CRASHES).begins().ends_in_order().begins().is_safe


@pytest.mark.parametrize("between", [Life.machine_restarts, lambda life: life])
def test_it_stays_careful_until_it_has_lasted(between):
    careful = Life().crashes(CRASHES).begins()
    assert between(careful.lasts(1)).begins().is_safe
    assert not between(careful.lasts(PROBATION_SECONDS).is_proved()).begins().is_safe


def test_each_time_it_comes_back_to_care_it_stays_twice_as_long_until_the_machine_restarts():
    life, waited = Life(), []
    for _ in range(8):
        life = life.crashes(CRASHES).begins()
        waited.append(life.starts.probation_seconds() / PROBATION_SECONDS)
        life = life.lasts(life.starts.probation_seconds()).is_proved().ends_in_order()
    assert waited == [1, 2, 4, 8, 16, 32, 32, 32]
    life = life.machine_restarts().crashes(CRASHES).begins()
    assert life.starts.probation_seconds() == PROBATION_SECONDS


def test_restarts_are_counted_since_the_machine_was_switched_on():
    life = Life().crashes(4).machine_restarts().begins()
    assert life.starts.counts(life.now).restarts == 0
    life = life.crashes(2).begins()
    assert life.starts.counts(life.now).restarts == 3


def test_what_is_longer_ago_than_a_day_is_not_of_the_last_day():
    life = Life().crashes(3).begins().lasts(1).ends_in_order().begins().lasts(DAY).begins()
    counts = life.starts.counts(life.now)
    assert (counts.restarts, counts.restarts_in_day, counts.crashes_in_day) == (5, 2, 1)


def test_a_terminal_that_never_started_has_nothing_to_count():
    counts = Starts().counts(Moment("a", 1.0))
    assert (counts.restarts, counts.restarts_in_day, counts.crashes_in_day, counts.safe) == (0, 0, 0, False)


happenings = st.lists(
    st.one_of(
        st.just(Life.begins),
        st.just(Life.begins),
        st.floats(-400, 400).map(lambda seconds: lambda life: life.lasts(seconds)),
        st.just(Life.machine_restarts),
        st.just(lambda life: life.ends_in_order() if life.starts.kept else life),
        st.just(lambda life: life.is_proved() if life.starts.kept else life),
    ),
    max_size=120,
)


@given(happenings)
def test_care_always_has_a_reason_and_a_reason_always_brings_care(happened):
    life = Life()
    for happen in happened:
        before, life = life, happen(life)
        assert len(life.starts.kept) <= KEPT
        if happen is Life.begins:
            assert life.is_safe == (is_unproved(before) or recent_crashes(before) >= CRASHES)


def is_unproved(life):
    last = life.starts.kept[-1:]
    return any(start.safe and not start.proved and not start.orderly for start in last)


def recent_crashes(life):
    """Counted backwards from now, one start after the other."""
    found, end = 0, life.now
    for start in reversed(life.starts.kept):
        if start.orderly:
            break
        same_boot = start.at.boot == end.boot == life.now.boot
        found += same_boot and 0 <= life.now.seconds - end.seconds <= WITHIN_SECONDS
        end = start.at
    return found


@given(happenings)
def test_counts_are_never_more_than_there_were(happened):
    life = Life()
    for happen in happened:
        life = happen(life)
    counts = life.starts.counts(life.now)
    assert 0 <= counts.crashes_in_day <= counts.restarts_in_day <= counts.restarts < KEPT
