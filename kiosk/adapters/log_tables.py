"""What the tables of the log are to whoever checks, mends or purges them: one description each, and no exception."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.adapters.log_rows import Row, text, whole


@dataclass(frozen=True, slots=True)
class Table:
    """``name`` of a table and what is known of its rows.

    ``key`` names the columns that tell its rows apart, ``seq`` alone where rows have places. ``month`` is the column
    whose month a row is counted in, under the name of the table, or None. ``is_purged`` says whether old rows go.
    """

    name: str
    key: tuple[str, ...] = ("seq",)
    month: str | None = None
    is_purged: bool = False

    @property
    def has_places(self) -> bool:
        """Whether its rows have a place that is never given again."""
        return self.key == ("seq",)

    @property
    def total(self) -> str:
        """The name under which its rows are counted by the month."""
        return "tallies" if self.name == "monthly_tallies" else self.name

    @property
    def through(self) -> str:
        """The column of purges that says which places are gone."""
        return f"{self.name}_through"

    def gone_with(self, purge: Row) -> int:
        """Up to which place ``purge`` took its rows; 0 when it was made before there was this table."""
        return whole(purge.get(self.through) or 0)

    def month_of(self, row: Row) -> str:
        """The month, as in 2026-11, that ``row`` is counted in. Raises DamageError."""
        return text(row[self.month or ""])[:7]

    def key_of(self, row: Row) -> tuple[object, ...]:
        """What tells ``row`` from the others."""
        return tuple(row[name] for name in self.key)

    def better(self, one: Row, other: Row) -> Row:
        """Which of two sound rows of one key holds: of counts the higher, of mediations the erased one."""
        match self.name:
            case "monthly_counts":
                return max(one, other, key=lambda row: whole(row["count"]))
            case "monthly_tallies":
                return max(one, other, key=lambda row: whole(row["activities"]) + whole(row["people"]))
            case "mediations":
                return other if other["day"] is None else one
            case _:
                return one


VISITS = Table("visits", month="day", is_purged=True)
MEDIATIONS = Table("mediations", month="recorded", is_purged=True)
ACTS = Table("acts", month="day", is_purged=True)
HANDOVERS = Table("handovers", month="day", is_purged=True)
PURGES = Table("purges")
REPAIRS = Table("repairs")
COUNTS = Table("monthly_counts", key=("month", "total"))
TALLIES = Table("monthly_tallies", key=("month", "kind", "merged", "dimension", "key"), month="month")

TABLES = (VISITS, MEDIATIONS, ACTS, HANDOVERS, PURGES, REPAIRS, COUNTS, TALLIES)
LEDGERS = (VISITS, MEDIATIONS, ACTS, HANDOVERS)
"""The tables whose rows were told of when they were written: none may be missing."""

COUNTED = (*LEDGERS, TALLIES)
"""The tables of which it is known how many rows each month has."""
