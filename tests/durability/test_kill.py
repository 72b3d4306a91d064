"""Kills at any moment: what was acknowledged is there, and there is no other damage."""

import datetime
import os
import random
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from time import monotonic

import pytest

from durability.entries import FIRST_DAY, LAST_DAY, PURGED_ON, TODAY, long_log, mediation, old_log, visit
from durability.lives import Life, Lives
from durability.told import Told
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.log.acts import Act
from kiosk.log.reports.at_portals import at_portals
from kiosk.log.reports.tally import added, tally
from kiosk.log.reports.visit_tally import visit_tally, visits_added
from mediation_samples import LISTS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL and fork are of POSIX systems")

KILLS = int(os.environ.get("FANAL_KILLS", "100"))
"""How many writers are killed; make proof asks for more."""

JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
"""How a rollback journal that must be played back begins (https://www.sqlite.org/fileformat2.html, section 3)."""


def is_hot(journal: Path) -> bool:
    try:
        return journal.read_bytes().startswith(JOURNAL_MAGIC)
    except FileNotFoundError:
        return False


def aimed_kill(chance: random.Random, journal: Path) -> Callable[[Life], float]:
    """Every second kill comes at any moment, the others when a journal that must be played back is in sight."""
    enough = chance.randint(1, 8)
    seconds = chance.uniform(0, 0.006) if chance.random() < 0.5 else 0

    def kill(life: Life) -> float:
        if len(life.places) < enough:
            return -1
        if not seconds:
            any(is_hot(journal) for _ in range(5000))
        return seconds

    return kill


def half_way_kill(
    chance: random.Random, journal: Path, number: int, longest: float
) -> Callable[[Life], float]:
    """As :func:`aimed_kill`, of one long change: every second kill when its journal is there, or after 2 s."""

    def kill(life: Life) -> float:
        if number % 2:
            return chance.uniform(0, longest)
        latest = monotonic() + 2
        while not journal.exists() and monotonic() < latest:
            pass
        return chance.uniform(0, longest / 20)

    return kill


def test_a_kill_while_writing_loses_nothing_that_was_acknowledged(tmp_path, record_property):
    chance = random.Random(20261122)
    path = tmp_path / "log.sqlite"
    journal = tmp_path / "log.sqlite-journal"
    told: dict[int, int] = {}
    hot_journals = 0
    writing_seconds = 0.0
    with Lives(path) as lives:
        for number in range(0, KILLS * 100, 100):
            lives.start("append", number, 0)
            life = lives.end(aimed_kill(chance, journal))
            assert life.status == -9
            told |= life.places
            writing_seconds += life.writing_seconds
            hot_journals += is_hot(journal)
            with SqliteLogBook(path) as log:
                written = {row.seq: row.entry for row in log.visits(visit(number).day, LAST_DAY)}
                assert log.state().repairs == ()
            assert not is_hot(journal)
            for seq, told_number in life.places.items():
                assert written[seq] == visit(told_number)
    with SqliteLogBook(path) as log:
        written = {row.seq: row.entry for row in log.visits(FIRST_DAY, LAST_DAY)}
    assert {seq: written[seq] for seq in told} == {seq: visit(number) for seq, number in told.items()}
    # Each life dies with at most one row that was written and not yet told of.
    assert len(told) <= len(written) <= len(told) + KILLS
    assert hot_journals >= KILLS / 10
    summary = (
        f"{KILLS} kills, {len(told)} visits acknowledged at {(len(told) - KILLS) / writing_seconds:.0f} a second, "
        f"0 lost, {hot_journals} hot journals recovered"
    )
    record_property("kills", summary)
    sys.stdout.write(summary + "\n")


def test_a_journal_that_outlived_its_log_is_not_played_into_the_next_one(tmp_path):
    path = tmp_path / "log.sqlite"
    journal = tmp_path / "log.sqlite-journal"
    chance = random.Random(5)
    with Lives(path) as lives:
        for _ in range(100):
            lives.start("append", 0, 0)
            lives.end(aimed_kill(chance, journal))
            if is_hot(journal):
                break
    assert is_hot(journal)
    path.unlink()
    with SqliteLogBook(path) as log:
        assert log.append(visit(1)) == 1
    with SqliteLogBook(path) as log:
        assert log.state().repairs == ()
        assert log.state().rows == 1


