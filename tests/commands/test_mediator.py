"""``fanal mediator``: real processes, real files, a keyboard."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
SHOWN_BY = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture
def environment(tmp_path):
    plain = {key: value for key, value in os.environ.items() if key not in SHOWN_BY}
    return {
        **plain,
        "XDG_STATE_HOME": str(tmp_path),
        "HOME": str(tmp_path),
        "QT_QUICK_BACKEND": "software",
        "PYTHONPATH": str(TESTS.parent),
    }


def run(environment, *words):
    return subprocess.run(
        [sys.executable, *words], env=environment, capture_output=True, text=True, timeout=120, check=False
    )


def test_somebody_without_a_pin_chooses_one_comes_in_again_and_ends_it_all_by_keyboard(environment, tmp_path):
    done = run({**environment, "QT_QPA_PLATFORM": "offscreen"}, str(TESTS / "desk_stage.py"), str(tmp_path))
    assert done.stdout.splitlines() == [
        "ChoosingPin",
        "RepeatingPin",
        "Terminal",
        "Door",
        "smallest 820 x 514",
        "Terminal",
        "upright 900 x 1100",
        "Door",
        "ended 0",
    ], done.stderr
    assert (tmp_path / "fanal" / "staff.key").read_text().startswith("$argon2id$")
    assert (tmp_path / "fanal" / "log.db").exists()
    assert "Traceback" not in done.stderr
    assert "739184" not in done.stderr


def heeds(process, number):
    """Whether ``process`` has a handler of its own for signal ``number``."""
    status = Path(f"/proc/{process}/status").read_text()
    (caught,) = (line.split()[1] for line in status.splitlines() if line.startswith("SigCgt:"))
    return bool(int(caught, 16) >> (number - 1) & 1)


def test_a_signal_ends_it_without_a_word(environment):
    with subprocess.Popen(
        [sys.executable, "-m", "kiosk", "mediator"],
        env={**environment, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
        text=True,
    ) as mediator:
        try:
            until = time.monotonic() + 60
            while not heeds(mediator.pid, signal.SIGTERM):
                assert mediator.poll() is None
                assert time.monotonic() < until, "it never came to heed signals"
            mediator.send_signal(signal.SIGTERM)
            assert mediator.wait(timeout=30) == 0
            assert "Traceback" not in mediator.stderr.read()
        finally:
            mediator.kill()


def test_without_a_display_it_says_what_to_do(environment):
    done = run(environment, "-m", "kiosk", "mediator")
    assert done.returncode == 2
    assert "no display here" in done.stderr


def test_a_wrong_site_file_names_file_line_and_mend(environment, tmp_path):
    site = tmp_path / "site.toml"
    site.write_text('paper = "90mm"\n')
    done = run(
        {**environment, "QT_QPA_PLATFORM": "offscreen"}, "-m", "kiosk", "mediator", "--site", str(site)
    )
    assert done.returncode == 2
    assert f"{site}:1: paper = '90mm': write one of 58mm, 80mm, a4" in done.stderr
