"""A clock that jumps while mediations are written: their order stays, and no row goes."""

import datetime

import pytest

from durability.entries import TODAY, mediation
from durability.told import EVER
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.log.log_book import NotStanding


class Calendar:
    """A calendar that a test turns."""

    def __init__(self):
        self.today = TODAY

    def __call__(self):
        return self.today


@pytest.mark.parametrize("wrong", [datetime.date(1970, 1, 1), datetime.date(2099, 6, 1)])
def test_what_is_written_under_a_wrong_clock_is_kept_in_its_place(tmp_path, wrong):
    calendar = Calendar()
    path = tmp_path / "log.sqlite"
    with SqliteLogBook(path, today=calendar) as log:
        first = log.log(mediation(1))
        calendar.today = wrong
        with pytest.raises(NotStanding):
            log.erase(first)
        second = log.correct(log.log(mediation(2)), mediation(3))
        gone = log.log(mediation(4))
        log.hand_over(second, in_coop=True)
        log.erase(gone)
        log.backup()
        assert log.purge(6) == 0
        calendar.today = TODAY
        third = log.log(mediation(5))
        log.erase(first)
        assert log.purge(6) == 0
        kept = log.mediations(*EVER)
        assert first < second < gone < third
        assert [(each.seq, each.mediation, each.recorded) for each in kept] == [
            (second, mediation(3), wrong),
            (third, mediation(5), TODAY),
        ]
        assert [each.in_coop for each in kept] == [wrong, None]
    with SqliteLogBook(path, today=calendar) as log:
        assert log.mediations(*EVER) == kept
        assert log.state().repairs == ()


def test_a_clock_gone_back_makes_one_copy_a_day_and_not_one_a_line(tmp_path):
    calendar = Calendar()
    with SqliteLogBook(tmp_path / "log.sqlite", today=calendar) as log:
        log.log(mediation(1))
        log.backup()
        calendar.today = datetime.date(1970, 1, 1)
        assert log.copy_some()
        while log.copy_some():
            pass
        log.log(mediation(2))
        assert not log.copy_some()
