"""Damage to mediations: seen at the start, no good row hidden, nothing that was erased brought back."""

import datetime
import random
from contextlib import closing

import pytest

from durability.entries import FIRST_DAY, LAST_DAY, TODAY, mediation, visit
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.log_file import connect, open_if_sound
from kiosk.adapters.log_repair import moved_aside
from kiosk.log.log_book import Repair
from kiosk.log.reports.at_portals import at_portals
from kiosk.log.reports.tally import added, tally
from mediation_samples import LISTS

EVER = (datetime.date.min, datetime.date.max)
FLIPS = 500


@pytest.fixture(scope="module")
def stage(tmp_path_factory):
    """A log of visits and mediations, some of these corrected and some erased: its file and what stands in it."""
    path = tmp_path_factory.mktemp("sound") / "log.sqlite"
    with SqliteLogBook(path, today=lambda: TODAY) as log:
        for number in range(60):
            log.append(visit(number))
            seq = log.log(mediation(number))
            if number % 4 == 0:
                seq = log.correct(seq, mediation(number + 1000))
            if number % 6 == 0:
                log.erase(seq)
        standing = {kept.seq: kept.mediation for kept in log.mediations(*EVER)}
    return path.read_bytes(), standing


@pytest.fixture
def sound(stage):
    return stage[0]


@pytest.fixture
def standing(stage):
    return stage[1]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "log.sqlite"


@pytest.fixture
def log(path):
    with SqliteLogBook(path, today=lambda: TODAY) as log:
        yield log


def read(log):
    return {kept.seq: kept.mediation for kept in log.mediations(*EVER)}


def rows_in(path, table):
    """Where the rows of ``table`` lie in the file: the first byte after each checksum, by place."""
    content = path.read_bytes()
    with closing(connect(path, "ro")) as db:
        held = db.execute(f"SELECT seq, sha256 FROM {table}").fetchall()
    return {seq: content.index(sha256) + 32 for seq, sha256 in held}


@pytest.mark.parametrize(("table", "end_bytes"), [("mediations", 64), ("acts", 44)])
def test_every_flipped_bit_in_the_end_of_a_row_is_seen(sound, path, table, end_bytes):
    chance = random.Random(table)
    path.write_bytes(sound)
    ends = rows_in(path, table)
    for _ in range(FLIPS):
        bit = chance.randrange(end_bytes * 8)
        at = chance.choice(list(ends.values())) - end_bytes
        content = bytearray(sound)
        content[at + bit // 8] ^= 1 << bit % 8
        path.write_bytes(content)
        assert open_if_sound(path, upgrade=False) is None


def test_a_flipped_bit_in_an_index_costs_no_mediation(sound, standing, path):
    chance = random.Random(7)
    path.write_bytes(sound)
    with closing(connect(path, "ro")) as db:
        query = "SELECT name, rootpage FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'mediations'"
        roots = dict(db.execute(query).fetchall())
        (page_bytes,) = db.execute("PRAGMA page_size").fetchone()
    assert "mediations_by_day" in roots
    for number in range(40):
        damaged = path.parent / f"{number}.sqlite"
        content = bytearray(sound)
        page = roots[chance.choice(sorted(roots))]
        at = page * page_bytes - 1 - chance.randrange(300)
        content[at] ^= 1 << chance.randrange(8)
        damaged.write_bytes(content)
        with SqliteLogBook(damaged, today=lambda: TODAY) as log:
            assert read(log) == standing


def test_a_damaged_row_costs_that_row_alone_and_what_it_added(sound, standing, path):
    chance = random.Random(3)
    for number in range(25):
        folder = path.parent / str(number)
        folder.mkdir()
        damaged = folder / "log.sqlite"
        damaged.write_bytes(sound)
        seq = chance.choice(list(standing))
        content = bytearray(sound)
        content[rows_in(damaged, "mediations")[seq] - 33] ^= 1
        damaged.write_bytes(content)
        left = {place: made for place, made in standing.items() if place != seq}
        with SqliteLogBook(damaged, today=lambda: TODAY) as log:
            found = read(log)
            brought_back = found.keys() - left.keys()
            assert {place: found[place] for place in left} == left
            assert len(brought_back) <= 1  # what the lost row had corrected
            whole = at_portals(added(log.tally(*EVER).values()), LISTS.portals)
            assert whole == tally(found.values(), LISTS.portals)
            assert log.state().repairs == (Repair(TODAY, "log.damaged-2026-11-26.sqlite", 0, 1),)
            assert len(log.visits(FIRST_DAY, LAST_DAY)) == 60


def test_a_row_about_a_mediation_that_vanished_is_noticed(sound, path, log, standing):
    path.write_bytes(sound)
    seq = max(standing)
    with closing(connect(path, "rw")) as db:
        (text,) = db.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'mediations_refuse_delete'"
        ).fetchone()
        for statement in (
            "DROP TRIGGER mediations_refuse_delete",
            f"DELETE FROM mediations WHERE seq = {seq}",
            text,
        ):
            db.execute(statement)
    assert seq not in read(log)
    assert log.state().repairs[0].lost == 1


