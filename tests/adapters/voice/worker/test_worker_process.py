"""A worker that dies, hangs, babbles or was never there is replaced, and the next sentence speaks."""

import os
import signal
from pathlib import Path

import pytest

from kiosk.adapters.voice.scripts.script import Piece, Script
from kiosk.adapters.voice.worker.protocol import Rendered, Request
from kiosk.adapters.voice.worker.worker_process import Standing
from program_samples import lay_program, lay_voice, worker_with
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
    waiting.write_text(
        '#!/bin/sh\necho \'{"is": "EngineFacts", "version": "late 1", "espeak_voices": []}\'\ncat\n'
    )
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


def asks(qtbot, worker, voice, text, wav):
    """What the worker answers when ``voice`` is to say ``text``."""
    with qtbot.waitSignal(worker.answered, timeout=LIMIT_MS) as answer:
        worker.send(Request(1, Script((Piece(voice, 150, text),)), str(wav)))
    return answer.args[0]


@pytest.fixture
def site(tmp_path):
    """A folder in which the site laid an engine of its own, with two voices."""
    lay_program(tmp_path)
    for name in ("fr_FR-source", "slow"):
        lay_voice(tmp_path, name)
    return tmp_path


def test_an_engine_of_the_site_speaks_beside_the_machines_own(qtbot, worker_of, site):
    worker = worker_of(worker_with(site))
    assert {"roa/fr", "piper:fr_FR-source", "piper:slow"} <= set(worker.engine.voices)
    assert worker.engine.name.endswith(" + Piper")
    answer = asks(qtbot, worker, "piper:fr_FR-source", "Bonjour", site / "a.wav")
    assert isinstance(answer, Rendered)
    assert answer.marks == ()
    speaks(qtbot, worker, site)


def test_an_engine_that_fails_twice_in_a_row_is_left_out_and_the_others_speak(qtbot, worker_of, site):
    worker = worker_of(worker_with(site))
    voices = worker.engine.voices
    assert asks(qtbot, worker, "piper:fr_FR-source", "die", site / "a.wav").voice == "piper:fr_FR-source"
    assert worker.engine.voices == voices
    with qtbot.waitSignal(worker.changed):
        asks(qtbot, worker, "piper:fr_FR-source", "hang", site / "a.wav")
    assert [voice for voice in worker.engine.voices if voice.startswith("piper")] == []
    ((name, reason),) = worker.left_out
    assert (name, reason) == ("Piper", "Piper did not end the sentence")
    assert worker.restarts == 0
    speaks(qtbot, worker, site)


def test_one_failure_between_sentences_leaves_nobody_out(qtbot, worker_of, site):
    worker = worker_of(worker_with(site))
    for text in ("die", "Bonjour", "die", "Bonjour"):
        asks(qtbot, worker, "piper:fr_FR-source", text, site / "a.wav")
    assert worker.left_out == ()


def test_a_voice_that_is_slow_to_load_is_asked_again_once_it_is_ready(qtbot, worker_of, site):
    worker = worker_of(worker_with(site))
    answer = asks(qtbot, worker, "piper:slow", "Bonjour", site / "a.wav")
    assert (answer.voice, answer.waking) == ("piper:slow", True)
    assert "piper:slow" not in worker.engine.voices
    speaks(qtbot, worker, site)
    with qtbot.waitSignal(worker.changed, timeout=LIMIT_MS):
        (site / "go").touch()
    assert isinstance(asks(qtbot, worker, "piper:slow", "Bonjour", site / "a.wav"), Rendered)
    assert worker.left_out == ()


def test_the_programs_of_a_killed_worker_end_with_it(qtbot, worker_of, site):
    worker = worker_of(worker_with(site))
    asks(qtbot, worker, "piper:fr_FR-source", "Bonjour", site / "a.wav")
    children = Path(f"/proc/{worker.process_id}/task/{worker.process_id}/children").read_text().split()
    assert len(children) == 1
    os.kill(worker.process_id, signal.SIGKILL)
    qtbot.waitUntil(lambda: not runs(children[0]), timeout=LIMIT_MS)


def runs(process):
    """Whether ``process`` does anything: one that nobody has buried yet does not."""
    try:
        return "State:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except FileNotFoundError:
        return False
