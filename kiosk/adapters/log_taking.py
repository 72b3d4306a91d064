"""Taking old rows out of the log: what they count is merged into the tallies of their months first."""

from __future__ import annotations

from collections.abc import Mapping

from sqlite_utils import Database

from kiosk.adapters.log_counting import add_to_count
from kiosk.adapters.log_rows import month_of, rows, visit_of
from kiosk.adapters.log_tables import MEDIATIONS, VISITS, Table
from kiosk.adapters.log_tallies import (
    STANDING,
    Cells,
    Place,
    cells_of_mediation,
    cells_of_visit,
    change,
    drop_merged_portals,
    said,
)
from kiosk.log.reports.tally import Count


def take(db: Database, through: Mapping[Table, int]) -> None:
    """Merge the rows of each table, up to the place that ``through`` gives, into their months; then delete them."""
    for table, place in through.items():
        _take(db, table, place)
    drop_merged_portals(db)


def _take(db: Database, table: Table, through: int) -> None:
    if table in (VISITS, MEDIATIONS):
        for month, cells in _counted(db, table, through).items():
            change(db, Place(month, table.name, merged=True), cells)
            change(db, Place(month, table.name), cells, -1)
    months = f"SELECT substr({table.month}, 1, 7), count(*) FROM {table.name} WHERE seq <= ? GROUP BY 1"
    for month, many in db.execute(months, [through]).fetchall():
        add_to_count(db, month, table.total, -many)
    db.execute(f"DELETE FROM {table.name} WHERE seq <= ?", [through])


def _counted(db: Database, table: Table, through: int) -> Mapping[str, Cells]:
    found: dict[str, dict[tuple[str, str], Count]] = {}
    standing = f" AND {STANDING}" if table is MEDIATIONS else ""
    for row in rows(db.conn, table.name, f"WHERE seq <= ?{standing}", through):
        cells = cells_of_visit(visit_of(row).entry) if table is VISITS else cells_of_mediation(said(row))
        kept = found.setdefault(month_of(row), {})
        for cell, count in cells.items():
            kept[cell] = kept.get(cell, Count()) + count
    return found
