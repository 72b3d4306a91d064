"""Retention: how long rows are kept before only their monthly totals are, and whether the clock may decide it.

A wrong clock must never cost a row. So a date alone is not believed: the log itself has to show that time has passed.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from itertools import pairwise

FEWEST_MONTHS, MOST_MONTHS = 6, 24

MONTHS_OF_ACTS = 12
"""How long it is known what the staff did, as the CNIL recommends for such records."""

FIRST_DAY = datetime.date(2026, 11, 1)
"""Before this day no Fanal existed: a clock that says so has lost its battery."""

LAST_DAY = datetime.date(2046, 11, 1)
"""A clock beyond this day is taken to be wrong; this Fanal is not in use any more then."""

LONGEST_PAUSE = datetime.timedelta(days=92)
"""A summer without anybody. A longer one looks like a clock that jumped ahead."""


def before(today: datetime.date, months: int) -> datetime.date:
    """The first day that is still kept on ``today``: the beginning of a month, at least ``months`` ago."""
    year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    return datetime.date(max(year, 1), month + 1, 1)


def believable(day: datetime.date) -> bool:
    """Whether a clock that says ``day`` may be right, as far as it alone can tell."""
    return FIRST_DAY <= day <= LAST_DAY


def shown_by_use(
    since: datetime.date, days: Iterable[datetime.date], today: datetime.date
) -> datetime.date | None:
    """The day it is at the earliest, by the ``days`` on which the log was used, the last one up to ``since`` first.

    A pause longer than LONGEST_PAUSE counts for nothing: what was used after it still adds up. None where the log was
    never used until ``since``, and where ``today`` cannot be believed.
    """
    used = sorted(day for day in set(days) if day <= today)
    start = max((day for day in used if day <= since), default=None)
    if start is None or not believable(today):
        return None
    steps = pairwise([day for day in used if day >= start] + [today])
    pauses = (later - earlier for earlier, later in steps)
    return start + sum((each for each in pauses if each <= LONGEST_PAUSE), datetime.timedelta())


def time_has_passed(since: datetime.date, days: Iterable[datetime.date], today: datetime.date) -> bool:
    """Whether it is sure that ``since`` lies as far back as ``today`` says, by the ``days`` on which the log was used.

    From the last of them before ``since`` until ``today`` no pause may be longer than LONGEST_PAUSE. Where there was
    one, rows are kept until the log has been in use for as long since.
    """
    if not believable(today):
        return False
    used = sorted(day for day in set(days) if day <= today)
    start = max((day for day in used if day < since), default=None)
    if start is None:
        return False
    steps = [day for day in used if day >= start] + [today]
    return all(later - earlier <= LONGEST_PAUSE for earlier, later in pairwise(steps))
