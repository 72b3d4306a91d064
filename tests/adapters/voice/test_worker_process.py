"""A worker that dies, hangs, babbles or was never there is replaced, and the next sentence speaks."""

import os
import signal

import pytest

from kiosk.adapters.voice.protocol import Rendered, Request
from kiosk.adapters.voice.script import Piece, Script
from kiosk.adapters.voice.worker_process import Standing
from voice_samples import SENTENCES

LIMIT_MS = 15_000
SCRIPT = Script((Piece("roa/fr", 115, SENTENCES["fr"]),))


def speaks(qtbot, worker, folder):
    with qtbot.waitSignal(worker.answered, timeout=LIMIT_MS) as answer:
        worker.send(Request(99, SCRIPT, str(folder / "after.wav")))
    assert isinstance(answer.args[0], Rendered)
    assert (folder / "after.wav").exists()


def ready(qtbot, worker):
    qtbot.waitUntil(lambda: worker.free, timeout=LIMIT_MS)


def test_killed_in_the_middle_of_a_sentence_the_worker_is_replaced(qtbot, worker_of, tmp_path):
    worker = worker_of()
    first = worker.process_id
    worker.send(Request(1, SCRIPT, str(tmp_path / "a.wav")))
    with qtbot.waitSignal(worker.lost, timeout=LIMIT_MS):
        os.kill(first, signal.SIGKILL)
    ready(qtbot, worker)
    assert worker.process_id != first
    speaks(qtbot, worker, tmp_path)


def test_killed_at_rest_the_worker_is_replaced_without_being_asked(qtbot, worker_of, tmp_path):
    worker = worker_of()
    os.kill(worker.process_id, signal.SIGKILL)
    qtbot.waitUntil(lambda: worker.restarts == 1, timeout=LIMIT_MS)
    ready(qtbot, worker)
    speaks(qtbot, worker, tmp_path)


def test_a_worker_that_hangs_is_killed_and_replaced(qtbot, worker_of, tmp_path):
    worker = worker_of(answer_seconds=0.3)
    first = worker.process_id
    os.kill(first, signal.SIGSTOP)
    with qtbot.waitSignal(worker.lost, timeout=LIMIT_MS):
        worker.send(Request(1, SCRIPT, str(tmp_path / "a.wav")))
    assert "no answer" in worker.reason
    ready(qtbot, worker)
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)
    assert worker.reason == ""


def test_a_program_that_does_not_exist_is_missing_and_named(worker_of):
    worker = worker_of(["/nowhere/voice-worker"], until=Standing.MISSING)
    assert worker.reason == "the voice worker cannot be started: /nowhere/voice-worker"
    assert worker.engine is None


def test_without_a_command_there_is_no_worker_and_none_is_waited_for(qtbot, worker_of):
    worker = worker_of([], until=Standing.MISSING)
    assert (worker.reason, worker.restarts, worker.process_id) == ("the voice is switched off", 0, 0)


def test_a_worker_that_cannot_find_its_engine_says_why(worker_of):
    script = 'print(\'{"is": "Fatal", "reason": "no espeak-ng"}\')'
    worker = worker_of(["python3", "-c", script], until=Standing.MISSING)
    assert worker.reason == "no espeak-ng"


def test_a_worker_that_breaks_the_protocol_is_missing(worker_of):
    worker = worker_of(["echo", "hello"], until=Standing.MISSING)
    assert "hello" in worker.reason


def test_a_missing_worker_is_found_once_it_is_installed(qtbot, worker_of, tmp_path):
    program = tmp_path / "late-worker"
    worker = worker_of([str(program)], until=Standing.MISSING)
    waiting = tmp_path / "ready"
    waiting.write_text('#!/bin/sh\necho \'{"is": "EngineFacts", "version": "late 1", "voices": []}\'\ncat\n')
    waiting.chmod(0o755)
    waiting.rename(program)
    ready(qtbot, worker)
    assert worker.engine.version == "late 1"


def test_a_stopped_worker_leaves_no_process(qtbot, worker_of):
    worker = worker_of()
    process = worker.process_id
    worker.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    assert worker.standing is Standing.ASLEEP
