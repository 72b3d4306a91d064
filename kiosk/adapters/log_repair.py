"""How a log comes to be: made new, or made again out of what a damaged file and the daily copies still hold.

A log is always built beside its place and then put there in one move, so whoever is killed half-way leaves
either no log, the old file or the new one. A damaged file is moved aside and never deleted.
"""

from __future__ import annotations

import datetime
import itertools
import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path

from kiosk.adapters.log_copies import copies, is_newest
from kiosk.adapters.log_counting import insert
from kiosk.adapters.log_file import BUSY_SECONDS, LogFile, column_names, connect, means_damage, open_if_sound
from kiosk.adapters.log_migrations import migrate
from kiosk.adapters.log_pages import records
from kiosk.adapters.log_rows import DamageError, Row, digest, month_row, repair_row
from kiosk.adapters.log_salvage import Salvage
from kiosk.adapters.log_tables import COUNTS, LEDGERS, PURGES, REPAIRS, TABLES, TALLIES, Table
from kiosk.adapters.private_file import create_private, sync, touch_private
from kiosk.log.log_book import Repair


def open_log(path: Path, copies_folder: Path, today: datetime.date, *, whole: bool = True) -> LogFile:
    """The log at ``path``: as it is when it is sound, else mended, else new. Only the first does not write.

    With ``whole`` false its tables are looked at and not its rows.

    Raises OSError, sqlite3.Error, LogBookUnavailable (a newer Fanal wrote it), DamageError (not mended).
    """
    if file := _sound_and_newest(path, copies_folder, upgrade=False, whole=whole):
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


def _sound_and_newest(
    path: Path, copies_folder: Path, *, upgrade: bool, whole: bool = True
) -> LogFile | None:
    file = open_if_sound(path, upgrade=upgrade, whole=whole)
    if file is None:
        return None
    # An older file put in the log's place is whole in itself; only its own copies know better.
    if is_newest(file.db, path, copies_folder):
        return file
    file.close()
    return None


@contextmanager
def _turn(path: Path) -> Iterator[None]:
    # The lock of an empty SQLite file works alike on every system and falls by itself when its holder dies.
    lock = path.with_name(f"{path.name}.lock")
    touch_private(lock)
    with closing(sqlite3.connect(lock, timeout=BUSY_SECONDS, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        yield


def _build(path: Path, copies_folder: Path, today: datetime.date) -> None:
    with ExitStack() as held:
        damaged = path.exists()
        found = Salvage()
        if damaged:
            # Both stay open until the new file is in place: closing the second drops the lock of the first.
            _keep_others_out(path, held)
            found = _read(path, held)
        promised = found.promised()
        restored = 0
        for _, file in copies(path, copies_folder):
            with suppress(OSError):  # a copy that cannot be read does not keep the rest from being mended
                restored += found.add(_read(file, held))
        lost = found.lost(promised)
        aside = _free_name(path, today) if damaged else None
        repair = None
        if damaged or restored:
            missing = None if lost is None else sum(lost.values())
            repair = Repair(today, aside.name if aside else None, restored, missing)
        unfinished = _unfinished(path)
        _write(unfinished, found, repair, lost or {})
        if os.name == "nt":  # an open file cannot be moved there
            held.close()
        if aside:
            os.replace(path, aside)
        _put(unfinished, path, today)


def _keep_others_out(path: Path, held: ExitStack) -> None:
    try:
        db = held.enter_context(closing(connect(path, "rw")))
        db.conn.execute("BEGIN EXCLUSIVE")
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if isinstance(error, sqlite3.Error) and not means_damage(error, path):
            raise
        # What SQLite cannot open, no other process can write to either.


def _read(path: Path, held: ExitStack) -> Salvage:
    names = column_names()
    found = Salvage()
    for rowid, columns in records(held.enter_context(path.open("rb"))):
        for table in TABLES:
            if table.has_places != (rowid is not None):
                continue
            # A row of an older Fanal ends before the columns that came later.
            row = dict(zip(names[table.name], columns, strict=False))
            if rowid is not None:
                row["seq"] = rowid
            sha256 = row.pop("sha256", None)
            if sha256 == digest(table.name, row):
                found.take(table, {name: row.get(name) for name in names[table.name] if name != "sha256"})
                break
    return found


def _write(path: Path, found: Salvage, repair: Repair | None, lost: Mapping[str, int]) -> None:
    path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
    create_private(path)
    repairs = found.of(REPAIRS)
    if repair:
        repairs.append(repair_row(found.last_place(REPAIRS) + 1, repair))
    counts = [month_row(month, total, count) for (month, total), count in found.row_counts().items()]
    written: dict[Table, Sequence[Row]] = {
        **{table: found.of(table) for table in (*LEDGERS, PURGES)},
        REPAIRS: repairs,
        COUNTS: [*found.counts(), *counts],
        TALLIES: found.merged(),
    }
    with closing(connect(path, "rw")) as db:
        migrate(db)
        with db.atomic():
            for table, rows in written.items():
                for row in rows:
                    insert(db, table.name, row)
            if any(written.values()):
                from kiosk.adapters.log_tallies import count_anew

                count_anew(db)
            for table in LEDGERS:
                # The places of what is lost may have been told to somebody: they are not given again.
                db.execute("DELETE FROM sqlite_sequence WHERE name = ?", [table.name])
                last = found.last_place(table) + lost.get(table.name, 0)
                db.execute("INSERT INTO sqlite_sequence VALUES (?, ?)", [table.name, last])


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
