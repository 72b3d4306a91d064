"""How a log comes to be: made new, or made again out of what a damaged file and the daily copies still hold.

A log is always built beside its place and then put there in one move, so whoever is killed half-way leaves
either no log, the old file or the new one. A damaged file is moved aside and never deleted.
"""

from __future__ import annotations

import datetime
import itertools
import os
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.adapters.log_copies import copies, last_copied_seq
from kiosk.adapters.log_file import BUSY_SECONDS, LogFile, column_names, connect, means_damage, open_if_sound
from kiosk.adapters.log_migrations import migrate
from kiosk.adapters.log_pages import records
from kiosk.adapters.log_rows import DamageError, Row, digest, month_of, month_row, repair_row, whole
from kiosk.adapters.private_file import create_private, sync
from kiosk.log.log_book import Repair


def open_log(path: Path, copies_folder: Path, today: datetime.date) -> LogFile:
    """The log at ``path``: as it is when it is sound, else mended, else new. Only the first does not write.

    Raises OSError, sqlite3.Error, LogBookUnavailable (a newer Fanal wrote it), DamageError (not mended).
    """
    if file := _sound_and_newest(path, copies_folder, upgrade=False):
        return file
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _turn(path):
        _finish(path, today)
        if file := _sound_and_newest(path, copies_folder, upgrade=True):
            return file
        _build(path, copies_folder, today)
        file = open_if_sound(path, upgrade=False)
    if file is None:
        raise DamageError("the log that was just written cannot be read")
    return file


def moved_aside(path: Path) -> tuple[Path, ...]:
    """The damaged files that lie beside the log at ``path``, the oldest first."""
    return tuple(sorted(path.parent.glob(f"{path.stem}.damaged-*{path.suffix}")))


@dataclass
class _Salvage:
    """The sound rows of one file, or of several: visits and repairs by place, counts by month and name."""

    visits: dict[object, Row] = field(default_factory=dict)
    counts: dict[object, Row] = field(default_factory=dict)
    repairs: dict[object, Row] = field(default_factory=dict)

    def add(self, other: _Salvage) -> int:
        """Take over what was not here yet, and the higher counts; how many visits that was."""
        before = len(self.visits)
        self.visits = other.visits | self.visits
        self.repairs = other.repairs | self.repairs
        for key, row in other.counts.items():
            if key not in self.counts or whole(row["count"]) > whole(self.counts[key]["count"]):
                self.counts[key] = row
        return len(self.visits) - before

    def months(self) -> Counter[str]:
        """How many visits were found of each month."""
        return Counter(month_of(row) for row in self.visits.values())

    def promised(self) -> int | None:
        """How many visits the counts promise; None if a month with visits has no count, or none is left."""
        counts = {
            row["month"]: whole(row["count"]) for row in self.counts.values() if row["total"] == "visits"
        }
        if not counts or not counts.keys() >= self.months().keys():
            return None
        return sum(counts.values())


def _sound_and_newest(path: Path, copies_folder: Path, *, upgrade: bool) -> LogFile | None:
    file = open_if_sound(path, upgrade=upgrade)
    if file is None:
        return None
    with closing(file.db.execute("SELECT coalesce(max(seq), 0) FROM visits")) as cursor:
        last = int(cursor.fetchone()[0])
    # An older file put in the log's place is whole in itself; only its own copies know better.
    if last_copied_seq(path, copies_folder) <= last:
        return file
    file.close()
    return None


