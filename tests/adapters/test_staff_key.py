"""The staff's PIN on a real disk, hashed by the real argon2; cheaply in most tests."""

import os
import queue
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from argon2 import extract_parameters

from disk_stage import a_disk_that_takes_nothing
from kiosk.adapters.boot import moment
from kiosk.adapters.lock_out_file import read_lock_out, write_lock_out
from kiosk.adapters.staff_key import StaffKey
from kiosk.adapters.staff_key_file import StaffKeyFile
from kiosk.staff.events import PinChecked, PinChosen
from kiosk.staff.lock_out import LockOut, Moment
from kiosk.staff.pin import PinStanding

RIGHT, WRONG = "604719", "708364"
LIMIT_SECONDS = 30
NOBODY = 65534
NO_STICK = Path("/nowhere")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills and owners are of POSIX systems")


class Hours:
    """The moments of one boot, as far as a test lets them pass."""

    def __init__(self):
        self.boot, self.seconds = "boot", 50.0

    def __call__(self):
        return Moment(self.boot, self.seconds)


@pytest.fixture
def hours():
    return Hours()


@pytest.fixture
def key(tmp_path, hours):
    key = cheap(tmp_path, hours)
    key.choose(RIGHT)
    return key


def cheap(folder, hours):
    return StaffKeyFile(folder, now=hours, memory_kib=8, passes=1)


def test_without_a_key_nothing_is_right_and_nothing_is_held_against_anybody(tmp_path, hours):
    door = cheap(tmp_path / "none", hours)
    assert not door.is_set()
    assert door.standing() == PinStanding()
    assert door.check(RIGHT) == (False, PinStanding())
    assert not (tmp_path / "none").exists()


def test_the_right_pin_opens_and_no_other(key, tmp_path, hours):
    assert key.check(WRONG) == (False, PinStanding(1))
    assert cheap(tmp_path, hours).check(RIGHT) == (True, PinStanding())


def test_while_there_is_a_wait_no_pin_is_looked_at(key, hours):
    for _ in range(3):
        key.check(WRONG)
    hours.seconds += 29
    assert key.check(RIGHT) == (False, PinStanding(3, 1.0))
    hours.seconds += 1
    assert key.check(RIGHT) == (True, PinStanding())


def test_a_new_pin_takes_the_place_of_the_old_one_and_forgives(key, hours):
    for _ in range(3):
        key.check(WRONG)
    key.choose(WRONG)
    assert key.check(RIGHT) == (False, PinStanding(1))
    assert key.check(WRONG) == (True, PinStanding())


def test_reset_takes_everything_away(key, tmp_path):
    assert key.reset()
    assert not key.reset()
    assert list(tmp_path.iterdir()) == []
    assert not key.is_set()


def test_the_files_are_their_owners_alone(key, tmp_path):
    key.check(WRONG)
    modes = {file.name: file.stat().st_mode & 0o777 for file in tmp_path.iterdir()}
    assert modes == {"staff.key": 0o600, "staff.lock": 0o600}


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root can give files away")
def test_what_root_chooses_belongs_to_whom_the_folder_belongs(key, tmp_path):
    os.chown(tmp_path, NOBODY, NOBODY)
    key.choose(WRONG)
    key.check(RIGHT)
    assert {(file.stat().st_uid, file.stat().st_gid) for file in tmp_path.iterdir()} == {(NOBODY, NOBODY)}


def test_the_real_cost_is_64_mib_three_passes_of_argon2id_in_half_a_second(tmp_path):
    door = StaffKeyFile(tmp_path)
    door.choose(RIGHT)
    cost = extract_parameters((tmp_path / "staff.key").read_text("ascii").strip())
    assert (cost.type.name, cost.memory_cost, cost.time_cost, cost.parallelism) == ("ID", 65_536, 3, 1)
    times = []
    for pin in (WRONG, RIGHT):
        before = time.process_time()
        assert door.check(pin)[0] is (pin == RIGHT)
        times.append(time.process_time() - before)
    assert 0.02 < min(times) <= 0.5


