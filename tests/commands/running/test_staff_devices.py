"""The staff side on a machine's own devices: a real PIN, a real file, a real new beginning."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.commands.running.staff_devices import FreshStart

STAGE = Path(__file__).parents[2] / "staff_run_stage.py"


@pytest.fixture
def environment(tmp_path):
    return {
        **os.environ,
        "XDG_STATE_HOME": str(tmp_path),
        "HOME": str(tmp_path),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        "PYTHONPATH": str(STAGE.parents[1]),
    }


def test_a_terminal_is_set_up_by_touch_begins_again_and_keeps_a_mediation(environment, tmp_path):
    done = subprocess.run(
        [sys.executable, str(STAGE)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    opened, begun, came_in, kept = done.stdout.splitlines()
    process = opened.split()[1]
    assert begun == f"begun {process} Et fr ar"
    assert came_in == "in"
    assert kept == "kept 45 here email"
    key = (tmp_path / "fanal" / "staff.key").read_text()
    assert key.startswith("$argon2id$")
    assert "739184" not in done.stderr
    assert "QProcess" not in done.stderr, "a process was not ended before what started it went"


def test_a_terminal_that_is_supervised_leaves_beginning_again_to_its_supervisor():
    left = []
    fresh = FreshStart(lambda: left.append(1), restarted=True)
    fresh.start_afresh()
    fresh.begin_if_wanted()
    assert left == [1]


def test_quitting_is_no_new_beginning():
    left = []
    fresh = FreshStart(lambda: left.append(1), restarted=False)
    fresh.quit()
    fresh.begin_if_wanted()
    assert left == [1]


def test_nothing_of_the_staff_side_is_imported_before_somebody_knocks():
    told = (
        "import sys, kiosk.commands.running.running_kiosk\n"
        "print(*(m for m in sys.modules if m.startswith('kiosk.staff')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == ""
