"""What SQLite and the system say when the log cannot be used, in the words of the log."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.adapters.log_rows import DamageError
from kiosk.log.log_book import LogBookFull, LogBookUnavailable, Trouble

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


@contextmanager
def named_trouble(path: Path) -> Iterator[None]:
    """Raise what goes wrong below as LogBookFull or LogBookUnavailable of ``path``; what is our own fault as it is."""
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
