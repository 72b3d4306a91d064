"""What is written to the log, each in a transaction that begins by writing, so that the lock is waited for.

Whatever a test of the tables would refuse is refused as a ValueError before it could be taken for damage.
"""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from uuid import UUID, uuid4

from sqlite_utils import Database

from kiosk.adapters.log_counting import add_act, add_to_count, insert, next_seq
from kiosk.adapters.log_file import fresh_log
from kiosk.adapters.log_mediation_rows import erased, mediation_row
from kiosk.adapters.log_rows import (
    Row,
    digest,
    handover_row,
    month_of,
    month_text,
    rows,
    text,
    visit_row,
    whole,
)
from kiosk.adapters.log_tables import HANDOVERS, MEDIATIONS, VISITS
from kiosk.adapters.log_tallies import Place, cells_of_mediation, cells_of_visit, change, said
from kiosk.log.acts import Act
from kiosk.log.log_book import NotStanding
from kiosk.log.mediation import Mediation
from kiosk.log.mediation_row import MediationRow
from kiosk.log.visit_entry import VisitEntry


def write_visit(db: Database, entry: VisitEntry) -> int:
    """Append ``entry``; its place."""
    with db.atomic():
        month = month_text(entry.day)
        add_to_count(db, month, VISITS.total)
        seq = next_seq(db, VISITS.name)
        insert(db, VISITS.name, visit_row(seq, entry))
        change(db, Place(month, VISITS.name), cells_of_visit(entry))
    return seq


def write_act(db: Database, act: Act, today: datetime.date) -> None:
    """Append that the staff did ``act``."""
    with db.atomic():
        add_act(db, act, today)


def write_mediation(db: Database, mediation: Mediation, today: datetime.date) -> int:
    """Append ``mediation`` under a new id; its place. Raises ValueError for what no row may hold."""
    with db.atomic():
        add_act(db, Act.LOG, today)
        return _mediation(db, MediationRow(0, uuid4(), today, mediation))


def write_correction(db: Database, seq: int, mediation: Mediation, today: datetime.date) -> int:
    """Append ``mediation`` in the place of the one at ``seq``; its own place. Raises ValueError, as NotStanding too."""
    with db.atomic():
        add_act(db, Act.CORRECT, today)
        row = _standing(db, seq, today)
        _tally(db, row, -1)
        return _mediation(db, MediationRow(0, UUID(str(row["id"])), today, mediation, supersedes=seq))


def write_erasure(db: Database, seq: int, today: datetime.date, first: Callable[[], None]) -> None:
    """Blank the mediation at ``seq`` and all it superseded, once ``first`` is done. Raises NotStanding."""
    with db.atomic():
        add_act(db, Act.ERASE, today)
        row = _standing(db, seq, today)
        _tally(db, row, -1)
        first()
        before: Row | None = row
        while before:
            _blank(db, before)
            place = before["supersedes"]
            before = None if place is None else _row(db, whole(place))


def write_handover(db: Database, seq: int, today: datetime.date, *, in_coop: bool) -> None:
    """Append that the mediation at ``seq`` is in the Coop, or is not after all. Raises NotStanding."""
    with db.atomic():
        add_to_count(db, month_text(today), HANDOVERS.total)
        _still_standing(db, seq)
        insert(db, HANDOVERS.name, handover_row(next_seq(db, HANDOVERS.name), today, seq, in_coop=in_coop))
        add_act(db, Act.EXPORT if in_coop else Act.CORRECT, today)


def _mediation(db: Database, written: MediationRow) -> int:
    row = mediation_row(replace(written, seq=next_seq(db, MEDIATIONS.name)))
    try:
        insert(db, MEDIATIONS.name, row)
    except sqlite3.IntegrityError:
        refuse_what_no_log_takes(row)
        raise
    add_to_count(db, MEDIATIONS.month_of(row), MEDIATIONS.total)
    _tally(db, row)
    return whole(row["seq"])


def refuse_what_no_log_takes(row: Row) -> None:
    """Raise ValueError if a sound, empty log refuses the mediation ``row`` as well; then its file is not to blame."""
    with closing(fresh_log()) as db:
        try:
            insert(db, MEDIATIONS.name, row)
        except sqlite3.IntegrityError as error:
            raise ValueError(f"no such mediation can be kept: {error}") from error


def _standing(db: Database, seq: int, today: datetime.date) -> Row:
    row = _still_standing(db, seq)
    if row["recorded"] != today.isoformat():
        raise NotStanding(
            f"Written on {text(row['recorded'])}, it can be corrected and erased on that day only."
        )
    return row


def _still_standing(db: Database, seq: int) -> Row:
    row = _row(db, seq)
    later = db.execute("SELECT count(*) FROM mediations WHERE supersedes = ?", [seq]).fetchone()[0]
    if row is None or row["day"] is None or later:
        raise NotStanding(f"No mediation stands at place {seq}: it was corrected, erased, or never was.")
    return row


def _row(db: Database, seq: int) -> Row | None:
    return next(rows(db.conn, MEDIATIONS.name, "WHERE seq = ?", seq), None)


def _tally(db: Database, row: Row, times: int = 1) -> None:
    change(db, Place(month_of(row), MEDIATIONS.name), cells_of_mediation(said(row)), times)


def _blank(db: Database, row: Row) -> None:
    blank = erased(row)
    names = [*blank, "sha256"]
    query = f"UPDATE mediations SET {', '.join(f'{name} = ?' for name in names)} WHERE seq = ?"
    db.execute(query, [*blank.values(), digest(MEDIATIONS.name, blank), row["seq"]])
