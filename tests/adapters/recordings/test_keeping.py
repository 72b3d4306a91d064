"""Writing and erasing: the whole recording or none, whatever happens meanwhile."""

import datetime
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.adapters.recordings.inventory import take_inventory
from kiosk.adapters.recordings.keeping import add_language, added_locale, approve, erase, keep, tidy
from kiosk.adapters.recordings.shelf import find, read_voices
from kiosk.adapters.recordings.sidecar import UnsoundError
from kiosk.content.recording import checksum
from kiosk.log.visit_entry import Ending, HalfDay, LengthBand, Origin, VisitEntry
from kiosk.staff.studio.shelf import RecordedTip, Said, SentenceSlot, Speaker
from recorded_samples import WORDS, bytes_below, consent, record, sentence, tip, voice

STAGE = Path(__file__).parents[2] / "keeping_stage.py"
ID = f"bm/{checksum(WORDS[0])}"
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="signals and rights are of POSIX systems")


def killed_at(call, folder):
    """Let a process keep a take that is to replace another, and be killed at the ``call``-th change of the folder."""
    return subprocess.run(
        [sys.executable, str(STAGE), str(folder), str(call)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(STAGE.parent), str(STAGE.parents[1])])},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@posix_only
@pytest.mark.parametrize("before", [False, True], ids=["nothing", "another take"])
def test_killed_at_any_moment_there_is_one_whole_recording_or_none(tmp_path, before):
    seen = set()
    for call in range(1, 30):
        folder = tmp_path / str(call)
        if before:
            record(folder, sentence(nickname="Source"))
        done = killed_at(call, folder)
        found = find([folder], ID)
        assert take_inventory(folder).shelf.said == (
            () if found is None else (Said("bm", ID[3:], "Home/title", WORDS[0], found.nickname),)
        )
        assert bool(read_voices([folder]).recordings.said) == (found is not None)
        if found is not None:
            assert found.path.stat().st_size == 44 + 2 * (found.frames + 22_050)
        seen.add(found.nickname if found else None)
        record(folder, sentence(nickname="Lampe"))
        assert find([folder], ID).nickname == "Lampe"
        assert [file.name for file in (folder / "bm").iterdir() if ".new" in file.name] == []
        if done.returncode == 0:
            break
        assert done.returncode == -9, done.stderr
    assert done.returncode == 0
    assert seen == ({None, "Source", "Lampe"} if before else {None, "Lampe"})


@posix_only
def test_a_disk_that_is_full_leaves_what_was_there(tmp_path):
    record(tmp_path, sentence(nickname="Source"))
    before = bytes_below(tmp_path)
    limited = f"ulimit -f 20; exec {sys.executable} {STAGE} {tmp_path} 0"
    done = subprocess.run(
        ["bash", "-c", f"trap '' XFSZ; {limited}"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(STAGE.parent), str(STAGE.parents[1])])},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert "File too large" in done.stderr
    assert bytes_below(tmp_path) == before


def test_a_new_take_takes_the_place_of_the_old(tmp_path):
    record(tmp_path, sentence(nickname="Source"))
    keep(tmp_path, sentence(nickname="Lampe"), voice(0.5))
    found = find([tmp_path], ID)
    assert (found.nickname, found.frames) == ("Lampe", 11_025)
    assert len(bytes_below(tmp_path)) == 2


@posix_only
def test_nobody_else_on_the_machine_can_listen(tmp_path):
    record(tmp_path, sentence(), consent())
    assert {file.stat().st_mode & 0o077 for file in (tmp_path / "bm").iterdir()} == {0}


def test_no_file_tells_when_somebody_spoke_but_by_its_own_date(tmp_path):
    record(tmp_path, sentence(), consent(), tip())
    said = b"".join(data for name, data in bytes_below(tmp_path).items() if name.endswith(".json"))
    assert not re.search(rb"20\d\d-\d\d|\d\d:\d\d|date|time", said)


