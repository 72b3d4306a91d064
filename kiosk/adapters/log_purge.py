"""Purging: rows that are old enough go, what they count stays as monthly totals. kiosk/log/retention.py says when.

Looking whether there are any is done at each day's first start; what taking them needs is imported when there are.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from sqlite_utils import Database

from kiosk.adapters.log_counting import add_act, insert, next_seq
from kiosk.adapters.log_rows import Value, text, whole
from kiosk.adapters.log_tables import ACTS, LEDGERS, PURGES, Table
from kiosk.log.acts import Act
from kiosk.log.retention import MONTHS_OF_ACTS, before, time_has_passed

MOST_AT_ONCE = 5_000
"""Rows of a table that one transaction takes: nobody who wants to write waits longer than for these."""


@dataclass(frozen=True, slots=True)
class _Old:
    """The rows of ``table`` up to the place ``through`` are old enough to go."""

    table: Table
    through: int


def purge(db: Database, today: datetime.date, months: int) -> int:
    """Take away some of the rows older than ``months`` if it is sure that they are; how many, 0 when none is left.

    Raises DamageError.
    """
    with db.atomic():
        db.execute("DELETE FROM purges WHERE 0")  # a write first, so that the lock is waited for
        used = days_of_use(db)
        old = [_old(db, table, used, today, MONTHS_OF_ACTS if table is ACTS else months) for table in LEDGERS]
        many = sum(_rows_of(db, each) for each in old)
        if many:
            from kiosk.adapters.log_taking import take

            _tell(db, old, today)
            take(db, {each.table: each.through for each in old})
    return many


def days_of_use(db: Database, since: datetime.date = datetime.date.min) -> set[datetime.date]:
    """The days from ``since`` on which a line was written that is still there."""
    return {
        datetime.date.fromisoformat(text(day))
        for table in LEDGERS
        for (day,) in db.execute(
            f"SELECT DISTINCT {table.month} FROM {table.name} WHERE {table.month} >= ?", [since.isoformat()]
        )
    }


def _old(
    db: Database, table: Table, used: Iterable[datetime.date], today: datetime.date, months: int
) -> _Old:
    since = before(today, months)
    if not time_has_passed(since, used, today):
        return _Old(table, 0)
    # By place, not by day: what a clock gone back has dated too early is as young as its neighbours.
    first_kept = db.execute(
        f"SELECT min(seq) FROM {table.name} WHERE {table.month} BETWEEN ? AND ?",
        [since.isoformat(), today.isoformat()],
    ).fetchone()[0]
    where, values = ("", []) if first_kept is None else ("WHERE seq < ?", [first_kept])
    last_old = db.execute(
        f"SELECT max(seq) FROM (SELECT seq, {table.month} AS day FROM {table.name} {where}) WHERE day < ?",
        [*values, since.isoformat()],
    ).fetchone()[0]
    some = f"SELECT max(seq) FROM (SELECT seq FROM {table.name} WHERE seq <= ? ORDER BY seq LIMIT {MOST_AT_ONCE})"
    return _Old(table, whole(db.execute(some, [last_old or 0]).fetchone()[0] or 0))


def _rows_of(db: Database, old: _Old) -> int:
    query = f"SELECT count(*) FROM {old.table.name} WHERE seq <= ?"
    return whole(db.execute(query, [old.through]).fetchone()[0])


def _tell(db: Database, old: Iterable[_Old], today: datetime.date) -> None:
    row: dict[str, Value] = {"seq": next_seq(db, PURGES.name), "day": today.isoformat()}
    for each in old:
        gone = db.execute(f"SELECT coalesce(max({each.table.through}), 0) FROM purges").fetchone()[0]
        row[each.table.through] = max(each.through, whole(gone))
    insert(db, PURGES.name, row)
    add_act(db, Act.PURGE, today)
