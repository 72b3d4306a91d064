"""The staff's reports over a real log: acknowledged once on the disk, refused plainly, changed the same day."""

import datetime
import threading
from dataclasses import replace

import pytest

from fakes import FakeClock
from kiosk.adapters.clock import QtClock
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.log_writer import LogWriter
from kiosk.adapters.mediation_book import DiskMediationBook
from kiosk.adapters.recent_visits import RecentVisits
from kiosk.log.enumerations.thematique import Thematique
from kiosk.log.log_book import Trouble
from kiosk.log.mediation import Mediation
from kiosk.log.visit_entry import Ending, HalfDay, LengthBand, Origin, VisitEntry
from kiosk.staff.events import TOO_LATE

TODAY = datetime.date(2026, 11, 23)
YESTERDAY = TODAY - datetime.timedelta(days=1)
PATIENCE_SECONDS = 20
MEDIATION = Mediation(
    date=TODAY, half_day=HalfDay.MORNING, duree=30, lieu="here", thematiques=(Thematique.EMAIL,)
)


class Desk:
    """Staff who ask and wait for the answer; ``day`` is what the log takes for today."""

    def __init__(self, path, *, to_coop=False):
        self.path = path
        self.day = TODAY
        self.clock = FakeClock(None)
        self.recent = RecentVisits(self.clock)
        self.writer = LogWriter(SqliteLogBook(path, today=lambda: self.day), lambda error: None)
        self.book = DiskMediationBook(self.writer, self.recent, self.clock, self.told, to_coop=to_coop)
        self.answered = threading.Event()
        self.ids = 0

    def told(self, event):
        self.answer = event
        self.answered.set()

    def asks(self, what, *how, **said):
        self.answered.clear()
        self.ids += 1
        what(*how, self.ids, **said)
        assert self.answered.wait(PATIENCE_SECONDS)
        assert self.answer.id == self.ids
        return self.answer

    def on_the_disk(self):
        with SqliteLogBook(self.path) as other:
            return [each.mediation for each in other.mediations(datetime.date.min, datetime.date.max)]


@pytest.fixture
def desk(tmp_path):
    made = Desk(tmp_path / "log.db")
    yield made
    made.writer.close()


@pytest.fixture
def nowhere(tmp_path):
    (tmp_path / "file").write_text("")
    made = Desk(tmp_path / "file" / "log.db")
    yield made
    made.writer.close()


@pytest.mark.parametrize(("year", "sure"), [(1970, False), (2026, True), (2099, False)])
def test_the_form_is_told_when_the_clock_cannot_be_right(desk, qapp, year, sure):
    clock = QtClock(lambda event: None, lambda: datetime.datetime(year, 12, 1, 9))
    book = DiskMediationBook(desk.writer, desk.recent, clock, desk.told)
    assert desk.asks(book.look).day.sure is sure


def test_what_is_acknowledged_is_on_the_disk_and_among_todays(desk):
    answer = desk.asks(desk.book.keep, MEDIATION, None)
    assert desk.on_the_disk() == [MEDIATION]
    assert answer.refused == ""
    (kept,) = answer.day.kept
    assert (kept.seq, kept.mediation, kept.recorded) == (answer.kept, MEDIATION, TODAY)
    assert answer.day.latest == (MEDIATION,)


def test_a_look_tells_the_day_and_changes_nothing(desk):
    day = desk.asks(desk.book.look).day
    assert (day.day, day.half_day, day.sure) == (TODAY, HalfDay.MORNING, True)
    assert (day.kept, day.latest, day.visits, day.unread) == ((), (), (), None)
    assert desk.on_the_disk() == []


def test_a_clock_that_cannot_be_right_is_told(desk):
    desk.clock.trusted = False
    assert not desk.asks(desk.book.look).day.sure


def test_what_was_done_yesterday_and_written_today_is_among_todays(desk):
    answer = desk.asks(desk.book.keep, replace(MEDIATION, date=YESTERDAY), None)
    assert [each.mediation.date for each in answer.day.kept] == [YESTERDAY]