def test_a_kill_while_the_log_is_made_leaves_none_or_a_whole_one(tmp_path):
    chance = random.Random(1)
    for attempt in range(10):
        path = tmp_path / str(attempt) / "log.sqlite"
        with Lives(path) as lives:
            lives.start("open")
            lives.end(lambda life: chance.uniform(0, 0.04))
            with SqliteLogBook(path) as log:
                assert log.append(visit(attempt)) == 1
                assert log.state().repairs == ()


def test_a_kill_while_the_log_is_mended_hides_no_good_row_and_keeps_the_damaged_file(tmp_path):
    chance = random.Random(2)
    sound = tmp_path / "log.sqlite"
    with SqliteLogBook(sound) as log:
        for number in range(60):
            log.append(visit(number))
    damaged = sound.read_bytes().replace(visit(30).day.isoformat().encode(), b"2001-01-01", 1)
    with ExitStack() as stack:
        for attempt in range(10):
            path = tmp_path / str(attempt) / "log.sqlite"
            path.parent.mkdir()
            path.write_bytes(damaged)
            lives = stack.enter_context(Lives(path))
            for _ in range(3):
                lives.start("open")
                lives.end(lambda life: chance.uniform(0, 0.04))
            with SqliteLogBook(path) as log:
                written = {row.seq: row.entry for row in log.visits(FIRST_DAY, LAST_DAY)}
                state = log.state()
            assert len(written) == 59
            assert all(entry == visit(seq - 1) for seq, entry in written.items())
            assert [repair.lost for repair in state.repairs] == [1]
            assert [aside.read_bytes() for aside in state.moved_aside] == [damaged]


def test_a_kill_while_the_log_is_copied_leaves_only_whole_copies(tmp_path):
    chance = random.Random(3)
    path = tmp_path / "log.sqlite"
    with SqliteLogBook(path) as log:
        for number in range(60):
            log.append(visit(number))
        log.backup()
    with Lives(path) as lives:
        for _ in range(15):
            lives.start("backup", 0)
            assert lives.end(lambda life: chance.uniform(0, 0.06)).status == -9
            (copy,) = (tmp_path / "copies").glob("log-*.sqlite")
            with SqliteLogBook(copy, copies=tmp_path / "none") as log:
                state = log.state()
            assert (state.rows, state.repairs) == (60, ())
    with SqliteLogBook(path) as log:
        assert log.state().rows == 60


EVER = (datetime.date.min, datetime.date.max)


def test_a_kill_while_logging_correcting_erasing_and_handing_over_loses_nothing_that_was_acknowledged(
    tmp_path, record_property
):
    chance = random.Random(20261126)
    path = tmp_path / "log.sqlite"
    journal = tmp_path / "log.sqlite-journal"
    told = Told()
    under_way = set()
    acknowledged = hot_journals = 0
    with Lives(path) as lives:
        for first in range(0, KILLS * 100, 100):
            lives.start("mediate", first, 0)
            life = lives.end(aimed_kill(chance, journal))
            assert life.status == -9
            hot_journals += is_hot(journal)
            acknowledged += len(life.changes)
            for change in life.changes:
                told.hear(*change)
            under_way.add(max(told.standing, default=0))
            with SqliteLogBook(path, today=lambda: TODAY) as log:
                assert log.state().repairs == ()
    with SqliteLogBook(path, today=lambda: TODAY) as log:
        written = {kept.seq: kept for kept in log.mediations(*EVER)}
        assert at_portals(added(log.tally(*EVER).values()), LISTS.portals) == tally(
            [kept.mediation for kept in written.values()], LISTS.portals
        )
        assert acknowledged <= len(log.acts(*EVER)) <= acknowledged + KILLS
    # A change that was under way may have been made: of the last mediation of a life, or one mediation more.
    standing = told.standing
    assert standing.keys() - written.keys() <= under_way
    there = standing.keys() & written.keys()
    assert {seq: written[seq].mediation for seq in there} == {seq: mediation(standing[seq]) for seq in there}
    ticked = {seq for seq, kept in written.items() if kept.in_coop == TODAY}
    assert ticked - under_way == told.ticked - under_way
    assert len(written) <= len(standing) + KILLS
    assert hot_journals >= KILLS / 10
    summary = f"{KILLS} kills, {acknowledged} changes of mediations acknowledged, 0 lost, {hot_journals} hot journals"
    record_property("kills_of_mediations", summary)
    sys.stdout.write(summary + "\n")


