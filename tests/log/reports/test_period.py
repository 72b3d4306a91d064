import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.log.reports.period import Period, Span

DAYS = st.dates(datetime.date(2000, 1, 1), datetime.date(2098, 12, 31))


@pytest.mark.parametrize(
    ("span", "first", "last", "name"),
    [
        (Span.MONTH, (2026, 11, 1), (2026, 11, 30), "2026-11"),
        (Span.QUARTER, (2026, 10, 1), (2026, 12, 31), "2026-T4"),
        (Span.YEAR, (2026, 1, 1), (2026, 12, 31), "2026"),
    ],
)
def test_a_period_is_a_month_a_quarter_or_a_year(span, first, last, name):
    period = Period.of(span, datetime.date(2026, 11, 26))
    assert (period.first, period.last) == (datetime.date(*first), datetime.date(*last))
    assert (period.name, period.span) == (name, span)


@given(day=DAYS, span=st.sampled_from(Span))
def test_periods_follow_each_other_without_a_gap(day, span):
    period = Period.of(span, day)
    assert period.holds(day)
    assert period.next().first == period.last + datetime.timedelta(days=1)
    assert period.next().previous() == period
    assert not period.next().holds(day)


@given(day=DAYS)
def test_a_year_is_made_of_its_quarters_and_these_of_their_months(day):
    year = Period.of(Span.YEAR, day)
    quarters = year.parts(Span.QUARTER)
    assert [month for quarter in quarters for month in quarter.parts(Span.MONTH)] == list(
        year.parts(Span.MONTH)
    )
    assert (len(quarters), len(year.parts(Span.MONTH))) == (4, 12)
    assert (quarters[0].first, quarters[-1].last) == (year.first, year.last)
    assert year.parts(Span.YEAR) == (year,)


def test_a_period_is_settled_once_nothing_can_be_written_up_in_it():
    november = Period.of(Span.MONTH, datetime.date(2026, 11, 26))
    assert not november.settled(datetime.date(2026, 12, 7))
    assert november.settled(datetime.date(2026, 12, 8))
