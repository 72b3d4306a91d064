"""The log's file: how it is opened, and how it is known to be whole."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from pathlib import Path

from sqlite_utils import Database

from kiosk.adapters.log_checking import check_migrations, pieces
from kiosk.adapters.log_migrations import LOG_MIGRATIONS, migrate
from kiosk.adapters.log_rows import DamageError
from kiosk.adapters.log_tables import TABLES
from kiosk.log.log_book import LogBookUnavailable, Trouble

BUSY_SECONDS = 10.0
"""How long to wait for another process before the log counts as busy."""

_DAMAGE_CODES = {
    sqlite3.SQLITE_ERROR,  # a table or column that must be there is not
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_TOOBIG,
    sqlite3.SQLITE_CONSTRAINT,  # entries were validated before: the tables are not the ones we made
    sqlite3.SQLITE_MISMATCH,
    sqlite3.SQLITE_NOTADB,
}


class LogFile:
    """An open log. ``db`` is sqlite-utils' door to it."""

    def __init__(self, path: Path) -> None:
        """Open the existing file at ``path``. Raises FileNotFoundError, sqlite3.Error."""
        self.path = path
        # The inode is taken first: a file put in its place while it opens is then seen as another one.
        self._identity = _identity(path)
        self.db = connect(path, "rw")

    def is_current(self) -> bool:
        """Whether the path still leads to this file; not once another process has put a mended one there."""
        try:
            return _identity(self.path) == self._identity
        except FileNotFoundError:
            return False

    def close(self) -> None:
        """Let go of the file."""
        self.db.close()


def connect(path: Path, mode: str) -> Database:
    """The file at ``path`` with the log's settings; ``mode`` is ro or rw, as SQLite's URI names them."""
    # One connection serves any thread; SqliteLogBook lets in one at a time.
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, check_same_thread=False)
    try:
        # A flipped bit can make a text that is no UTF-8; it must reach the checksum instead of an exception.
        connection.text_factory = lambda raw: raw.decode(errors="replace")
        db = Database(connection, execute_plugins=False)
        for setting in (
            "journal_mode = DELETE",  # SQLite before 3.51.3 can damage a file in WAL mode
            "synchronous = EXTRA",  # the directory too, or a power cut can bring a committed journal back
            "secure_delete = ON",
            "temp_store = MEMORY",  # nothing of the log in a temporary file
            "trusted_schema = OFF",
            "cell_size_check = ON",
        ):
            db.execute(f"PRAGMA {setting}").close()
    except BaseException:
        connection.close()
        raise
    return db


def means_damage(error: sqlite3.Error, path: Path) -> bool:
    """Whether ``error`` says that the file at ``path`` is broken; not its disk, its rights or its lock."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return False
    if code == sqlite3.SQLITE_READONLY:
        # A flipped bit in the header can make a file read-only for ever; where rights or the disk do, it shows here.
        return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    return code & 0xFF in _DAMAGE_CODES


def was_replaced(error: sqlite3.Error) -> bool:
    """Whether ``error`` says that another process has put a mended file in place of the open one."""
    return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_READONLY_DBMOVED


def open_if_sound(path: Path, *, upgrade: bool, whole: bool = True) -> LogFile | None:
    """The log at ``path``, every row of it checked if ``whole``; None when it is missing or damaged.

    A log of an older Fanal is brought to today's tables if ``upgrade``, else the answer is None as well;
    upgrading is for whoever holds the turn. Raises sqlite3.Error when the file cannot be read for another
    reason, LogBookUnavailable when a newer Fanal wrote it.
    """
    try:
        return _open(path, upgrade=upgrade, whole=whole)
    except (DamageError, FileNotFoundError, UnicodeDecodeError):
        # SQLite quotes what it cannot make sense of, whatever bytes these are, and Python takes its words for UTF-8.
        return None
    except sqlite3.Error as error:
        if means_damage(error, path):
            return None
        raise


def check(db: Database, path: Path) -> None:
    """Compare all of ``db`` with its checksums. Raises DamageError at the first difference."""
    db.conn.execute("BEGIN IMMEDIATE")  # the whole check sees one state of the file
    try:
        for _ in checking(db, path):
            pass
    finally:
        db.rollback()


def checking(db: Database, path: Path) -> Iterator[None]:
    """:func:`check` in pieces, between which anybody may write."""
    if _refuses_writing(db, path):
        raise DamageError("the header forbids writing")
    if _schema(db) != _todays_schema():
        raise DamageError("the tables are not the ones that were made")
    yield from pieces(db.conn)


@cache
def column_names() -> dict[str, tuple[str, ...]]:
    """The columns of each table in the order in which a row keeps them."""
    with closing(fresh_log()) as db:
        return {
            table.name: tuple(name for _, name, *_ in db.execute(f"PRAGMA table_info({table.name})"))
            for table in TABLES
        }


def _identity(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino


def _open(path: Path, *, upgrade: bool, whole: bool) -> LogFile | None:
    file = LogFile(path)
    try:
        if _is_outdated(file):
            if not upgrade:
                file.close()
                return None
            migrate(file.db)
        if whole:
            check(file.db, path)
        elif _schema(file.db) != _todays_schema():
            raise DamageError("the tables are not the ones that were made")
    except BaseException:
        file.close()
        raise
    return file


def _is_outdated(file: LogFile) -> bool:
    check_migrations(file.db.conn)
    applied = {migration.name for migration in LOG_MIGRATIONS.applied(file.db)}
    if not applied:
        raise DamageError("there is no log in the file")
    if applied > _todays_migrations():
        raise LogBookUnavailable(Trouble.NEWER, file.path)
    return not _todays_migrations() <= applied


@cache
def _todays_migrations() -> set[str]:
    with closing(_empty()) as db:
        return {migration.name for migration in LOG_MIGRATIONS.pending(db)}


def _refuses_writing(db: Database, path: Path) -> bool:
    alone = not db.conn.in_transaction
    try:
        db.execute("DELETE FROM repairs WHERE 0")
    except sqlite3.OperationalError as error:
        return means_damage(error, path)
    finally:
        if alone:
            db.rollback()
    return False


def _schema(db: Database) -> list[tuple[str, str, str]]:
    # The table of migrations is sqlite-utils' own and may change with it.
    ours = "name NOT GLOB '*_sqlite_migrations*'"
    return db.execute(
        f"SELECT type, name, sql FROM sqlite_master WHERE {ours} ORDER BY type, name"
    ).fetchall()


@cache
def _todays_schema() -> list[tuple[str, str, str]]:
    with closing(fresh_log()) as db:
        return _schema(db)


def fresh_log() -> Database:
    """An empty log in memory, as this Fanal makes them."""
    db = _empty()
    migrate(db)
    return db


def _empty() -> Database:
    return Database(memory=True, execute_plugins=False)
