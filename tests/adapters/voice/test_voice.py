"""The Voice port over the real engine: one queue, one speech at a time, captions where nobody can speak."""

import os
import signal

import pytest

from kiosk.adapters.voice.playing.recording_player import RecordingPlayer
from kiosk.adapters.voice.playing.silent_player import SilentPlayer
from kiosk.adapters.voice.scripts.saying import SaidBy
from kiosk.adapters.voice.worker.worker_process import Standing
from kiosk.content.utterance import Part, Utterance
from kiosk.visit.events import SpeechEnded
from kiosk.visit.speech import Progress, Rate, Speaker, Speech, Spoken
from voice_samples import LANGUAGES, SENTENCES, VOICES, dbfs, samples_of, utterance

LIMIT_MS = 15_000
NO_ENGINE = ["/nowhere/voice-worker"]


def speech(number, *sentences, rate=Rate.USUAL, private=False):
    run = tuple(
        Spoken(f"item-{place}", each if isinstance(each, Utterance) else utterance(each))
        for place, each in enumerate(sentences)
    )
    return Speech(number, run, rate, volume=3, private=private)


def shown(rig):
    return [line.utterance.shown for line in rig.player.lines]


def lines_come(qtbot, rig, count):
    qtbot.waitUntil(lambda: len(rig.player.lines) == count, timeout=LIMIT_MS)


def ends(qtbot, rig, *numbers):
    qtbot.waitUntil(lambda: rig.events == [SpeechEnded(number) for number in numbers], timeout=LIMIT_MS)


def test_a_speech_is_said_sentence_by_sentence_and_then_ends(qtbot, rig_of):
    rig = rig_of()
    rig.voice.say(speech(1, "Bonjour.", "Touchez ici."))
    lines_come(qtbot, rig, 1)
    assert rig.player.lines[0].clip.seconds > 0.3
    assert rig.events == []
    rig.player.end()
    lines_come(qtbot, rig, 2)
    rig.player.end()
    assert rig.events == [SpeechEnded(1)]
    assert shown(rig) == ["Bonjour.", "Touchez ici."]
    assert rig.progress[-1] is None


def test_the_next_sentence_is_made_while_one_is_said(qtbot, rig_of):
    rig = rig_of()
    rig.voice.say(speech(1, "Bonjour.", "Touchez ici."))
    lines_come(qtbot, rig, 1)
    qtbot.waitUntil(lambda: rig.process.free, timeout=LIMIT_MS)
    rig.player.end()
    assert shown(rig) == ["Bonjour.", "Touchez ici."]


def test_of_two_speeches_in_a_row_only_the_second_is_heard_and_ends(qtbot, rig_of):
    rig = rig_of()
    rig.voice.say(speech(1, "Bonjour."))
    rig.voice.say(speech(2, "Au revoir."))
    lines_come(qtbot, rig, 1)
    rig.player.end()
    ends(qtbot, rig, 2)
    assert shown(rig) == ["Au revoir."]


def test_a_speech_replaces_the_one_that_is_going_on(qtbot, rig_of):
    rig = rig_of()
    rig.voice.say(speech(1, "Bonjour.", "Jamais dit."))
    lines_come(qtbot, rig, 1)
    rig.voice.say(speech(2, "Au revoir."))
    assert not rig.player.playing
    lines_come(qtbot, rig, 2)
    rig.player.end()
    ends(qtbot, rig, 2)
    assert shown(rig) == ["Bonjour.", "Au revoir."]


def test_a_hush_is_silent_at_once_and_gets_no_answer(qtbot, rig_of):
    rig = rig_of()
    rig.voice.say(speech(1, "Bonjour."))
    lines_come(qtbot, rig, 1)
    rig.player.word(0, 7)
    rig.voice.hush()
    assert not rig.player.playing
    assert rig.progress[-1] is None
    rig.voice.say(speech(2, "Au revoir."))
    lines_come(qtbot, rig, 2)
    rig.player.end()
    ends(qtbot, rig, 2)


