"""The state folder: where the log, the sounds and the staff's key lie, and who may look into it."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from kiosk.commands.examination.finding import Check, Finding, Subject

FOLDER = Check("state-folder", Subject.LOG, "Folder")
OWNER = Check("state-owner", Subject.LOG, "Owner")
PRIVACY = Check("state-privacy", Subject.LOG, "Privacy")
DISK = Check("disk", Subject.MACHINE, "Disk")

LEAST_FREE_BYTES = 500_000_000
KEY = "staff.key"
ANYBODY_ELSE = stat.S_IRWXG | stat.S_IRWXO
MOST_NAMED = 3


def state(folder: Path) -> Iterator[Finding]:
    """Everything about the state ``folder``."""
    yield state_folder(folder)
    yield owner(folder)
    yield privacy(folder)
    yield disk(shutil.disk_usage(nearest(folder)).free)


def nearest(folder: Path) -> Path:
    """``folder``, or what it will be made in. A closed folder hides what is in it, which raises nothing here."""
    return next(each for each in (folder, *folder.parents) if os.path.exists(each))


def state_folder(folder: Path) -> Finding:
    """Whether there is a folder to write to, or one to make it in."""
    found = nearest(folder)
    if not os.path.isdir(found):
        return FOLDER.bad(f"{found} is no folder.", "Move it elsewhere.")
    if not os.access(found, os.W_OK | os.X_OK, effective_ids=os.access in os.supports_effective_ids):
        return FOLDER.bad(f"{found} cannot be written.", "Give it to Fanal's user.")
    return FOLDER.good(str(folder))


def owner_of(file: Path) -> int | None:
    """The id of whom ``file`` belongs to; None when a kiosk that runs has just taken it away."""
    try:
        return file.lstat().st_uid
    except FileNotFoundError:
        return None


def owner(folder: Path, owner_of: Callable[[Path], int | None] = owner_of) -> Finding:
    """Whether all in ``folder`` is of whom the folder is: what root once wrote there, the kiosk cannot write."""
    if not os.path.isdir(folder):
        return OWNER.good("nothing yet")
    others = [file for file in _files(folder) if owner_of(file) not in (None, owner_of(folder))]
    if others:
        return OWNER.bad(
            f"{_named(folder, others)} of another user: the kiosk cannot write there.",
            f"Run: chown -R --reference={folder} {folder}",
        )
    return OWNER.good("one user's, all of it")


def privacy(folder: Path) -> Finding:
    """Whether nobody but its owner can look into ``folder``, and the staff's key is closed for itself."""
    if not os.path.isdir(folder):
        return PRIVACY.good("nothing yet")
    key = folder / KEY
    if os.path.exists(key) and key.stat().st_mode & ANYBODY_ELSE:
        return PRIVACY.bad(f"{key} can be read by others.", f"Run: chmod 600 {key}. Then: fanal pin reset")
    if folder.stat().st_mode & ANYBODY_ELSE:
        return PRIVACY.care(f"{folder} is open to others.", f"Run: chmod 700 {folder}")
    return PRIVACY.good("closed to everybody else")


def disk(free_bytes: int) -> Finding:
    """Whether the disk of the state folder has room."""
    if free_bytes < LEAST_FREE_BYTES:
        return DISK.care(f"{free_bytes // 1_000_000} MB free.", "Free half a gigabyte.")
    return DISK.good(f"{free_bytes / 1_000_000_000:.1f} GB free")


def _files(folder: Path) -> Iterator[Path]:
    for top, folders, files in os.walk(folder):
        yield from (Path(top, name) for name in (*folders, *files))


def _named(folder: Path, files: list[Path]) -> str:
    names = [str(file.relative_to(folder)) for file in files[:MOST_NAMED]]
    more = [f"{len(files) - MOST_NAMED} more"] if len(files) > MOST_NAMED else []
    return f"{', '.join([*names, *more])} {'are' if len(files) > 1 else 'is'}"
