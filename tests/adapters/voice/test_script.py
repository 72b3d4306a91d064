"""From an utterance to what the engine is asked, and from its marks back to what is lit."""

from pathlib import Path

from kiosk.adapters.voice.clip import Clip, Mark
from kiosk.adapters.voice.script import (
    Piece,
    Script,
    ShownMark,
    WordMark,
    caption_marks,
    compose,
    shown_marks,
    spoken_words,
    word_marks,
)
from kiosk.content.utterance import Part, Utterance

VOICES = {"fr": "roa/fr", "ar": "sem/ar"}
RATES = {"fr": 115, "ar": 155, "ps": 140}


def composed(*parts):
    return compose(Utterance(parts), VOICES.get, RATES.get)


def clip(*marks):
    return Clip(Path("x.wav"), 22050, tuple(Mark(*mark) for mark in marks), ())


def test_a_sentence_is_one_piece_for_the_voice_of_its_language():
    assert composed(Part("fr", "Bonjour", "Bonjour")) == Script((Piece("roa/fr", 115, "Bonjour"),))


def test_a_number_does_not_break_the_melody_of_its_sentence():
    script = composed(
        Part("fr", "Appelez le ", "Appelez le "), Part("fr", "112", "1 1 2"), Part("fr", ".", ".")
    )
    assert script == Script((Piece("roa/fr", 115, "Appelez le 1 1 2."),))


def test_a_french_part_in_an_arabic_sentence_has_the_french_voice_and_rate():
    script = composed(Part("ar", "افتح ", "افتح "), Part("fr", "clé", "clé"), Part("ar", " الآن", " الآن"))
    assert [(piece.voice, piece.rate) for piece in script.pieces] == [
        ("sem/ar", 155),
        ("roa/fr", 115),
        ("sem/ar", 155),
    ]


def test_a_part_without_a_voice_is_a_silence_in_the_middle():
    script = composed(Part("ps", "سلام", "سلام"), Part("fr", "Ofpra", "Ofpra"))
    assert [piece.voice for piece in script.pieces] == [None, "roa/fr"]


def test_nothing_is_asked_of_the_engine_where_nobody_can_speak():
    assert composed(Part("ps", "سلام", "سلام")) is None
    assert composed(Part("fr", " : ", " : ")) is None


def test_the_name_of_a_clip_changes_with_engine_voice_rate_and_words():
    script = Script((Piece("roa/fr", 115, "Bonjour"),))
    others = [
        script.key("eSpeak NG 1.52"),
        Script((Piece("gmw/en", 115, "Bonjour"),)).key("eSpeak NG 1.51"),
        Script((Piece("roa/fr", 86, "Bonjour"),)).key("eSpeak NG 1.51"),
        Script((Piece("roa/fr", 115, "Bonsoir"),)).key("eSpeak NG 1.51"),
    ]
    assert script.key("eSpeak NG 1.51") == script.key("eSpeak NG 1.51")
    assert len({script.key("eSpeak NG 1.51"), *others}) == 5


def test_a_word_the_engine_splits_is_marked_once_and_whole():
    sentence = Utterance((Part("fr", "Prenez l’adresse !", "Prenez l’adresse !"),))
    marks = word_marks(sentence, VOICES.get, clip((0, 0, 6, 0), (0, 7, 1, 300), (0, 9, 7, 350)))
    assert marks == (WordMark(0, 0, 0, 6), WordMark(300, 0, 7, 9))
    assert spoken_words(sentence) == 2


def test_marks_find_their_part_where_neighbours_were_one_piece():
    sentence = Utterance((Part("fr", "Appelez le ", "Appelez le "), Part("fr", "112", "1 1 2")))
    marks = word_marks(
        sentence, VOICES.get, clip((0, 0, 7, 0), (0, 8, 2, 200), (0, 11, 1, 300), (0, 13, 1, 500))
    )
    assert [(mark.part, mark.start) for mark in marks] == [(0, 0), (0, 8), (1, 0), (1, 2)]


def test_the_word_itself_is_lit_where_it_is_said_as_it_is_written():
    sentence = Utterance((Part("ar", "افتح ", "افتح "), Part("fr", "votre clé", "votre clé")))
    marks = (WordMark(40, 0, 0, 4), WordMark(300, 1, 0, 5), WordMark(600, 1, 6, 3))
    assert shown_marks(sentence, marks) == (ShownMark(0, 0, 4), ShownMark(300, 5, 5), ShownMark(600, 11, 3))


def test_a_number_is_lit_whole_while_its_digits_are_said():
    sentence = Utterance((Part("fr", "Appelez le ", "Appelez le "), Part("fr", "112", "1 1 2")))
    marks = (WordMark(0, 0, 0, 7), WordMark(400, 1, 0, 1), WordMark(600, 1, 2, 1), WordMark(800, 1, 4, 1))
    assert shown_marks(sentence, marks) == (ShownMark(0, 0, 7), ShownMark(400, 11, 3))


def test_a_word_written_out_with_its_vowels_still_lights_the_word_that_is_shown():
    said = Utterance((Part("ar", "المس هنا", "اِلْمِسْ هُنا"),))
    marks = [WordMark(0, 0, 0, 8), WordMark(400, 0, 9, 4)]
    assert shown_marks(said, marks) == (ShownMark(0, 0, 4), ShownMark(400, 5, 3))


def test_the_sentence_is_lit_whole_where_what_is_said_shows_nothing_of_its_own():
    sentence = Utterance((Part("fr", "Site : ofpra.fr", "Le site"), Part("fr", "", "ofpra point f r")))
    marks = (WordMark(0, 0, 0, 2), WordMark(500, 1, 0, 5))
    assert shown_marks(sentence, marks) == (ShownMark(0, 0, 15),)


def test_without_marks_the_whole_sentence_is_lit():
    assert shown_marks(Utterance((Part("fr", "Bonjour", "Bonjour"),)), ()) == (ShownMark(0, 0, 7),)


def test_a_caption_leads_the_eye_from_word_to_word():
    sentence = Utterance((Part("ps", "سلام یو دوه", "سلام یو دوه"),))
    assert caption_marks(sentence, 3.0) == (ShownMark(0, 0, 4), ShownMark(1000, 5, 2), ShownMark(2000, 8, 3))