def test_a_hush_while_the_sentence_is_made_keeps_it_unsaid(qtbot, rig_of):
    rig = rig_of()
    rig.voice.say(speech(1, "Jamais dit."))
    rig.voice.hush()
    rig.voice.prepare([utterance("Bonjour.")], Rate.USUAL)
    qtbot.waitUntil(lambda: rig.process.free, timeout=LIMIT_MS)
    rig.voice.say(speech(2, "Bonjour."))
    lines_come(qtbot, rig, 1)
    assert shown(rig) == ["Bonjour."]


def test_the_word_being_said_is_told_with_its_speech_and_item(qtbot, rig_of):
    rig = rig_of()
    rig.voice.say(speech(5, "Bonjour.", "Touchez ici."))
    lines_come(qtbot, rig, 1)
    rig.player.end()
    lines_come(qtbot, rig, 2)
    rig.player.word(8, 4)
    assert rig.progress == [Progress(5, "item-1", 8, 4)]


@pytest.mark.parametrize("locale", SENTENCES)
def test_marks_lie_on_the_words_of_the_sentence(qtbot, rig_of, locale):
    rig = rig_of()
    rig.voice.say(speech(1, utterance(SENTENCES[locale], locale)))
    lines_come(qtbot, rig, 1)
    line = rig.player.lines[0]
    words = SENTENCES[locale].split()
    lit = [SENTENCES[locale][mark.start : mark.start + mark.length] for mark in line.marks]
    assert abs(len(lit) - len(words)) <= 0.2 * len(words)
    assert set(lit) <= set(words)
    assert line.said_by == (SaidBy(Speaker.ENGINE, locale, VOICES[locale]),)


def test_a_speech_of_nothing_ends(qtbot, rig_of):
    rig = rig_of()
    rig.voice.say(speech(1))
    assert rig.events == []
    ends(qtbot, rig, 1)


def test_what_was_prepared_begins_at_once(qtbot, rig_of):
    rig = rig_of()
    rig.voice.prepare([utterance("Bonjour."), utterance("Touchez ici.")], Rate.USUAL)
    qtbot.waitUntil(lambda: len(list(rig.folder.glob("*.json"))) == 2, timeout=LIMIT_MS)
    rig.voice.say(speech(1, "Touchez ici."))
    assert shown(rig) == ["Touchez ici."]


def test_the_rates_differ_in_length(qtbot, rig_of):
    rig = rig_of()
    for number, rate in enumerate(Rate):
        rig.voice.say(speech(number, SENTENCES["fr"], rate=rate))
        lines_come(qtbot, rig, number + 1)
    slow, usual, fast = (line.seconds for line in rig.player.lines)
    assert slow > 1.15 * usual > 1.15 * 1.15 * fast


def test_forgetting_leaves_nothing_of_the_visit_waiting(qtbot, rig_of):
    rig = rig_of()
    rig.voice.prepare([utterance(f"Phrase {number}.") for number in range(30)], Rate.USUAL)
    rig.voice.say(speech(1, "Bonjour."))
    rig.voice.forget()
    assert not rig.player.playing
    qtbot.waitUntil(lambda: rig.process.free, timeout=LIMIT_MS)
    assert rig.events == []
    assert len(list(rig.folder.glob("*.json"))) <= 1


def test_a_sentence_in_two_languages_names_both_voices(qtbot, rig_of):
    rig = rig_of()
    mixed = Utterance((Part("ar", "افتح ", "افتح "), Part("fr", "clé de connexion", "clé de connexion")))
    rig.voice.say(speech(1, mixed))
    lines_come(qtbot, rig, 1)
    line = rig.player.lines[0]
    assert [(each.locale, each.name) for each in line.said_by] == [("ar", "sem/ar"), ("fr", "roa/fr")]
    lit = {mixed.shown[mark.start : mark.start + mark.length] for mark in line.marks}
    assert {"clé", "connexion"} <= lit


