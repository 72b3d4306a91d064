import os
import subprocess
import sys

from kiosk.commands.measuring.figures import family, idle_percent, pss_megabytes, spread


def test_a_process_is_weighed_with_those_below_it():
    script = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'input()'])"
    with subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, text=True) as parent:
        while len(family(parent.pid)) < 2:
            assert parent.poll() is None
        assert pss_megabytes(parent.pid) > 5
        parent.communicate("\n")


def test_a_process_that_is_gone_weighs_nothing():
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    assert pss_megabytes(process.pid) == 0


def test_a_busy_process_is_seen_to_be_busy():
    with subprocess.Popen([sys.executable, "-c", "while True: pass"]) as process:
        busy = idle_percent(process.pid, 0.5)
        process.kill()
    assert busy > 5


def test_a_spread_tells_the_median_and_the_worst():
    told = spread([float(value) for value in range(1, 101)], "ms")
    assert told == "median 50.5 ms, 95 % 96.0, worst 100.0 (100 runs)"


def test_this_process_belongs_to_its_own_family():
    assert os.getpid() in family(os.getpid())
