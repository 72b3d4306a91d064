"""Sheet: one sheet of a workbook as a value, before any library writes it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

Value = str | int | datetime.date
"""A text is always written as text, whatever sign it begins with."""

Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """A line in bold that begins a block."""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headers, which a spreadsheet can sort and filter."""

    name: str
    headers: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """``lines`` from the top, then ``table`` if there is one."""

    name: str
    lines: tuple[Title | Row, ...]
    table: Table | None = None
