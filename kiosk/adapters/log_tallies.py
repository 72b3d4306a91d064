"""The monthly tallies: what reports add up, kept row by row in the transaction that changes the rows they count."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlite_utils import Database

from kiosk.adapters.log_counting import add_to_count, put_count
from kiosk.adapters.log_mediation_rows import mediation_of
from kiosk.adapters.log_rows import Row, Value, digest, month_of, rows, text, visit_of, whole
from kiosk.log.mediation import Mediation
from kiosk.log.reports.at_portals import EachItsOwn
from kiosk.log.reports.period import Period, Span
from kiosk.log.reports.tally import Count, Dimension, Tally, tally
from kiosk.log.reports.visit_tally import VisitDimension, VisitTally, visit_tally
from kiosk.log.visit_entry import VisitEntry

STANDING = "day IS NOT NULL AND NOT EXISTS (SELECT 1 FROM mediations AS later WHERE later.supersedes = mediations.seq)"
"""What a row of mediations must fulfil to count: not erased, and superseded by none."""

VISITS, MEDIATIONS = "visits", "mediations"
_TOTAL = "total"
_AT_PORTALS = EachItsOwn()

Cells = Mapping[tuple[str, str], Count]
"""By dimension and key; a kind's total stands under ``total`` and no key. Visits are counted as activities."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where cells are kept: the month and kind they count, and whether the rows were purged and merged into them."""

    month: str
    kind: str
    merged: bool = False


def cells_of_visit(entry: VisitEntry) -> Cells:
    """What ``entry`` adds to its month; nothing if it is a self-test."""
    found = visit_tally([entry])
    if not found.visits:
        return {}
    cells = {(each.value, key): Count(number) for (each, key), number in found.cells.items()}
    return cells | {(_TOTAL, ""): Count(found.visits)}


def cells_of_mediation(mediation: Mediation) -> Cells:
    """What ``mediation`` adds to its month. BLOCKED_AT is by procedure: its portal may change with the content."""
    found = tally([mediation], _AT_PORTALS)
    return {(each.value, key): count for (each, key), count in found.cells.items()} | {
        (_TOTAL, ""): found.total
    }


def change(db: Database, place: Place, cells: Cells, times: int = 1) -> None:
    """Add ``cells`` to those kept at ``place``, or take them away when ``times`` is -1. Raises DamageError.

    A cell in which nothing is counted any more is taken away: its key may be what somebody has erased.
    """
    kept = _kept(db, place, cells) if cells else {}
    after = {cell: _changed(kept.get(cell, Count()), count, times) for cell, count in cells.items()}
    empty = [cell for cell, count in after.items() if count == Count()]
    _put(db, [_cell(place, *cell, count) for cell, count in after.items() if count != Count()])
    where = "month = ? AND kind = ? AND merged = ? AND dimension = ? AND key = ?"
    for cell in empty:
        at = [place.month, place.kind, int(place.merged), *cell]
        db.execute(f"DELETE FROM monthly_tallies WHERE {where}", at)
    more = len(after.keys() - kept.keys()) - len(empty)
    if more:
        add_to_count(db, place.month, "tallies", more)


def count_anew(db: Database) -> None:
    """Count all that follows from the rows again; what purges merged stays. Raises DamageError."""
    db.execute("DELETE FROM monthly_tallies WHERE NOT merged")
    found: dict[Place, dict[tuple[str, str], Count]] = {}
    for row in rows(db.conn, "visits"):
        _add(found, Place(month_of(row), VISITS), cells_of_visit(visit_of(row).entry))
    for row in rows(db.conn, "mediations", f"WHERE {STANDING}"):
        _add(found, Place(month_of(row), MEDIATIONS), cells_of_mediation(said(row)))
    for place, cells in found.items():
        _put(db, [_cell(place, dimension, key, count) for (dimension, key), count in cells.items()])
    db.execute("DELETE FROM monthly_counts WHERE total = 'tallies'")
    for month, many in db.execute("SELECT month, count(*) FROM monthly_tallies GROUP BY month").fetchall():
        put_count(db, month, "tallies", many)


