import os
import subprocess
import tempfile
from pathlib import Path

import pytest

from kiosk.commands.measuring.null_sink import NullSink

pytestmark = pytest.mark.skipif(not NullSink.is_possible(), reason="needs pulseaudio and its programs")


@pytest.fixture
def sink():
    with tempfile.TemporaryDirectory(prefix="fanal-") as folder:
        sink = NullSink(Path(folder) / "sound")
        yield sink
        sink.end()


def sinks(environment):
    command = ["pactl", "list", "short", "sinks"]
    done = subprocess.run(command, env=environment, check=False, capture_output=True, text=True, timeout=30)
    return [line.split("\t")[1] for line in done.stdout.splitlines()]


def test_it_is_all_that_can_be_heard_through_in_its_environment_and_at_its_address(sink):
    sink.start()
    assert sinks(sink.environment) == ["kiosk"]
    assert sinks({**os.environ, "PULSE_SERVER": sink.address}) == ["kiosk"]


def test_it_starts_again_after_it_has_ended(sink):
    sink.start()
    sink.end()
    assert sinks(sink.environment) == []
    sink.start()
    assert sinks(sink.environment) == ["kiosk"]


def test_one_that_never_started_ends_without_a_word(sink):
    sink.end()
    assert sinks(sink.environment) == []