def test_a_monthly_total_that_vanished_is_counted_again(sound, path, log, standing):
    path.write_bytes(sound)
    with closing(connect(path, "rw")) as db:
        db.execute("DELETE FROM monthly_tallies WHERE dimension = 'theme'")
    whole = at_portals(added(log.tally(*EVER).values()), LISTS.portals)
    assert whole == tally(standing.values(), LISTS.portals)
    assert log.state().repairs[0].lost == 0


@pytest.mark.parametrize("pages", [5, 12, 20])
def test_a_log_cut_short_keeps_the_mediations_before_the_cut(sound, standing, path, log, pages):
    path.write_bytes(sound[: pages * 4096 + 1000])
    found = read(log)
    assert all(found[seq] == standing[seq] for seq in found.keys() & standing.keys())
    (repair,) = log.state().repairs
    assert repair.aside
    assert log.log(mediation(1)) > max(found, default=0)


def test_a_log_without_its_first_page_gives_up_all_its_mediations(sound, standing, path, log):
    path.write_bytes(bytes(4096) + sound[4096:])
    assert read(log) == standing
    assert log.state().repairs[0].lost == 0


def test_an_older_log_put_in_the_place_of_the_newer_does_not_bring_back_what_was_erased(path, log):
    kept, gone = log.log(mediation(1)), log.log(mediation(2))
    log.close()
    older = path.read_bytes()
    log.erase(gone)
    log.backup()
    log.close()
    path.write_bytes(older)
    assert read(log) == {kept: mediation(1)}
    assert [aside.read_bytes() for aside in moved_aside(path)] == [older]
    assert log.state().repairs[0].lost == 0


def test_mediations_that_a_damaged_file_lost_come_back_from_the_copy(path, log):
    places = [log.log(mediation(number)) for number in range(40)]
    log.erase(places[7])
    log.backup()
    standing = read(log)
    log.close()
    path.write_bytes(bytes(path.stat().st_size))
    assert read(log) == standing
    state = log.state()
    assert state.repairs[0].restored == 40 + 41
    assert state.mediations == 39


def test_damage_that_a_quick_question_finds_is_mended_all_the_same(sound, standing, path):
    path.write_bytes(sound)
    seq = min(standing)
    content = bytearray(sound)
    content[rows_in(path, "mediations")[seq] - 33] ^= 1
    path.write_bytes(content)
    with SqliteLogBook(path, today=lambda: TODAY, whole=False) as log:
        assert log.visit_tally(*EVER)
        assert moved_aside(path) == ()
        assert seq not in read(log)
        assert len(moved_aside(path)) == 1
        assert log.state().repairs[0].lost == 1
