import datetime
import os
import re
import signal
import subprocess
import sys
import time

import pytest

from kiosk import __version__
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.commands.running.start_book import StartBook, read_starts
from kiosk.log.acts import Act

SHOWN_BY = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def run(*words, **environment):
    plain = {
        key: value
        for key, value in os.environ.items()
        if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    return subprocess.run(
        [sys.executable, *words],
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
        env={**plain, **environment},
    )


def wait_for_its_devices(kiosk, state):
    """Until ``kiosk`` has gone on after its first screen; its log is looked after then."""
    copies, until = state / "fanal" / "copies", time.monotonic() + 60
    while not copies.exists():
        assert kiosk.poll() is None
        assert time.monotonic() < until, "its devices were never started"


@pytest.mark.parametrize("start", [("-m", "kiosk", "run"), ("main.py",)])
def test_the_first_screen_comes_up(tmp_path, start):
    done = run(
        *start, "--windowed", "--until-first-frame", QT_QPA_PLATFORM="offscreen", XDG_STATE_HOME=str(tmp_path)
    )
    assert (done.returncode, done.stdout) == (0, "seen\n"), done.stderr


def test_the_first_screen_of_a_locked_kiosk_comes_up_and_its_start_is_booked(tmp_path):
    options = {"QT_QPA_PLATFORM": "offscreen", "XDG_STATE_HOME": str(tmp_path)}
    done = run("-m", "kiosk", "run", "--locked", "--until-first-frame", **options)
    assert (done.returncode, done.stdout) == (0, "seen\n"), done.stderr
    (start,) = read_starts(tmp_path / "fanal" / "starts.json").kept
    assert start.orderly


@pytest.mark.parametrize("way", [(), ("--locked",)])
def test_without_a_display_it_says_what_to_do(tmp_path, way):
    done = run("-m", "kiosk", "run", *way, XDG_STATE_HOME=str(tmp_path))
    assert done.returncode == 2
    assert "fanal visit" in done.stderr


def test_a_locked_kiosk_serves_its_screen_to_no_network(tmp_path):
    done = run("-m", "kiosk", "run", "--locked", QT_QPA_PLATFORM="vnc", XDG_STATE_HOME=str(tmp_path))
    assert done.returncode == 2
    assert "QT_QPA_PLATFORM=vnc: a locked terminal does not obey it: write wayland" in done.stderr


@pytest.mark.parametrize("way", ["--windowed", "--locked"])
@pytest.mark.parametrize("name", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_without_a_word(tmp_path, name, way):
    plain = {key: value for key, value in os.environ.items() if key not in SHOWN_BY}
    environment = {**plain, "QT_QPA_PLATFORM": "offscreen", "XDG_STATE_HOME": str(tmp_path)}
    with subprocess.Popen(
        [sys.executable, "-m", "kiosk", "run", way],
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    ) as kiosk:
        try:
            wait_for_its_devices(kiosk, tmp_path)
            kiosk.send_signal(name)
            assert kiosk.wait(timeout=30) == 0
            assert "Traceback" not in kiosk.stderr.read()
        finally:
            kiosk.kill()


@pytest.mark.parametrize(("before", "acts"), [("0.0.1", [Act.UPDATE]), (__version__, [])])
def test_the_first_locked_start_after_another_version_leaves_a_line_in_the_log(tmp_path, before, acts):
    state = tmp_path / "fanal"
    book = StartBook(state / "starts.json", version=before)
    book.begin()
    book.orderly()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_STATE_HOME": str(tmp_path)}
    with subprocess.Popen([sys.executable, "-m", "kiosk", "run", "--locked"], env=environment) as kiosk:
        try:
            wait_for_its_devices(kiosk, tmp_path)
            kiosk.send_signal(signal.SIGTERM)
            assert kiosk.wait(timeout=30) == 0
        finally:
            kiosk.kill()
    with SqliteLogBook(state / "log.db") as log:
        assert [row.act for row in log.acts(datetime.date.min, datetime.date.max)] == acts


def test_a_start_loads_nothing_of_mediations_reports_or_the_staff_side(tmp_path):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_STATE_HOME": str(tmp_path)}
    said = tmp_path / "imported"
    with (
        said.open("wb") as file,
        subprocess.Popen(
            [sys.executable, "-X", "importtime", "-m", "kiosk", "run", "--windowed"],
            env=environment,
            stderr=file,
        ) as kiosk,
    ):
        try:
            wait_for_its_devices(kiosk, tmp_path)
            kiosk.send_signal(signal.SIGTERM)
            assert kiosk.wait(timeout=30) == 0
        finally:
            kiosk.kill()
    lines = said.read_text("utf-8").splitlines()
    imported = {line.rpartition("|")[2].strip() for line in lines if line.startswith("import time:")}
    assert "kiosk.adapters.log_purge" in imported, "it ended before the log was looked after"
    of_the_staff = re.compile(
        r"kiosk\.(staff\.|log\.(mediation|reports|counters|prefill)|adapters\.(exports|log_tallies|log_mediation_rows))"
    )
    assert not {name for name in imported if of_the_staff.match(name)}


def test_a_locked_kiosk_is_never_a_window(tmp_path):
    done = run("-m", "kiosk", "run", "--locked", "--windowed", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 2
    assert "--windowed" in done.stderr


def test_a_wrong_site_file_names_file_line_and_mend(tmp_path):
    site = tmp_path / "site.toml"
    site.write_text('paper = "90mm"\n')
    done = run("-m", "kiosk", "run", "--site", str(site), QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 2
    assert f"{site}:1: paper = '90mm': write one of 58mm, 80mm, a4" in done.stderr
