"""How the staff hear what the doctor found, whatever becomes of it."""

import json
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.adapters.examination_process import ExaminationProcess, findings_in
from kiosk.staff.events import Examined
from kiosk.staff.findings import Finding, Standing

PATIENCE_MS = 10_000
ROW = {
    "id": "clock",
    "subject": "Machine",
    "name": "Clock",
    "standing": "bad",
    "words": "it says 1970",
    "mend": "set it",
}
CLOCK = Finding("Clock", Standing.BAD, "it says 1970", "set it")


def answered(qtbot, *command, limit_seconds=5.0):
    answers = []
    process = ExaminationProcess(answers.append, command, limit_seconds=limit_seconds)
    process.examine()
    process.examine()
    qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE_MS)
    assert len(answers) == 1
    return answers[0]


def saying(words, code=0):
    return sys.executable, "-c", f"import sys; print({words!r}); sys.exit({code})"


@pytest.mark.parametrize("code", [0, 1])
def test_what_the_doctor_found_is_told_whether_the_machine_is_ready_or_not(qtbot, code):
    said = json.dumps({"ready": code == 0, "findings": [ROW]})
    assert answered(qtbot, *saying(said, code)) == Examined((CLOCK,))


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"hello",
        b"[]",
        b"{}",
        b'{"findings": 3}',
        b'{"findings": [{}]}',
        b'{"findings": ["x"]}',
        b"\xff",
        json.dumps({"findings": [{**ROW, "standing": "odd"}]}).encode(),
    ],
)
def test_what_is_no_examination_finds_nothing(said):
    assert findings_in(said) == ()


def test_a_doctor_that_hangs_is_ended(qtbot):
    asleep = (sys.executable, "-c", "import time; time.sleep(60)")
    assert answered(qtbot, *asleep, limit_seconds=0.3) == Examined(())


def test_a_doctor_that_cannot_be_started_finds_nothing(qtbot, tmp_path):
    assert answered(qtbot, str(tmp_path / "nothing")) == Examined(())


def test_what_still_goes_on_when_the_program_ends_is_killed_and_answers_nobody(qtbot, tmp_path):
    answers, mark = [], tmp_path / "process"
    asleep = (
        f"import os, pathlib, time; pathlib.Path({str(mark)!r}).write_text(str(os.getpid())); time.sleep(60)"
    )
    process = ExaminationProcess(answers.append, (sys.executable, "-c", asleep))
    process.examine()
    qtbot.waitUntil(lambda: mark.exists() and bool(mark.read_text()), timeout=PATIENCE_MS)
    process.end()
    assert not Path("/proc", mark.read_text()).exists()
    QCoreApplication.processEvents()
    assert answers == []


def test_the_real_doctor_is_understood(qtbot):
    told = answered(qtbot, sys.executable, "-m", "kiosk", "doctor", "--json", limit_seconds=30)
    assert len(told.findings) > 10