def test_a_speaker_is_erased_with_the_consent_and_all_takes(tmp_path):
    record(tmp_path, sentence(), consent(), tip(), sentence(locale="snk"))
    record(tmp_path, sentence(WORDS[1], nickname="Source"), consent(nickname="Source"))
    (tmp_path / "bm" / f"{checksum('half')}.wav").write_bytes(b"somebody's voice")
    (tmp_path / "bm" / f"{checksum('half')}.json.new").write_bytes(b"somebody's name")
    (tmp_path / "bm" / f"{checksum(WORDS[1])}.wav.new.x7").write_bytes(b"somebody's voice")
    assert erase(tmp_path, Speaker("bm", "Lampe")) == 3
    shelf = take_inventory(tmp_path).shelf
    assert [each.nickname for each in shelf.speakers if each.locale == "bm"] == ["Source"]
    assert len(list((tmp_path / "bm").iterdir())) == 4
    assert len(list((tmp_path / "snk").iterdir())) == 2


def test_one_sentence_or_one_tip_is_erased_alone(tmp_path):
    record(tmp_path, sentence(), sentence(WORDS[1]), consent(), tip(), tip("second"))
    assert erase(tmp_path, Said("bm", checksum(WORDS[0]), "Home/title", WORDS[0], "Lampe")) == 1
    assert erase(tmp_path, RecordedTip("bm", "sample", "second", "Lampe")) == 1
    shelf = take_inventory(tmp_path).shelf
    assert [each.words for each in shelf.said] == [WORDS[1]]
    assert [each.step for each in shelf.tips] == ["first"]
    assert shelf.speakers == (Speaker("bm", "Lampe", consented=True),)


def test_erasing_where_nothing_lies_is_no_error(tmp_path):
    assert erase(tmp_path, Speaker("bm", "Lampe")) == 0


def test_a_tip_that_was_made_anew_meanwhile_is_not_approved_unheard(tmp_path):
    record(tmp_path, tip(nickname="Source"))
    with pytest.raises(UnsoundError, match="nickname: is another speaker: listen to it again"):
        approve(tmp_path, RecordedTip("bm", "sample", "first", "Lampe"))
    with pytest.raises(UnsoundError, match="cannot be read"):
        approve(tmp_path, RecordedTip("bm", "sample", "other", "Lampe"))
    assert read_voices([tmp_path]).recordings.tips == frozenset()


def test_a_language_has_the_same_locale_at_every_site_and_it_tells_no_name(tmp_path):
    locale = add_language(tmp_path, "  Lampenka ")
    assert locale == added_locale("lampenka") == add_language(tmp_path, "LAMPENKA")
    assert locale != added_locale("Lampenko")
    assert re.fullmatch(r"qaa-[A-Z][a-z]{3}", locale)
    assert [each.endonym for each in read_voices([tmp_path]).languages] == ["Lampenka"]


def test_the_log_takes_the_locale_of_an_added_language():
    entry = VisitEntry(
        day=datetime.date(2026, 11, 22),
        half_day=HalfDay.MORNING,
        locale=added_locale("Lampenka"),
        procedure=None,
        steps=0,
        length=LengthBand.UNDER_2,
        ticket=False,
        ending=Ending.LEFT,
        origin=Origin.VISIT,
    )
    assert entry.locale.startswith("qaa-")


@pytest.mark.parametrize(
    ("line", "tidied"),
    [
        (" Lampe \n\t Source\u200b ", "Lampe Source"),
        ("E\u0301", "\u00c9"),
        ("x" * 90, "x" * 60),
        ("\ud800", ""),
    ],
)
def test_a_nickname_is_one_visible_line(line, tidied):
    assert tidy(line) == tidied


def test_words_of_any_script_are_kept_as_they_are(tmp_path):
    words = "خذ رسالتك\nوابحث « ici » 𞤆𞤵𞤤𞤢𞤪"
    keep(tmp_path, SentenceSlot("bm", checksum(words), "Home/title", words, "Lampe"), voice(0.2))
    assert [each.words for each in take_inventory(tmp_path).shelf.said] == [words]
