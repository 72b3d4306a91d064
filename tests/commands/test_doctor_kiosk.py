"""What is looked at on a kiosk, and left alone on a machine that is none."""

import json
import os
import subprocess
import sys

import pytest

import kiosk_tree
from kiosk.commands.examination.drop_ins import settled
from kiosk.commands.examination.lockdown import lockdown
from kiosk.commands.examination.service import NOT_A_KIOSK, is_kiosk, locked_kiosks, service, user
from kiosk.commands.examination.starts import starts
from kiosk.commands.running.start_book import StartBook
from kiosk.staff.findings import Standing
from kiosk.staff.lock_out import Moment
from kiosk_tree import CGROUP, ENVIRONMENT, KERNEL, KIOSK, PLACES, UNIT, put, take

LOCKS = {"sysrq", "virtual-terminals", "ctrl-alt-del", "core-dumps", "environment", "usb-storage"}

EXAMINE = """
import json, pathlib, sys
from kiosk.commands.terminal import draw_unseen, open_terminal
draw_unseen()
from kiosk.commands.examination import examine
from kiosk.settings import Settings
found = examine(open_terminal(Settings(), read_words=True), root=pathlib.Path(sys.argv[1]))
print(json.dumps({each.id: [each.standing.value, each.mend] for each in found}))
"""


@pytest.fixture
def root(tmp_path):
    return kiosk_tree.locked_kiosk(tmp_path)


def standings(findings):
    return {finding.id: finding.standing for finding in findings}


def locked(root):
    return {finding.id: finding for finding in lockdown(root, kiosk=True)}


def test_a_kiosk_as_the_session_sets_it_up_is_locked(root):
    assert is_kiosk(root)
    assert standings(lockdown(root, kiosk=True)) == dict.fromkeys(LOCKS, Standing.GOOD)
    assert service(root, kiosk=True).words == "enabled and running"


def test_a_machine_that_is_no_kiosk_is_told_so_calmly(tmp_path):
    assert not is_kiosk(tmp_path)
    assert {finding.words for finding in lockdown(tmp_path, kiosk=False)} == {NOT_A_KIOSK}
    found = [*lockdown(tmp_path, kiosk=False), service(tmp_path, kiosk=False)]
    assert {finding.standing for finding in found} == {Standing.GOOD}


def examined(root, state):
    """The findings of a whole examination of the machine below ``root``, by id."""
    done = subprocess.run(
        [sys.executable, "-c", EXAMINE, str(root)],
        env={**os.environ, "XDG_STATE_HOME": str(state)},
        capture_output=True,
        check=True,
        timeout=60,
    )
    return json.loads(done.stdout)


def test_the_mends_of_a_kiosk_are_for_its_own_user(root, tmp_path):
    found = examined(root, tmp_path / "state")
    assert {id: found[id][0] for id in (*LOCKS, "service")} == dict.fromkeys((*LOCKS, "service"), "good")
    assert found["pin"][1] == "Run: sudo fanal-kiosk pin set"
    assert examined(tmp_path / "none", tmp_path / "state")["pin"][1] == "Run: fanal pin set"


def drop(root, place):
    take(root, place)


def set_environment(root, **more):
    kiosk_tree.process(root, KIOSK, "/usr/lib/fanal/fanal", "run", "--locked", **ENVIRONMENT, **more)


def keep_crashes(root):
    text = (root / PLACES[UNIT]).read_text()
    put(root, PLACES[UNIT], text.replace("LimitCORE=0", ""))


def keep_crashes_by_a_drop_in(root):
    put(root, f"etc/systemd/system/{UNIT}.d/debug.conf", "[Service]\nLimitCORE=infinity\n")


def hand_crashes_over(root):
    put(root, f"{KERNEL}/core_pattern", "|/usr/share/apport/apport -p%p -s%s\n")


def let_a_login_in(root):
    put(root, "etc/systemd/logind.conf.d/99-other.conf", "[Login]\nReserveVT=6\n")


def answer_the_keys(root):
    put(root, f"{KERNEL}/sysrq", "438\n")
    take(root, PLACES["sysctl.conf"])


def answer_the_keys_by_another_file(root):
    put(root, f"{KERNEL}/sysrq", "176\n")
    put(root, "usr/lib/sysctl.d/99-sysrq.conf", "kernel.sysrq = 176\n")


@pytest.mark.parametrize(
    ("broken", "check", "standing", "words"),
    [
        (answer_the_keys, "sysrq", Standing.BAD, "On"),
        (answer_the_keys_by_another_file, "sysrq", Standing.BAD, "On"),
        (lambda root: put(root, f"{KERNEL}/sysrq", "1"), "sysrq", Standing.CARE, "from the next start on"),
        (lambda root: drop(root, PLACES["sysctl.conf"]), "sysrq", Standing.CARE, "until the next start"),
        (lambda root: drop(root, PLACES["logind.conf"]), "virtual-terminals", Standing.BAD, "NAutoVTs"),
        (let_a_login_in, "virtual-terminals", Standing.BAD, "ReserveVT"),
        (
            lambda root: drop(root, "etc/systemd/system/ctrl-alt-del.target"),
            "ctrl-alt-del",
            Standing.BAD,
            "starts the machine anew",
        ),
        (keep_crashes, "core-dumps", Standing.BAD, "kept on the disk"),
        (keep_crashes_by_a_drop_in, "core-dumps", Standing.BAD, "kept on the disk"),
        (hand_crashes_over, "core-dumps", Standing.CARE, "/usr/share/apport/apport"),
        (
            lambda root: set_environment(root, LD_PRELOAD="/tmp/x.so"),
            "environment",
            Standing.BAD,
            "LD_PRELOAD",
        ),
        (lambda root: set_environment(root, PYTHONPATH="/tmp"), "environment", Standing.BAD, "PYTHONPATH"),
        (
            lambda root: set_environment(root, QTWEBENGINE_REMOTE_DEBUGGING="9222"),
            "environment",
            Standing.BAD,
            "QTWEBENGINE_REMOTE_DEBUGGING",
        ),
        (lambda root: set_environment(root, QML2_IMPORT_PATH="/tmp"), "environment", Standing.BAD, "QML2"),
        (lambda root: drop(root, PLACES["stick.rules"]), "usb-storage", Standing.BAD, "no rule"),
    ],
)
def test_a_lock_that_is_missing_is_found_and_only_that_one(root, broken, check, standing, words):
    broken(root)
    found = locked(root)
    assert {each.id for each in found.values() if each.standing is not Standing.GOOD} == {check}
    assert found[check].standing is standing
    assert words in found[check].words
    assert found[check].mend


