"""Crash after crash, the screen comes back; without the settings of our unit it would not."""

import random
import signal
import sys
import time
from dataclasses import replace
from statistics import median

import pytest

from kiosk.adapters.boot import moment
from kiosk.commands.measuring.figures import family
from kiosk.commands.running.running_kiosk import SAFE, WELL
from kiosk.commands.running.start_book import read_starts
from supervision.service_manager import UnitSettings, What

CRASHES = 20
PROOF_CRASHES = 50


def crash(manager, times, ways=(signal.SIGKILL,)):
    """End it ``times`` times, each as soon as its first screen is there; returns how long each was away, in seconds."""
    away = []
    for number in range(1, times + 1):
        manager.wait_until_ready(number)
        at = manager.send(ways[number % len(ways)])
        away.append(manager.wait_until_ready(number + 1).at - at)
    return away


def test_twenty_crashes_in_a_row_end_with_a_first_screen_in_safe_mode(kept_up, tmp_path):
    manager = kept_up()
    crash(manager, CRASHES)
    assert [each.words for each in manager.all_of(What.STATUS)] == [WELL] * 3 + [SAFE] * (CRASHES - 2)
    manager.wait_for(lambda: manager.all_of(What.ALIVE)[-1].at > manager.all_of(What.READY)[-1].at, "life")
    counts = read_starts(tmp_path / "state/fanal/starts.json").counts(moment())
    assert (counts.restarts, counts.crashes_in_day, counts.safe) == (CRASHES, CRASHES, True)


def test_a_terminal_in_safe_mode_has_no_voice_and_only_the_shipped_content(kept_up, tmp_path):
    (tmp_path / "media").mkdir()
    manager = kept_up(FANAL_CONTENT=str(tmp_path))
    crash(manager, 3)
    assert manager.journal().count("nothing there can be offered") == 3
    ready = manager.all_of(What.READY)[-1].at
    manager.wait_for(
        lambda: len([each for each in manager.all_of(What.ALIVE) if each.at > ready]) >= 3, "all its devices"
    )
    assert manager.all_of(What.STATUS)[-1].words == SAFE
    assert family(manager.pid) == [manager.pid]


def test_crashes_before_the_first_screen_are_no_end_either(kept_up):
    manager = kept_up()
    for number in range(1, CRASHES + 1):
        manager.wait_for(lambda wanted=number: len(manager.all_of(What.STARTED)) >= wanted, "a start")
        manager.send(signal.SIGKILL)
    manager.wait_until_ready(1)


def test_with_the_usual_limits_of_systemd_the_screen_would_stay_dark(kept_up, real_settings):
    usual = UnitSettings(restart="always")
    assert real_settings.limit_seconds == 0 < usual.limit_seconds
    manager = kept_up(sys.executable, "-c", "import os; os.abort()", by=usual)
    manager.wait_for(lambda: bool(manager.all_of(What.GIVEN_UP)), "the end")
    assert len(manager.all_of(What.STARTED)) == usual.limit_starts
    assert manager.all_of(What.READY) == []


def test_a_terminal_that_never_draws_is_ended_in_time_and_tried_again(kept_up, settings):
    manager = kept_up("sleep", "1000", by=replace(settings, start_seconds=0.2))
    manager.wait_for(lambda: len(manager.all_of(What.TOO_SLOW)) >= 3, "three tries")
    assert manager.all_of(What.READY) == []


@pytest.mark.proof
def test_fifty_crashes_at_any_moment_never_leave_a_dark_screen(kept_up, real_settings, capsys):
    manager = kept_up(by=real_settings)
    away = crash(manager, PROOF_CRASHES, (signal.SIGKILL, signal.SIGABRT, signal.SIGSEGV))
    chance = random.Random(4)
    for _ in range(10):
        starts = len(manager.all_of(What.STARTED))
        time.sleep(chance.uniform(0, 1.5))  # before its first screen or after
        manager.send(signal.SIGKILL)
        manager.wait_for(lambda wanted=starts: len(manager.all_of(What.STARTED)) > wanted, "another start")
    manager.wait_for(lambda: manager.all_of(What.READY)[-1].pid == manager.pid, "its first screen")
    tell(capsys, f"{PROOF_CRASHES} crashes, each to the next first screen", away)


@pytest.mark.proof
def test_ten_hangs_are_noticed_and_end_with_a_first_screen(kept_up, real_settings, capsys):
    manager = kept_up(by=real_settings)
    away = crash(manager, 10, (signal.SIGSTOP,))
    assert len(manager.all_of(What.HUNG)) == 10
    tell(capsys, "10 hangs, each to the next first screen", away)


def tell(capsys, what, seconds):
    with capsys.disabled():
        sys.stdout.write(f"\n{what}: median {median(seconds):.1f} s, worst {max(seconds):.1f} s\n")