def test_what_was_written_yesterday_says_what_is_usual_and_is_not_among_todays(desk):
    desk.day = YESTERDAY
    desk.asks(desk.book.keep, replace(MEDIATION, date=YESTERDAY), None)
    desk.day = TODAY
    day = desk.asks(desk.book.look).day
    assert day.kept == ()
    assert [each.date for each in day.latest] == [YESTERDAY]


def test_what_is_usual_is_looked_for_far_back_where_little_is_written(desk):
    desk.day = TODAY - datetime.timedelta(days=60)
    desk.asks(desk.book.keep, replace(MEDIATION, date=desk.day), None)
    desk.day = TODAY
    day = desk.asks(desk.book.look).day
    assert (day.kept, [each.duree for each in day.latest]) == ((), [30])


def test_a_correction_takes_the_place_of_what_it_corrects(desk):
    first = desk.asks(desk.book.keep, MEDIATION, None).kept
    corrected = replace(MEDIATION, duree=60)
    answer = desk.asks(desk.book.correct, first, corrected)
    assert desk.on_the_disk() == [corrected]
    assert [each.seq for each in answer.day.kept] == [answer.kept]


def test_what_is_erased_is_gone(desk):
    first = desk.asks(desk.book.keep, MEDIATION, None).kept
    answer = desk.asks(desk.book.erase, first)
    assert (answer.kept, answer.refused, answer.day.kept) == (None, "", ())
    assert desk.on_the_disk() == []


@pytest.mark.parametrize("change", ["correct", "erase"])
def test_nothing_is_changed_on_a_later_day(desk, change):
    desk.day = YESTERDAY
    first = desk.asks(desk.book.keep, MEDIATION, None).kept
    desk.day = TODAY
    how = (first, replace(MEDIATION, duree=60)) if change == "correct" else (first,)
    assert desk.asks(getattr(desk.book, change), *how).refused == TOO_LATE
    assert desk.on_the_disk() == [MEDIATION]


def entry():
    return VisitEntry(
        TODAY, HalfDay.MORNING, "ar", "letters", 2, LengthBand.UNDER_2, False, Ending.LEFT, Origin.VISIT
    )


def test_a_visit_is_taken_once_its_report_is_kept(desk):
    desk.recent.remember(entry(), 300.0)
    (visit,) = desk.asks(desk.book.look).day.visits
    assert desk.asks(desk.book.keep, MEDIATION, visit.seq).day.visits == ()
    assert desk.recent.just_now() == ()


def test_a_log_that_refuses_says_why_and_the_visit_is_still_offered(nowhere):
    nowhere.recent.remember(entry(), 300.0)
    (visit,) = nowhere.recent.just_now()
    answer = nowhere.asks(nowhere.book.keep, MEDIATION, visit.seq)
    assert answer.kept is None
    assert answer.refused == Trouble.NO_FOLDER.value
    assert answer.day.unread is Trouble.NO_FOLDER
    assert answer.day.visits == (visit,)


@pytest.fixture
def coop_desk(tmp_path):
    made = Desk(tmp_path / "log.db", to_coop=True)
    yield made
    made.writer.close()


def test_a_month_is_told_with_its_ticks_where_the_site_has_asked_for_the_coop(coop_desk):
    for ago in (40, 20, 1):
        coop_desk.day = TODAY - datetime.timedelta(days=ago)
        coop_desk.asks(coop_desk.book.keep, replace(MEDIATION, date=coop_desk.day, duree=ago), None)
    coop_desk.day = TODAY
    day = coop_desk.asks(coop_desk.book.hand_over, 3, in_coop=True).day
    assert [(each.mediation.duree, each.in_coop) for each in day.recent] == [(20, None), (1, TODAY)]
    day = coop_desk.asks(coop_desk.book.hand_over, 3, in_coop=False).day
    assert [each.in_coop for each in day.recent] == [None, None]


def test_what_is_gone_cannot_be_ticked(coop_desk):
    seq = coop_desk.asks(coop_desk.book.keep, MEDIATION, None).kept
    coop_desk.asks(coop_desk.book.erase, seq)
    assert coop_desk.asks(coop_desk.book.hand_over, seq, in_coop=True).refused == TOO_LATE


def test_nobody_who_has_not_asked_for_the_coop_is_told_of_a_month(desk):
    assert desk.asks(desk.book.keep, MEDIATION, None).day.recent == ()
