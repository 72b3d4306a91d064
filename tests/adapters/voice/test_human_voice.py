"""Humans and the engine behind the one Voice port: who is heard, at which rate, and what nobody can say."""

import threading
import zlib
from array import array
from itertools import pairwise

import numpy
import pytest

from kiosk.adapters.recordings.recording_file import Recording
from kiosk.adapters.voice.playing.recording_player import RecordingPlayer
from kiosk.adapters.voice.playing.silent_player import SilentPlayer
from kiosk.adapters.voice.scripts.saying import SaidBy
from kiosk.adapters.voice.sound.clip import SAMPLE_RATE
from kiosk.adapters.voice.sound.joining import (
    GAP_MS,
    PAD_MS,
    TAIL_MS,
    frames_of,
    loudness_dbfs,
    read_wav,
    silence,
    wav_bytes,
)
from kiosk.adapters.voice.sound.levels import TARGET_DBFS
from kiosk.adapters.voice.worker.worker_process import Standing
from kiosk.content.language import Direction, Language, Speech
from kiosk.content.utterance import Part, Utterance
from kiosk.visit.events import SpeechEnded
from kiosk.visit.speech import Rate, Speaker, Spoken
from kiosk.visit.speech import Speech as Run
from voice_samples import LANGUAGES, SENTENCES, alikeness, utterance

LIMIT_MS = 15_000
NO_ENGINE = ["/nowhere/voice-worker"]
NEVER_READY = ["sleep", "60"]
BAMBARA = Language("bm", "Bamanankan", Direction.LTR, "Latn", ("Noto Sans",), (), Speech.NONE, True)
EVERY_LANGUAGE = (*LANGUAGES, BAMBARA)
HELLO, KEY = "bm/hello", "bm/key"
SOURCE, LAMP = SaidBy(Speaker.HUMAN, "bm", "Source"), SaidBy(Speaker.HUMAN, "bm", "Lampe")
FRENCH = SaidBy(Speaker.ENGINE, "fr", "roa/fr")
BLANK = Part("fr", " ", " ")


def tone(ms, hertz):
    """A steady sound at the level of every voice."""
    time = numpy.arange(frames_of(ms)) / SAMPLE_RATE
    loud = 32768 * 10 ** (TARGET_DBFS / 20) * 2**0.5
    return array("h", (loud * numpy.sin(2 * numpy.pi * hertz * time)).astype(numpy.int16).tobytes())


SOUNDS = {HELLO: (tone(1500, 180), "Source"), KEY: (tone(800, 320), "Lampe")}


class Shelf:
    """The recordings of a site, each in a file of its own."""

    def __init__(self, folder):
        self.folder = folder
        for id, (samples, _) in SOUNDS.items():
            self.path(id).parent.mkdir(parents=True, exist_ok=True)
            self.path(id).write_bytes(wav_bytes(samples + silence(PAD_MS)))

    def path(self, id):
        return self.folder / f"{id}.wav"

    def __call__(self, id):
        if id not in SOUNDS:
            return None
        samples, nickname = SOUNDS[id]
        crc32 = zlib.crc32(wav_bytes(samples + silence(PAD_MS)))
        return Recording(self.path(id), len(samples), crc32, nickname)


@pytest.fixture
def shelf(tmp_path):
    return Shelf(tmp_path / "recordings")


@pytest.fixture
def human_of(rig_of, shelf):
    """Makes a voice that has recordings."""

    def make(player=None, **named):
        return rig_of(player, recordings=shelf, languages=EVERY_LANGUAGE, **named)

    return make


def recorded(id, shown, spoken=""):
    return Utterance((Part("fr", shown, spoken, id),))


def joined(*utterances):
    parts = [part for each in utterances for part in (*each.parts, BLANK)]
    return Utterance(tuple(parts[:-1]))


def run(number, *sentences, rate=Rate.USUAL, private=False):
    spoken = tuple(Spoken(f"item-{place}", each) for place, each in enumerate(sentences))
    return Run(number, spoken, rate, volume=3, private=private)


def lines_come(qtbot, rig, count):
    qtbot.waitUntil(lambda: len(rig.player.lines) == count, timeout=LIMIT_MS)


def ready(qtbot, rig):
    rig.voice.start()
    qtbot.waitUntil(lambda: rig.voice.state.standing is Standing.READY, timeout=LIMIT_MS)


