"""What there is to choose from when a date or a notice is set: nothing of it is written by hand."""

from __future__ import annotations

import datetime

from kiosk.content.notice import Notice, NoticeKind, notice_of
from kiosk.staff.place.states import Draft
from kiosk.staff.shift import Shift

DAYS_AHEAD = 28
FIRST_HOUR, LAST_HOUR = 8, 19
LENGTHS = (60, 90, 120, 180, 240)
"""Minutes."""

TITLES = ("permanence", "interpreter", "workshop", "computers", "visit")
"""What a public date can be; its French words under ``ChoosingTitle/`` are what visitors read."""

MOST_PERMANENCES = 5
MOST_DATES = 20


def today(shift: Shift) -> datetime.date | None:
    """The day by a clock that can be believed; None: no day can be offered."""
    known = shift.log_day
    return known.day if known and known.sure else None


def days(shift: Shift) -> tuple[datetime.date, ...]:
    """From today on."""
    begin = today(shift)
    return tuple(begin + datetime.timedelta(each) for each in range(DAYS_AHEAD)) if begin else ()


def hours() -> tuple[datetime.time, ...]:
    """Every half hour of a day at work."""
    return tuple(
        datetime.time(hour, minute) for hour in range(FIRST_HOUR, LAST_HOUR + 1) for minute in (0, 30)
    )


def end_of(draft: Draft, minutes: int) -> datetime.time:
    """When a date of ``draft`` that lasts ``minutes`` ends: on the same day, whatever is chosen."""
    begin = datetime.datetime.combine(datetime.date.min, draft.hour or datetime.time())
    return (begin + datetime.timedelta(minutes=minutes)).time()


def written_date(draft: Draft, title: str) -> str:
    """A public date as the site's file has it."""
    assert draft.day is not None
    assert draft.hour is not None
    return f"{draft.day.isoformat()} {draft.hour:%H:%M}-{end_of(draft, draft.minutes):%H:%M} {title}"


def standing(shift: Shift) -> dict[NoticeKind, Notice]:
    """The notices that are told, the most important first."""
    found = (notice_of(each) for each in shift.site.notices)
    return {each.kind: each for each in found if each is not None}
