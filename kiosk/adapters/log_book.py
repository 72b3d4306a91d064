"""The log in a SQLite file: rollback journal, synchronous=EXTRA, each row with its own checksum.

Everything heavy is imported when the log is first opened, not with this module.
"""

from __future__ import annotations

import datetime
import errno
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from kiosk.adapters.log_rows import (
    DamageError,
    Row,
    digest,
    month_row,
    repair_of,
    rows,
    text,
    visit_of,
    visit_row,
    whole,
)
from kiosk.log.log_book import (
    LogBookFull,
    LogBookUnavailable,
    LogState,
    MonthlyTotal,
    Total,
    Trouble,
    VisitRow,
)
from kiosk.log.visit_entry import VisitEntry

if TYPE_CHECKING:
    from sqlite_utils import Database

    from kiosk.adapters.log_file import LogFile

Answer = TypeVar("Answer")

_SQLITE_TROUBLES = {
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: Trouble.NOT_ALLOWED,
    sqlite3.SQLITE_PERM: Trouble.NOT_ALLOWED,
    sqlite3.SQLITE_AUTH: Trouble.NOT_ALLOWED,
    sqlite3.SQLITE_BUSY: Trouble.BUSY,
    sqlite3.SQLITE_LOCKED: Trouble.BUSY,
    sqlite3.SQLITE_PROTOCOL: Trouble.BUSY,
    sqlite3.SQLITE_IOERR: Trouble.DEVICE,
}
_OS_TROUBLES = {
    errno.EROFS: Trouble.READ_ONLY,
    errno.EACCES: Trouble.NOT_ALLOWED,
    errno.EPERM: Trouble.NOT_ALLOWED,
    errno.ENOENT: Trouble.NO_FOLDER,
    errno.ENOTDIR: Trouble.NO_FOLDER,
    errno.EEXIST: Trouble.NO_FOLDER,
}
_FULL_DISK = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class SqliteLogBook:
    """A LogBook in the file at ``path``, made with its folder when it is missing, for its owner's eyes only.

    The file is read whole and checked when it is opened. A damaged one is moved aside, never deleted, and all
    its good rows, and those that only a daily copy still has, go on in a new file; :meth:`state` tells.
    ``copies`` is the folder of the daily copies, ``copies`` beside the log unless said otherwise. ``today``
    gives the date that repairs and copies are named after; entries bring their own. ``busy_seconds`` is how long an
    entry waits for another process that writes.

    Several processes may use one file, and several threads one SqliteLogBook. Every method opens the log if
    need be, and raises LogBookFull or LogBookUnavailable; the next call tries afresh.
    """

    def __init__(
        self,
        path: Path,
        *,
        copies: Path | None = None,
        today: Callable[[], datetime.date] = datetime.date.today,
        busy_seconds: float = 10.0,
    ) -> None:
        self._path = path
        self._copies = copies or path.with_name("copies")
        self._today = today
        self._busy_seconds = busy_seconds
        self._lock = threading.Lock()
        self._file: LogFile | None = None

    def __enter__(self) -> SqliteLogBook:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def open(self) -> None:
        """Open and check the log now, in any thread, so that the first entry need not wait for it."""
        self._run(lambda db: None)

    def close(self) -> None:
        """Let go of the file. A later call opens it again."""
        with self._lock:
            self._drop()

    def append(self, entry: VisitEntry) -> int:
        """Write ``entry`` and return its place once it is on the disk."""

        def write(db: Database) -> int:
            with db.atomic():
                _count(db, entry.day, "visits")
                seq = _next_seq(db)
                _insert(db, "visits", visit_row(seq, entry))
            return seq

        return self._run(write)

    def count(self, total: Total, day: datetime.date, times: int = 1) -> None:
        """Add ``times`` to ``total`` in the month of ``day``."""

        def write(db: Database) -> None:
            with db.atomic():
                _count(db, day, total.value, times)

        self._run(write)

    def visits(self, first: datetime.date, last: datetime.date) -> tuple[VisitRow, ...]:
        """The visits from ``first`` to ``last``, both included, in the order they were written."""

        def read(db: Database) -> tuple[VisitRow, ...]:
            where = "WHERE day BETWEEN ? AND ? ORDER BY seq"
            found = rows(db.conn, "visits", where, first.isoformat(), last.isoformat())
            return tuple(visit_of(row) for row in found)

        return self._run(read)

    def totals(self, first: datetime.date, last: datetime.date) -> tuple[MonthlyTotal, ...]:
        """The totals of each month that ``first`` to ``last`` touches, the earliest month first."""

        def read(db: Database) -> tuple[MonthlyTotal, ...]:
            where = "WHERE total <> 'visits' AND month BETWEEN ? AND ? ORDER BY month, total"
            return tuple(
                MonthlyTotal(
                    datetime.date.fromisoformat(f"{text(row['month'])}-01"),
                    Total(row["total"]),
                    whole(row["count"]),
                )
                for row in rows(db.conn, "monthly_counts", where, _month(first), _month(last))
            )

        return self._run(read)

    def state(self) -> LogState:
        """How the log is."""
        from kiosk.adapters.log_copies import copies
        from kiosk.adapters.log_repair import moved_aside

        def read(db: Database) -> LogState:
            return LogState(
                rows=db.table("visits").count,
                last_backup=next((day for day, _ in copies(self._path, self._copies)), None),
                repairs=tuple(repair_of(row) for row in rows(db.conn, "repairs", "ORDER BY seq")),
                moved_aside=moved_aside(self._path),
            )

        return self._run(read)

    def backup(self, folder: Path | None = None, *, keep: int = 7) -> Path:
        """Copy the log into ``folder``, else into that of the daily copies; return the copy, read back.

        A folder keeps the ``keep`` newest copies, one a day; a second one of the same day takes the first
        one's place. The errors of this method name the folder when the trouble lies there.
        """
        from kiosk.adapters.log_copies import copy

        if keep < 1:
            raise ValueError(f"keep takes 1 or more copies, not {keep}: the one just made always stays.")
        self.open()
        target = folder or self._copies
        return self._run(lambda db: copy(db.conn, self._path, target, self._today(), keep), target)

    def _run(self, work: Callable[[Database], Answer], about: Path | None = None) -> Answer:
        with self._lock, _named(about or self._path):
            try:
                return self._attempt(work)
            except DamageError:  # opening it again mends it
                return self._attempt(work)

    def _attempt(self, work: Callable[[Database], Answer]) -> Answer:
        from kiosk.adapters.log_file import means_damage, was_replaced

        try:
            return work(self._database())
        except sqlite3.Error as error:
            self._drop()
            if means_damage(error, self._path) or was_replaced(error):
                raise DamageError(str(error)) from error
            raise
        except BaseException:
            self._drop()
            raise

    def _database(self) -> Database:
        from kiosk.adapters.log_repair import open_log

        if self._file and not self._file.is_current():
            self._drop()
        if not self._file:
            self._file = open_log(self._path, self._copies, self._today())
            self._file.db.execute(f"PRAGMA busy_timeout = {self._busy_seconds * 1000:.0f}").close()
        return self._file.db

    def _drop(self) -> None:
        if self._file:
            self._file.close()
            self._file = None