def test_a_language_without_a_voice_is_captioned_and_ends_alike(qtbot, rig_of):
    rig = rig_of()
    rig.voice.say(speech(1, utterance("سلام یو دوه", "ps")))
    lines_come(qtbot, rig, 1)
    line = rig.player.lines[0]
    assert line.clip is None
    assert line.seconds >= 1.5
    assert len(line.marks) == 3
    rig.player.end()
    ends(qtbot, rig, 1)


def test_without_an_engine_the_visit_goes_on_with_captions(qtbot, rig_of):
    rig = rig_of(SilentPlayer(), worker=NO_ENGINE)
    rig.voice.say(speech(1, "Bonjour à vous.", "Ici."))
    ends(qtbot, rig, 1)
    lit = [(each.item, each.start, each.length) for each in rig.progress if each]
    assert lit == [("item-0", 0, 7), ("item-0", 8, 1), ("item-0", 10, 5), ("item-1", 0, 4)]
    assert rig.progress[-1] is None
    assert "No speech engine" in rig.voice.state.problems[0]
    assert "/nowhere/voice-worker" in rig.voice.state.problems[0]


def test_a_caption_can_be_hushed(qtbot, rig_of):
    rig = rig_of(SilentPlayer(), worker=NO_ENGINE)
    rig.voice.say(speech(1, "Bonjour à vous."))
    qtbot.waitUntil(lambda: bool(rig.progress), timeout=LIMIT_MS)
    rig.voice.hush()
    rig.voice.say(speech(2, "Ici."))
    ends(qtbot, rig, 2)


def test_a_private_speech_lights_its_words_by_the_clip(qtbot, rig_of):
    rig = rig_of(SilentPlayer())
    rig.voice.say(speech(1, "Touchez ici.", private=True))
    ends(qtbot, rig, 1)
    assert [(each.start, each.length) for each in rig.progress if each] == [(0, 7), (8, 4)]


def test_when_the_worker_is_killed_the_next_sentence_speaks(qtbot, rig_of):
    rig = rig_of()
    rig.voice.say(speech(1, "Bonjour."))
    lines_come(qtbot, rig, 1)
    os.kill(rig.process.process_id, signal.SIGKILL)
    rig.voice.say(speech(2, "Au revoir."))
    lines_come(qtbot, rig, 2)
    assert rig.player.lines[1].clip is not None
    qtbot.waitUntil(lambda: rig.voice.state.restarts == 1, timeout=LIMIT_MS)


def test_a_restart_says_nothing_twice(qtbot, rig_of):
    rig = rig_of()
    rig.voice.say(speech(1, "Bonjour."))
    lines_come(qtbot, rig, 1)
    with qtbot.waitSignal(rig.voice.settled, timeout=LIMIT_MS):
        os.kill(rig.process.process_id, signal.SIGKILL)
    assert shown(rig) == ["Bonjour."]
    rig.player.end()
    ends(qtbot, rig, 1)


def test_when_the_worker_hangs_the_sentence_is_said_by_the_next_one(qtbot, rig_of):
    rig = rig_of(answer_seconds=0.5)
    rig.voice.say(speech(1, "Bonjour."))
    lines_come(qtbot, rig, 1)
    os.kill(rig.process.process_id, signal.SIGSTOP)
    rig.voice.say(speech(2, "Au revoir."))
    lines_come(qtbot, rig, 2)
    assert rig.player.lines[1].clip is not None


def test_without_a_disk_a_sentence_is_spoken_from_memory_until_the_disk_is_back(qtbot, rig_of, tmp_path):
    memory = tmp_path / "memory"
    memory.mkdir()
    rig = rig_of(spares=[memory])
    rig.folder.write_text("a file where the folder should be")
    rig.voice.say(speech(1, "Bonjour."))
    lines_come(qtbot, rig, 1)
    assert rig.player.lines[0].clip.path.is_relative_to(memory)
    assert rig.voice.state.reason == ""
    assert rig.voice.state.problems[0] == (
        f"The sounds cannot be kept in {rig.folder}: a file lies where the folder should be. "
        "Move that file elsewhere. Until then it is spoken from memory; "
        "once it is mended the terminal goes on by itself."
    )
    rig.folder.unlink()
    rig.voice.say(speech(2, "Au revoir."))
    lines_come(qtbot, rig, 2)
    assert rig.player.lines[1].clip.path.is_relative_to(rig.folder)
    assert rig.voice.state.unkept == ""
    rig.voice.stop()
    assert list(memory.iterdir()) == []


