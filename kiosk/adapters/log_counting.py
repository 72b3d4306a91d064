"""The monthly counts: how many rows of each table a month must have, and what is counted without a row."""

from __future__ import annotations

from sqlite_utils import Database

from kiosk.adapters.log_rows import Row, digest, month_row, rows, whole


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


def next_seq(db: Database, table: str) -> int:
    """The place after the last that was ever given in ``table``."""
    query = f"""
        SELECT 1 + max(
            (SELECT coalesce(max(seq), 0) FROM {table}),
            (SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = '{table}')
        )
    """
    return whole(db.execute(query).fetchone()[0])
