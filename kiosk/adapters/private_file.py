"""Private files: small ones that their owner alone may read, and that a power cut leaves as they were or as they are.

A file that root writes in somebody's folder is that somebody's: the kiosk must be able to read what a technician set.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def replace_private(file: Path, data: bytes) -> None:
    """Put ``data`` in the place of ``file`` and wait until it is on the disk; its folder is made when it is missing.

    Raises OSError; ``file`` is then as it was.
    """
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=f"{file.name}.", dir=file.parent)
    unfinished = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as out:
            _give_to_owner_of(file.parent, descriptor)
            out.write(data)
            out.flush()
            os.fsync(descriptor)
        unfinished.replace(file)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    sync(file.parent)


def remove_private(file: Path) -> bool:
    """Take ``file`` away and wait until the disk knows; false when there was none. Raises OSError."""
    try:
        file.unlink()
    except FileNotFoundError:
        return False
    sync(file.parent)
    return True


def create_private(path: Path) -> None:
    """Make ``path`` an empty file that its owner alone may open."""
    path.unlink(missing_ok=True)
    _make(path, os.O_EXCL)


def touch_private(path: Path) -> None:
    """Make an empty file at ``path`` that its owner alone may open, unless there is one."""
    if not path.exists():
        _make(path)


def _make(path: Path, flags: int = 0) -> None:
    descriptor = os.open(path, os.O_CREAT | os.O_WRONLY | flags, 0o600)
    try:
        _give_to_owner_of(path.parent, descriptor)
    finally:
        os.close(descriptor)


def sync(path: Path) -> None:
    """Wait until the file or folder at ``path`` is on the disk."""
    if os.name == "nt" and path.is_dir():  # a folder cannot be opened there; NTFS keeps its own journal
        return
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _give_to_owner_of(folder: Path, descriptor: int) -> None:
    if os.name != "nt" and os.geteuid() == 0:
        owner = folder.stat()
        os.fchown(descriptor, owner.st_uid, owner.st_gid)
