"""From the moments of a clip back to what is lit of the shown sentence."""

from pathlib import Path

from kiosk.adapters.recordings.recording_file import Recording
from kiosk.adapters.voice.scripts.marks import (
    ShownMark,
    WordMark,
    caption_marks,
    shown_marks,
    spoken_words,
    word_marks,
)
from kiosk.adapters.voice.scripts.saying import compose
from kiosk.adapters.voice.sound.clip import Clip, Mark
from kiosk.content.utterance import Part, Utterance

VOICES = {"fr": "roa/fr", "ar": "sem/ar"}
HELLO = Recording(Path("hello.wav"), 22_050, 11, "Source")


def groups(utterance):
    return compose(utterance, VOICES.get, lambda locale: 140, {"bm/hello": HELLO}.get).groups


def clip(*marks, spans=((0, 1000),)):
    return Clip(Path("x.wav"), 22050, tuple(Mark(*mark) for mark in marks), spans)


def words_of(utterance, *marks):
    return word_marks(groups(utterance), clip(*marks))


def lit(utterance, *marks, spans=((0, 1000),)):
    heard = clip(*marks, spans=spans)
    return shown_marks(utterance, groups(utterance), heard, word_marks(groups(utterance), heard))


def test_a_word_the_engine_splits_is_marked_once_and_whole():
    sentence = Utterance((Part("fr", "Prenez l’adresse !", "Prenez l’adresse !"),))
    assert words_of(sentence, (0, 0, 6, 0), (0, 7, 1, 300), (0, 9, 7, 350)) == (
        WordMark(0, 0, 0, 6),
        WordMark(300, 0, 7, 9),
    )
    assert spoken_words(sentence) == 2


def test_marks_find_their_part_where_neighbours_were_one_piece():
    sentence = Utterance((Part("fr", "Appelez le ", "Appelez le "), Part("fr", "112", "1 1 2")))
    marks = words_of(sentence, (0, 0, 7, 0), (0, 8, 2, 200), (0, 11, 1, 300), (0, 13, 1, 500))
    assert [(mark.part, mark.start) for mark in marks] == [(0, 0), (0, 8), (1, 0), (1, 2)]


def test_the_word_itself_is_lit_where_it_is_said_as_it_is_written():
    sentence = Utterance((Part("ar", "افتح ", "افتح "), Part("fr", "votre clé", "votre clé")))
    marks = [(0, 0, 4, 40), (1, 0, 5, 300), (1, 6, 3, 600)]
    assert lit(sentence, *marks, spans=((0, 250), (300, 900))) == (
        ShownMark(0, 0, 4),
        ShownMark(300, 5, 5),
        ShownMark(600, 11, 3),
    )


def test_a_number_is_lit_whole_while_its_digits_are_said():
    sentence = Utterance((Part("fr", "Appelez ", "Appelez "), Part("fr", "112", "1 1 2")))
    marks = [(0, 0, 7, 0), (0, 8, 1, 400), (0, 10, 1, 600), (0, 12, 1, 800)]
    assert lit(sentence, *marks) == (ShownMark(0, 0, 7), ShownMark(400, 8, 3))


def test_a_word_written_out_with_its_vowels_still_lights_the_word_that_is_shown():
    said = Utterance((Part("ar", "المس هنا", "اِلْمِسْ هُنا"),))
    assert lit(said, (0, 0, 8, 0), (0, 9, 4, 400)) == (ShownMark(0, 0, 4), ShownMark(400, 5, 3))


def test_the_sentence_is_lit_whole_where_what_is_said_shows_nothing_of_its_own():
    sentence = Utterance((Part("fr", "Site : ofpra.fr", "Le site"), Part("fr", "", " ofpra point f r")))
    assert lit(sentence, (0, 0, 2, 0), (0, 9, 5, 500)) == (ShownMark(0, 0, 15),)


def test_without_marks_the_whole_sentence_is_lit():
    assert lit(Utterance((Part("fr", "Bonjour", "Bonjour"),))) == (ShownMark(0, 0, 7),)


def test_a_human_sentence_is_lit_as_a_whole():
    sentence = Utterance((Part("fr", "Où allez-", "", "bm/hello"), Part("fr", "vous ?", "", "bm/hello")))
    assert lit(sentence) == (ShownMark(0, 0, 15),)
    assert spoken_words(sentence) == 3


def test_beside_others_a_human_lights_its_own_range_and_the_engine_its_words():
    sentence = Utterance(
        (
            Part("fr", "Appelez le ", "Appelez le "),
            Part("fr", "112.", "1 1 2."),
            Part("fr", " ", " "),
            Part("fr", "Parlez ", "", "bm/hello"),
            Part("fr", "fort.", "", "bm/hello"),
        )
    )
    marks = [(0, 0, 7, 0), (0, 8, 2, 200), (0, 11, 1, 300)]
    assert lit(sentence, *marks, spans=((0, 900), (990, 1900))) == (
        ShownMark(0, 0, 7),
        ShownMark(200, 8, 2),
        ShownMark(300, 11, 4),
        ShownMark(990, 16, 12),
    )


def test_a_recording_that_shows_nothing_lights_the_sentence_before_it():
    sentence = Utterance((Part("fr", "Un conseil ", "Un conseil "), Part("fr", "", "", "bm/hello")))
    assert lit(sentence, (0, 0, 2, 0), (0, 3, 7, 200), spans=((0, 400), (490, 2000))) == (
        ShownMark(0, 0, 11),
    )


def test_words_nobody_says_are_lit_one_by_one_in_the_silence_they_are_given():
    sentence = Utterance((Part("fr", "Ouvrez la lettre. ", ""), Part("fr", "112", "1 1 2")))
    assert lit(sentence, (1, 0, 1, 2100), spans=((0, 2000), (2090, 2900))) == (
        ShownMark(0, 0, 6),
        ShownMark(667, 7, 2),
        ShownMark(1333, 10, 7),
        ShownMark(2100, 18, 3),
    )


def test_a_caption_leads_the_eye_from_word_to_word():
    sentence = Utterance((Part("ps", "سلام یو دوه", "سلام یو دوه"),))
    assert caption_marks(sentence, 3.0) == (ShownMark(0, 0, 4), ShownMark(1000, 5, 2), ShownMark(2000, 8, 3))