@contextmanager
def _turn(path: Path) -> Iterator[None]:
    # The lock of an empty SQLite file works alike on every system and falls by itself when its holder dies.
    lock = path.with_name(f"{path.name}.lock")
    if not lock.exists():
        os.close(os.open(lock, os.O_CREAT | os.O_WRONLY, 0o600))
    with closing(sqlite3.connect(lock, timeout=BUSY_SECONDS, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        yield


def _build(path: Path, copies_folder: Path, today: datetime.date) -> None:
    with ExitStack() as held:
        damaged = path.exists()
        found = _Salvage()
        if damaged:
            # Both stay open until the new file is in place: closing the second drops the lock of the first.
            _keep_others_out(path, held)
            found = _read(path, held)
        promised = found.promised()
        restored = 0
        for _, file in copies(path, copies_folder):
            with suppress(OSError):  # a copy that cannot be read does not keep the rest from being mended
                restored += found.add(_read(file, held))
        aside = _free_name(path, today) if damaged else None
        repair = None
        if damaged or restored:
            lost = None if promised is None else max(0, promised - len(found.visits))
            repair = Repair(today, aside.name if aside else None, restored, lost)
        unfinished = _unfinished(path)
        _write(unfinished, found, repair)
        if os.name == "nt":  # an open file cannot be moved there
            held.close()
        if aside:
            os.replace(path, aside)
        _put(unfinished, path, today)


def _keep_others_out(path: Path, held: ExitStack) -> None:
    try:
        db = held.enter_context(closing(connect(path, "rw")))
        db.conn.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as error:
        if not means_damage(error, path):
            raise
        # What SQLite cannot open, no other process can write to either.


def _read(path: Path, held: ExitStack) -> _Salvage:
    names = column_names()
    found = _Salvage()
    numbered = {"visits": found.visits, "repairs": found.repairs}
    unnumbered = {"monthly_counts": found.counts}
    for rowid, columns in records(held.enter_context(path.open("rb"))):
        for table, rows in (unnumbered if rowid is None else numbered).items():
            # A row of an older Fanal ends before the columns that came later.
            row = dict(zip(names[table], columns, strict=False))
            if rowid is not None:
                row["seq"] = rowid
            sha256 = row.pop("sha256", None)
            if sha256 == digest(table, row):
                rows[rowid or (row["month"], row["total"])] = row
                break
    return found


def _write(path: Path, found: _Salvage, repair: Repair | None) -> None:
    path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
    create_private(path)
    counts = [row for row in found.counts.values() if row["total"] != "visits"]
    counts += [month_row(month, "visits", count) for month, count in found.months().items()]
    repairs = list(found.repairs.values())
    if repair:
        repairs.append(repair_row(_last(repairs) + 1, repair))
    visits = list(found.visits.values())
    with closing(connect(path, "rw")) as db:
        migrate(db)
        with db.atomic():
            for table, rows in (("visits", visits), ("monthly_counts", counts), ("repairs", repairs)):
                db.table(table).insert_all({**row, "sha256": digest(table, row)} for row in rows)
            if repair and repair.lost:
                # The places of what is lost may have been told to somebody: they are not given again.
                db.execute("DELETE FROM sqlite_sequence WHERE name = 'visits'")
                db.execute("INSERT INTO sqlite_sequence VALUES ('visits', ?)", [_last(visits) + repair.lost])


def _last(rows: list[Row]) -> int:
    return max((whole(row["seq"]) for row in rows), default=0)


def _free_name(path: Path, today: datetime.date) -> Path:
    numbers = itertools.chain([""], (f"-{number}" for number in itertools.count(2)))
    names = (f"{path.stem}.damaged-{today.isoformat()}{number}{path.suffix}" for number in numbers)
    return next(aside for aside in map(path.with_name, names) if not aside.exists())


def _finish(path: Path, today: datetime.date) -> None:
    # Whoever was killed between setting the damaged file aside and putting the new one there had written all of it.
    unfinished = _unfinished(path)
    if not path.exists() and unfinished.exists() and (file := open_if_sound(unfinished, upgrade=False)):
        file.close()
        _put(unfinished, path, today)


def _put(unfinished: Path, path: Path, today: datetime.date) -> None:
    journal = path.with_name(f"{path.name}-journal")
    if journal.exists():  # whatever file it was of, it would be played into the new one
        os.replace(journal, _free_name(journal, today))
    os.replace(unfinished, path)
    sync(path.parent)


def _unfinished(path: Path) -> Path:
    return path.with_name(f"{path.name}.new")
