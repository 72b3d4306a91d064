"""CSV as spreadsheets in French open it: semicolons, a mark for UTF-8, and no cell that is taken for a formula."""

from __future__ import annotations

import csv
import datetime
from collections.abc import Iterable
from io import StringIO

from kiosk.adapters.exports.sheet import Row, Value

BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def csv_bytes(headers: tuple[str, ...], rows: Iterable[Row]) -> bytes:
    """``rows`` under ``headers``, in UTF-8. A text that begins like a formula gets an apostrophe before it."""
    out = StringIO()
    out.write(BYTE_ORDER_MARK)
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([_cell(header) for header in headers])
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue().encode()


def _cell(value: Value) -> str:
    if isinstance(value, datetime.date):
        return f"{value:%d/%m/%Y}"
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(FORMULA_SIGNS) else text
