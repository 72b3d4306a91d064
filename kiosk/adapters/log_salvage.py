"""What can be had from a damaged log and its copies: the sound rows of every table, each once."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from kiosk.adapters.log_rows import Row, text, whole
from kiosk.adapters.log_tables import COUNTED, COUNTS, LEDGERS, MEDIATIONS, PURGES, TABLES, TALLIES, Table

_Key = tuple[object, ...]


@dataclass
class Salvage:
    """The sound rows of one file, or of several, table by table."""

    found: dict[str, dict[_Key, Row]] = field(default_factory=lambda: {table.name: {} for table in TABLES})

    def of(self, table: Table) -> list[Row]:
        """The rows of ``table``."""
        return list(self.found[table.name].values())

    def take(self, table: Table, row: Row) -> None:
        """Keep ``row``; of two with one key the better one."""
        rows, key = self.found[table.name], table.key_of(row)
        rows[key] = table.better(rows[key], row) if key in rows else row

    def add(self, other: Salvage) -> int:
        """Take over what was not here yet, or is better there; how many rows that were told of came that way."""
        before = self._ledger_rows()
        for table in TABLES:
            for row in other.of(table):
                self.take(table, row)
        self._let_go()
        return self._ledger_rows() - before

    def lost(self, promised: dict[str, int] | None) -> dict[str, int] | None:
        """How many rows of each ledger are missing of those ``promised``; None when nobody knows."""
        if promised is None:
            return None
        return {table.name: max(0, promised[table.name] - len(self.found[table.name])) for table in LEDGERS}

    def promised(self) -> dict[str, int] | None:
        """How many rows of each ledger the counts promise; None if a month with rows has no count, or none is left."""
        ledgers = {table.total for table in LEDGERS}
        if not any(row["total"] in ledgers for row in self.of(COUNTS)):
            return None
        totals = {}
        for table in LEDGERS:
            counts = {
                text(row["month"]): whole(row["count"])
                for row in self.of(COUNTS)
                if row["total"] == table.total
            }
            if not counts.keys() >= self._months(table).keys():
                return None
            totals[table.name] = sum(counts.values())
        return totals

    def counts(self) -> list[Row]:
        """What was counted without rows. How many rows there are is counted anew by whoever writes them."""
        ours = {table.total for table in COUNTED}
        return [row for row in self.of(COUNTS) if row["total"] not in ours]

    def row_counts(self) -> Counter[tuple[str, str]]:
        """How many rows of each ledger were found of each month."""
        return Counter(
            {(month, table.total): many for table in LEDGERS for month, many in self._months(table).items()}
        )

    def merged(self) -> list[Row]:
        """The tallies of rows that purges took; the others follow from the rows."""
        return [row for row in self.of(TALLIES) if row["merged"]]

    def last_place(self, table: Table) -> int:
        """The last place of ``table`` that was given, as far as is known."""
        gone = [table.gone_with(row) for row in self.of(PURGES)] if table.is_purged else []
        return max([*(whole(row["seq"]) for row in self.of(table)), *gone], default=0)

    def _let_go(self) -> None:
        """What was erased or purged does not come back with a copy that still held it."""
        for table in LEDGERS:
            through = max((table.gone_with(row) for row in self.of(PURGES)), default=0)
            rows = self.found[table.name]
            self.found[table.name] = {key: row for key, row in rows.items() if whole(row["seq"]) > through}
        mediations = self.found[MEDIATIONS.name]
        blank = {row["id"] for row in mediations.values() if row["day"] is None}
        if not blank:
            return
        from kiosk.adapters.log_mediation_rows import erased

        for key, row in mediations.items():
            if row["id"] in blank:
                mediations[key] = erased(row)

    def _months(self, table: Table) -> Counter[str]:
        return Counter(table.month_of(row) for row in self.of(table))

    def _ledger_rows(self) -> int:
        return sum(len(self.found[table.name]) for table in LEDGERS)
