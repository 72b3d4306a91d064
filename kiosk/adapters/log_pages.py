"""Rows read straight from the pages of a SQLite file, for the day that SQLite cannot find its way in it.

The format is that of https://www.sqlite.org/fileformat2.html: sections 1.3 (header), 1.6 (b-tree pages) and
2.1 (records). Rows are told from rubbish by their checksum, which is the caller's business: what is read here
may be wrong in any way, but reading it never fails. Rows of the log are far shorter than a page, so none has
overflow pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from kiosk.adapters.log_rows import Value

_HEADER_BYTES = 100
_DEFAULT_PAGE_BYTES = 4096
_TABLE_LEAF, _INDEX_LEAF, _INDEX_INTERIOR = 0x0D, 0x0A, 0x02
_INTEGER_BYTES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


def records(file: BinaryIO) -> Iterator[tuple[int | None, list[Value]]]:
    """Each row that can be read from ``file``: its number, None in a table without, and its columns."""
    page_bytes = _page_bytes(file.read(_HEADER_BYTES))
    file.seek(0)
    start = _HEADER_BYTES
    while page := file.read(page_bytes):
        for rowid, payload in _cells(page, start):
            try:
                yield rowid, _columns(payload)
            except (IndexError, UnicodeDecodeError):
                continue
        start = 0


def _page_bytes(header: bytes) -> int:
    size = int.from_bytes(header[16:18], "big")
    size = 65536 if size == 1 else size
    return size if size >= 512 and size.bit_count() == 1 else _DEFAULT_PAGE_BYTES


def _cells(page: bytes, start: int) -> Iterator[tuple[int | None, bytes]]:
    kind = page[start] if start < len(page) else 0
    if kind not in (_TABLE_LEAF, _INDEX_LEAF, _INDEX_INTERIOR):
        return
    pointers = start + (12 if kind == _INDEX_INTERIOR else 8)
    for index in range(int.from_bytes(page[start + 3 : start + 5], "big")):
        at = int.from_bytes(page[pointers + 2 * index : pointers + 2 * index + 2], "big")
        if kind == _INDEX_INTERIOR:
            at += 4
        try:
            size, at = _varint(page, at)
            rowid = None
            if kind == _TABLE_LEAF:
                rowid, at = _varint(page, at)
        except IndexError:
            continue
        yield rowid, page[at : at + size]


def _columns(payload: bytes) -> list[Value]:
    header_bytes, at = _varint(payload, 0)
    kinds = []
    while at < header_bytes:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    columns = []
    for kind in kinds:
        size = _INTEGER_BYTES.get(kind, 0) if kind < 12 else (kind - 12) // 2
        if at + size > len(payload):
            raise IndexError
        columns.append(_value(kind, payload[at : at + size]))
        at += size
    return columns


def _value(kind: int, content: bytes) -> Value:
    if kind in (8, 9):
        return kind - 8
    if kind in _INTEGER_BYTES:
        return int.from_bytes(content, "big", signed=True)
    if kind < 12:
        return None
    return content.decode() if kind % 2 else content


def _varint(data: bytes, at: int) -> tuple[int, int]:
    if data[at] < 0x80:
        return data[at], at + 1
    value = 0
    for length in range(8):
        byte = data[at + length]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + length + 1
    return value << 8 | data[at + 8], at + 9