@pytest.mark.parametrize("worker", [NO_ENGINE, NEVER_READY, []], ids=["missing", "never ready", "none"])
def test_a_recording_is_heard_at_once_whatever_the_engine_does(human_of, shelf, worker):
    rig = human_of(worker=worker)
    rig.voice.say(run(1, recorded(HELLO, "Bonjour à vous."), recorded(KEY, "La clé.")))
    (line,) = rig.player.lines
    assert (line.clip.path, line.clip.frames) == (shelf.path(HELLO), len(SOUNDS[HELLO][0]))
    assert line.seconds == pytest.approx(1.5)
    assert line.said_by == (SOURCE,)
    assert [(mark.ms, mark.start, mark.length) for mark in line.marks] == [(0, 0, 15)]
    rig.player.word(0, 15)
    assert rig.progress[-1].speaker is Speaker.HUMAN
    rig.player.end()
    assert rig.player.lines[1].clip.path == shelf.path(KEY)
    rig.player.end()
    assert rig.events == [SpeechEnded(1)]


def test_what_the_engine_has_to_say_still_waits_until_it_is_known(qtbot, human_of):
    rig = human_of(worker=NEVER_READY)
    rig.voice.say(run(1, joined(recorded(HELLO, "Bonjour."), utterance("Le 112."))))
    assert rig.player.lines == []


def test_a_joined_utterance_is_one_sentence_of_a_human_and_the_engine(qtbot, human_of):
    rig = human_of()
    said = joined(recorded(HELLO, "Bonjour."), utterance(SENTENCES["fr"]), recorded(KEY, "La clé."))
    rig.voice.say(run(1, said))
    lines_come(qtbot, rig, 1)
    (line,) = rig.player.lines
    assert line.said_by == (SOURCE, FRENCH, LAMP)
    heard = numpy.array(read_wav(str(line.clip.path))[: line.clip.frames])
    rig.player.end()
    rig.voice.say(run(2, utterance(SENTENCES["fr"])))
    lines_come(qtbot, rig, 2)
    alone = rig.player.lines[1].clip
    spans = line.clip.spans
    for place, id in ((0, HELLO), (2, KEY)):
        samples = numpy.array(SOUNDS[id][0])
        begin = frames_of(spans[place][0])
        near = [heard[at : at + len(samples)] for at in range(max(0, begin - 12), begin + 12)]
        assert any(numpy.array_equal(each, samples) for each in near), id
    middle = heard[frames_of(spans[1][0]) : frames_of(spans[1][1])] / 32768
    engine = numpy.array(read_wav(str(alone.path))[: alone.frames]) / 32768
    assert alikeness(middle, engine) > 0.9
    gaps = [after[0] - before[1] for before, after in pairwise(spans)]
    assert gaps == pytest.approx([GAP_MS, GAP_MS], abs=2)
    assert line.clip.frames == pytest.approx(frames_of(spans[2][1] + TAIL_MS), abs=40)
    lit = [said.shown[mark.start : mark.start + mark.length] for mark in line.marks]
    assert (lit[0], lit[1], lit[-1]) == ("Bonjour.", "Prenez", "La clé.")
    assert [mark.ms for mark in line.marks] == sorted(mark.ms for mark in line.marks)
    assert line.marks[-1].ms == spans[2][0]


def test_a_human_and_the_engine_are_as_loud_as_each_other(qtbot, human_of):
    rig = human_of()
    rig.voice.say(run(1, joined(recorded(HELLO, "Bonjour."), utterance(SENTENCES["fr"]))))
    lines_come(qtbot, rig, 1)
    clip = rig.player.lines[0].clip
    whole = read_wav(str(clip.path))
    human, engine = (loudness_dbfs(whole[frames_of(first) : frames_of(last)]) for first, last in clip.spans)
    assert abs(human - engine) < 2


@pytest.mark.parametrize("rate", [Rate.SLOW, Rate.FAST])
def test_another_rate_is_a_stretched_copy_that_is_kept(qtbot, human_of, rate):
    rig = human_of(worker=[])
    rig.voice.say(run(1, recorded(HELLO, "Bonjour."), rate=rate))
    lines_come(qtbot, rig, 1)
    clip = rig.player.lines[0].clip
    assert clip.path.is_relative_to(rig.folder)
    assert (clip.seconds - TAIL_MS / 1000) * rate.value == pytest.approx(1.5, rel=0.02)
    rig.voice.say(run(2, recorded(HELLO, "Bonjour."), rate=rate))
    assert rig.player.lines[1].clip == clip


