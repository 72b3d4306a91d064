"""What is said goes before what is prepared, nothing is made twice, and one bad sentence spoils no other."""

import sys
from pathlib import Path

import pytest

from kiosk.adapters.voice.scripts.script import Piece, Script
from kiosk.adapters.voice.worker.worker_process import Standing

LIMIT_MS = 15_000
STRANGE_WORKER = Path(__file__).parents[3] / "strange_worker.py"


def scripts(*texts):
    return [Script((Piece("roa/fr", 115, text),)) for text in texts]


@pytest.fixture
def strange(renderer_of, tmp_path):
    """A renderer over the strange worker, and a reader of what that was asked."""
    noted = tmp_path / "asked"
    noted.touch()
    renderer = renderer_of([sys.executable, str(STRANGE_WORKER), str(noted)], answer_seconds=0.5)
    return renderer, lambda: noted.read_text(encoding="utf-8").split()


def idle(qtbot, renderer, asked, *texts):
    """Wait until the worker was asked for ``texts`` and has answered."""
    qtbot.waitUntil(lambda: asked() == list(texts) and renderer.worker.free, timeout=LIMIT_MS)


def test_what_is_wanted_goes_before_what_is_prepared(qtbot, strange):
    renderer, asked = strange
    renderer.prepare(scripts("a", "b", "c"))
    renderer.want(scripts("x", "y"))
    idle(qtbot, renderer, asked, "a", "x", "y", "b", "c")


def test_a_later_preparation_replaces_what_still_waits(qtbot, strange):
    renderer, asked = strange
    renderer.prepare(scripts("a", "b", "c"))
    renderer.prepare(scripts("d"))
    idle(qtbot, renderer, asked, "a", "d")


def test_what_was_made_is_not_made_again(qtbot, strange):
    renderer, asked = strange
    renderer.prepare(scripts("a", "b"))
    idle(qtbot, renderer, asked, "a", "b")
    assert all(renderer.clip(script) for script in scripts("a", "b"))
    renderer.prepare(scripts("a", "b", "c"))
    idle(qtbot, renderer, asked, "a", "b", "c")


def test_dropping_leaves_nothing_waiting(qtbot, strange):
    renderer, asked = strange
    renderer.prepare(scripts("a", "b"))
    renderer.want(scripts("x"))
    renderer.drop()
    renderer.prepare(scripts("z"))
    idle(qtbot, renderer, asked, "a", "z")


@pytest.mark.parametrize("evil", ["die", "hang", "babble"])
def test_a_sentence_that_breaks_the_worker_is_given_up_after_two_tries(qtbot, strange, evil):
    renderer, asked = strange
    told = []
    renderer.rendered.connect(lambda script, clip: told.append((script.pieces[0].text, clip is not None)))
    renderer.want(scripts(evil, "after"))
    qtbot.waitUntil(lambda: len(told) == 2, timeout=LIMIT_MS)
    assert told == [(evil, False), ("after", True)]
    assert asked() == [evil, evil, "after"]
    assert renderer.failure == ""


def test_without_an_engine_what_is_wanted_is_given_up_at_once(qtbot, renderer_of):
    renderer = renderer_of(["/nowhere/voice-worker"], until=Standing.MISSING)
    with qtbot.waitSignal(renderer.rendered, timeout=LIMIT_MS) as told:
        renderer.want(scripts("a"))
    assert told.args[1] is None
    assert "/nowhere/voice-worker" in renderer.failure


def test_a_sound_that_can_be_put_nowhere_is_a_reason_not_a_crash(qtbot, strange, tmp_path):
    renderer, _ = strange
    (tmp_path / "clips").write_text("a file where the folder should be")
    with qtbot.waitSignal(renderer.rendered, timeout=LIMIT_MS) as told:
        renderer.want(scripts("a"))
    assert told.args[1] is None
    assert "written nowhere" in renderer.failure


def test_a_damaged_clip_is_made_again_when_it_is_wanted(qtbot, strange, tmp_path):
    renderer, asked = strange
    renderer.prepare(scripts("a"))
    idle(qtbot, renderer, asked, "a")
    next((tmp_path / "clips").glob("*.wav")).write_bytes(b"RIFF")
    assert renderer.clip(scripts("a")[0]) is None
    with qtbot.waitSignal(renderer.rendered, timeout=LIMIT_MS) as told:
        renderer.want(scripts("a"))
    assert told.args[1] == renderer.clip(scripts("a")[0])
    assert asked() == ["a", "a"]
