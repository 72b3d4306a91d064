"""Sentences that a human lent a voice to: heard as recorded, at every rate, and by the engine when damaged."""

from __future__ import annotations

import json
import re

import numpy
import pytest

from kiosk.adapters.voice.sound.joining import TAIL_MS, frames_of
from kiosk.visit.speech import Rate
from sound.lent_voices import NICKNAME
from sound.listening import RATE, find, sentence_in
from sound.sound_server import SoundServer
from sound.staging import ALIKE, Line, Played, lit_in_time, not_heard, play

pytestmark = [
    pytest.mark.sound,
    pytest.mark.skipif(not SoundServer.is_possible(), reason="needs pulseaudio and its programs"),
]

TITLE = "Home/title"
HUMAN, ENGINE = ["human", NICKNAME], ["engine", "roa/fr"]
RATES = {"slow": Rate.SLOW, "brief": Rate.USUAL, "fast": Rate.FAST}
HOP = RATE // 50


def lent(*visits: dict[str, object]) -> dict[str, object]:
    return {"languages": ["fr"], "lent": {"locale": "fr", "keys": [TITLE]}, "visits": list(visits)}


def recording(played: Played) -> numpy.ndarray:
    """The samples of the title as they were kept."""
    for about in (played.folder / "site" / "fanal" / "recordings" / "fr").glob("*.json"):
        told = json.loads(about.read_text("utf-8"))
        if told["key"] == TITLE:
            return sentence_in(about.with_suffix(".wav"), told["frames"])
    raise LookupError(TITLE)


def title(played: Played, number: int) -> Line:
    """The last time that the title was said to its end."""
    return [line for line in played.whole_lines(number) if line["item"] == "title"][-1]


def envelope(samples: numpy.ndarray, points: int) -> numpy.ndarray:
    """How loud ``samples`` are at so many ``points``, whatever their length, about their own mean."""
    power = numpy.convolve(samples**2, numpy.ones(HOP) / HOP, "same")
    loud = numpy.log(power[numpy.linspace(0, len(power) - 1, points).astype(int)] + 1e-5)
    return loud - loud.mean()


def likeness_of_envelopes(one: numpy.ndarray, other: numpy.ndarray) -> float:
    first, second = envelope(one, 100), envelope(other, 100)
    return float(numpy.dot(first, second) / numpy.sqrt(numpy.dot(first, first) * numpy.dot(second, second)))


def test_another_sentence_has_another_envelope():
    noise = (
        numpy.random.default_rng(1).normal(size=RATE)
        * numpy.repeat([0.1, 0.001, 0.2, 0.002], RATE // 4 + 1)[:RATE]
    )
    assert likeness_of_envelopes(noise, noise[::-1]) < 0.5


@pytest.mark.parametrize("way", RATES)
def test_a_recording_is_heard_at_each_rate_and_the_engine_goes_on(way, tmp_path):
    played = play("visit_stage.py", tmp_path / "stage", lent({"way": way, "locale": "fr"}))
    line, kept = title(played, 1), recording(played)
    rate = RATES[way]
    tail = 0 if rate is Rate.USUAL else frames_of(TAIL_MS)  # what was made anew ends in a silence
    clip = sentence_in(line["wav"], line["frames"] - tail)
    assert line["said_by"] == [HUMAN]
    assert not_heard(played, 1) == []
    assert lit_in_time(played.whole_lines(1))
    assert len(clip) == pytest.approx(len(kept) / rate.value, rel=0.02)
    assert likeness_of_envelopes(clip, kept) > 0.9
    if rate is Rate.USUAL:
        assert find(played.heard(1), kept).likeness > ALIKE
    assert [each["said_by"] for each in played.whole_lines(1)][-1] == [ENGINE]


def test_a_damaged_recording_is_never_heard_and_the_engine_says_it(tmp_path):
    visit = {"way": "brief", "locale": "fr"}
    scene = lent({**visit, "fault": "recordings damaged", "at": 2}, visit)
    played = play("visit_stage.py", tmp_path / "stage", scene)
    assert title(played, 1)["said_by"] == [HUMAN]
    assert title(played, 2)["said_by"] == [ENGINE]
    assert not_heard(played, 1) == []
    assert not_heard(played, 2) == []
    assert played.told["log"] == ["None/left", "None/left"]
    assert any("recording" in problem for problem in played.visit(2)["problems"])


@pytest.mark.proof
def test_a_language_of_recordings_alone_visits_from_start_to_end(tmp_path):
    scene = {
        "languages": ["fr", "bm"],
        "lent": {"locale": "bm"},
        "visits": [{"way": "whole", "locale": "bm"}],
    }
    played = play("visit_stage.py", tmp_path / "stage", scene)
    lines = played.whole_lines(1)
    assert played.visit(1)["rests"]
    assert [line["shown"] for line in lines] == played.visit(1)["wanted"]
    assert not_heard(played, 1) == []
    own = [line for line in lines if line["screen"] != "Languages"]
    assert len(own) > 50
    for line in own:
        assert HUMAN in line["said_by"] or re.search(r"\d|www|\.fr", line["shown"]), line["shown"]
        assert all(by in (HUMAN, ENGINE) for by in line["said_by"]), line
