"""A row of the log as named values: what it stands for, and the checksum that proves it whole."""

from __future__ import annotations

import datetime
import hashlib
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from functools import cache

from kiosk.log.acts import Act, ActRow
from kiosk.log.log_book import Repair, VisitRow
from kiosk.log.visit_entry import Ending, HalfDay, LengthBand, Origin, VisitEntry

Value = str | int | bytes | None
Row = Mapping[str, Value]
"""The columns of one row by name, ``sha256`` left out."""


class DamageError(Exception):
    """The file is not what was written: a row, a count, the tables or the whole of it."""


def digest(table: str, row: Row) -> bytes:
    """The SHA-256 of the canonical form of ``row``, 32 bytes.

    The canonical form is the table's name, then ``column=value`` for each column that is not NULL in the
    order of their names, one a line, in UTF-8. ``seq`` is in it, so that rows cannot change places;
    ``sha256`` is not.
    """
    lines = [f"{name}={row[name]!s}" for name in _in_order(tuple(row)) if row[name] is not None]
    return hashlib.sha256("\n".join((table, *lines)).encode()).digest()


def rows(
    connection: sqlite3.Connection, table: str, where: str = "", *values: Value
) -> Iterator[dict[str, Value]]:
    """The rows of ``table``, each checked; ``where`` follows its name in the query. Raises DamageError."""
    # Closed at once when a row is unsound: an open cursor would lock out whoever is to mend the file.
    with closing(connection.execute(f"SELECT * FROM {table} {where}", values)) as cursor:
        names = [column[0] for column in cursor.description]
        for columns in cursor:
            row = dict(zip(names, columns, strict=True))
            if row.pop("sha256") != digest(table, row):
                raise DamageError(f"a row of {table} is not as it was written")
            yield row


def visit_row(seq: int, entry: VisitEntry) -> dict[str, Value]:
    """The row of ``entry`` at place ``seq``."""
    return {
        "seq": seq,
        "day": entry.day.isoformat(),
        "half_day": entry.half_day.value,
        "locale": entry.locale,
        "procedure": entry.procedure,
        "steps": entry.steps,
        "length": entry.length.value,
        "ticket": int(entry.ticket),
        "ending": entry.ending.value,
        "origin": entry.origin.value,
    }


def visit_of(row: Row) -> VisitRow:
    """The visit that a sound ``row`` stands for."""
    return VisitRow(
        whole(row["seq"]),
        VisitEntry(
            day=datetime.date.fromisoformat(text(row["day"])),
            half_day=HalfDay(row["half_day"]),
            locale=text(row["locale"]),
            procedure=None if row["procedure"] is None else text(row["procedure"]),
            steps=whole(row["steps"]),
            length=LengthBand(row["length"]),
            ticket=bool(row["ticket"]),
            ending=Ending(row["ending"]),
            origin=Origin(row["origin"]),
        ),
    )


def month_row(month: str, total: str, count: int) -> dict[str, Value]:
    """The row of a monthly count; ``month`` as in 2026-11."""
    return {"month": month, "total": total, "count": count}


def repair_row(seq: int, repair: Repair) -> dict[str, Value]:
    """The row of ``repair`` at place ``seq``."""
    return {
        "seq": seq,
        "day": repair.day.isoformat(),
        "aside": repair.aside,
        "restored": repair.restored,
        "lost": repair.lost,
    }


def repair_of(row: Row) -> Repair:
    """The repair that a sound ``row`` stands for."""
    return Repair(
        day=datetime.date.fromisoformat(text(row["day"])),
        aside=None if row["aside"] is None else text(row["aside"]),
        restored=whole(row["restored"]),
        lost=None if row["lost"] is None else whole(row["lost"]),
    )


def act_row(row: ActRow) -> dict[str, Value]:
    """The row of an act."""
    return {"seq": row.seq, "day": row.day.isoformat(), "act": row.act.value, "role": row.act.role}


def act_of(row: Row) -> ActRow:
    """The act that a sound ``row`` stands for."""
    return ActRow(whole(row["seq"]), datetime.date.fromisoformat(text(row["day"])), Act(row["act"]))


def handover_row(seq: int, day: datetime.date, mediation: int, *, in_coop: bool) -> dict[str, Value]:
    """The row that says whether the mediation at the place ``mediation`` is in the Coop, as was said on ``day``."""
    return {"seq": seq, "day": day.isoformat(), "mediation": mediation, "in_coop": int(in_coop)}


def month_of(row: Row) -> str:
    """The month, as in 2026-11, of what a row of visits or mediations tells."""
    return text(row["day"])[:7]


def month_text(day: datetime.date) -> str:
    """The month of ``day`` as the log writes it: 2026-11."""
    return day.isoformat()[:7]


@cache
def _in_order(names: tuple[str, ...]) -> list[str]:
    return sorted(names)


def text(value: Value) -> str:
    """``value``, which must be a text. Raises DamageError."""
    if not isinstance(value, str):
        raise DamageError(f"{value!r} stands where a text must")
    return value


def whole(value: Value) -> int:
    """``value``, which must be a whole number. Raises DamageError."""
    if not isinstance(value, int):
        raise DamageError(f"{value!r} stands where a whole number must")
    return value
