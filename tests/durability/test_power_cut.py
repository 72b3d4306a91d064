"""The power is cut at every sync of a life: what was acknowledged is there, and nothing is broken."""

import os
import random
import shutil
import sys

import pytest

from durability.entries import FIRST_DAY, LAST_DAY, PURGED_ON, TODAY, long_log, mediation, old_log, visit
from durability.power_cut import Disk, recorded
from durability.told import EVER, standing_after, standing_in
from kiosk.adapters.log_book import SqliteLogBook

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="strace is of Linux"),
    pytest.mark.skipif(
        not shutil.which("strace"), reason="strace, which records what a life asks of the disk, is missing"
    ),
]

CHANCES = int(os.environ.get("FANAL_POWER_CUTS", "1"))
"""How often a cut at one moment is drawn by chance, beside the four extremes; make proof asks for more."""


def cuts(folder, *words):
    """Record a life that does ``words`` to the log in ``folder``; then cut the power before each of its syncs.

    At each cut: how much it had told by then, all that it told in the end, and a folder with what may be left.
    """
    disk = Disk(folder)
    calls = recorded(folder / "log.sqlite", *words)
    words_told = [
        call.texts[0].decode().split() for call in calls if call.name == "write" and call.rest[0] == "1"
    ]
    chance = random.Random(str(words))
    left = folder.with_name("left")
    for told in disk.moments(calls):
        images = [
            disk.image(None, names=names, bytes_too=bytes_too)
            for names in (True, False)
            for bytes_too in (True, False)
        ]
        for image in [*images, *(disk.image(chance, names=True, bytes_too=True) for _ in range(CHANCES))]:
            shutil.rmtree(left, ignore_errors=True)
            left.mkdir()
            for path, content in image.items():
                place = left / os.path.relpath(path, folder)
                place.parent.mkdir(exist_ok=True)
                place.write_bytes(content)
            yield told, words_told, left
    assert told == len(words_told) > 0


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "state"
    folder.mkdir()
    return folder


def opened(left, day=TODAY):
    return SqliteLogBook(left / "log.sqlite", today=lambda: day)


def test_what_was_written_corrected_erased_and_handed_over_survives(folder):
    moments = 0
    for told, words, left in cuts(folder, "mediate", 0, 8):
        with opened(left) as log:
            assert standing_in(log) in (standing_after(words[:told]), standing_after(words[: told + 1]))
            assert log.state().repairs == ()
        moments += 1
    assert moments > 500


def test_every_visit_that_was_told_of_survives(folder):
    for told, words, left in cuts(folder, "append", 1, 6):
        with opened(left) as log:
            written = [row.entry for row in log.visits(FIRST_DAY, LAST_DAY)]
            assert written in ([visit(number) for number in range(1, last)] for last in (told + 1, told + 2))
            assert log.state().repairs == ()
        assert len(words) == 6


def test_what_is_old_is_either_there_or_merged_into_its_totals(folder):
    path = folder / "log.sqlite"
    long_log(path)
    with opened(folder, PURGED_ON) as log:
        before = log.visits(*EVER), log.mediations(*EVER)
        totals = {month: counted.total for month, counted in log.tally(*EVER).items()}
    found = []
    for told, _, left in cuts(folder, "purge"):
        with opened(left, PURGED_ON) as log:
            found.append((log.visits(*EVER), log.mediations(*EVER)))
            assert told == 0 or found[-1] != before
            assert {month: counted.total for month, counted in log.tally(*EVER).items()} == totals
            assert log.state().repairs == ()
    kept = found[-1]
    assert all(each in (before, kept) for each in found)
    assert before in found


@pytest.mark.parametrize("before", ["mediations", "handovers"])
def test_a_log_that_is_brought_to_todays_tables_is_an_old_or_a_new_one(folder, before):
    old_log(folder / "log.sqlite", before)
    many = 0 if before == "mediations" else 59
    for _, _, left in cuts(folder, "open"):
        with opened(left) as log:
            assert [row.entry for row in log.visits(*EVER)] == [visit(number) for number in range(1, 200)]
            assert [kept.mediation for kept in log.mediations(*EVER)] == [
                mediation(number) for number in range(1, many + 1)
            ]
            assert log.state().repairs == ()


def test_a_damaged_log_is_mended_once_and_the_damaged_file_is_kept(folder):
    path = folder / "log.sqlite"
    with opened(folder) as log:
        for number in range(60):
            log.append(visit(number))
    damaged = path.read_bytes().replace(visit(30).day.isoformat().encode(), b"2001-01-01", 1)
    path.write_bytes(damaged)
    for _, _, left in cuts(folder, "open"):
        with opened(left) as log:
            written = {row.seq: row.entry for row in log.visits(*EVER)}
            assert len(written) == 59
            assert all(entry == visit(seq - 1) for seq, entry in written.items())
            state = log.state()
        assert [repair.lost for repair in state.repairs] == [1]
        assert [aside.read_bytes() for aside in state.moved_aside] == [damaged]


def test_a_copy_that_was_told_of_is_there_and_whole(folder):
    with opened(folder) as log:
        for number in range(20):
            log.log(mediation(number))
        whole = standing_in(log)
    for told, _, left in cuts(folder, "backup", 2):
        copies = list((left / "copies").glob("log-*.sqlite"))
        assert copies or not told
        for copy in copies:
            with SqliteLogBook(copy, copies=left / "none", today=lambda: TODAY) as copied:
                assert standing_in(copied) == whole
                assert copied.state().repairs == ()


def test_an_exported_file_is_whole_or_not_there(folder):
    with opened(folder) as log:
        for number in range(20):
            log.log(mediation(number))
    exports = [
        (told, file.read_bytes() if (file := left / "record.csv").exists() else None)
        for told, _, left in cuts(folder, "export", folder, 2)
    ]
    (whole,) = {file for _, file in exports} - {None}
    assert whole.count(b"\n") > 20
    assert all(file for told, file in exports if told)
