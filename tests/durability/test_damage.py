"""Damage of every kind: seen when the log is opened, and no good row hidden by it."""

import datetime
import os
import random
import sqlite3
from contextlib import closing

import pytest

from durability.entries import FIRST_DAY, LAST_DAY, visit
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.log_file import connect
from kiosk.adapters.log_rows import digest, visit_row
from kiosk.log.log_book import LogBookUnavailable, Repair, Total, Trouble

ROWS = 200
TODAY = datetime.date(2026, 11, 22)
WRITTEN = {seq: visit(seq) for seq in range(1, ROWS + 1)}


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """The bytes of a log of 200 visits."""
    path = tmp_path_factory.mktemp("sound") / "log.sqlite"
    with SqliteLogBook(path) as log:
        for seq in WRITTEN:
            log.append(visit(seq))
        log.count(Total.LANGUAGE_MISSING, TODAY)
    return path.read_bytes()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "log.sqlite"


@pytest.fixture
def log(path):
    with SqliteLogBook(path, today=lambda: TODAY) as log:
        yield log


def read(log):
    return {row.seq: row.entry for row in log.visits(FIRST_DAY, LAST_DAY)}


def flipped(content: bytes, bit: int) -> bytes:
    changed = bytearray(content)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def open_damaged(tmp_path, number, content):
    folder = tmp_path / str(number)
    folder.mkdir()
    (folder / "log.sqlite").write_bytes(content)
    return SqliteLogBook(folder / "log.sqlite", today=lambda: TODAY)


def test_every_flipped_bit_in_a_row_is_seen_and_costs_that_row_alone(sound, tmp_path):
    chance = random.Random(20261122)
    for number in range(200):
        seq = chance.choice(list(WRITTEN))
        end = sound.index(digest("visits", visit_row(seq, WRITTEN[seq]))) + 32
        start = sound.rindex(WRITTEN[seq].day.isoformat().encode(), 0, end)
        content = flipped(sound, chance.randrange(start * 8, end * 8))
        with open_damaged(tmp_path, number, content) as log:
            assert read(log) == {place: entry for place, entry in WRITTEN.items() if place != seq}
            (repair,) = log.state().repairs
            assert repair == Repair(TODAY, "log.damaged-2026-11-22.sqlite", restored=0, lost=1)


def test_no_flipped_bit_anywhere_hides_a_row_in_silence(sound, tmp_path):
    chance = random.Random(1)
    most_in_a_page = 4096 // 60
    for number in range(200):
        content = flipped(sound, chance.randrange(len(sound) * 8))
        with open_damaged(tmp_path, number, content) as log:
            found = read(log)
            assert found.items() <= WRITTEN.items()
            assert len(found) >= ROWS - most_in_a_page
            state = log.state()
            assert state.repairs or found == WRITTEN
            assert [aside.read_bytes() for aside in state.moved_aside] == [content] * len(state.repairs)
            assert log.append(visit(0)) > ROWS
            assert len(log.state().repairs) == len(state.repairs)


@pytest.mark.parametrize("pages", [1, 3, 5, 8])
def test_a_log_cut_short_keeps_the_rows_before_the_cut(sound, path, log, pages):
    path.write_bytes(sound[: pages * 4096 + 1000])
    found = read(log)
    assert found.items() <= WRITTEN.items()
    (repair,) = log.state().repairs
    assert repair.lost in (ROWS - len(found), None)
    assert log.append(visit(0)) > max(found, default=0)


def test_a_log_without_its_first_page_gives_up_all_its_rows(sound, path, log):
    path.write_bytes(bytes(4096) + sound[4096:])
    assert read(log) == WRITTEN
    assert log.totals(TODAY, TODAY)[0].count == 1
    assert log.state().repairs[0].lost == 0


@pytest.mark.parametrize("page", range(1, 12))
def test_whatever_page_is_overwritten_the_others_are_read(sound, path, log, page):
    start = page * 4096
    assert start < len(sound)
    content = sound[:start] + random.Random(page).randbytes(4096) + sound[start + 4096 :]
    path.write_bytes(content)
    in_page = {
        seq
        for seq, entry in WRITTEN.items()
        if start <= sound.index(digest("visits", visit_row(seq, entry))) < start + 4096
    }
    assert read(log) == {seq: entry for seq, entry in WRITTEN.items() if seq not in in_page}
    assert len(log.state().moved_aside) == 1


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(bytes(40000), id="zeroes"),
        pytest.param(random.Random(4).randbytes(40000), id="garbage"),
        pytest.param("Mardi : fermé l'après-midi.\n".encode(), id="a note"),
    ],
)
def test_a_file_that_is_no_log_is_kept_aside_and_a_new_log_begun(path, log, content):
    path.write_bytes(content)
    assert log.append(visit(1)) == 1
    state = log.state()
    assert state.repairs == (Repair(TODAY, "log.damaged-2026-11-22.sqlite", restored=0, lost=None),)
    assert [aside.read_bytes() for aside in state.moved_aside] == [content]


