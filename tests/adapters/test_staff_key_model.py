"""The staff's door against a model: tries, kills, restarts, boots, damage and hours in any order."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from disk_stage import a_disk_that_takes_nothing
from kiosk.adapters.recovery_key import RecoveryKey
from kiosk.adapters.staff_key_file import StaffKeyFile
from kiosk.staff.lock_out import Moment
from kiosk.staff.pin import PinStanding
from kiosk.staff.recovery import KEY_FILE, Recovery

RIGHT, WRONG = "604719", "708364"
LEAST_WAITS = [0, 0, 0, 30, 60, 120, 300, 900, 3600, 3600]
DAY = 86_400.0


class Killed(BaseException):
    """The process ends here, without a last word."""


class AnyDoor(RuleBasedStateMachine):
    """``failures`` is what the door must hold against the next one, ``least`` how long it must stay shut at least.

    ``tries`` are the true times of the wrong PINs that were looked at; the machine's own counter is ``seconds``.
    """

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.boot, self.seconds, self.true_time = 1, 50.0, 0.0
        self.looks_until_killed = None
        self.start()
        self.choose_anew()
        self.stick = Path(self.folder.name) / "stick"
        self.stick.mkdir()
        self.keys = []
        self.make_a_recovery_key()

    def teardown(self):
        self.folder.cleanup()

    def start(self):
        self.door = StaffKeyFile(Path(self.folder.name), now=self.now, memory_kib=8, passes=1)

    def now(self):
        if self.looks_until_killed is not None:
            self.looks_until_killed -= 1
            if self.looks_until_killed == 0:
                raise Killed
        return Moment(f"boot {self.boot}", self.seconds)

    @property
    def shut(self):
        standing = self.door.standing()
        return standing.off or standing.wait_seconds > 0

    def count_a_failure(self):
        self.failures += 1
        self.least = LEAST_WAITS[self.failures] if self.failures < 10 else 0
        self.tries.append(self.true_time)

    @rule()
    def try_a_wrong_pin(self):
        was_shut = self.shut
        right, standing = self.door.check(WRONG)
        if not was_shut:
            self.count_a_failure()
        assert not right
        assert standing == self.door.standing()

    @rule()
    def try_the_right_pin(self):
        was_shut = self.shut
        right, standing = self.door.check(RIGHT)
        if not was_shut:
            self.failures, self.least = 0, 0
            assert standing == PinStanding()
        assert right is not was_shut

    @rule(pin=st.sampled_from([RIGHT, WRONG]), looks=st.integers(1, 3))
    def die_while_a_pin_is_checked(self, pin, looks):
        was_shut = self.shut
        self.looks_until_killed = looks
        try:
            self.door.check(pin)
        except Killed:
            if looks == 3:  # the try was counted; whether it was right, nobody has learned
                self.count_a_failure()
        else:
            assert was_shut
        self.looks_until_killed = None
        self.start()

    @precondition(lambda self: not self.shut)
    @rule(pin=st.sampled_from([RIGHT, WRONG]))
    def try_a_pin_that_the_disk_cannot_count(self, pin):
        with a_disk_that_takes_nothing():
            right, standing = self.door.check(pin)
        assert standing.off
        assert not right

    @rule()
    def start_again(self):
        self.start()

    @rule(off_seconds=st.sampled_from([5, 4_000, 90_000]), settles=st.booleans())
    def boot_again(self, off_seconds, settles):
        self.boot, self.seconds = self.boot + 1, 3.0
        self.true_time += off_seconds
        self.start()
        if settles:
            self.door.settle()

    @rule(seconds=st.sampled_from([10, 10_000]))
    def set_the_counter_back(self, seconds):
        self.seconds = max(0.0, self.seconds - seconds)
        self.door.settle()

    @rule(seconds=st.sampled_from([1, 29, 31, 400, 3_601, 30_000]))
    def let_time_pass(self, seconds):
        self.seconds += seconds
        self.true_time += seconds
        self.least = max(0.0, self.least - seconds)

    @precondition(lambda self: self.shut and self.failures < 10)
    @rule()
    def wait_as_long_as_told(self):
        self.door.settle()
        self.let_time_pass(self.door.standing().wait_seconds)
        assert not self.shut

    @precondition(lambda self: self.failures < 10)
    @rule(damage=st.sampled_from([None, b"", b'["boot 1", 5.0, 0, 0.0]\n', b"\xff\n00000000\n"]))
    def damage_the_lock(self, damage):
        lock = Path(self.folder.name) / "staff.lock"
        lock.unlink()
        if damage is not None:
            lock.write_bytes(damage)
        self.failures, self.least = 9, 3600
        self.door.settle()

    @precondition(lambda self: self.failures >= 10)
    @rule()
    def choose_anew(self):
        self.door.reset()
        self.door.choose(RIGHT)
        self.failures, self.least, self.tries = 0, 0, []

    @rule()
    def make_a_recovery_key(self):
        recovery = RecoveryKey(self.door.folder)
        self.keys.append(recovery.make())
        recovery.keep(self.keys[-1])

    def show(self, file):
        """What a stick with ``file`` brings; looking is never a try, nor does it take one back."""
        (self.stick / KEY_FILE).write_bytes(file)
        before = self.door.standing()
        found = RecoveryKey(self.door.folder).look(self.stick)
        assert self.door.standing() == before
        return found

    @rule(file=st.binary(max_size=80))
    def show_a_strangers_stick(self, file):
        assert self.show(file) is Recovery.WRONG

    @rule(data=st.data())
    def show_a_key_of_before(self, data):
        old = data.draw(st.sampled_from(self.keys))
        assert self.show(old) is (Recovery.RIGHT if old == self.keys[-1] else Recovery.WRONG)

    @precondition(lambda self: self.failures >= 10)
    @rule(killed=st.booleans())
    def recover(self, killed):
        assert self.show(self.keys[-1]) is Recovery.RIGHT
        if killed:  # before a new PIN was chosen: the door is as it was
            self.start()
            return
        self.door.choose(RIGHT)
        self.failures, self.least, self.tries = 0, 0, []

    @invariant()
    def the_door_knows_what_was_tried(self):
        standing = self.door.standing()
        assert (standing.failures, standing.off) == (self.failures, self.failures >= 10)

    @invariant()
    def no_wait_is_shorter_than_promised_nor_longer_than_an_hour(self):
        assert self.least <= self.door.standing().wait_seconds <= 3600

    @invariant()
    def no_day_has_more_than_forty_tries(self):
        assert sum(self.true_time - tried < DAY for tried in self.tries) <= 40


def walk_any_way(examples):
    run_state_machine_as_test(
        AnyDoor,
        settings=settings(
            max_examples=examples,
            stateful_step_count=40,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
            derandomize=True,
        ),
    )


def test_no_order_of_things_opens_the_door_sooner():
    walk_any_way(50)


@pytest.mark.proof
def test_no_order_of_things_opens_the_door_sooner_in_a_thousand_walks():
    walk_any_way(1_000)
