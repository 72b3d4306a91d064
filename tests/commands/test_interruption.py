"""Ctrl-C and SIGTERM: a command closes what it opened, says one line and ends as a shell expects."""

import signal
import subprocess
import sys
from contextlib import nullcontext
from time import monotonic

import pytest

from kiosk.commands.interruption import Interrupted, heed, heeded_signals, interrupted_at_once

PATIENCE_SECONDS = 60
VISIT = ("visit", "ofpra-espace-personnel", "--language", "fr", "--out")
GALLERY = ("gallery",)


def interrupted(words, folder, number):
    """How a command ends that is sent ``number`` once it has left its first picture below ``folder``."""
    command = [sys.executable, "-m", "kiosk", *words, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        until = monotonic() + PATIENCE_SECONDS
        while not list(folder.rglob("*.png")):
            assert process.poll() is None, process.stderr.read()
            assert monotonic() < until
        process.send_signal(number)
        out, err = process.communicate(timeout=PATIENCE_SECONDS)
    return process.returncode, out, err


@pytest.mark.parametrize("words", [VISIT, GALLERY], ids=["visit", "gallery"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_command_ends_in_order(tmp_path, words, number):
    assert interrupted(words, tmp_path, number) == (128 + number, "", f"Interrupted by {number.name}.\n")
    assert not (tmp_path / "visit.json").exists()
    assert not (tmp_path / "index.html").exists()


def test_a_signal_is_kept_until_it_is_heeded(capsys):
    with pytest.raises(Interrupted) as ended:
        the_end_of(lambda: None)
    assert ended.value.exit_code == 130
    assert capsys.readouterr().err == "Interrupted by SIGINT.\n"


def test_work_ends_where_it_heeds():
    with pytest.raises(Interrupted):
        the_end_of(heed, unreachable)


def test_waiting_without_qt_is_interrupted_where_it_stands():
    with pytest.raises(Interrupted):
        the_end_of(unreachable, at_once=True)


def the_end_of(*works, at_once=False):
    """``works``, one after the other, after a Ctrl-C."""
    with heeded_signals(), interrupted_at_once() if at_once else nullcontext():
        signal.raise_signal(signal.SIGINT)
        for work in works:
            work()


def unreachable():
    pytest.fail("the work went on")


def test_the_signals_are_as_before_afterwards():
    before = signal.getsignal(signal.SIGINT)
    with heeded_signals():
        assert signal.getsignal(signal.SIGINT) is not before
    assert signal.getsignal(signal.SIGINT) is before
