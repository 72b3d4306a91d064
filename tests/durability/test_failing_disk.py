"""A disk that fails at one call while mediations are written: told plainly, nothing lost, and the next one is kept."""

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from durability.entries import TODAY, mediation
from durability.lives import SAMPLES
from durability.told import standing_after, standing_in
from kiosk.adapters.log_book import SqliteLogBook

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="strace is of Linux"),
    pytest.mark.skipif(not shutil.which("strace"), reason="strace, which lets a call fail, is missing"),
]

FAULTS = int(os.environ.get("FANAL_FAULTS", "3"))
"""How many calls of each kind fail, each in a life of its own; make proof asks for more."""

LIFE = [sys.executable, str(Path(__file__).with_name("recorded_life.py"))]
CALLS_OF_A_CHANGE = {"pwrite64": 40, "fdatasync": 5, "unlink": 1, "openat": 3}
"""About how often a life makes each call on its log for one change: the one that fails is of one of CHANGES."""

CHANGES = 12


def live_with_a_fault(path, call, error, number):
    """The words of a life whose call of that ``number`` fails, or None when it made fewer."""
    fault = ["-f", "-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={number}"]
    places = [path, f"{path}-journal", path.parent]
    watch = [word for place in places for word in ("-P", str(place))]
    told = path.with_name("calls")
    life = subprocess.run(
        ["strace", *fault, *watch, "-o", str(told), *LIFE, str(path), "mediate", "1", "6"],
        check=True,
        env=SAMPLES,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert "INJECTED" in told.read_text("ascii")
    return [line.split() for line in life.stdout.splitlines()]


def may_be(found, told):
    """Whether ``found`` is what was ``told``, with the change before the last word, of which nobody was told."""
    (_, seq, _), before = told[-1], told[:-1]
    number = sum(word[0] == "place" for word in before)
    changes = [
        ["place", str(int(seq) - 1), str(number)],
        *(["ticked", str(place), ticked] for place in standing_after(before) for ticked in "01"),
        *(["corrected", str(place), str(int(seq) - 1)] for place in standing_after(before)),
        *(["erased", str(place), "0"] for place in standing_after(before)),
    ]
    return any(found == standing_after([*before, change, told[-1]]) for change in changes)


@pytest.mark.parametrize(
    ("call", "error", "troubles"),
    [
        ("pwrite64", "EIO", {"device"}),
        ("pwrite64", "ENOSPC", {"full"}),
        ("fdatasync", "EIO", {"device"}),
        ("unlink", "EIO", {"device"}),
        ("openat", "EROFS", {"not_allowed", "read_only"}),
        ("openat", "EACCES", {"not_allowed", "read_only"}),
    ],
)
def test_one_call_that_fails_costs_nothing_that_was_acknowledged(tmp_path, call, error, troubles):
    chance = random.Random(call + error)
    refused = 0
    for fault in range(FAULTS):
        path = tmp_path / str(fault) / "log.sqlite"
        with SqliteLogBook(path, today=lambda: TODAY) as log:
            log.log(mediation(0))
        words = live_with_a_fault(path, call, error, chance.randrange(1, CHANGES * CALLS_OF_A_CHANGE[call]))
        told = [["place", "1", "0"]] + [word for word in words if word[0] != "trouble"]
        with SqliteLogBook(path, today=lambda: TODAY) as log:
            found = standing_in(log)
            assert log.state().repairs == ()
        refusals = [word[1] for word in words if word[0] == "trouble"]
        refused += len(refusals)
        assert set(refusals) <= troubles
        # A change is in the file before its folder is synced for the last time: that alone may fail too late.
        too_late = call == "fdatasync" and refusals
        assert found == standing_after(told) or (too_late and may_be(found, told))
    assert refused