def test_what_was_prepared_at_another_rate_begins_at_once(qtbot, human_of):
    rig = human_of(worker=[])
    rig.voice.prepare([recorded(HELLO, "Bonjour."), recorded(KEY, "La clé.")], Rate.SLOW)
    qtbot.waitUntil(lambda: len(list(rig.folder.glob("*.json"))) == 2, timeout=LIMIT_MS)
    rig.voice.say(run(1, recorded(KEY, "La clé."), rate=Rate.SLOW))
    assert rig.player.lines[0].clip.path.is_relative_to(rig.folder)


def test_what_is_prepared_is_read_before_it_is_needed(qtbot, human_of, shelf):
    rig = human_of(worker=[])
    shelf.path(HELLO).write_bytes(b"")
    rig.voice.prepare([recorded(HELLO, "Bonjour.")], Rate.USUAL)
    qtbot.waitUntil(lambda: rig.voice.state.damaged == (HELLO,), timeout=LIMIT_MS)


def test_what_comes_later_is_read_once_the_first_is_heard(qtbot, rig_of, shelf):
    heard_before = {}

    def find(id):
        heard_before[id] = len(rig.player.lines)
        return shelf(id)

    rig = rig_of(recordings=find, languages=EVERY_LANGUAGE, worker=[])
    rig.voice.say(run(1, recorded(HELLO, "Bonjour."), recorded(KEY, "La clé.")))
    qtbot.waitUntil(lambda: KEY in heard_before, timeout=LIMIT_MS)
    assert heard_before == {HELLO: 0, KEY: 1}


def test_a_stopped_voice_leaves_no_thread(qtbot, human_of):
    rig = human_of(worker=[])
    rig.voice.say(run(1, recorded(HELLO, "Bonjour."), rate=Rate.SLOW))
    lines_come(qtbot, rig, 1)
    mixers = [each for each in threading.enumerate() if each.name == "fanal-mixer"]
    rig.voice.stop()
    assert not mixers[-1].is_alive()


def test_where_no_copy_can_be_kept_a_recording_is_heard_as_it_was_spoken(qtbot, human_of, shelf):
    rig = human_of(worker=[], spares=[])
    rig.folder.write_text("a file where the folder should be")
    rig.voice.say(run(1, recorded(HELLO, "Bonjour."), rate=Rate.SLOW))
    lines_come(qtbot, rig, 1)
    assert rig.player.lines[0].clip.path == shelf.path(HELLO)


def test_for_a_damaged_recording_the_engine_speaks_and_staff_see_it(qtbot, human_of, shelf):
    rig = human_of()
    ready(qtbot, rig)
    shelf.path(HELLO).write_bytes(shelf.path(HELLO).read_bytes()[:-10])
    rig.voice.say(run(1, recorded(HELLO, "Bonjour.", "Bonjour.")))
    lines_come(qtbot, rig, 1)
    assert rig.player.lines[0].said_by == (FRENCH,)
    assert rig.voice.state.damaged == (HELLO,)
    assert any(HELLO in problem for problem in rig.voice.state.problems)


def test_a_recording_damaged_in_the_middle_of_a_visit_is_heard_again_once_it_is_mended(
    qtbot, human_of, shelf
):
    rig = human_of(worker=[])
    whole = shelf.path(HELLO).read_bytes()
    said = recorded(HELLO, "Bonjour à vous.")
    rig.voice.say(run(1, said))
    shelf.path(HELLO).unlink()
    rig.voice.say(run(2, said))
    shelf.path(HELLO).write_bytes(whole)
    rig.voice.say(run(3, said))
    assert [line.said_by for line in rig.player.lines] == [
        (SOURCE,),
        (SaidBy(Speaker.NOBODY, "fr", ""),),
        (SOURCE,),
    ]
    assert len(rig.player.lines[1].marks) == 3
    assert rig.voice.state.damaged == ()


