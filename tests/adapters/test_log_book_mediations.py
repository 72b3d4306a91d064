"""Mediations in the log: written, corrected and erased, and what they add up to; and what the staff did."""

import datetime
import random
import threading
from dataclasses import replace

import pytest

from durability.entries import mediation, visit
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.log.acts import Act
from kiosk.log.log_book import LogBook, NotStanding
from kiosk.log.mediation_row import Kept
from kiosk.log.reports.at_portals import at_portals
from kiosk.log.reports.period import Period, Span
from kiosk.log.reports.tally import Dimension, added, tally
from kiosk.log.reports.visit_tally import visit_tally, visits_added
from mediation_samples import ALONE, LISTS, WORKSHOP, any_mediation

TODAY = datetime.date(2026, 11, 26)
EVER = (datetime.date.min, datetime.date.max)


class Days:
    """A calendar that a test turns."""

    def __init__(self) -> None:
        self.today = TODAY

    def __call__(self) -> datetime.date:
        return self.today


@pytest.fixture
def days():
    return Days()


@pytest.fixture
def log(tmp_path, days):
    with SqliteLogBook(tmp_path / "log.sqlite", today=days) as log:
        yield log


def acts(log):
    return [row.act for row in log.acts(*EVER)]


def test_a_mediation_is_read_back_as_it_was_written(log):
    log_book: LogBook = log
    assert [log_book.log(each) for each in (ALONE, WORKSHOP)] == [1, 2]
    first, second = log_book.mediations(TODAY, TODAY)
    assert first == Kept(1, first.id, TODAY, None, ALONE)
    assert second == Kept(2, second.id, TODAY, None, WORKSHOP)
    assert first.id != second.id


def test_mediations_and_visits_are_counted_apart(log):
    log.append(visit(1))
    log.log(ALONE)
    log.log(WORKSHOP)
    state = log.state()
    assert (state.rows, state.mediations) == (1, 2)


def test_a_correction_takes_the_place_of_what_it_corrects(log):
    seq = log.log(ALONE)
    (before,) = log.mediations(*EVER)
    corrected = replace(ALONE, duree=60)
    again = log.correct(seq, corrected)
    assert log.mediations(*EVER) == (Kept(again, before.id, TODAY, TODAY, corrected),)
    assert log.state().mediations == 2


def test_an_erased_mediation_leaves_nothing_of_what_it_said(log, tmp_path):
    seq = log.log(replace(ALONE, tags=("a-tag-to-find",)))
    seq = log.correct(seq, replace(ALONE, tags=("another-tag-to-find",)))
    log.backup()
    log.erase(seq)
    assert log.mediations(*EVER) == ()
    assert log.state().mediations == 0
    log.close()
    for file in tmp_path.rglob("*"):
        assert file.is_dir() or b"tag-to-find" not in file.read_bytes()
    assert log.log(WORKSHOP) == 3


def test_neither_what_was_corrected_nor_what_was_erased_can_be_changed_again(log):
    first = log.log(ALONE)
    second = log.correct(first, WORKSHOP)
    gone = log.log(ALONE)
    log.erase(gone)
    for seq in (first, gone, 99):
        with pytest.raises(NotStanding):
            log.correct(seq, ALONE)
        with pytest.raises(NotStanding):
            log.erase(seq)
    assert [kept.seq for kept in log.mediations(*EVER)] == [second]
    assert acts(log) == [Act.LOG, Act.CORRECT, Act.LOG, Act.ERASE]


def test_on_the_next_day_a_mediation_stays_as_it_is(log, days):
    seq = log.log(ALONE)
    days.today += datetime.timedelta(days=1)
    with pytest.raises(NotStanding, match="2026-11-26"):
        log.correct(seq, WORKSHOP)
    with pytest.raises(NotStanding, match="2026-11-26"):
        log.erase(seq)
    assert [kept.mediation for kept in log.mediations(*EVER)] == [ALONE]


@pytest.mark.parametrize(
    "change", [{"lieu": "chez Amina"}, {"tags": ("Amina",)}, {"duree": 0}, {"thematiques": ()}]
)
def test_what_no_row_may_hold_is_refused_and_not_taken_for_damage(log, change):
    log.log(ALONE)
    with pytest.raises(ValueError, match="no such mediation can be kept"):
        log.log(replace(ALONE, **change))
    assert log.state().repairs == ()
    assert acts(log) == [Act.LOG]
    assert log.log(WORKSHOP) == 2


