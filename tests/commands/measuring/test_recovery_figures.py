"""The figures of a voice that comes back: with the limits of a terminal, and from a worker that is truly gone."""

import subprocess
import sys
import textwrap

import pytest

from kiosk.commands.measuring.null_sink import NullSink
from kiosk.commands.measuring.recovery_figures import HUNG, KILLED

pytestmark = [
    pytest.mark.sound,
    pytest.mark.skipif(not NullSink.is_possible(), reason="needs pulseaudio and its programs"),
]

PROGRAM = textwrap.dedent("""
    from kiosk.commands.measuring import recovery_figures
    from kiosk.commands.terminal import draw_unseen, open_terminal
    from kiosk.settings import Settings

    draw_unseen()
    terminal = open_terminal(Settings(), locked=True, read_words=True)
    for row in recovery_figures.measure(terminal, rounds=1):
        print(*row.cells, sep="|")
""")


def test_a_sentence_is_heard_after_a_worker_was_killed_and_after_one_hung():
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True, timeout=120
    )
    rows = [line.split("|") for line in done.stdout.splitlines()]
    assert [name for name, _, _ in rows] == [KILLED, HUNG]
    assert [figure for _, figure, _ in rows if not figure.endswith("(1 runs)")] == []
