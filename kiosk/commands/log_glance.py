"""Log glance: how a log is, looked at without changing a byte of it; only the kiosk mends it, when it opens it."""

from __future__ import annotations

import errno
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

from kiosk.adapters.log_rows import DamageError, rows
from kiosk.adapters.log_tables import TABLES, VISITS

PATIENCE_SECONDS = 2.0
UNREADABLE = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_BUSY)


def count_lines(path: Path) -> int:
    """How many visits the log at ``path`` holds, each row of it compared with its checksum.

    Raises DamageError when the kiosk will have to mend it, OSError when it cannot be read.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, "it is no file", str(path))
    uri = f"{path.absolute().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(uri, uri=True, timeout=PATIENCE_SECONDS)) as log:
            (answer,) = log.execute("PRAGMA quick_check(1)").fetchone()
            if answer != "ok":
                raise DamageError(answer)
            there = {name for (name,) in log.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            # A log of an older Fanal lacks the later tables until the kiosk opens it.
            known = [table for table in TABLES if table.name in there or table is VISITS]
            return {table: sum(1 for _ in rows(log, table.name)) for table in known}[VISITS]
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
        if code in UNREADABLE:
            raise OSError(errno.EIO, str(error), str(path)) from error
        raise DamageError(str(error)) from error
