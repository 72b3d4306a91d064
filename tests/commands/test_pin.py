"""``fanal pin``: typed, piped, refused, taken away; and whose files it leaves."""

import datetime
import os
import pty
import select
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.adapters.boot import moment
from kiosk.adapters.lock_out_file import write_lock_out
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.recovery_key import RecoveryKey
from kiosk.adapters.staff_key_file import StaffKeyFile
from kiosk.commands.pin import REASONS
from kiosk.log.acts import Act
from kiosk.staff.lock_out import FAILURES_UNTIL_OFF, LockOut
from kiosk.staff.pin import PinStanding, Weakness
from kiosk.staff.recovery import KEY_FILE, Recovery

ROOT = Path(__file__).parent.parent.parent
PIN, OTHER = "604719", "708364"
PROGRAM = [sys.executable, "-c", "from kiosk.commands.pin import command; command(prog_name='fanal pin')"]
NOBODY = 65534
LIMIT_SECONDS = 30

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="owners and terminals are of POSIX systems")


@pytest.fixture
def around(tmp_path):
    """The surroundings in which Fanal's state lies under ``tmp_path``."""
    return {**os.environ, "XDG_STATE_HOME": str(tmp_path), "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}


@pytest.fixture
def state(tmp_path):
    return tmp_path / "fanal"


def pin(around, *words, typed=b""):
    """Run ``fanal pin`` with ``typed`` piped in: its exit code, what it said and what it complained about."""
    ended = subprocess.run([*PROGRAM, *words], check=False, input=typed, env=around, capture_output=True)
    return ended.returncode, ended.stdout.decode(), ended.stderr.decode()


def opens(state, digits):
    return StaffKeyFile(state).check(digits)[0]


def hold_failures_against_it(state, failures):
    write_lock_out(state / "staff.lock", LockOut(moment(), failures))


def test_the_first_line_of_a_pipe_is_the_pin(around, state):
    code, said, _ = pin(around, "set", typed=f"{PIN}\r\nmore".encode())
    assert code == 0
    assert str(state) in said
    assert opens(state, PIN)


def shown_until(terminal, prompt):
    """What the terminal shows up to ``prompt``, or to its end."""
    shown = b""
    while prompt not in shown:
        assert select.select([terminal], [], [], LIMIT_SECONDS)[0], shown
        try:
            shown += os.read(terminal, 1024)
        except OSError:  # Linux says so when the program at the other end has ended
            break
    return shown


def test_on_a_terminal_it_is_asked_for_twice_and_never_shown(around, state):
    ours, theirs = pty.openpty()
    running = subprocess.Popen(
        [*PROGRAM, "set"], env=around, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    )
    os.close(theirs)
    shown = b""
    for prompt, line in ((b"PIN: ", PIN), (b"same again: ", OTHER), (b"PIN: ", PIN), (b"same again: ", PIN)):
        shown += shown_until(ours, prompt)
        os.write(ours, f"{line}\n".encode())
    shown += shown_until(ours, b"The PIN is set")
    shown_until(ours, b"nothing more")
    os.close(ours)
    assert running.wait(LIMIT_SECONDS) == 0
    assert PIN.encode() not in shown
    assert OTHER.encode() not in shown
    assert b"do not match" in shown
    assert opens(state, PIN)


@pytest.mark.parametrize(
    ("typed", "weak"),
    [
        (b"", Weakness.TOO_SHORT),
        (b"60471", Weakness.TOO_SHORT),
        (b"6047193850261", Weakness.TOO_LONG),
        (b"\xff\xfe", Weakness.NOT_DIGITS),
        (b"123456", Weakness.RUN),
        (b"250681", Weakness.DATE_LIKE),
    ],
)
def test_a_weak_pin_is_refused_with_its_reason_and_what_to_choose(around, state, typed, weak):
    code, said, complaint = pin(around, "set", typed=typed)
    assert (code, said) == (2, "")
    assert REASONS[weak] in complaint
    assert not state.exists()


def test_each_reason_says_what_to_choose_instead():
    assert set(REASONS) == set(Weakness)
    assert all(": choose " in reason for reason in REASONS.values())


def test_the_postcode_of_the_site_is_refused(around, state):
    state.mkdir()
    (state / "site.local.toml").write_text('address = "12 rue des Écoles, 69007 Lyon"', "utf-8")
    code, _, complaint = pin(around, "set", typed=b"690071")
    assert code == 2
    assert REASONS[Weakness.POSTCODE] in complaint


def test_a_damaged_site_file_keeps_nobody_from_choosing_a_pin(around, state):
    state.mkdir()
    (state / "site.local.toml").write_bytes(b"\xff")
    assert pin(around, "set", typed=PIN.encode())[0] == 0


def test_reset_takes_the_pin_away_and_says_when_there_was_none(around, state):
    pin(around, "set", typed=PIN.encode())
    assert pin(around, "reset")[:2] == (0, "The PIN is taken away.\n")
    assert not StaffKeyFile(state).is_set()
    assert pin(around, "reset")[:2] == (0, "There was no PIN.\n")


def test_a_pin_that_was_off_can_be_tried_once_it_is_set_anew(around, state):
    key = StaffKeyFile(state, memory_kib=8, passes=1)
    key.choose(PIN)
    hold_failures_against_it(state, FAILURES_UNTIL_OFF)
    code, said, complaint = pin(around, "status")
    assert (code, said) == (1, "")
    assert "off after 10 wrong ones in a row: take it away with pin reset" in complaint
    pin(around, "set", typed=OTHER.encode())
    assert key.standing() == PinStanding()
    assert opens(state, OTHER)


def test_a_recovery_key_is_put_into_a_new_file_for_its_owner_alone(around, state, tmp_path):
    file = tmp_path / KEY_FILE
    code, said, told = pin(around, "recovery-key", str(file))
    assert (code, said) == (0, "")
    assert "The recovery key is made" in told
    assert file.stat().st_mode & 0o777 == 0o600
    assert RecoveryKey(state).look(tmp_path) is Recovery.RIGHT
    pin(around, "set", typed=PIN.encode())
    assert pin(around, "status")[1].endswith("There is a recovery key.\n")


def test_a_recovery_key_is_never_written_over_a_file_and_the_one_before_still_opens(around, state, tmp_path):
    file = tmp_path / KEY_FILE
    pin(around, "recovery-key", str(file))
    code, _, complaint = pin(around, "recovery-key", str(file))
    assert code == 2
    assert f"{file} is there already: name a new file" in complaint
    assert RecoveryKey(state).look(tmp_path) is Recovery.RIGHT


def test_a_recovery_key_can_be_piped_and_makes_the_one_before_worthless(around, state, tmp_path):
    pin(around, "recovery-key", str(tmp_path / KEY_FILE))
    code, said, _ = pin(around, "recovery-key", "-")
    assert code == 0
    assert RecoveryKey(state).look(tmp_path) is Recovery.WRONG
    (tmp_path / KEY_FILE).write_text(said, "ascii")
    assert RecoveryKey(state).look(tmp_path) is Recovery.RIGHT


def test_a_recovery_key_that_cannot_count_leaves_no_file(around, state, tmp_path):
    state.write_text("a file where the folder should be")
    code, _, complaint = pin(around, "recovery-key", str(tmp_path / KEY_FILE))
    assert code == 1
    assert str(state) in complaint
    assert not (tmp_path / KEY_FILE).exists()


def test_a_recovery_key_with_no_place_to_go_is_told_with_its_mend(around, state, tmp_path):
    code, _, complaint = pin(around, "recovery-key", str(tmp_path / "none" / KEY_FILE))
    assert code == 1
    assert "name a file in a folder of yours" in complaint
    assert not RecoveryKey(state).is_made()


def acts(state):
    with SqliteLogBook(state / "log.db") as book:
        return [row.act for row in book.acts(datetime.date.min, datetime.date.max)]


def test_what_is_done_to_the_pin_leaves_a_line_in_the_log_each(around, state, tmp_path):
    pin(around, "reset")
    pin(around, "set", typed=b"123456")
    assert not state.exists() or acts(state) == []
    pin(around, "set", typed=PIN.encode())
    assert acts(state) == [Act.PIN]
    pin(around, "recovery-key", str(tmp_path / "key"))
    assert acts(state) == [Act.PIN] * 2
    pin(around, "status")
    pin(around, "reset")
    assert acts(state) == [Act.PIN] * 3


def test_a_log_that_cannot_be_written_keeps_nobody_from_setting_the_pin(around, state):
    (state / "log.db").mkdir(parents=True)
    code, _, complaint = pin(around, "set", typed=PIN.encode())
    assert code == 0
    assert "It is done, but the log has no line of it: " in complaint
    assert opens(state, PIN)


def test_status_says_how_the_pin_stands_and_changes_nothing(around, state):
    code, said, complaint = pin(around, "status")
    assert (code, said) == (1, "")
    assert "There is no PIN: choose one with pin set" in complaint
    pin(around, "set", typed=PIN.encode())
    assert pin(around, "status")[:2] == (
        0,
        "The PIN is set and may be tried; wrong ones in a row: 0.\nThere is no recovery key.\n",
    )
    hold_failures_against_it(state, 8)
    before = {file.name: file.read_bytes() for file in state.iterdir()}
    code, said, _ = pin(around, "status")
    assert code == 0
    assert said.startswith("The PIN is set and may be tried in 3")
    assert {file.name: file.read_bytes() for file in state.iterdir()} == before
    (state / "staff.key").write_bytes(b"damaged")
    code, _, complaint = pin(around, "status")
    assert code == 1
    assert "damaged: take it away with pin reset" in complaint


def test_a_folder_that_cannot_be_written_is_told_with_its_mend(around, state):
    state.write_text("a file where the folder should be")
    code, said, complaint = pin(around, "set", typed=PIN.encode())
    assert (code, said) == (1, "")
    assert str(state) in complaint
    assert "sudo fanal-kiosk pin" in complaint


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root can give files away")
def test_root_leaves_the_kiosk_its_own_files_and_is_told_whose_pin_it_is(around, state):
    state.mkdir()
    _, _, complaint = pin(around, "set", typed=PIN.encode())
    assert f"{state} is root's own; the PIN of a kiosk: sudo fanal-kiosk pin" in complaint
    shutil.rmtree(state)
    state.mkdir()
    os.chown(state, NOBODY, NOBODY)
    assert pin(around, "set", typed=PIN.encode())[2] == ""
    assert {(file.stat().st_uid, file.stat().st_gid) for file in state.iterdir()} == {(NOBODY, NOBODY)}
