"""What lies on the disk is heard if it is sound; anything else is left out, and named for the staff."""

import json

from kiosk.adapters.recordings.finder import Finder
from kiosk.adapters.recordings.inventory import take_inventory
from kiosk.adapters.recordings.keeping import add_language, approve
from kiosk.adapters.recordings.shelf import find, read_voices
from kiosk.adapters.voice.sound.clip import SAMPLE_RATE
from kiosk.adapters.voice.sound.joining import PAD_MS, frames_of
from kiosk.content.language import Speech
from kiosk.content.recording import Tip, checksum
from kiosk.staff.studio.shelf import RecordedTip, Said, Shelf, Speaker
from recorded_samples import WORDS, bytes_below, consent, record, sentence, tip, voice
from voice_samples import samples_of

TIP = RecordedTip("bm", "sample", "first", "Lampe")


def change(file, **changes):
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), **changes}), "utf-8")


def complaints(folder):
    return [str(each) for each in take_inventory(folder).complaints]


def test_a_sentence_is_known_by_its_words_and_found_by_its_id(tmp_path):
    record(tmp_path, sentence(), sentence(WORDS[1], "snk", "Source"))
    recordings = read_voices([tmp_path]).recordings
    id = recordings.id_of("bm", WORDS[0])
    assert id == f"bm/{checksum(WORDS[0])}"
    assert recordings.id_of("bm", WORDS[1]) == ""
    found = find([tmp_path], id)
    samples, rate = samples_of(found.path)
    assert rate == SAMPLE_RATE
    assert len(samples) == found.frames + frames_of(PAD_MS)
    assert samples[: found.frames].any()
    assert not samples[found.frames :].any()
    assert found.nickname == "Lampe"


def test_where_nothing_was_ever_recorded_there_is_nothing(tmp_path):
    assert read_voices([tmp_path / "none"]).recordings.said == {}
    assert take_inventory(tmp_path / "none").shelf == Shelf()
    assert find([tmp_path / "none"], f"bm/{checksum('x')}") is None


def test_no_id_leads_out_of_the_folders(tmp_path):
    record(tmp_path / "in", sentence())
    record(tmp_path, sentence())
    for id in (f"../bm/{checksum(WORDS[0])}", f"/{checksum(WORDS[0])}", "bm/../x", "bm", "", "bm/consent-.."):
        assert find([tmp_path / "in"], id) is None


def test_the_site_s_own_voice_wins_and_the_other_speaks_where_it_is_damaged(tmp_path):
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    record(own, sentence(nickname="Lampe"))
    record(shipped, sentence(nickname="Source"), sentence(WORDS[1], nickname="Source"))
    folders = [own, shipped]
    first, second = (f"bm/{checksum(words)}" for words in WORDS[:2])
    assert find(folders, first).nickname == "Lampe"
    assert find(folders, second).nickname == "Source"
    assert read_voices(folders).recordings.said == {"bm": {checksum(words) for words in WORDS[:2]}}
    (own / f"{first}.json").write_text("{")
    assert find(folders, first).nickname == "Source"


def test_a_tip_is_heard_once_it_is_approved(tmp_path):
    record(tmp_path, tip())
    assert read_voices([tmp_path]).recordings.tips == frozenset()
    approve(tmp_path, TIP)
    assert read_voices([tmp_path]).recordings.tips == {Tip("bm", "sample", "first")}
    record(tmp_path, tip())
    assert read_voices([tmp_path]).recordings.tips == frozenset()


def test_a_shipped_tip_is_not_heard_where_the_site_s_own_waits_to_be_approved(tmp_path):
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    record(own, tip())
    record(shipped, tip())
    approve(shipped, TIP)
    assert read_voices([own, shipped]).recordings.tips == frozenset()
    assert len(read_voices([shipped]).recordings.tips) == 1


