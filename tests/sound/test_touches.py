"""Touches without a plan: never two voices, no sentence after its screen has gone, nothing that grows."""

from __future__ import annotations

import json
import random
from itertools import pairwise
from statistics import median

import numpy
import pytest

from sound.listening import RATE, find, sentence_in
from sound.sound_server import SoundServer
from sound.staging import ALIKE, Line, Played, play, write_down

pytestmark = [
    pytest.mark.sound,
    pytest.mark.skipif(not SoundServer.is_possible(), reason="needs pulseaudio and its programs"),
]

LANGUAGES = ["fr", "en", "ar"]
MOST_LOOKED_AT = 300
HUSHED_SECONDS = 0.25
"""After this nothing is heard of a line that was cut off, however late an ear hears it."""
BEGINNING = RATE // 4
NEAR = RATE // 4
"""So far from where the clock says that a line began it may lie in what was heard."""
NOTHING = 10 ** (-70 / 20)
MOST_MEGABYTES = 4.0
WARM_UP = 0.2


@pytest.fixture(
    scope="module",
    params=[pytest.param(300, id="300"), pytest.param(10_000, id="10000", marks=pytest.mark.proof)],
)
def played(request, tmp_path_factory):
    scene = {"touches": request.param, "seed": request.param, "languages": LANGUAGES}
    return play("touch_stage.py", tmp_path_factory.mktemp("touches") / "stage", scene)


@pytest.fixture(scope="module")
def lines(played: Played) -> list[Line]:
    with (played.folder / "lines.jsonl").open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def said_for_a_while(line: Line) -> bool:
    return line["heard"] and line["ended"] - line["sounded"] > 0.4 and line["seconds"] > 0.4


def test_nothing_fails(played):
    assert played.told["failures"] == []
    assert len(played.told["states"]) >= 6


def test_each_line_belongs_to_the_screen_that_is_shown(lines):
    assert len(lines) > 50
    assert [line for line in lines if not line["on_screen"]] == []


def test_a_line_begins_only_when_the_one_before_has_ended(lines):
    assert [(one, two) for one, two in pairwise(lines) if two["began"] < one["ended"]] == []


@pytest.mark.proof  # a busy machine smears what the sink hears between two touches
def test_never_two_voices_at_once(played, lines):
    """Where a line begins there is nothing but its clip, though another was cut off for it."""
    heard = played.heard(1)
    said = [line for line in lines if said_for_a_while(line)]
    assert len(said) > 20
    for line in random.Random(1).sample(said, min(len(said), MOST_LOOKED_AT)):
        wanted = sentence_in(line["wav"], line["frames"])[:BEGINNING]
        about = round((line["sounded"] - played.told["began"]) * RATE)
        place = find(heard, wanted, about - NEAR, about + NEAR + len(wanted))
        assert place.likeness >= ALIKE, line
        assert numpy.abs(heard[place.start : place.end] - place.gain * wanted).max() < NOTHING, line


@pytest.mark.proof  # a busy machine smears what the sink hears between two touches
def test_nothing_is_heard_while_nobody_speaks(played, lines):
    heard = played.heard(1)
    pauses = [
        (one["ended"] + HUSHED_SECONDS, two["began"])
        for one, two in pairwise(lines)
        if two["began"] - one["ended"] > 2 * HUSHED_SECONDS
    ]
    assert pauses
    for begin, end in pauses:
        first, last = (round((at - played.told["began"]) * RATE) for at in (begin, end - 0.1))
        assert not heard[first:last].any(), (begin, end)


def test_memory_threads_and_files_stay_as_they_are(played):
    looks = played.told["looks"]
    warm = looks[round(len(looks) * WARM_UP) :]
    assert max(look["threads"] for look in warm) - min(look["threads"] for look in warm) <= 1
    assert max(look["files"] for look in warm) - min(look["files"] for look in warm) <= 2
    assert max(look["processes"] for look in warm) - min(look["processes"] for look in warm) <= 1
    grown = steady_growth([look["megabytes"] for look in warm])
    tell(played, warm, grown)
    assert grown < MOST_MEGABYTES


def steady_growth(megabytes):
    """What is lost all the time: a page or a word met for the first time costs once, a leak in every tenth."""
    tenth = max(1, len(megabytes) // 10)
    levels = [median(megabytes[at : at + tenth]) for at in range(0, len(megabytes) - tenth + 1, tenth)]
    steps = [after - before for before, after in pairwise(levels)]
    return median(steps) * len(steps) if steps else 0.0


def test_a_step_is_no_leak_and_a_leak_is_no_step():
    assert steady_growth([50.0] * 40 + [60.0] * 40) < MOST_MEGABYTES
    assert steady_growth([50 + 0.1 * at for at in range(80)]) > MOST_MEGABYTES


def tell(played, warm, grown):
    """What the proof tells of the touches."""
    threads, files = ([look[what] for look in warm] for what in ("threads", "files"))
    write_down(
        f"{played.told['touches']:,} touches without a plan, on {len(played.told['states'])} screens: memory "
        f"{grown:+.1f} MB steadily after the warm-up (of {warm[0]['megabytes']:.0f} MB), {min(threads)} to "
        f"{max(threads)} threads, {min(files)} to {max(files)} files."
    )
