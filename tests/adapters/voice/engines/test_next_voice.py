"""A sentence whose engine fails is said by the next voice of its language."""

import zlib
from array import array

import pytest

from kiosk.adapters.recordings.recording_file import Recording
from kiosk.adapters.voice.sound.joining import PAD_MS, silence, wav_bytes
from kiosk.adapters.voice.state import voice_for
from kiosk.adapters.voice.voice import make_voice
from kiosk.content.utterance import Part, Utterance
from kiosk.visit.speech import Rate, Speech, Spoken
from program_samples import lay_program, lay_voice, worker_with
from voice_samples import WORKER, HandPlayer, language, utterance

LIMIT_MS = 15_000
VOICES = ("roa/fr", "zle/ru", "piper:fr_FR-source-low", "piper:fr_FR-lampe", "piper:fra-x", "rhvoice:anna")


@pytest.mark.parametrize(
    ("candidates", "found"),
    [
        (("fr",), "roa/fr"),
        (("piper:fr", "fr"), "piper:fr_FR-lampe"),
        (("piper:fr_FR-source-low", "fr"), "piper:fr_FR-source-low"),
        (("piper:ru", "rhvoice:anna", "ru"), "rhvoice:anna"),
        (("piper:ar", "rhvoice:elena", "ru"), "zle/ru"),
        (("rhvoice:an", "ru"), "zle/ru"),
        (("piper:ar",), None),
    ],
)
def test_the_first_candidate_that_is_here_speaks(candidates, found):
    assert voice_for(language("xx", *candidates), VOICES) == found


@pytest.fixture
def spoken_by(qtbot, tmp_path):
    """Says sentences of French, one speech each; gives the line that was played."""
    lay_program(tmp_path)
    lay_voice(tmp_path, "fr_FR-source")
    player = HandPlayer()
    voice = make_voice(
        languages=[language("fr", "piper:fr", "fr")],
        worker=worker_with(tmp_path),
        folder=tmp_path / "clips",
        inbox=lambda event: None,
        progress=lambda progress: None,
        player=player,
    )

    def say(text):
        before = len(player.lines)
        voice.say(Speech(before + 1, (Spoken("title", utterance(text)),), Rate.USUAL, 3))
        qtbot.waitUntil(lambda: len(player.lines) > before, timeout=LIMIT_MS)
        return player.lines[-1]

    say.voice = voice
    yield say
    voice.stop()


def test_an_engine_of_the_site_is_preferred_and_lights_the_sentence(spoken_by):
    line = spoken_by("Bonjour à tous")
    assert spoken_by.voice.voice_of("fr") == "piper:fr_FR-source"
    assert line.clip is not None
    assert [(mark.start, mark.length) for mark in line.marks] == [(0, 14)]


def test_the_second_failure_in_a_row_is_said_by_the_next_voice_and_told(spoken_by):
    assert spoken_by("die").clip is None
    line = spoken_by("babble")
    assert line.clip is not None
    assert spoken_by.voice.voice_of("fr") == "roa/fr"
    assert "Piper is left out until the next start" in " ".join(spoken_by.voice.state.problems)


def test_a_sentence_of_a_human_and_an_engine_that_can_be_written_nowhere_is_shown(qtbot, tmp_path):
    sound = wav_bytes(array("h", [900, -900] * 11_025) + silence(PAD_MS))
    (tmp_path / "a.wav").write_bytes(sound)
    (tmp_path / "file").touch()
    recording = Recording(tmp_path / "a.wav", 22_050, zlib.crc32(sound), "Lampe")
    player = HandPlayer()
    voice = make_voice(
        languages=[language("fr", "fr")],
        worker=WORKER,
        folder=tmp_path / "file" / "clips",
        spares=[],
        inbox=lambda event: None,
        progress=lambda progress: None,
        recordings=lambda id: recording,
        player=player,
    )
    both = Utterance((Part("fr", "Bonjour", "Bonjour", "fr/a"), Part("fr", " à tous", " à tous")))
    voice.say(Speech(1, (Spoken("title", both),), Rate.USUAL, 3))
    qtbot.waitUntil(lambda: bool(player.lines), timeout=LIMIT_MS)
    voice.stop()
    assert player.lines[0].clip is None
