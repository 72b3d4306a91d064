"""What is asked of the log. Every row that is read is compared with its checksum."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from sqlite_utils import Database

from kiosk.adapters.log_mediation_rows import mediation_of
from kiosk.adapters.log_rows import act_of, rows, text, visit_of, whole
from kiosk.adapters.log_tables import ACTS, COUNTED, COUNTS, HANDOVERS, MEDIATIONS, VISITS
from kiosk.adapters.log_tallies import STANDING
from kiosk.log.acts import ActRow
from kiosk.log.log_book import MonthlyTotal, Total, VisitRow
from kiosk.log.mediation_row import Kept


def read_visits(db: Database, first: datetime.date, last: datetime.date) -> tuple[VisitRow, ...]:
    """The visits of a period in the order they were written."""
    where = "WHERE day BETWEEN ? AND ? ORDER BY seq"
    found = rows(db.conn, VISITS.name, where, first.isoformat(), last.isoformat())
    return tuple(visit_of(row) for row in found)


def read_mediations(db: Database, first: datetime.date, last: datetime.date) -> tuple[Kept, ...]:
    """The mediations that stand, of a period, in the order they were written."""
    where = f"WHERE day BETWEEN ? AND ? AND {STANDING} ORDER BY seq"
    read = rows(db.conn, MEDIATIONS.name, where, first.isoformat(), last.isoformat())
    found = [mediation_of(row) for row in read]
    ticked = _in_coop(db, found[0].seq, found[-1].seq) if found else {}
    return tuple(
        Kept(
            row.seq,
            row.id,
            row.recorded,
            None
            if row.supersedes is None
            else row.recorded,  # a correction is of the day of what it corrects
            row.mediation,
            ticked.get(row.seq),
        )
        for row in found
        if row.mediation
    )


def _in_coop(db: Database, first: int, last: int) -> Mapping[int, datetime.date | None]:
    """Of the mediations from one place to another, those of which it was said: since when they are in the Coop."""
    where = "WHERE mediation BETWEEN ? AND ? ORDER BY seq"
    return {
        whole(row["mediation"]): datetime.date.fromisoformat(text(row["day"])) if row["in_coop"] else None
        for row in rows(db.conn, HANDOVERS.name, where, first, last)
    }


def read_acts(db: Database, first: datetime.date, last: datetime.date) -> tuple[ActRow, ...]:
    """The acts of a period in their order."""
    where = "WHERE day BETWEEN ? AND ? ORDER BY seq"
    return tuple(map(act_of, rows(db.conn, ACTS.name, where, first.isoformat(), last.isoformat())))


def read_totals(db: Database, first: str, last: str) -> tuple[MonthlyTotal, ...]:
    """What is counted without rows, from one month to another."""
    of_rows = {table.total for table in COUNTED}
    where = "WHERE month BETWEEN ? AND ? ORDER BY month, total"
    return tuple(
        MonthlyTotal(
            datetime.date.fromisoformat(f"{text(row['month'])}-01"), Total(row["total"]), whole(row["count"])
        )
        for row in rows(db.conn, COUNTS.name, where, first, last)
        if row["total"] not in of_rows
    )
