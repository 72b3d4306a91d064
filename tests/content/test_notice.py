"""Notices: written and read again, refused when they are no notice, told as long as they hold."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.notice import AT_AN_HOUR, ON_A_DAY, PICTURES, Notice, NoticeKind, notice_of
from kiosk.settings import NOTICES, SettingsError, parse_settings

DAY = datetime.date(2026, 12, 24)


@st.composite
def any_notice(draw):
    kind = draw(st.sampled_from(NoticeKind))
    day = draw(st.dates()) if kind in ON_A_DAY else None
    hour = draw(st.times()).replace(second=0, microsecond=0) if kind in AT_AN_HOUR else None
    return Notice(kind, day, hour)


def accepted(written):
    try:
        parse_settings(f"notices = [{written!r}]".encode(), "site.toml")
    except SettingsError:
        return False
    return True


@given(any_notice())
def test_a_notice_reads_as_it_was_written_and_a_site_may_write_it(notice):
    assert notice_of(notice.written) == notice
    assert accepted(notice.written)


WORDS = st.sampled_from([each.value for each in NoticeKind] + ["", "fire"])
WHEN = st.sampled_from(["", "2026-12-24", "2026-02-30", "14:00", "24:00", "14:00:00", "2026-W01-1", "demain"])


@given(WORDS, st.sampled_from(["", " ", "  "]), WHEN)
def test_the_settings_and_the_content_take_the_same(word, blank, when):
    written = f"{word}{blank}{when}"
    assert accepted(written) is (notice_of(written) is not None)


def test_the_mend_names_every_kind_once():
    assert [each.split()[0] for each in NOTICES] == [each.value for each in NoticeKind]
    assert all(notice_of(each) for each in NOTICES)
    assert set(PICTURES) == set(NoticeKind)


@pytest.mark.parametrize(
    ("today", "holds"),
    [(DAY, True), (DAY - datetime.timedelta(1), True), (DAY + datetime.timedelta(1), False), (None, True)],
)
def test_a_notice_of_a_day_holds_until_it_is_over(today, holds):
    assert Notice(NoticeKind.CLOSED, day=DAY).holds(today) is holds
    assert Notice(NoticeKind.PRINTER).holds(today)
