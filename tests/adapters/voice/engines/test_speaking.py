"""Programs that speak as they should, and all that they may do instead."""

import os
import queue
import time

import numpy
import pytest

from kiosk.adapters.voice.engines.programs import ProgramError, find_programs
from kiosk.adapters.voice.engines.speaking import SpeakingPrograms
from kiosk.adapters.voice.sound.levels import TARGET_DBFS
from program_samples import PIPER, lay_program, lay_rhvoice, lay_voice
from strange_program import TONE_HZ
from voice_samples import dbfs, samples_of

LIMIT_SECONDS = 20.0
NO_PROCESS = 4_194_304  # one more than Linux counts
PIPERS, RHVOICES = "piper:fr_FR-source", "rhvoice:anna"


@pytest.fixture
def woken():
    return queue.SimpleQueue()


@pytest.fixture
def memory(tmp_path):
    (tmp_path / "memory").mkdir()
    return tmp_path / "memory"


@pytest.fixture
def programs(tmp_path, memory, woken):
    """The stand-ins for both programs; those that stay are ended."""
    lay_program(tmp_path)
    for name in ("fr_FR-source", "ar_JO-lampe", "uk_UA-lampe", "slow", "broken"):
        lay_voice(tmp_path, name)
    found = find_programs([tmp_path], [PIPER, lay_rhvoice(tmp_path)])
    speaking = SpeakingPrograms(found, lambda voice, reason: woken.put((voice, reason)), memory)
    yield speaking
    speaking.close()


def said(programs, voice, text, wav, seconds=LIMIT_SECONDS, rate=150):
    programs.speak(voice, rate, text, str(wav), time.monotonic() + seconds)
    samples, at = samples_of(wav)
    assert at == 22_050
    return samples


def highest_tone(samples):
    return numpy.argmax(numpy.abs(numpy.fft.rfft(samples))) * 22_050 / len(samples)


@pytest.mark.parametrize("voice", [PIPERS, RHVOICES])
def test_a_sentence_comes_at_the_level_of_every_voice(programs, tmp_path, voice):
    samples = said(programs, voice, "Bonjour", tmp_path / "a.wav")
    assert abs(dbfs(samples) - TARGET_DBFS) < 0.5
    assert abs(highest_tone(samples) - TONE_HZ) < 3


@pytest.mark.parametrize("rate", [8_000, 16_000, 24_000, 44_100, 48_000])
def test_another_sample_rate_keeps_pitch_and_length(programs, tmp_path, rate):
    samples = said(programs, RHVOICES, f"at {rate}", tmp_path / "a.wav")
    assert abs(len(samples) - 22_050) <= 2
    assert abs(highest_tone(samples) - TONE_HZ) < 2


def test_a_program_that_stays_is_loaded_once_and_leaves_no_file(programs, memory, tmp_path):
    for number in range(5):
        said(programs, PIPERS, f"Phrase {number}", tmp_path / "a.wav")
    (own,) = memory.iterdir()
    (loaded,) = own.iterdir()
    assert list(loaded.iterdir()) == []
    programs.close()
    assert list(memory.iterdir()) == []


def test_a_slower_rate_of_a_loaded_voice_takes_longer_at_the_same_pitch(programs, tmp_path):
    usual = said(programs, PIPERS, "Bonjour", tmp_path / "a.wav", rate=160)
    slow = said(programs, PIPERS, "Bonjour", tmp_path / "b.wav", rate=120)
    assert 1.25 < len(slow) / len(usual) < 1.4
    assert abs(highest_tone(slow) - TONE_HZ) < 5


def test_a_third_voice_ends_the_one_used_longest_ago(programs, memory, tmp_path):
    for voice in (PIPERS, "piper:ar_JO-lampe", "piper:uk_UA-lampe", PIPERS):
        said(programs, voice, "Bonjour", tmp_path / "a.wav")
    (own,) = memory.iterdir()
    assert len(list(own.iterdir())) == 2


def test_a_file_that_is_named_before_it_is_whole_is_waited_for(programs, tmp_path):
    assert len(said(programs, PIPERS, "late", tmp_path / "a.wav")) == 22_050


@pytest.mark.parametrize("voice", [PIPERS, RHVOICES])
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("die", "ended"),
        ("hang", "did not end the sentence"),
        ("babble", "RIFF"),
        ("silence", "it made no sound"),
        ("half", "cut short"),
        ("at 12345", "12345 Hz"),
    ],
)
def test_what_a_program_does_instead_is_told_and_the_next_sentence_is_said(
    programs, tmp_path, voice, text, told
):
    said(programs, voice, "Bonjour", tmp_path / "a.wav")
    with pytest.raises(ProgramError, match=told) as error:
        said(programs, voice, text, tmp_path / "b.wav", seconds=0.8)
    assert (error.value.voice, error.value.waking) == (voice, False)
    assert len(said(programs, voice, "Bonjour", tmp_path / "c.wav")) == 22_050


def test_a_voice_that_is_slow_to_load_holds_nobody_up_and_is_told_once_it_can_speak(
    programs, tmp_path, woken
):
    with pytest.raises(ProgramError) as error:
        said(programs, "piper:slow", "Bonjour", tmp_path / "a.wav", seconds=0.1)
    assert error.value.waking
    said(programs, RHVOICES, "Bonjour", tmp_path / "a.wav")
    (tmp_path / "go").touch()
    assert woken.get(timeout=LIMIT_SECONDS) == ("piper:slow", "")
    said(programs, "piper:slow", "Bonjour", tmp_path / "a.wav")


def test_a_voice_that_is_ended_while_it_loads_can_be_asked_again(programs, tmp_path, woken):
    with pytest.raises(ProgramError):
        said(programs, "piper:slow", "Bonjour", tmp_path / "a.wav", seconds=0.1)
    for voice in (PIPERS, "piper:ar_JO-lampe"):
        said(programs, voice, "Bonjour", tmp_path / "a.wav")
    assert woken.get(timeout=LIMIT_SECONDS) == ("piper:slow", "")


def test_a_voice_that_cannot_be_loaded_is_told_with_its_last_words(programs, tmp_path):
    with pytest.raises(ProgramError, match="no such model") as error:
        said(programs, "piper:broken", "Bonjour", tmp_path / "a.wav")
    assert not error.value.waking


def test_a_full_disk_is_not_the_programs_fault(programs, tmp_path):
    with pytest.raises(OSError, match="No such file"):
        said(programs, PIPERS, "Bonjour", tmp_path / "none" / "a.wav")


def test_what_a_dead_worker_left_is_removed(programs, memory, tmp_path):
    (memory / f"fanal-voice-program-{NO_PROCESS}").mkdir()
    said(programs, PIPERS, "Bonjour", tmp_path / "a.wav")
    assert [folder.name for folder in memory.iterdir()] == [f"fanal-voice-program-{os.getpid()}"]
