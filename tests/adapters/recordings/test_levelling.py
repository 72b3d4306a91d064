"""A recording is cut out of the room, as loud as every other voice, and judged by what can be heard."""

import math
from array import array

import numpy
import pytest
from hypothesis import given, seed, settings
from hypothesis import strategies as st

from kiosk.adapters.recordings.levelling import AFTER_MS, BEFORE_MS, levelled, peak_dbfs
from kiosk.adapters.voice.sound.levels import TARGET_DBFS
from kiosk.staff.studio.shelf import Verdict
from recorded_samples import RATE, mixed, room, said_in_a_room, voice
from voice_samples import likeness

SILENCE = array("h", bytes(2 * RATE))
CEILING = 32_767 * 10 ** (-1 / 20)


def level_of_voice(samples, margin=200):
    """How loud it is between what is kept before and after, in dBFS."""
    inner = (
        numpy.array(samples[BEFORE_MS * RATE // 1000 + margin : -AFTER_MS * RATE // 1000 - margin]) / 32_768
    )
    return 10 * math.log10(numpy.mean(inner**2))


@pytest.mark.parametrize("dbfs", [-45.0, -35.0, -24.0, -14.0])
def test_however_loud_it_was_said_it_is_as_loud_as_every_voice(dbfs):
    made = levelled(said_in_a_room(dbfs=dbfs, noise=-70))
    assert made.verdict is Verdict.GOOD
    assert abs(level_of_voice(made.samples) - TARGET_DBFS) < 1


@pytest.mark.parametrize("noise", [-75.0, -60.0, -48.0])
def test_the_room_before_and_after_is_cut_off_and_a_breath_kept(noise):
    made = levelled(said_in_a_room(before=1.0, said=1.5, after=2.0, noise=noise))
    kept = 1.5 + (BEFORE_MS + AFTER_MS) / 1000
    assert abs(made.seconds - kept) < 0.06


def test_what_is_kept_is_what_was_said():
    heard = said_in_a_room()
    made = levelled(heard)
    wanted = numpy.array(made.samples, float)
    assert likeness(numpy.array(heard, float), wanted) > 0.97


def test_a_pause_between_words_stays():
    pause = array("h", bytes(2 * RATE))
    made = levelled(mixed(room(5.0), pause + voice(0.6) + pause + voice(0.6)))
    assert abs(made.seconds - 2.2 - (BEFORE_MS + AFTER_MS) / 1000) < 0.06


def test_a_finger_on_the_glass_is_no_sound():
    heard = said_in_a_room(before=1.5, said=1.0, after=1.5)
    for at in (round(0.3 * RATE), round(3.6 * RATE)):
        heard[at : at + 300] = voice(300 / RATE, -12)
    assert abs(levelled(heard).seconds - 1.0 - (BEFORE_MS + AFTER_MS) / 1000) < 0.06


def test_both_ends_come_from_nothing():
    made = levelled(voice(2.0) + SILENCE)
    assert made.samples[0] == made.samples[-1] == 0
    assert max(map(abs, made.samples[:20])) < 0.2 * max(made.samples)


def test_one_peak_costs_no_loudness_and_clips_nothing():
    heard = said_in_a_room(dbfs=-30)
    heard[RATE + 9_000 : RATE + 9_010] = array("h", [30_000] * 10)
    made = levelled(heard)
    assert max(map(abs, made.samples)) <= CEILING + 1
    assert abs(level_of_voice(made.samples) - TARGET_DBFS) < 1


def test_the_hum_of_a_desk_is_taken_out():
    hum = array("h", (round(2_000 * math.sin(2 * math.pi * 3 * at / RATE)) + 1_500 for at in range(4 * RATE)))
    assert levelled(mixed(hum, said_in_a_room())).verdict is Verdict.GOOD


@pytest.mark.parametrize(
    ("heard", "verdict"),
    [
        (array("h"), Verdict.SILENT),
        (SILENCE, Verdict.SILENT),
        (room(2.0), Verdict.SILENT),
        (room(2.0, -30), Verdict.SILENT),
        (array("h", [1]), Verdict.SILENT),
        (said_in_a_room(dbfs=-54, noise=-90), Verdict.TOO_SOFT),
        (said_in_a_room(dbfs=-3), Verdict.TOO_LOUD),
        (said_in_a_room(dbfs=-24, noise=-35), Verdict.NOISY),
        (said_in_a_room(), Verdict.GOOD),
    ],
)
def test_a_take_is_judged_by_what_can_be_heard(heard, verdict):
    made = levelled(heard)
    assert made.verdict is verdict
    assert bool(made.samples) == (verdict is not Verdict.SILENT)


def test_what_was_cut_at_its_longest_has_not_ended():
    assert levelled(said_in_a_room(), not_ended=True).verdict is Verdict.NOT_ENDED
    assert levelled(SILENCE, not_ended=True).verdict is Verdict.SILENT


def test_a_peak_at_full_scale_alone_is_not_too_loud():
    heard = said_in_a_room()
    heard[RATE + 9_000] = 32_767
    assert levelled(heard).verdict is Verdict.GOOD


@seed(20261126)
@settings(max_examples=60, deadline=None, database=None)
@given(
    st.lists(
        st.tuples(st.sampled_from([-32_768, -3_000, -5, 0, 5, 700, 32_767]), st.integers(1, 5_000)),
        max_size=8,
    )
)
def test_whatever_is_heard_nothing_clips_and_nothing_is_made_longer(runs):
    heard = array("h", (sample for sample, length in runs for _ in range(length)))
    made = levelled(heard)
    assert len(made.samples) <= len(heard)
    assert max(map(abs, made.samples), default=0) <= CEILING + 1


def test_the_loudest_sample_is_told_in_decibels():
    assert peak_dbfs(array("h", [0, -32_768, 5])) == 0
    assert round(peak_dbfs(array("h", [16_384, 0])), 1) == -6.0
    assert peak_dbfs(array("h", [0, 0])) == peak_dbfs(array("h")) == -math.inf