def test_a_link_to_a_file_that_was_removed_locks_nothing(root):
    rules = root / PLACES["stick.rules"]
    rules.unlink()
    rules.symlink_to(root / "usr/share/fanal-kiosk/stick.rules")
    assert locked(root)["usb-storage"].standing is Standing.BAD


def test_a_screen_served_to_the_network_is_found(root):
    kiosk_tree.process(root, KIOSK, "fanal", "run", "--locked", QT_QPA_PLATFORM="vnc")
    assert "QT_QPA_PLATFORM" in locked(root)["environment"].words


def test_an_environment_that_nobody_may_read_is_told(root):
    environ = root / "proc" / KIOSK / "environ"
    environ.unlink()
    environ.mkdir()
    found = locked(root)["environment"]
    assert (found.standing, found.mend) == (Standing.CARE, "Run: sudo fanal-kiosk doctor")


def test_a_kernel_without_system_keys_needs_no_lock_but_the_arranged_one(root):
    take(root, f"{KERNEL}/sysrq")
    assert locked(root)["sysrq"].standing is Standing.GOOD


def test_the_compositor_alone_is_no_kiosk(root):
    assert [each.name for each in locked_kiosks(root)] == [KIOSK]
    put(root, CGROUP, kiosk_tree.COMPOSITOR)
    assert list(locked_kiosks(root)) == []


def test_a_kiosk_that_does_not_run_is_told(root):
    put(root, CGROUP)
    found = service(root, kiosk=True)
    assert found.standing is Standing.CARE
    assert "sudo fanal-kiosk restart" in found.mend


def test_a_kiosk_whose_machine_is_being_prepared_need_not_run(root):
    put(root, CGROUP)
    (root / "run/systemd/system").rmdir()
    assert service(root, kiosk=True).standing is Standing.GOOD


@pytest.mark.parametrize(
    ("runners", "examiner", "kiosk", "standing"),
    [
        ([0], 1000, True, Standing.BAD),
        ([999], 999, True, Standing.GOOD),
        ([999], 0, True, Standing.CARE),
        ([], 0, False, Standing.CARE),
        ([], 1000, False, Standing.GOOD),
    ],
)
def test_a_kiosk_is_not_run_by_root(runners, examiner, kiosk, standing):
    assert user(runners, examiner, kiosk=kiosk).standing is standing


def test_the_file_that_comes_last_by_its_name_wins(tmp_path):
    put(tmp_path, "usr/lib/sysctl.d/50-default.conf", "# kernel.sysrq = 9\nkernel.sysrq = 0x01b6\n")
    assert settled(tmp_path, "sysctl.d", "kernel.sysrq") == "0x01b6"
    put(tmp_path, "run/sysctl.d/90-fanal.conf", "-kernel/sysrq=0\n")
    assert settled(tmp_path, "sysctl.d", "kernel.sysrq") == "0"
    put(tmp_path, "etc/sysctl.d/90-fanal.conf", "")
    assert settled(tmp_path, "sysctl.d", "kernel.sysrq") == "0x01b6", "a file in etc hides its namesake"


class Uptime:
    """Seconds since the machine was switched on, moved by hand."""

    def __init__(self):
        self.now = Moment("this-boot", 100.0)

    def __call__(self):
        return self.now

    def advance(self, seconds):
        self.now = Moment(self.now.boot, self.now.seconds + seconds)


def begin(path, uptime, times):
    """So many lives of a kiosk, a minute each, of which none ends in order."""
    for _ in range(times):
        StartBook(path, uptime).begin()
        uptime.advance(60)


@pytest.mark.parametrize(
    ("lives", "restarts", "safe_mode"),
    [
        (0, Standing.GOOD, Standing.GOOD),
        (1, Standing.GOOD, Standing.GOOD),
        (2, Standing.CARE, Standing.GOOD),
        (5, Standing.CARE, Standing.CARE),
    ],
)
def test_a_kiosk_that_breaks_again_and_again_is_told(tmp_path, lives, restarts, safe_mode):
    uptime = Uptime()
    begin(tmp_path / "starts.json", uptime, lives)
    found = standings(starts(tmp_path / "starts.json", uptime()))
    assert found == {"restarts": restarts, "safe-mode": safe_mode}


def test_a_damaged_book_of_starts_is_told(tmp_path):
    book = put(tmp_path, "starts.json", "[{")
    found = standings(starts(book, Moment("this-boot", 1.0)))
    assert found == {"restarts": Standing.CARE, "safe-mode": Standing.GOOD}