def test_a_language_added_at_the_site_is_spoken_only(tmp_path):
    locale = add_language(tmp_path, "Lampenka")
    record(tmp_path, sentence(locale=locale))
    voices = read_voices([tmp_path])
    (language,) = voices.languages
    assert (language.locale, language.endonym) == (locale, "Lampenka")
    assert (language.spoken_only, language.speech) == (True, Speech.NONE)
    assert locale in voices.recordings.said


def test_a_language_that_is_listed_is_not_renamed_by_a_file(tmp_path):
    record(tmp_path, sentence())
    (tmp_path / "bm" / "language.json").write_text('{"endonym": "Other"}')
    assert read_voices([tmp_path]).languages == ()


def test_the_staff_see_everything_that_is_sound(tmp_path):
    record(tmp_path, sentence(), consent(), tip(nickname="Source"))
    locale = add_language(tmp_path, "Lampenka")
    approve(tmp_path, RecordedTip("bm", "sample", "first", "Source"))
    inventory = take_inventory(tmp_path)
    assert inventory.complaints == ()
    assert inventory.shelf == Shelf(
        said=(Said("bm", checksum(WORDS[0]), "Home/title", WORDS[0], "Lampe"),),
        speakers=(Speaker("bm", "Lampe", consented=True), Speaker("bm", "Source", consented=False)),
        tips=(RecordedTip("bm", "sample", "first", "Source", approved=True),),
        added=((locale, "Lampenka"),),
    )


def test_what_is_damaged_is_left_out_and_named(tmp_path):
    record(tmp_path, *(sentence(f"Phrase {number}.") for number in range(9)), tip())
    place = tmp_path / "bm"
    names = [checksum(f"Phrase {number}.") for number in range(9)]
    files = [place / f"{name}.json" for name in names]
    files[0].write_bytes(b"\xff\x00")
    change(files[1], words="Phrase 2.")
    change(files[2], format=2)
    change(files[3], nickname="two\nlines")
    change(files[4], frames=True)
    (place / f"{names[5]}.wav").unlink()
    files[6].unlink()
    (place / f"{names[7]}.wav").write_bytes(b"RIFF")
    (place / "holiday.mp3").write_bytes(b"")
    change(next(place.glob("tip-*.json")), step="../../x")
    told = complaints(tmp_path)
    assert len(told) == 10
    for about in (
        f"bm/{names[0]}.json: is damaged: record it again",
        f"bm/{names[1]}.json: says something else than its name: record it again",
        f"bm/{names[2]}.json: format: is not 1: update this Fanal, or record it again",
        f"bm/{names[3]}.json: nickname: is not one line of text: record it again",
        f"bm/{names[4]}.json: frames: is no number from 1 to {frames_of(30_500)}: record it again",
        f"bm/{names[5]}.json: has no WAV beside it: record it again",
        f"bm/{names[6]}.wav: has no JSON beside it: record it again",
        f"bm/{names[7]}.wav: is damaged: record it again",
        "bm/holiday.mp3: is no recording: put it elsewhere",
        f"bm/{Tip('bm', 'sample', 'first').id[3:]}.json: step: is no id: record it again",
    ):
        assert about in told
    assert [each.words for each in take_inventory(tmp_path).shelf.said] == ["Phrase 8."]


def test_a_take_is_found_while_it_is_held_and_lies_on_no_disk(tmp_path):
    record(tmp_path, sentence())
    finder = Finder([tmp_path])
    id = finder.hold(voice(0.3))
    take = finder(id)
    samples, _ = samples_of(take.path)
    assert take.frames == round(0.3 * SAMPLE_RATE)
    assert samples[: take.frames].any()
    assert len(bytes_below(tmp_path)) == 2
    other = finder.hold(voice(0.2))
    assert finder(id) is None
    assert finder(other).frames == round(0.2 * SAMPLE_RATE)
    finder.drop()
    assert finder(other) is None
    assert not take.path.exists()
    assert finder(f"bm/{checksum(WORDS[0])}").nickname == "Lampe"
