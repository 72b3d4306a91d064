"""Rows that are old enough go and leave their totals; no clock that may be wrong costs a row."""

import datetime
import random
from contextlib import closing

import pytest

from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.log_file import connect
from kiosk.log.acts import Act
from kiosk.log.reports.tally import Dimension, added
from kiosk.log.reports.visit_tally import visits_added
from kiosk.log.visit_entry import Ending, HalfDay, LengthBand, Origin, VisitEntry
from mediation_samples import any_mediation

FIRST = datetime.date(2026, 11, 20)
LAST = datetime.date(2029, 3, 15)
EVER = (datetime.date.min, datetime.date.max)


class Days:
    """A calendar that a test turns."""

    def __init__(self) -> None:
        self.today = FIRST

    def __call__(self) -> datetime.date:
        return self.today


@pytest.fixture
def days():
    return Days()


@pytest.fixture
def log(tmp_path, days):
    with SqliteLogBook(tmp_path / "log.sqlite", today=days) as log:
        yield log


def visit_on(day, locale="fr"):
    return VisitEntry(
        day, HalfDay.MORNING, locale, "letters", 3, LengthBand.UNDER_2, False, Ending.LEFT, Origin.VISIT
    )


def use(log, days, first=FIRST, last=LAST, step=20):
    """A log in use from ``first`` to ``last``; some mediations are corrected, some erased."""
    chance = random.Random(7)
    day = first
    while day <= last:
        days.today = day
        log.append(visit_on(day))
        places = [log.log(any_mediation(chance, day - datetime.timedelta(days=gone))) for gone in (0, 6)]
        if chance.random() < 0.3:
            places.append(log.correct(places.pop(), any_mediation(chance, day)))
        if chance.random() < 0.2:
            log.erase(places.pop())
        log.hand_over(places[0], in_coop=True)
        day += datetime.timedelta(days=step)
    days.today = last


def figures(log):
    whole = added(log.tally(*EVER).values())
    cells = {cell: count for cell, count in whole.cells.items() if cell[0] is not Dimension.BLOCKED_AT}
    return whole.total, cells, visits_added(log.visit_tally(*EVER).values())


def test_what_is_old_goes_and_its_totals_stay(log, days):
    use(log, days)
    before = figures(log)
    by_month = {month: tally.total for month, tally in log.tally(*EVER).items()}
    assert log.purge(24) > 0
    kept_since = datetime.date(2027, 3, 1)
    assert min(row.entry.day for row in log.visits(*EVER)) >= kept_since
    assert min(kept.recorded for kept in log.mediations(*EVER)) >= kept_since
    assert min(row.day for row in log.acts(*EVER)) >= datetime.date(2028, 3, 1)
    assert figures(log) == before
    assert {month: tally.total for month, tally in log.tally(*EVER).items()} == by_month
    log.close()
    assert figures(log) == before
    assert log.state().repairs == ()


def test_old_ticks_go_and_young_ones_stay(log, days, tmp_path):
    use(log, days)
    before = {kept.seq: kept.in_coop for kept in log.mediations(*EVER)}
    log.purge(24)
    after = {kept.seq: kept.in_coop for kept in log.mediations(*EVER)}
    assert after == {seq: before[seq] for seq in after}
    assert None in after.values()
    with closing(connect(tmp_path / "log.sqlite", "ro")) as db:
        (first,) = db.execute("SELECT min(day) FROM handovers").fetchone()
    assert first == min(day for day in after.values() if day).isoformat()


def test_a_purge_is_told_of_and_a_second_one_finds_nothing(log, days):
    use(log, days)
    log.purge(24)
    assert [row.day for row in log.acts(*EVER) if row.act is Act.PURGE] == [LAST]
    assert log.purge(24) == 0
    days.today += datetime.timedelta(days=20)
    assert log.purge(24) > 0


def test_nothing_of_what_went_is_left_in_the_file(log, days, tmp_path):
    days.today = FIRST
    log.append(visit_on(FIRST, "qaa-Xzqw"))
    use(log, days)
    assert b"qaa-Xzqw" in (tmp_path / "log.sqlite").read_bytes()
    days.today = LAST
    log.purge(24)
    rows = [row.entry.locale for row in log.visits(*EVER)]
    assert "qaa-Xzqw" not in rows
    log.close()
    content = (tmp_path / "log.sqlite").read_bytes()
    assert content.count(b"qaa-Xzqw") == 1  # its monthly total


def test_places_are_not_given_again_after_a_purge(log, days):
    use(log, days, last=datetime.date(2027, 2, 1))
    last = log.log(any_mediation(random.Random(1), days.today))
    day = days.today
    while day < LAST:
        day += datetime.timedelta(days=20)
        days.today = day
        log.append(visit_on(day))
    log.purge(24)
    assert log.mediations(*EVER) == ()
    log.close()
    assert log.log(any_mediation(random.Random(2), day)) == last + 1
    assert log.state().repairs == ()


@pytest.mark.parametrize("wrong", ["1970-01-01", "2026-10-31", "2029-12-24", "2099-01-01"])
def test_a_clock_that_may_be_wrong_costs_no_row(log, days, wrong):
    use(log, days, last=datetime.date(2027, 4, 1))
    before = log.visits(*EVER), log.mediations(*EVER), log.acts(*EVER)
    days.today = datetime.date.fromisoformat(wrong)
    assert log.purge(24) == 0
    for _ in range(5):
        log.append(visit_on(days.today))
        assert log.purge(24) == 0
        days.today += datetime.timedelta(days=1)
    rows = log.visits(*EVER), log.mediations(*EVER), log.acts(*EVER)
    assert [after[: len(held)] for held, after in zip(before, rows, strict=True)] == list(before)


def test_what_a_clock_gone_back_dated_too_early_is_as_young_as_its_neighbours(log, days):
    use(log, days, last=datetime.date(2028, 6, 1))
    log.append(visit_on(datetime.date(1970, 1, 1), "uk"))
    use(log, days, first=datetime.date(2028, 6, 5))
    assert log.purge(24) > 0
    assert "uk" in {row.entry.locale for row in log.visits(*EVER)}


def test_a_copy_from_before_a_purge_does_not_bring_its_rows_back(log, days, tmp_path):
    use(log, days)
    log.backup()
    log.purge(24)
    before = figures(log)
    kept = log.mediations(*EVER)
    log.close()
    path = tmp_path / "log.sqlite"
    path.write_bytes(path.read_bytes().replace(b"prs", b"ZZZ", 1))
    assert log.mediations(*EVER) == kept
    assert figures(log) == before
    (repair,) = log.state().repairs
    assert repair.lost == 0