@contextmanager
def _named(path: Path) -> Iterator[None]:
    try:
        yield
    except DamageError as error:
        raise LogBookUnavailable(Trouble.DAMAGED, path) from error
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code == sqlite3.SQLITE_FULL:
            raise LogBookFull(path) from error
        if code in _SQLITE_TROUBLES:
            raise LogBookUnavailable(_SQLITE_TROUBLES[code], path) from error
        raise
    except OSError as error:
        if error.errno in _FULL_DISK:
            raise LogBookFull(path) from error
        trouble = _OS_TROUBLES.get(error.errno or 0, Trouble.DEVICE)
        raise LogBookUnavailable(trouble, path) from error


def _count(db: Database, day: datetime.date, total: str, times: int = 1) -> None:
    month = _month(day)
    # A transaction begins by writing: one that begins by reading is refused at once when another process writes.
    _insert(db, "monthly_counts", month_row(month, total, 0), "ON CONFLICT DO NOTHING")
    (row,) = rows(db.conn, "monthly_counts", "WHERE month = ? AND total = ?", month, total)
    counted = month_row(month, total, whole(row["count"]) + times)
    db.execute(
        "UPDATE monthly_counts SET count = ?, sha256 = ? WHERE month = ? AND total = ?",
        [counted["count"], digest("monthly_counts", counted), month, total],
    )


def _next_seq(db: Database) -> int:
    query = """
        SELECT 1 + max(
            (SELECT coalesce(max(seq), 0) FROM visits),
            (SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'visits')
        )
    """
    return whole(db.execute(query).fetchone()[0])


def _insert(db: Database, table: str, row: Row, otherwise: str = "") -> None:
    names = [*row, "sha256"]
    places = ", ".join("?" * len(names))
    query = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places}) {otherwise}"
    db.execute(query, [*row.values(), digest(table, row)])


def _month(day: datetime.date) -> str:
    return day.isoformat()[:7]