def test_whatever_is_done_the_tallies_are_those_of_what_stands(log):
    chance = random.Random(20261126)
    standing = {}
    for _ in range(120):
        made = any_mediation(chance, TODAY - datetime.timedelta(days=chance.randrange(40)))
        what = chance.random()
        if what < 0.6 or not standing:
            standing[log.log(made)] = made
            continue
        seq = chance.choice(list(standing))
        del standing[seq]
        if what < 0.85:
            standing[log.correct(seq, made)] = made
        else:
            log.erase(seq)
    assert {kept.seq: kept.mediation for kept in log.mediations(*EVER)} == standing
    for span in (TODAY.replace(day=1), datetime.date(2026, 10, 1)):
        month = Period.of(Span.MONTH, span)
        expected = tally([each for each in standing.values() if month.holds(each.date)], LISTS.portals)
        assert at_portals(log.tally(month.first, month.last)[month], LISTS.portals) == expected
    whole = at_portals(added(log.tally(*EVER).values()), LISTS.portals)
    assert whole == tally(standing.values(), LISTS.portals)


def test_what_blocked_people_is_counted_by_the_portal_that_their_procedure_leads_to_now(log):
    log.log(ALONE)
    (kept,) = log.tally(*EVER).values()
    assert at_portals(kept, {"ofpra-espace-personnel": "new.domain"}).blocked_at() == {
        "new.domain": {"no-code": 1}
    }
    assert at_portals(kept, {}).by(Dimension.BLOCKED_AT) == {}


def test_what_is_in_the_coop_is_ticked_and_the_last_word_holds(log, days):
    first, second = log.log(ALONE), log.log(WORKSHOP)
    log.hand_over(first, in_coop=True)
    assert [kept.in_coop for kept in log.mediations(*EVER)] == [TODAY, None]
    days.today += datetime.timedelta(days=3)
    log.hand_over(second, in_coop=True)
    log.hand_over(first, in_coop=False)
    assert [kept.in_coop for kept in log.mediations(*EVER)] == [None, days.today]
    assert acts(log)[2:] == [Act.EXPORT, Act.EXPORT, Act.CORRECT]
    log.close()
    assert [kept.in_coop for kept in log.mediations(*EVER)] == [None, days.today]
    assert log.state().repairs == ()


def test_a_correction_is_not_in_the_coop_yet_and_what_is_gone_cannot_be(log):
    first = log.log(ALONE)
    log.hand_over(first, in_coop=True)
    second = log.correct(first, WORKSHOP)
    assert [kept.in_coop for kept in log.mediations(*EVER)] == [None]
    log.hand_over(second, in_coop=True)
    log.erase(second)
    for seq in (first, second, 99):
        with pytest.raises(NotStanding):
            log.hand_over(seq, in_coop=True)
    assert acts(log) == [Act.LOG, Act.EXPORT, Act.CORRECT, Act.EXPORT, Act.ERASE]


def test_visits_are_tallied_by_the_month_and_self_tests_left_out(log):
    entries = [visit(number) for number in range(300)]
    for entry in entries:
        log.append(entry)
    found = log.visit_tally(*EVER)
    assert visits_added(found.values()) == visit_tally(entries)
    for month, counted in found.items():
        assert counted == visit_tally([entry for entry in entries if month.holds(entry.day)])


def test_each_act_of_the_staff_is_written_and_none_says_who(log, days):
    for act in Act:
        log.note(act)
    assert acts(log) == list(Act)
    days.today += datetime.timedelta(days=1)
    log.note(Act.ENTER)
    (row,) = log.acts(days.today, days.today)
    assert (row.seq, row.day) == (len(Act) + 1, days.today)


def test_threads_may_log_at_the_same_time(log):
    def write(first):
        for number in range(first, first + 10):
            log.log(mediation(number))

    threads = [threading.Thread(target=write, args=[first]) for first in (0, 100, 200)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kept = log.mediations(*EVER)
    assert [each.seq for each in kept] == list(range(1, 31))
    assert len({each.id for each in kept}) == 30
    assert len(acts(log)) == 30
