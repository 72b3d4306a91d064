"""Whether all of a log is as it was written: its pages, each row by its checksum, and how many rows each month has.

SQLite itself puts the canonical form of a row together; Python only takes its SHA-256. A million rows take four seconds
that way, where reading them as :func:`kiosk.adapters.log_rows.rows` does takes sixteen.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager

from kiosk.adapters.log_rows import DamageError, rows, text, whole
from kiosk.adapters.log_tables import COUNTED, COUNTS, TABLES, Table

ROWS_AT_ONCE = 10_000
"""Rows of a piece: on an old terminal, whoever has something to write meanwhile waits a fifth of a second for them."""

_MIGRATIONS = "_sqlite_migrations"
"""Where sqlite-utils keeps which migrations were applied."""

LEAST_PLACE = -(2**63)
"""Below every place that even damage can make."""


def pieces(db: sqlite3.Connection) -> Iterator[None]:
    """Check all of ``db`` in pieces, between which anybody may write. Raises DamageError at the first difference."""
    _check_pages(db)
    yield
    for name in _indexed(db):
        _check_indexes(db, name)
        yield
    db.create_function("sha256_of", 1, lambda form: hashlib.sha256(form).digest(), deterministic=True)
    for table in TABLES:
        if not table.has_places:
            _check_rows(db, table, table.name)
            yield
            continue
        many, last = ROWS_AT_ONCE, LEAST_PLACE
        # What is written behind the last of them meanwhile is no older than this check.
        while many == ROWS_AT_ONCE:
            some = f"(SELECT * FROM {table.name} WHERE seq > {last} ORDER BY seq LIMIT {ROWS_AT_ONCE})"
            many, last = _check_rows(db, table, some)
            yield
    _check_counts(db)
    yield


def check_migrations(db: sqlite3.Connection) -> None:
    """Whether the list of what has been migrated can be read: else a log is upgraded twice. Raises DamageError."""
    if _MIGRATIONS in _indexed(db):
        _check_indexes(db, _MIGRATIONS)


def _check_pages(db: sqlite3.Connection) -> None:
    # What a CHECK asks of a row was asked when it was written, and its checksum says that it is still the same row.
    with _set(db, "ignore_check_constraints"):
        for (answer,) in db.execute("PRAGMA quick_check(1)").fetchall():
            if answer != "ok":
                raise DamageError(answer)


def _indexed(db: sqlite3.Connection) -> list[str]:
    """The tables that an index leads into."""
    query = "SELECT DISTINCT tbl_name FROM sqlite_schema WHERE type = 'index' ORDER BY 1"
    return [text(name) for (name,) in db.execute(query).fetchall()]


def _check_indexes(db: sqlite3.Connection, table: str) -> None:
    """Whether each entry of an index leads to its row: rows are read by them, and quick_check does not look there."""
    with _set(db, "ignore_check_constraints"):
        for (answer,) in db.execute(f"PRAGMA integrity_check({table})").fetchall():
            if answer != "ok":
                raise DamageError(answer)


def _check_rows(db: sqlite3.Connection, table: Table, some: str) -> tuple[int, int]:
    """Compare ``some`` rows of ``table`` with their checksums; how many they were, and the place of the last."""
    form = _canonical_form(db, table.name)
    last = "coalesce(max(seq), 0)" if table.has_places else "0"
    query = f"SELECT count(*), {last}, total(sha256 IS NOT sha256_of({form})) FROM {some}"
    ((many, place, unsound),) = db.execute(query).fetchall()
    if unsound:
        raise DamageError(f"a row of {table.name} is not as it was written")
    return many, place


def _canonical_form(db: sqlite3.Connection, table: str) -> str:
    """The expression of what :func:`kiosk.adapters.log_rows.digest` takes the checksum of, in bytes."""
    # Of a text that a flipped bit has made a blob it is the same: quick_check tells that, the tables being STRICT.
    with closing(db.execute(f"SELECT * FROM {table} LIMIT 0")) as cursor:
        names = sorted(column[0] for column in cursor.description)
    lines = (f"coalesce(char(10) || '{name}=' || {name}, '')" for name in names if name != "sha256")
    return f"CAST('{table}' || {' || '.join(lines)} AS BLOB)"


def _check_counts(db: sqlite3.Connection) -> None:
    with _one_state(db):
        written = Counter(
            {
                (table.total, text(month)): whole(many)
                for table in COUNTED
                for month, many in db.execute(
                    f"SELECT substr({table.month}, 1, 7), count(*) FROM {table.name} GROUP BY 1"
                ).fetchall()
            }
        )
        promised = Counter(
            {(text(row["total"]), text(row["month"])): whole(row["count"]) for row in rows(db, COUNTS.name)}
        )
    counted = {table.total for table in COUNTED}
    if written != Counter({key: many for key, many in promised.items() if key[0] in counted}):
        raise DamageError("a month has not the rows it should have")


@contextmanager
def _set(db: sqlite3.Connection, setting: str) -> Iterator[None]:
    db.execute(f"PRAGMA {setting} = ON").close()
    try:
        yield
    finally:
        db.execute(f"PRAGMA {setting} = OFF").close()


@contextmanager
def _one_state(db: sqlite3.Connection) -> Iterator[None]:
    """Within, nobody else's writing is seen, nor begun."""
    db.execute("SAVEPOINT one_state")
    try:
        yield
    finally:
        db.execute("RELEASE one_state")