@pytest.mark.parametrize(
    "damage",
    [
        None,
        b"",
        b"\0" * 60,
        b'["boot", 50.0, 0, 0.0]\n00000000\n',
        b'["boot", 50.0, 0]\n',
        b"[" * 5_000,
        b"\xff\n\n",
    ],
)
def test_a_lock_that_is_missing_or_damaged_is_an_hour_and_one_try(key, tmp_path, hours, damage):
    lock = tmp_path / "staff.lock"
    lock.unlink() if damage is None else lock.write_bytes(damage)
    assert key.standing() == PinStanding(9, 3600.0)
    assert key.check(RIGHT) == (False, PinStanding(9, 3600.0))
    hours.seconds += 3600
    assert key.check(RIGHT) == (True, PinStanding())


def test_no_flipped_bit_in_the_lock_gives_a_try(key, tmp_path, hours):
    for _ in range(3):
        key.check(WRONG)
    lock = tmp_path / "staff.lock"
    sound = lock.read_bytes()
    for place in range(len(sound)):
        for bit in range(8):
            lock.write_bytes(sound[:place] + bytes([sound[place] ^ 1 << bit]) + sound[place + 1 :])
            assert key.standing() in (PinStanding(3, 30.0), PinStanding(9, 3600.0))


@pytest.mark.parametrize(
    "damage",
    [b"", b"\xff\xfe", b"604719", b"$argon2id$v=19$m=8,t=1,p=1$AAAA", b"$argon2id$v=x$m=y$", b"\0" * 99],
)
def test_a_damaged_key_opens_to_nobody_and_lets_nobody_choose_another(key, tmp_path, caplog, damage):
    assert key.is_sound()
    (tmp_path / "staff.key").write_bytes(damage)
    assert key.is_set()
    assert not key.is_sound()
    assert key.check(RIGHT) == (False, PinStanding(1))
    assert "if it is damaged, take it away with sudo fanal-kiosk pin reset" in caplog.text


def test_on_a_disk_that_takes_nothing_no_pin_is_looked_at(key, caplog):
    key.check(WRONG)
    with a_disk_that_takes_nothing():
        assert key.check(RIGHT) == (False, PinStanding(1, 0.0, off=True))
    assert "free space" in caplog.text
    assert key.check(RIGHT) == (True, PinStanding())


def test_a_pin_that_cannot_be_kept_leaves_the_old_one(key, tmp_path):
    with a_disk_that_takes_nothing(), pytest.raises(OSError, match="too large"):
        key.choose(WRONG)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["staff.key", "staff.lock"]
    assert key.check(RIGHT) == (True, PinStanding())