def test_where_nothing_can_be_written_sentences_are_shown_and_staff_see_why(qtbot, rig_of):
    rig = rig_of(SilentPlayer(), spares=[])
    rig.folder.write_text("a file where the folder should be")
    rig.voice.say(speech(1, "Bonjour."))
    ends(qtbot, rig, 1)
    assert [(each.start, each.length) for each in rig.progress if each] == [(0, 8)]
    assert "shown, not spoken" in rig.voice.state.unkept


def test_staff_see_which_languages_have_no_voice(qtbot, rig_of):
    rig = rig_of()
    rig.voice.start()
    qtbot.waitUntil(lambda: rig.voice.state.standing is Standing.READY, timeout=LIMIT_MS)
    state = rig.voice.state
    assert state.engine.startswith("eSpeak NG")
    assert state.voiceless == ("ti",)
    assert state.problems == ("No voice for ti: its sentences are shown, not spoken.",)
    assert [rig.voice.voice_of(each.locale) for each in LANGUAGES] == [
        "roa/fr",
        "gmw/en",
        "sem/ar",
        None,
        None,
    ]


def test_staff_see_that_nothing_is_heard(qtbot, rig_of):
    rig = rig_of(SilentPlayer())
    rig.voice.start()
    qtbot.waitUntil(lambda: rig.voice.state.standing is Standing.READY, timeout=LIMIT_MS)
    assert "No sound device" in rig.voice.state.problems[-1]


def test_nothing_is_started_before_it_is_needed(rig_of):
    rig = rig_of()
    assert rig.voice.state.standing is Standing.ASLEEP
    assert rig.process.process_id == 0


def test_a_recording_holds_a_sound_for_each_utterance_and_who_spoke(qtbot, rig_of, tmp_path):
    player = RecordingPlayer(tmp_path / "heard")
    rig = rig_of(player)
    mixed = Utterance((Part("ar", "افتح الرسالة ", "افتح الرسالة "), Part("fr", "Ofpra", "Ofpra")))
    rig.voice.say(speech(1, SENTENCES["fr"], mixed, utterance("سلام", "ps")))
    ends(qtbot, rig, 1)
    first, second, third = player.heard
    assert [each.wav for each in player.heard] == ["001-item-0.wav", "002-item-1.wav", ""]
    assert first.said_by == (SaidBy(Speaker.ENGINE, "fr", "roa/fr"),)
    assert [(each.locale, each.name) for each in second.said_by] == [("ar", "sem/ar"), ("fr", "roa/fr")]
    assert third.said_by == (SaidBy(Speaker.NOBODY, "ps", ""),)
    samples, rate = samples_of(tmp_path / "heard" / first.wav)
    assert len(samples) / rate == pytest.approx(first.seconds, abs=0.001)
    assert dbfs(samples) > -35
    assert 1.2 <= first.words / first.seconds <= 4
    assert abs(first.marks - first.words) <= 0.2 * first.words
    assert (second.shown, second.spoken, second.words) == (mixed.shown, mixed.spoken, 3)


def test_a_recording_goes_on_counting_from_speech_to_speech(qtbot, rig_of, tmp_path):
    player = RecordingPlayer(tmp_path / "heard")
    rig = rig_of(player)
    rig.voice.say(speech(1, "Bonjour."))
    ends(qtbot, rig, 1)
    rig.voice.hush()
    rig.voice.say(speech(2, "Au revoir."))
    ends(qtbot, rig, 1, 2)
    assert [each.wav for each in player.heard] == ["001-item-0.wav", "002-item-0.wav"]
