"""Letters that a font really holds, and who speaks a language."""

import pytest

from kiosk.commands.examination.letters import letters_of
from kiosk.commands.examination.voices import engine, kept_sounds, recordings, voice_of
from kiosk.content.complaint import Complaint
from kiosk.content.language import Direction, Language, Speech
from kiosk.content.recordable import SaidBy
from kiosk.staff.findings import Standing


def language(locale, endonym, *families, speech=Speech.FULL):
    return Language(locale, endonym, Direction.LTR, "Latn", families, (locale,), speech)


@pytest.mark.parametrize(
    ("spoken", "signs"),
    [
        (language("fr", "Français", "Noto Sans"), "Où êtes-vous ?\u00a0…"),
        (language("ar", "العربية", "Noto Sans Arabic", "Noto Sans"), "اتصل بـ France services\u200f"),
    ],
)
def test_a_font_that_holds_every_letter_is_well(qapp, spoken, signs):
    assert letters_of(spoken, signs, "Install it.").standing is Standing.GOOD


@pytest.mark.parametrize(
    ("spoken", "signs", "told"),
    [
        (language("fr", "Français", "No Such Font"), "a", "No Such Font is missing"),
        (language("fr", "Français", "No Such Font", "Noto Sans"), "a", "No Such Font is missing"),
        (language("bn", "বাংলা", "Noto Sans"), "", "ব"),
        (language("bn", "বাংলা", "Noto Sans", "Noto Sans Bengali"), "", "ব"),
        (language("ar", "العربية", "Noto Sans Arabic"), "اتصل France", "F"),
    ],
)
def test_letters_that_would_stand_as_boxes_are_named(qapp, spoken, signs, told):
    finding = letters_of(spoken, signs, "Install it.")
    assert finding.standing is Standing.BAD
    assert told in finding.words
    assert finding.mend == "Install it."


def test_no_engine_is_told_with_its_reason():
    assert engine("eSpeak NG 1.51", "").standing is Standing.GOOD
    assert "no espeak" in engine("", "no espeak").words
    assert engine("", "").standing is Standing.BAD


def test_an_engine_that_is_left_out_is_named_with_its_reason():
    finding = engine("eSpeak NG 1.51 + Piper", "", [("Piper", "Piper did not end the sentence")])
    assert finding.standing is Standing.CARE
    assert "Piper is left out: Piper did not end the sentence" in finding.words
    assert "eSpeak NG 1.51" in finding.words


@pytest.mark.parametrize(
    ("speech", "found", "said", "standing", "told"),
    [
        (Speech.FULL, "roa/fr", SaidBy(0, 9, 0), Standing.GOOD, "full: roa/fr speaks it"),
        (Speech.FULL, "roa/fr", SaidBy(4, 5, 0), Standing.GOOD, "4 of 9 sentences are recorded"),
        (Speech.FULL, None, SaidBy(9, 0, 0), Standing.GOOD, "9 of 9 sentences are recorded"),
        (Speech.FULL, None, SaidBy(0, 0, 9), Standing.BAD, "No voice"),
        (Speech.FULL, None, SaidBy(4, 0, 5), Standing.BAD, "4 of 9 sentences are recorded"),
        (Speech.PARTIAL, "ira/fa", SaidBy(0, 9, 0), Standing.CARE, "partial: ira/fa speaks it"),
        (Speech.PARTIAL, "ira/fa", SaidBy(9, 0, 0), Standing.GOOD, "9 of 9 sentences are recorded"),
        (Speech.PARTIAL, None, SaidBy(0, 0, 9), Standing.CARE, "partial: 0 of 9"),
        (Speech.NONE, None, SaidBy(4, 0, 5), Standing.CARE, "none: 4 of 9 sentences are recorded"),
    ],
)
def test_who_speaks_a_language_is_told(speech, found, said, standing, told):
    finding = voice_of(language("prs", "دری", "Noto Sans", speech=speech), found, said)
    assert (finding.id, finding.standing) == ("voice-prs", standing)
    assert told in finding.words


def test_recordings_that_cannot_be_played_are_counted_and_the_first_is_named():
    assert recordings([]).standing is Standing.GOOD
    finding = recordings(
        [Complaint("ar/a.wav", "", "is damaged", "record it again"), Complaint("ar/b.json", "", "c", "d")]
    )
    assert finding.standing is Standing.CARE
    assert "2 files" in finding.words
    assert "ar/a.wav, which is damaged" in finding.words


def test_sounds_that_take_more_room_than_they_may_are_told(tmp_path):
    assert kept_sounds(tmp_path / "none", 10).standing is Standing.GOOD
    (tmp_path / "a.wav").write_bytes(bytes(10))
    assert kept_sounds(tmp_path, 10).standing is Standing.GOOD
    (tmp_path / "a.json").write_bytes(b"{}")
    assert kept_sounds(tmp_path, 10).standing is Standing.CARE