def test_the_database_of_another_program_is_kept_aside(path, log):
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE visits (seq INTEGER PRIMARY KEY, who TEXT)")
        other.execute("INSERT INTO visits VALUES (1, 'somebody')")
        other.commit()
    assert log.append(visit(1)) == 1
    (aside,) = log.state().moved_aside
    with closing(sqlite3.connect(aside)) as other:
        assert other.execute("SELECT who FROM visits").fetchone() == ("somebody",)


def change(path, *statements):
    with closing(connect(path, "rw")) as db:
        for statement in statements:
            db.execute(statement)


def test_a_row_that_vanished_is_noticed(sound, path, log):
    path.write_bytes(sound)
    trigger = "CREATE TRIGGER visits_refuse_delete BEFORE DELETE ON visits"
    with closing(connect(path, "rw")) as db:
        text = db.execute("SELECT sql FROM sqlite_master WHERE name = 'visits_refuse_delete'").fetchone()[0]
        assert text.startswith(trigger)
        for statement in ("DROP TRIGGER visits_refuse_delete", "DELETE FROM visits WHERE seq = 7", text):
            db.execute(statement)
    assert read(log).keys() == WRITTEN.keys() - {7}
    assert log.state().repairs[0].lost == 1


def test_a_column_added_by_hand_is_noticed_and_not_taken_over(sound, path, log):
    path.write_bytes(sound)
    change(path, "ALTER TABLE visits ADD COLUMN note TEXT")
    assert read(log) == WRITTEN
    assert log.state().repairs[0].lost == 0
    with closing(connect(path, "ro")) as db:
        assert "note" not in db.table("visits").columns_dict


def test_a_header_that_forbids_writing_is_mended(sound, path, log):
    """Byte 18 is the version needed to write: above 2, SQLite takes the file for read-only."""
    path.write_bytes(sound[:18] + b"\x03" + sound[19:])
    assert log.append(visit(0)) == ROWS + 1
    assert log.state().repairs[0].lost == 0


def test_two_repairs_of_one_day_keep_two_files(sound, path, log):
    for word in (b"prs", b"bn"):
        log.close()
        content = path.read_bytes() if path.exists() else sound
        path.write_bytes(content.replace(b"morning" + word, b"morning" + word[::-1], 1))
        log.open()
    state = log.state()
    assert [repair.aside for repair in state.repairs] == [
        "log.damaged-2026-11-22.sqlite",
        "log.damaged-2026-11-22-2.sqlite",
    ]
    assert len(state.moved_aside) == 2
    assert state.rows == ROWS - 2


def test_places_of_lost_rows_are_not_given_again(sound, path, log):
    last = WRITTEN[ROWS]
    content = sound.replace(digest("visits", visit_row(ROWS, last)), bytes(32))
    path.write_bytes(content)
    assert log.append(last) == ROWS + 1


def test_a_log_mended_by_another_process_is_followed(sound, path, log):
    path.write_bytes(sound)
    log.append(visit(0))
    path_bytes = path.read_bytes()
    with open(path, "r+b") as file:
        file.seek(path_bytes.index(digest("visits", visit_row(5, WRITTEN[5]))))
        file.write(bytes(32))
    with SqliteLogBook(path) as other:
        assert other.state().repairs[0].lost == 1
        assert log.append(visit(1)) == ROWS + 3
        assert other.visits(FIRST_DAY, LAST_DAY) == log.visits(FIRST_DAY, LAST_DAY)


def test_a_repair_cut_off_between_its_two_moves_is_finished(sound, path, log):
    path.with_name("log.damaged-2026-11-22.sqlite").write_bytes(b"moved already")
    path.with_name("log.sqlite.new").write_bytes(sound)
    assert read(log) == WRITTEN
    assert not path.with_name("log.sqlite.new").exists()


def test_a_log_cut_off_while_it_was_made_is_made_again(sound, path, log):
    path.with_name("log.sqlite.new").write_bytes(sound[:5000])
    assert log.append(visit(0)) == 1
    assert log.state().repairs == ()


def test_a_log_of_a_newer_fanal_is_left_as_it_is(sound, path, log):
    path.write_bytes(sound)
    change(
        path,
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('fanal.log', 'of-tomorrow', '')",
    )
    before = path.read_bytes()
    with pytest.raises(LogBookUnavailable) as caught:
        log.append(visit(1))
    assert caught.value.trouble is Trouble.NEWER
    assert path.read_bytes() == before
    assert os.listdir(path.parent) == ["log.sqlite"]
