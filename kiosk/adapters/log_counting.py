"""Appending rows, and the monthly counts: how many each table must have, and what is counted without a row."""

from __future__ import annotations

import datetime

from sqlite_utils import Database

from kiosk.adapters.log_rows import Row, act_row, digest, month_row, month_text, rows, whole
from kiosk.adapters.log_tables import ACTS
from kiosk.log.acts import Act, ActRow


def add_to_count(db: Database, month: str, total: str, times: int = 1) -> None:
    """Add ``times`` to ``total`` in ``month``. The first thing it does is to write. Raises DamageError."""
    # A transaction begins by writing: one that begins by reading is refused at once when another process writes.
    insert(db, "monthly_counts", month_row(month, total, 0), "ON CONFLICT DO NOTHING")
    (row,) = rows(db.conn, "monthly_counts", "WHERE month = ? AND total = ?", month, total)
    put_count(db, month, total, whole(row["count"]) + times)


def put_count(db: Database, month: str, total: str, count: int) -> None:
    """Set ``total`` of ``month`` to ``count``."""
    row = month_row(month, total, count)
    insert(
        db,
        "monthly_counts",
        row,
        "ON CONFLICT DO UPDATE SET count = excluded.count, sha256 = excluded.sha256",
    )


def insert(db: Database, table: str, row: Row, otherwise: str = "") -> None:
    """Append ``row`` to ``table`` with its checksum."""
    names = [*row, "sha256"]
    places = ", ".join("?" * len(names))
    query = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places}) {otherwise}"
    db.execute(query, [*row.values(), digest(table, row)])


def add_act(db: Database, act: Act, today: datetime.date) -> None:
    """Append that ``act`` was done ``today``. The first thing it does is to write. Raises DamageError."""
    add_to_count(db, month_text(today), ACTS.total)
    insert(db, ACTS.name, act_row(ActRow(next_seq(db, ACTS.name), today, act)))


def next_seq(db: Database, table: str) -> int:
    """The place after the last that was ever given in ``table``."""
    query = f"""
        SELECT 1 + max(
            (SELECT coalesce(max(seq), 0) FROM {table}),
            (SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = '{table}')
        )
    """
    return whole(db.execute(query).fetchone()[0])
