"""Sheet -> XLSX, with XlsxWriter."""

from __future__ import annotations

import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from kiosk.adapters.exports.sheet import Sheet, Table, Title, Value

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

FEWEST, MOST = 10, 60
"""Widths of a column, in signs."""

MOST_ROWS = 1_048_576
"""What a sheet of a workbook holds; a row beyond it would be left out without a word."""


class SheetTooLong(ValueError):
    """The sheet has more rows than a workbook can hold; the text says what to do."""


def xlsx(sheet: Sheet, made: datetime.datetime) -> bytes:
    """The workbook that holds ``sheet`` alone; no file is written on the way, not even a temporary one.

    Raises SheetTooLong.
    """
    rows = len(sheet.lines) + (1 + len(sheet.table.rows) if sheet.table else 0)
    if rows > MOST_ROWS:
        raise SheetTooLong(
            f"{sheet.name}: {rows} rows, and a sheet holds {MOST_ROWS}: take a shorter period, or the CSV"
        )
    from xlsxwriter import Workbook  # 60 ms, not before somebody exports

    out = BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        book.set_properties({"created": made, "author": "Fanal"})
        formats = _Formats(
            plain=book.add_format({"text_wrap": True, "valign": "top"}),
            bold=book.add_format({"bold": True, "valign": "top"}),
            day=book.add_format({"num_format": "dd/mm/yyyy", "valign": "top"}),
        )
        worksheet = book.add_worksheet(sheet.name)
        for place, line in enumerate(sheet.lines):
            if isinstance(line, Title):
                worksheet.write_string(place, 0, line.text, formats.bold)
            else:
                _write_row(worksheet, place, line, formats)
        if sheet.table:
            _write_table(worksheet, len(sheet.lines), sheet.table, formats)
        for column, width in enumerate(_widths(sheet)):
            worksheet.set_column(column, column, width)
    return out.getvalue()


class _Formats:
    def __init__(self, plain: Format, bold: Format, day: Format) -> None:
        self.plain, self.bold, self.day = plain, bold, day


def _write_row(worksheet: Worksheet, place: int, row: tuple[Value, ...], formats: _Formats) -> None:
    for column, value in enumerate(row):
        match value:
            case "":
                pass  # a cell that is not there takes no memory
            case str():
                worksheet.write_string(place, column, value, formats.plain)
            case int():
                worksheet.write_number(place, column, value, formats.plain)
            case _:
                worksheet.write_datetime(place, column, value, formats.day)


def _write_table(worksheet: Worksheet, top: int, table: Table, formats: _Formats) -> None:
    for place, row in enumerate(table.rows, top + 1):
        _write_row(worksheet, place, row, formats)
    headers = [{"header": header, "header_format": formats.bold} for header in table.headers]
    last = top + max(len(table.rows), 1)  # a table without a row is no table to a spreadsheet
    worksheet.add_table(top, 0, last, len(headers) - 1, {"name": table.name, "columns": headers})


def _widths(sheet: Sheet) -> list[int]:
    rows = [row for row in sheet.lines if not isinstance(row, Title)]
    if sheet.table:
        rows += [sheet.table.headers, *sheet.table.rows]
    columns = max(map(len, rows), default=0)
    return [
        min(MOST, max([FEWEST, *(_longest(row[column]) + 2 for row in rows if column < len(row))]))
        for column in range(columns)
    ]


def _longest(value: Value) -> int:
    return max(len(line) for line in str(value).split("\n"))