WITHOUT_MEMORY = """
import pathlib, resource, sys
from kiosk.adapters.staff_key_file import StaffKeyFile
key = StaffKeyFile(pathlib.Path(sys.argv[1]))
used = int(pathlib.Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + 16 * 2**20,) * 2)
print(key.check(sys.argv[2]))
try:
    key.choose(sys.argv[2])
except OSError as error:
    print(error.strerror)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the memory in use is read from /proc")
def test_without_memory_nobody_gets_in_and_the_pin_stays(tmp_path):
    StaffKeyFile(tmp_path).choose(RIGHT)
    command = [sys.executable, "-c", WITHOUT_MEMORY, str(tmp_path), RIGHT]
    ended = subprocess.run(command, check=True, capture_output=True, text=True)
    assert ended.stdout.splitlines() == [str((False, PinStanding(1))), "Cannot allocate memory"]
    assert "free some memory" in ended.stderr
    assert StaffKeyFile(tmp_path).check(RIGHT) == (True, PinStanding())


def test_the_pin_is_in_no_file_no_message_and_no_text_python_makes_of_it(key, tmp_path, caplog):
    caplog.set_level(0)
    answers = queue.SimpleQueue()
    door = StaffKey(key, NO_STICK, answers.put)
    door.check(RIGHT)
    door.choose(WRONG)
    (tmp_path / "staff.key").write_bytes(b"damaged")
    door.check(RIGHT)
    door.close()
    told = caplog.text + repr(door) + repr(vars(door)) + repr([answers.get(timeout=1) for _ in range(3)])
    told += "".join(file.read_text("ascii") for file in tmp_path.iterdir())
    assert RIGHT not in told
    assert WRONG not in told


def test_a_kill_while_a_pin_is_looked_at_counts_as_a_failure(tmp_path):
    StaffKeyFile(tmp_path, memory_kib=8, passes=1).choose(RIGHT)
    key = tmp_path / "staff.key"
    endless = key.read_text("ascii").replace("t=1", f"t={2**31}")  # a hash that takes hours to be compared
    key.write_text(endless, "ascii")
    code = "import sys, pathlib; from kiosk.adapters.staff_key_file import StaffKeyFile as F; "
    code += f"print(F(pathlib.Path(sys.argv[1])).check({RIGHT!r}))"
    looking = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE)
    try:
        until = time.monotonic() + LIMIT_SECONDS
        while (held := read_lock_out(tmp_path / "staff.lock")) is None or not held.failures:
            assert time.monotonic() < until, "the failure was not on the disk before the PIN was looked at"
            assert looking.poll() is None
    finally:
        looking.kill()
        said, _ = looking.communicate()
    assert (said, looking.returncode) == (b"", -9)
    assert StaffKeyFile(tmp_path).standing() == PinStanding(1)


def test_each_question_is_answered_from_another_thread_in_its_order(key):
    answers = queue.SimpleQueue()
    door = StaffKey(key, NO_STICK, lambda event: answers.put((threading.current_thread(), event)))
    door.check(WRONG)
    door.choose(WRONG)
    door.check(WRONG)
    threads, events = zip(*(answers.get(timeout=LIMIT_SECONDS) for _ in range(3)), strict=True)
    assert events == (PinChecked(False, PinStanding(1)), PinChosen(True), PinChecked(True, PinStanding()))
    assert len(set(threads)) == 1
    assert threads[0] is not threading.current_thread()
    door.close()


def test_what_is_answered_is_on_the_disk_already(key, tmp_path):
    answers = queue.SimpleQueue()
    lock = tmp_path / "staff.lock"
    door = StaffKey(
        key, NO_STICK, lambda event: answers.put((event.standing.failures, read_lock_out(lock).failures))
    )
    for _ in range(2):
        door.check(WRONG)
    assert [answers.get(timeout=LIMIT_SECONDS) for _ in range(2)] == [(1, 1), (2, 2)]
    door.close()


def test_whoever_asks_is_told_that_a_pin_could_not_be_kept(key, caplog):
    answers = queue.SimpleQueue()
    door = StaffKey(key, NO_STICK, answers.put)
    with a_disk_that_takes_nothing():
        door.choose(WRONG)
        assert answers.get(timeout=LIMIT_SECONDS) == PinChosen(kept=False)
    door.close()
    assert "could not be kept" in caplog.text


def test_a_wait_that_a_boot_began_again_runs_from_the_start_of_the_kiosk(key, tmp_path, hours):
    for _ in range(3):
        key.check(WRONG)
    hours.boot, hours.seconds = "next boot", 20.0
    door = StaffKey(cheap(tmp_path, hours), NO_STICK, lambda event: None)
    door.close()  # waits until it has settled
    hours.seconds += 25
    assert key.standing() == PinStanding(3, 5.0)


def test_a_door_asked_after_its_lock_was_damaged_opens_an_hour_later(key, tmp_path, hours):
    door = StaffKey(key, NO_STICK, lambda event: None)
    (tmp_path / "staff.lock").unlink()
    assert door.standing() == PinStanding(9, 3600.0)
    door.close()
    hours.seconds += 3600
    assert key.standing() == PinStanding(9)


def test_the_lock_reads_as_it_was_written(tmp_path):
    lock = LockOut(Moment("boot", 1234.5678), 7, 9.25)
    write_lock_out(tmp_path / "lock", lock)
    assert read_lock_out(tmp_path / "lock") == lock


def test_the_moment_is_of_this_boot_and_goes_on_in_another_process():
    code = "from kiosk.adapters.boot import moment; m = moment(); print(m.boot, m.seconds)"
    before = moment()
    boot, seconds = subprocess.check_output([sys.executable, "-c", code], text=True).split()
    after = moment()
    assert boot == before.boot == after.boot
    assert before.seconds < float(seconds) < after.seconds