def test_words_nobody_says_are_captioned_and_a_person_is_called_for(qtbot, human_of):
    rig = human_of()
    ready(qtbot, rig)
    rig.voice.say(run(1, Utterance((Part("fr", "Ouvrez la lettre.", ""),))))
    lines_come(qtbot, rig, 1)
    line = rig.player.lines[0]
    assert line.clip is None
    assert [mark.start for mark in line.marks] == [0, 7, 10]
    rig.player.word(0, 6)
    assert rig.progress[-1].speaker is Speaker.NOBODY


def test_data_in_a_spoken_only_language_is_said_by_the_french_voice(qtbot, human_of):
    rig = human_of()
    ready(qtbot, rig)
    assert rig.voice.voice_of("bm") == "roa/fr"
    rig.voice.say(run(1, joined(recorded(HELLO, "Appelez."), utterance("112", "bm", "1 1 2"))))
    lines_come(qtbot, rig, 1)
    assert rig.player.lines[0].said_by == (SOURCE, SaidBy(Speaker.ENGINE, "bm", "roa/fr"))
    rig.voice.say(run(2, utterance("112", "fr", "1 1 2")))
    rig.player.end()
    lines_come(qtbot, rig, 2)
    first, last = rig.player.lines[0].clip.spans[1]
    assert (last - first) / 1000 == pytest.approx(rig.player.lines[1].seconds - TAIL_MS / 1000, abs=0.05)


def test_when_the_engine_is_gone_a_human_is_still_heard_in_a_joined_utterance(qtbot, human_of):
    rig = human_of(worker=NO_ENGINE)
    rig.voice.say(run(1, joined(recorded(HELLO, "Bonjour."), utterance("Ouvrez la lettre."))))
    lines_come(qtbot, rig, 1)
    line = rig.player.lines[0]
    assert line.said_by == (SOURCE, SaidBy(Speaker.NOBODY, "fr", ""))
    assert line.clip.seconds > 1.5 + 1.5
    rig.player.word(0, 8)
    assert rig.progress[-1].speaker is Speaker.NOBODY


def test_when_the_engine_breaks_over_a_joined_utterance_the_human_part_is_heard(qtbot, human_of, tmp_path):
    rig = human_of(worker=["python3", "-c", DIES_OVER_EVERYTHING])
    ready(qtbot, rig)
    rig.voice.say(run(1, joined(recorded(HELLO, "Bonjour."), utterance("Ouvrez la lettre."))))
    lines_come(qtbot, rig, 1)
    assert rig.player.lines[0].said_by == (SOURCE, SaidBy(Speaker.NOBODY, "fr", ""))


DIES_OVER_EVERYTHING = """
import sys
print('{"is": "EngineFacts", "version": "odd 1", "espeak_voices": ["roa/fr"]}', flush=True)
sys.stdin.readline()
"""


@pytest.mark.parametrize(
    ("private", "speaker"), [(False, Speaker.NOBODY), (True, Speaker.HUMAN)], ids=["aloud", "private"]
)
def test_without_a_sound_device_a_person_is_called_for_but_not_where_silence_was_chosen(
    qtbot, human_of, private, speaker
):
    rig = human_of(SilentPlayer(), worker=[])
    rig.voice.say(run(1, recorded(KEY, "La clé."), private=private))
    qtbot.waitUntil(lambda: bool(rig.progress), timeout=LIMIT_MS)
    assert rig.progress[0].speaker is speaker


def test_who_would_speak_can_be_asked(qtbot, human_of):
    rig = human_of()
    ready(qtbot, rig)
    said = [recorded(HELLO, "Bonjour."), utterance("Bonjour."), Utterance((Part("fr", "Bonjour.", ""),))]
    assert [rig.voice.speaker_of(each) for each in said] == [Speaker.HUMAN, Speaker.ENGINE, Speaker.NOBODY]


def test_a_report_of_what_was_heard_names_each_speaker(qtbot, human_of, tmp_path):
    player = RecordingPlayer(tmp_path / "heard")
    rig = human_of(player)
    rig.voice.say(run(1, recorded(HELLO, "Bonjour."), joined(recorded(KEY, "La clé."), utterance("Le 112."))))
    qtbot.waitUntil(lambda: rig.events == [SpeechEnded(1)], timeout=LIMIT_MS)
    assert [each.said_by for each in player.heard] == [(SOURCE,), (LAMP, FRENCH)]
    assert [each.words for each in player.heard] == [1, 4]
    assert read_wav(str(tmp_path / "heard" / player.heard[0].wav)) == SOUNDS[HELLO][0]
