"""What the staff ask of the shelf is done in order, and each answer says what is there now."""

import threading
from pathlib import Path

import pytest

from kiosk.adapters.recordings.keeping import added_locale
from kiosk.adapters.recordings.packing import pack
from kiosk.adapters.voice_shelf import DiskShelf
from kiosk.content.recording import checksum
from kiosk.staff.studio.shelf import RecordedTip, Said, Shelf, Speaker
from recorded_samples import WORDS, bytes_below, consent, record, sentence, tip

TIP = RecordedTip("bm", "sample", "first", "Lampe")


class Desk:
    """A shelf and the answers it gave."""

    def __init__(self, root, stick=None):
        self.folder, self.stick, self.exports = root / "recordings", stick or root / "stick", root / "exports"
        self.answers = []
        self.threads = set()
        self.shelf = DiskShelf(self.folder, self.stick, self.stick, self.exports, self._answer)

    def _answer(self, event):
        self.threads.add(threading.current_thread())
        self.answers.append(event)

    def done(self):
        """All answers, once all is done."""
        self.shelf.close()
        return self.answers


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def test_an_empty_shelf_is_looked_at_and_no_screen_waits_for_it(desk):
    desk.shelf.look()
    (answer,) = desk.done()
    assert (answer.shelf, answer.problem, answer.packed_to) == (Shelf(), "", "")
    assert threading.main_thread() not in desk.threads


def test_each_deed_answers_what_is_there_after_it(desk):
    record(desk.folder, consent(), sentence(), tip())
    desk.shelf.look()
    desk.shelf.add_language("Lampenka")
    desk.shelf.approve(TIP)
    desk.shelf.erase(Said("bm", checksum(WORDS[0]), "Home/title", WORDS[0], "Lampe"))
    desk.shelf.erase(Speaker("bm", "Lampe"))
    at_first, added, approved, without, erased = desk.done()
    assert [answer.problem for answer in desk.answers] == [""] * 5
    assert [len(answer.shelf.said) for answer in desk.answers] == [1, 1, 1, 0, 0]
    assert [each.approved for each in at_first.shelf.tips + approved.shelf.tips] == [False, True]
    assert added.shelf.added == ((added_locale("Lampenka"), "Lampenka"),)
    assert without.shelf.speakers == (Speaker("bm", "Lampe", consented=True),)
    assert (erased.shelf.speakers, erased.shelf.tips) == ((), ())


def test_the_file_lies_on_the_stick_and_is_offered_there(desk):
    record(desk.folder, consent(), sentence())
    desk.stick.mkdir()
    (desk.stick / "holiday.jpg").write_bytes(b"")
    desk.shelf.pack("bm")
    (answer,) = desk.done()
    assert answer.problem == ""
    assert answer.packed_to == str(desk.stick / "bm.fanal-voix")
    assert answer.shelf.packed == ("bm.fanal-voix",)


def test_without_a_stick_the_file_lies_in_the_state_folder(desk):
    record(desk.folder, consent(), sentence())
    desk.shelf.pack("bm")
    (answer,) = desk.done()
    assert answer.packed_to == str(desk.exports / "bm.fanal-voix")
    assert answer.shelf.packed == ()
    assert (desk.exports / "bm.fanal-voix").stat().st_mode & 0o077 == 0


def test_a_file_that_lacks_something_says_what_and_where_it_lies(desk):
    record(desk.folder, consent(), sentence(), sentence(WORDS[1], nickname="Source"))
    desk.shelf.pack("bm")
    (answer,) = desk.done()
    assert answer.problem.startswith(
        f"{desk.exports / 'bm.fanal-voix'}: is written, but lacks this: bm: Source: "
    )


def test_what_a_stick_brings_is_taken_in(desk, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    record(elsewhere, consent(), sentence())
    desk.stick.mkdir()
    pack(elsewhere, "bm", desk.stick / "voices.fanal-voix")
    desk.shelf.unpack("voices.fanal-voix")
    (answer,) = desk.done()
    assert answer.problem == ""
    assert [each.words for each in answer.shelf.said] == [WORDS[0]]
    assert bytes_below(desk.folder) == bytes_below(elsewhere)


def test_no_name_leads_out_of_the_stick(desk, tmp_path):
    record(tmp_path, consent(), sentence())
    pack(tmp_path, "bm", tmp_path / "secret.fanal-voix")
    desk.stick.mkdir()
    desk.shelf.unpack("../secret.fanal-voix")
    (answer,) = desk.done()
    assert "cannot be read" in answer.problem
    assert answer.shelf.said == ()


def test_what_cannot_be_done_is_told_and_the_next_thing_done_all_the_same(desk):
    desk.stick.mkdir()
    (desk.stick / "voices.fanal-voix").write_bytes(b"something else")
    desk.folder.write_text("a file where the folder should be")
    desk.shelf.unpack("voices.fanal-voix")
    desk.shelf.add_language("Lampenka")
    desk.shelf.approve(TIP)
    desk.shelf.pack("bm")
    desk.shelf.look()
    problems = [answer.problem for answer in desk.done()]
    assert "voices.fanal-voix: holds no voices" in problems[0]
    assert "cannot be used" in problems[1]
    assert "cannot be read" in problems[2]
    assert "nothing is recorded" in problems[3]
    assert problems[4] == ""


def test_a_stick_that_cannot_be_written_is_as_good_as_none(tmp_path):
    desk = Desk(tmp_path, stick=Path("/proc"))  # where root cannot write either
    record(desk.folder, consent(), sentence())
    desk.shelf.pack("bm")
    (answer,) = desk.done()
    assert answer.packed_to == str(desk.exports / "bm.fanal-voix")
