"""Every sentence of a visit comes out of the loudspeaker: in order, whole, alone, unclipped, as loud as the others."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import numpy
import pytest

from kiosk import paths
from kiosk.adapters.content_files.languages import read_languages
from kiosk.content.language import Speech
from sound.listening import RATE, THERE, level, longest_full_scale_run, without
from sound.sound_server import SoundServer
from sound.staging import lit_in_time, not_heard, play, write_down

pytestmark = [
    pytest.mark.sound,
    pytest.mark.skipif(not SoundServer.is_possible(), reason="needs pulseaudio and its programs"),
]

AT_ONCE = 2
"""Visits that are heard side by side: more would take each other's time, and the sink hears that."""
MOST_DECIBELS_APART = 2.0
NOTHING = 10 ** (-80 / 20)
"""What is left when every sentence found is taken out of what was heard: the last bit of 16."""
LONGEST_PAUSE = 2 * RATE
"""Samples between two sentences of one screen, and while a screen changes."""

VOICED = [
    language.locale
    for language in read_languages(paths.LOCALES)
    if language.speech is not Speech.NONE and (paths.LOCALES / language.locale / "procedures.po").exists()
] + ["fr"]
SHORT = ("short", "fr")
WHOLE = [pytest.param(("whole", locale), marks=pytest.mark.proof, id=f"whole-{locale}") for locale in VOICED]


@pytest.fixture(scope="module")
def visits(request, tmp_path_factory):
    """All the visits that are wanted, on their way."""
    tests = [item for item in request.session.items if item.module is request.module]
    wanted = dict.fromkeys(item.callspec.params["visit"] for item in tests)
    with ThreadPoolExecutor(AT_ONCE) as playing:
        yield {
            (way, locale): playing.submit(
                play,
                "visit_stage.py",
                tmp_path_factory.mktemp("visit") / "stage",
                {"languages": [locale], "visits": [{"way": way, "locale": locale}]},
            )
            for way, locale in wanted
        }


@pytest.fixture(params=[pytest.param(SHORT, id="short-fr"), *WHOLE])
def visit(request):
    return request.param


@pytest.fixture
def played(visit, visits):
    return visits[visit].result()


@pytest.fixture
def levels(played):
    """How loud each sentence came out, as if at the loudest volume."""
    heard = played.heard(1)
    return [
        level(heard[each.start : each.end] / each.gain) for each in played.found(1) if each.likeness > THERE
    ]


@pytest.fixture
def left(played):
    """What was heard beside the sentences."""
    return numpy.abs(without(played.heard(1), played.whole_lines(1), played.found(1))).max()


def test_all_that_was_to_be_said_was_said_and_lit(played):
    told, lines = played.visit(1), played.whole_lines(1)
    assert told["rests"]
    assert told["problems"] == []
    assert len(played.told["log"]) == 1
    assert [line["shown"] for line in lines] == told["wanted"]
    assert all(line["heard"] and line["on_screen"] for line in lines)
    assert lit_in_time(lines)


def test_each_sentence_is_heard_after_the_one_before(played):
    assert not_heard(played, 1) == []
    found = played.found(1)
    pauses = [later.start - before.end for before, later in pairwise(found)]
    assert max(pauses, default=0) < LONGEST_PAUSE


def test_nothing_else_sounds(left):
    assert left < NOTHING


def test_no_sentence_is_clipped_or_louder_than_another(visit, played, levels, left):
    apart = max(levels) - min(levels)
    tell(visit, played, apart, left)
    assert longest_full_scale_run(played.heard(1)) == 0
    assert apart < MOST_DECIBELS_APART


def tell(visit, played, apart, left):
    """A row of the proof for a whole visit."""
    way, locale = visit
    found = played.found(1)
    least = min(each.likeness for each in found)
    pause = max(later.start - before.end for before, later in pairwise(found)) / RATE
    beside = 20 * numpy.log10(max(left, 1 / 32768))
    if way == "whole":
        write_down(
            f"| {locale} | {len(found)} | {least:.4f} | {apart:.1f} dB | {beside:.0f} dBFS | {pause:.2f} s |"
        )
