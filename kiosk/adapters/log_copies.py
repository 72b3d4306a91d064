"""The daily copies of the log: one file a day in a folder of their own, each checked before it counts."""

from __future__ import annotations

import datetime
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlite_utils import Database

from kiosk.adapters.log_file import checking, connect
from kiosk.adapters.log_rows import DamageError, rows, whole
from kiosk.adapters.log_tables import PURGES, REPAIRS, TABLES
from kiosk.adapters.private_file import create_private, remove_private, sync


def copies(log: Path, folder: Path) -> list[tuple[datetime.date, Path]]:
    """The copies of ``log`` in ``folder`` with their dates, the newest first; none if it cannot be looked into."""
    name = re.compile(rf"{re.escape(log.stem)}-(\d{{4}}-\d\d-\d\d){re.escape(log.suffix)}")
    found = []
    try:
        files = list(folder.iterdir())
    except OSError:
        return []
    for file in files:
        if match := name.fullmatch(file.name):
            try:
                found.append((datetime.date.fromisoformat(match[1]), file))
            except ValueError:  # no such day: not one of ours
                continue
    return sorted(found, reverse=True)


def copying(
    db: sqlite3.Connection, log: Path, folder: Path, today: datetime.date, keep: int
) -> Iterator[None]:
    """Copy the open ``log`` into ``folder`` as the copy of ``today``, in pieces, and drop all but the ``keep`` newest.

    What is at the copy's place stays until the new copy is complete, on the disk and checked. Between two pieces
    anybody may write to the log; what is erased meanwhile is in no copy. The copy just made is never dropped, whatever
    the clock says. Raises OSError, sqlite3.Error, DamageError.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    target = copy_of(log, folder, today)
    unfinished = target.with_name(f"{target.name}.new")
    for left in folder.glob(f"{log.stem}-*{log.suffix}.new"):  # somebody was killed half-way, on some day
        left.unlink(missing_ok=True)
    while True:
        create_private(unfinished)
        db.execute("VACUUM INTO ?", (str(unfinished),))
        yield
        with closing(connect(unfinished, "rw")) as copied:
            yield from checking(copied, unfinished)
            erased = erasures(copied.conn)
        sync(unfinished)
        with _nobody_writes(db):
            if erased == erasures(db):
                os.replace(unfinished, target)
                break
    sync(folder)
    others = [file for _, file in copies(log, folder) if file != target]
    for file in others[keep - 1 :]:
        file.unlink()
    yield


def copy_of(log: Path, folder: Path, day: datetime.date) -> Path:
    """Where in ``folder`` the copy of ``day`` lies, once it is made."""
    return folder / f"{log.stem}-{day.isoformat()}{log.suffix}"


def erasures(db: sqlite3.Connection) -> tuple[int, int]:
    """Another value after each erasing: how many mediations are blank, and after which purge."""
    query = "SELECT (SELECT count(*) FROM mediations WHERE day IS NULL), (SELECT coalesce(max(seq), 0) FROM purges)"
    ((blank, purge),) = db.execute(query).fetchall()
    return whole(blank), whole(purge)


@contextmanager
def _nobody_writes(db: sqlite3.Connection) -> Iterator[None]:
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        db.rollback()


def drop_copy(log: Path, folder: Path, today: datetime.date) -> None:
    """Take away the copy of ``today``, if there is one, and wait until the disk knows. Raises OSError."""
    for day, file in copies(log, folder):
        if day == today:
            remove_private(file)


def is_newest(db: Database, log: Path, folder: Path) -> bool:
    """Whether no copy of ``log`` holds a later row than its open file ``db``: whether that is no older file."""
    held = last_places(db)
    return all(
        place <= held[table]
        for _, file in copies(log, folder)
        for table, place in _places_in_copy(file).items()
    )


def last_places(db: Database) -> dict[str, int]:
    """The last place of each table whose rows have places, those that a purge took included. Raises DamageError."""
    there = set(db.table_names())  # a copy of an older Fanal lacks the later ones
    purges = list(rows(db.conn, PURGES.name)) if PURGES.name in there else []
    return {
        table.name: max(
            [
                *(whole(row["seq"]) for row in rows(db.conn, table.name, "ORDER BY seq DESC LIMIT 1")),
                *(table.gone_with(row) for row in purges if table.is_purged),
            ],
            default=0,
        )
        for table in TABLES
        if table.has_places and table.name in there
    }


def _places_in_copy(copy: Path) -> dict[str, int]:
    try:
        with closing(connect(copy, "ro")) as db:
            return {table: place for table, place in last_places(db).items() if table != REPAIRS.name}
    except (
        sqlite3.Error,
        DamageError,
        UnicodeDecodeError,
    ):  # a copy that cannot be read says nothing about the log
        return {}
