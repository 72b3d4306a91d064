"""The log, which is only looked at: what it holds, how it is kept, and whether there are copies."""

from __future__ import annotations

import datetime
import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

from kiosk.adapters.log_copies import copies
from kiosk.adapters.log_repair import moved_aside
from kiosk.adapters.log_rows import DamageError
from kiosk.commands.examination.finding import Check, Finding, Subject, counted
from kiosk.commands.log_glance import count_lines

LOG = Check("log", Subject.LOG, "Log")
JOURNAL = Check("log-journal", Subject.LOG, "Log journal")
WRITING = Check("log-writable", Subject.LOG, "Log writing")
COPIES = Check("log-copies", Subject.LOG, "Log copies")
VISITS = Check("log-visits", Subject.LOG, "Visits")

MOST_DAYS = 1
"""A daily copy is of today or of yesterday."""

READ_SECONDS = 1.5
"""A log is read whole; that of a public place for two years takes a third of it."""

ROLLBACK_JOURNAL = b"\x01\x01"
"""Bytes 18 and 19 of a SQLite file; in WAL mode both are 2."""


def log(path: Path, lines: Finding, today: datetime.date) -> Iterator[Finding]:
    """Everything about the log at ``path``, whose ``lines`` were read meanwhile."""
    yield lines
    if not os.path.isfile(path):
        yield from (check.good("nothing yet") for check in (JOURNAL, WRITING, COPIES, VISITS))
        return
    yield journal(path)
    yield writing(path)
    yield log_copies(path, path.with_name("copies"), today)
    yield visits(path, today)


def log_lines(path: Path) -> Finding:
    """Whether every line of the log at ``path`` is as it was written."""
    try:
        lines = count_lines(path)
    except FileNotFoundError:
        return LOG.good(f"not begun yet; it will be {path}")
    except DamageError as error:
        return LOG.care(
            f"{path} is damaged ({error}): the kiosk mends it when it starts, and keeps this file beside.",
            "Keep a copy for a technician.",
        )
    except OSError as error:
        return LOG.bad(
            f"{path} cannot be read ({error.strerror}).", "Give it to Fanal's user, or move it elsewhere."
        )
    aside = moved_aside(path)
    if aside:
        names = ", ".join(file.name for file in aside)
        return LOG.care(f"It was damaged and mended; {names} is kept.", "Keep it for a technician.")
    return LOG.good(f"{counted(lines, 'line')} in {path}")


def long_log(path: Path) -> Finding:
    """The log at ``path`` was not read to its end in time."""
    return LOG.good(f"{path} is long: the kiosk reads it whole when it starts")


def journal(path: Path) -> Finding:
    """Whether the file at ``path`` is kept with a rollback journal, as its header says."""
    try:
        with path.open("rb") as file:
            mode = file.read(20)[18:]
    except OSError as error:
        return JOURNAL.care(f"It cannot be read ({error.strerror}).", "Give it to Fanal's user.")
    if mode != ROLLBACK_JOURNAL:
        return JOURNAL.care(
            f"Another program has set another mode, in which SQLite {sqlite3.sqlite_version} can damage it.",
            "Start the kiosk: it sets its own again.",
        )
    return JOURNAL.good("rollback journal, which no power cut breaks")


def writing(path: Path) -> Finding:
    """Whether the log at ``path`` takes another line."""
    for place in (path, path.parent):
        if not os.access(place, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
            return WRITING.bad(f"{place} cannot be written: no visit is counted.", "Give it to Fanal's user.")
    return WRITING.good("it takes another line")


def log_copies(path: Path, folder: Path, today: datetime.date) -> Finding:
    """Whether ``folder`` holds a copy of the log at ``path`` that is not old."""
    found = copies(path, folder)
    mend = "Run: fanal log backup. A kiosk does it every day: systemctl status fanal-copy.timer"
    if not found:
        return COPIES.care("There is none.", mend)
    newest = found[0][0]
    if (today - newest).days > MOST_DAYS:
        return COPIES.care(f"The newest is of {newest}.", mend)
    return COPIES.good(f"{len(found)}, the newest of {newest}")


def visits(path: Path, today: datetime.date) -> Finding:
    """How many visits were counted this month and the month before, in the log at ``path``."""
    try:
        counts = _monthly_visits(path)
    except sqlite3.Error as error:
        return VISITS.care(f"They cannot be counted ({error}).", "Start the kiosk: it mends its log.")
    this_month = today.replace(day=1)
    month_before = (this_month - datetime.timedelta(days=1)).replace(day=1)
    now, before = (counts.get(f"{month:%Y-%m}", 0) for month in (this_month, month_before))
    if counts and not now + before:
        return VISITS.care(
            f"Nobody since {max(counts)}.",
            "See that people can reach the terminal, and that its clock is right.",
        )
    return VISITS.good(f"{now} this month, {before} the month before")


def _monthly_visits(path: Path) -> Mapping[str, int]:
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=1.0)) as log:
        return dict(
            log.execute("SELECT month, count FROM monthly_counts WHERE total = 'visits' AND count > 0")
        )
