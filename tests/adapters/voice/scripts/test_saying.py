"""Who says which parts of an utterance: a human, the engine, or nobody."""

from pathlib import Path

import pytest

from kiosk.adapters.recordings.recording_file import Recording
from kiosk.adapters.voice.scripts.saying import Pause, Recorded, SaidBy, compose, segments_key, speaker_of
from kiosk.adapters.voice.scripts.script import Piece, Script
from kiosk.content.utterance import Part, Utterance
from kiosk.visit.speech import Speaker

VOICES = {"fr": "roa/fr", "ar": "sem/ar"}
RATES = {"fr": 115, "ar": 155, "ps": 140, "bm": 115}
HELLO = Recording(Path("hello.wav"), 22_050, 11, "Source")
KEY = Recording(Path("key.wav"), 11_025, 12, "Lampe")
RECORDED = {"bm/hello": HELLO, "bm/key": KEY, "fr/hello": HELLO}
BLANK = Part("fr", " ", " ")


def composed(*parts, factor=1.0, recorded=RECORDED):
    return compose(Utterance(parts), VOICES.get, RATES.get, recorded.get, factor)


def pieces(saying):
    (script,) = saying.segments
    return [(piece.voice, piece.rate, piece.text) for piece in script.pieces]


def test_a_sentence_is_one_piece_for_the_voice_of_its_language():
    assert pieces(composed(Part("fr", "Bonjour", "Bonjour"))) == [("roa/fr", 115, "Bonjour")]


def test_a_number_does_not_break_the_melody_of_its_sentence():
    saying = composed(
        Part("fr", "Appelez le ", "Appelez le "), Part("fr", "112", "1 1 2"), Part("fr", ".", ".")
    )
    assert pieces(saying) == [("roa/fr", 115, "Appelez le 1 1 2.")]


def test_a_mark_of_another_language_is_no_piece_of_its_own():
    saying = composed(Part("fr", " : ", " : "), Part("ar", "افتح", "افتح"), Part("fr", " : ", " : "))
    assert pieces(saying) == [("sem/ar", 115, " : افتح : ")]


def test_a_french_part_in_an_arabic_sentence_has_the_french_voice_and_rate():
    saying = composed(Part("ar", "افتح ", "افتح "), Part("fr", "clé", "clé"), Part("ar", " الآن", " الآن"))
    assert [piece[:2] for piece in pieces(saying)] == [("sem/ar", 155), ("roa/fr", 115), ("sem/ar", 155)]


def test_a_part_without_a_voice_is_a_silence_in_the_middle():
    saying = composed(Part("ps", "سلام", "سلام"), Part("fr", "Ofpra", "Ofpra"))
    assert [piece[0] for piece in pieces(saying)] == [None, "roa/fr"]
    assert saying.lacks_a_voice


@pytest.mark.parametrize(
    "part", [Part("ps", "سلام", "سلام"), Part("fr", " : ", " : "), Part("fr", "Bonjour", "")]
)
def test_nothing_is_made_where_nobody_can_speak(part):
    saying = composed(part)
    assert saying.segments == ()
    assert speaker_of(saying.said_by(heard=False)) is Speaker.NOBODY


def test_parts_of_one_recording_are_one_segment_whatever_the_engine_could_say():
    saying = composed(Part("fr", "Ouvrez ", "Ouvrez ", "fr/hello"), Part("ar", "112", "1 1 2", "fr/hello"))
    assert saying.segments == (Recorded(HELLO),)
    assert not saying.lacks_a_voice
    assert saying.said_by(heard=True) == (SaidBy(Speaker.HUMAN, "fr", "Source"),)


def test_a_joined_utterance_mixes_humans_and_the_engine_in_its_order():
    saying = composed(
        Part("fr", "Bonjour.", "", "bm/hello"),
        BLANK,
        Part("fr", "Appelez le 112.", "Appelez le 1 1 2."),
        BLANK,
        Part("fr", "Clé.", "", "bm/key"),
    )
    assert saying.segments == (
        Recorded(HELLO),
        Script((Piece("roa/fr", 115, "Appelez le 1 1 2. "),)),
        Recorded(KEY),
    )
    assert saying.needs_both
    said_by = saying.said_by(heard=True)
    assert [(each.speaker, each.locale, each.name) for each in said_by] == [
        (Speaker.HUMAN, "bm", "Source"),
        (Speaker.ENGINE, "fr", "roa/fr"),
        (Speaker.HUMAN, "bm", "Lampe"),
    ]
    assert speaker_of(said_by) is Speaker.HUMAN


def test_two_recordings_side_by_side_are_two_segments():
    saying = composed(Part("fr", "Bonjour.", "", "bm/hello"), BLANK, Part("fr", "Clé.", "", "bm/key"))
    assert saying.segments == (Recorded(HELLO), Recorded(KEY))
    assert not saying.needs_both


def test_without_its_recording_the_engine_says_the_words():
    saying = composed(Part("fr", "Bonjour.", "Bonjour.", "fr/hello"), recorded={})
    assert pieces(saying) == [("roa/fr", 115, "Bonjour.")]
    assert speaker_of(saying.said_by(heard=True)) is Speaker.ENGINE


def test_words_nobody_says_beside_a_recording_are_given_time_to_be_read():
    saying = composed(Part("fr", "Bonjour.", "", "bm/hello"), BLANK, Part("fr", "Ouvrez la lettre.", ""))
    assert saying.segments == (Recorded(HELLO), Pause(1.7))
    assert not saying.lacks_a_voice
    assert speaker_of(saying.said_by(heard=True)) is Speaker.NOBODY


def test_a_number_alone_is_not_taken_for_the_sentence_it_stands_in():
    saying = composed(Part("fr", "Appelez le ", ""), Part("fr", "112", "1 1 2"))
    assert [piece[0] for piece in pieces(saying)] == [None, "roa/fr"]
    assert speaker_of(saying.said_by(heard=True)) is Speaker.NOBODY


def test_a_clip_of_several_has_a_name_that_changes_with_each_of_them():
    def key(*segments, engine="eSpeak NG 1.51"):
        return segments_key(segments, lambda script: engine)

    script, other = Script((Piece("roa/fr", 115, "Bonjour"),)), Script((Piece("roa/fr", 115, "Bonsoir"),))
    keys = [
        key(Recorded(HELLO), script),
        key(script, Recorded(HELLO)),
        key(Recorded(HELLO, 0.75), script),
        key(Recorded(KEY), script),
        key(Recorded(HELLO), other),
        key(Recorded(HELLO), Pause(1.5)),
        key(Recorded(HELLO), script, engine="eSpeak NG 1.52"),
        key(Recorded(HELLO, 0.75)),
        key(Recorded(HELLO, 1.35)),
    ]
    assert len(set(keys)) == len(keys)
    assert key(Recorded(HELLO), script) == keys[0]
    moved = Recording(Path("elsewhere.wav"), HELLO.frames, HELLO.crc32, HELLO.nickname)
    assert key(Recorded(moved), script) == keys[0]