def drop_merged_portals(db: Database) -> None:
    """Take what blocked people at which procedure out of the merged months: it is the one figure about two things."""
    where = "merged AND dimension = ?"
    blocked_at = [Dimension.BLOCKED_AT.value]
    query = f"SELECT month, count(*) FROM monthly_tallies WHERE {where} GROUP BY month"
    for month, many in db.execute(query, blocked_at).fetchall():
        add_to_count(db, month, "tallies", -many)
    db.execute(f"DELETE FROM monthly_tallies WHERE {where}", blocked_at)


def read_mediations(db: Database, first: str, last: str) -> dict[Period, Tally]:
    """The tallies of mediations from the month ``first`` to the month ``last``, by month."""
    found = _read(db, MEDIATIONS, first, last)
    return {
        month: Tally(
            cells.get((_TOTAL, ""), Count()),
            {
                (Dimension(dimension), key): count
                for (dimension, key), count in cells.items()
                if dimension != _TOTAL
            },
        )
        for month, cells in found.items()
    }


def read_visits(db: Database, first: str, last: str) -> dict[Period, VisitTally]:
    """The tallies of visits from the month ``first`` to the month ``last``, by month."""
    found = _read(db, VISITS, first, last)
    return {
        month: VisitTally(
            cells.get((_TOTAL, ""), Count()).activities,
            {
                (VisitDimension(dimension), key): count.activities
                for (dimension, key), count in cells.items()
                if dimension != _TOTAL
            },
        )
        for month, cells in found.items()
    }


def said(row: Row) -> Mediation:
    """The mediation in a ``row`` that is not erased."""
    mediation = mediation_of(row).mediation
    if mediation is None:
        raise ValueError("this mediation was erased")
    return mediation


def _read(db: Database, kind: str, first: str, last: str) -> dict[Period, dict[tuple[str, str], Count]]:
    found: dict[Period, dict[tuple[str, str], Count]] = {}
    where = "WHERE month BETWEEN ? AND ? AND kind = ? ORDER BY month"
    for row in rows(db.conn, "monthly_tallies", where, first, last, kind):
        count = _count(row)
        month = Period.of(Span.MONTH, datetime.date.fromisoformat(f"{text(row['month'])}-01"))
        cells = found.setdefault(month, {})
        cell = text(row["dimension"]), text(row["key"])
        cells[cell] = cells.get(cell, Count()) + count
    return found


def _add(found: dict[Place, dict[tuple[str, str], Count]], place: Place, cells: Cells) -> None:
    kept = found.setdefault(place, {})
    for cell, count in cells.items():
        kept[cell] = kept[cell] + count if cell in kept else count


def _kept(db: Database, place: Place, cells: Cells) -> dict[tuple[str, str], Count]:
    pairs = ", ".join(["(?, ?)"] * len(cells))
    where = f"WHERE month = ? AND kind = ? AND merged = ? AND (dimension, key) IN (VALUES {pairs})"
    values = [value for cell in cells for value in cell]
    found = rows(db.conn, "monthly_tallies", where, place.month, place.kind, int(place.merged), *values)
    return {(text(row["dimension"]), text(row["key"])): _count(row) for row in found}


def _changed(before: Count, count: Count, times: int) -> Count:
    return Count(before.activities + times * count.activities, before.people + times * count.people)


def _count(row: Row) -> Count:
    return Count(whole(row["activities"]), whole(row["people"]))


def _cell(place: Place, dimension: str, key: str, count: Count) -> dict[str, Value]:
    return {
        "month": place.month,
        "kind": place.kind,
        "merged": int(place.merged),
        "dimension": dimension,
        "key": key,
        "activities": count.activities,
        "people": count.people,
    }


def _put(db: Database, cells: Iterable[Row]) -> None:
    query = """
        INSERT INTO monthly_tallies VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE
        SET activities = excluded.activities, people = excluded.people, sha256 = excluded.sha256
    """
    db.conn.executemany(query, [(*row.values(), digest("monthly_tallies", row)) for row in cells])