@pytest.mark.parametrize("before", ["mediations", "handovers"])
def test_a_kill_while_a_log_is_brought_to_todays_tables_loses_nothing(tmp_path, before):
    chance = random.Random(6)
    old = tmp_path / "old.sqlite"
    old_log(old, before)
    content = old.read_bytes()
    path = tmp_path / "log.sqlite"
    mediations = [] if before == "mediations" else [mediation(number) for number in range(1, 60)]
    half_way = 0
    with Lives(path) as lives:
        for number in range(KILLS // 2):
            journal = path.with_name("log.sqlite-journal")
            journal.unlink(missing_ok=True)
            path.write_bytes(content)
            lives.start("open")
            lives.end(half_way_kill(chance, journal, number, 0.08))
            half_way += journal.exists()
            with SqliteLogBook(path) as log:
                assert [row.entry for row in log.visits(FIRST_DAY, LAST_DAY)] == [
                    visit(number) for number in range(1, 200)
                ]
                assert [kept.mediation for kept in log.mediations(*EVER)] == mediations
                assert visits_added(log.visit_tally(*EVER).values()) == visit_tally(
                    visit(number) for number in range(1, 200)
                )
                assert log.state().repairs == ()
    assert half_way >= KILLS / 10


def test_a_kill_while_exporting_leaves_a_whole_file_and_the_log_as_it_was(tmp_path):
    chance = random.Random(9)
    path, file = tmp_path / "log.sqlite", tmp_path / "record.csv"
    with SqliteLogBook(path, today=lambda: TODAY) as log:
        for number in range(60):
            log.log(mediation(number))
        kept = log.mediations(*EVER)
    exported = 0
    with Lives(path) as lives:
        lives.start("export", tmp_path, 0)
        exported += len(lives.end(lambda life: 0 if life.changes else -1).changes)
        whole = file.read_bytes()
        assert whole.count(b"\n") > 60
        for _ in range(KILLS):
            lives.start("export", tmp_path, 0)
            enough, seconds = chance.randrange(4), chance.uniform(0, 0.02)
            life = lives.end(lambda life, e=enough, s=seconds: s if len(life.changes) >= e else -1)
            assert life.status == -9
            exported += len(life.changes)
            assert file.read_bytes() == whole
            with SqliteLogBook(path, today=lambda: TODAY) as log:
                assert log.mediations(*EVER) == kept
                assert log.state().repairs == ()
    with SqliteLogBook(path, today=lambda: TODAY) as log:
        noted = [row.act for row in log.acts(*EVER)].count(Act.EXPORT)
    assert exported <= noted <= exported + KILLS + 1


def test_a_kill_while_old_rows_are_taken_out_costs_neither_a_row_nor_a_total(tmp_path):
    chance = random.Random(8)
    whole = tmp_path / "whole.sqlite"
    long_log(whole)
    content = whole.read_bytes()
    with SqliteLogBook(whole, today=lambda: PURGED_ON) as log:
        before = log.visits(*EVER), log.mediations(*EVER)
        visits = log.visit_tally(*EVER)
        totals = {month: counted.total for month, counted in log.tally(*EVER).items()}
        log.purge(24)
        kept = log.visits(*EVER), log.mediations(*EVER)
    assert len(kept[0]) < len(before[0])
    path = tmp_path / "log.sqlite"
    half_way = 0
    with Lives(path) as lives:
        for number in range(KILLS):
            journal = path.with_name("log.sqlite-journal")
            journal.unlink(missing_ok=True)
            path.write_bytes(content)
            lives.start("purge")
            lives.end(half_way_kill(chance, journal, number, 0.06))
            half_way += journal.exists()
            with SqliteLogBook(path) as log:
                assert (log.visits(*EVER), log.mediations(*EVER)) in (before, kept)
                assert log.visit_tally(*EVER) == visits
                assert {month: counted.total for month, counted in log.tally(*EVER).items()} == totals
                assert log.state().repairs == ()
    assert half_way >= KILLS / 10
