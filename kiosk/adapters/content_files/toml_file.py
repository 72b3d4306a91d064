"""Reading a TOML file, whatever is in it: its tables, or a complaint that says what it is instead."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from kiosk.adapters.content_files.toml_table import TomlTable
from kiosk.content.complaint import Complaint

MOST_BYTES = 1_000_000
"""A content file is some kilobytes; what is larger is something else."""

_ENDLESS_KEY = re.compile(r"(?<![\w-])(?:[\w-]+\s?\.\s?){30}")
"""tomllib takes a time that grows with the square of the dots of a key: 40 kB of them would cost nine seconds."""


def read_text(path: Path, label: str, complaints: list[Complaint]) -> str | None:
    """The UTF-8 text of a file, or None and a complaint."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        why = error.strerror or "the disk answers nothing"
        complaints.append(
            Complaint(label, "", f"cannot be read ({why})", "put the file there, open to every reader")
        )
        return None
    if len(data) > MOST_BYTES:
        complaints.append(Complaint(label, "", "is larger than a megabyte", "put a text file in its place"))
        return None
    if b"\0" in data:
        complaints.append(Complaint(label, "", "is not a text file", "put a text file in its place"))
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        complaints.append(
            Complaint(label, f"line {line}", "is not UTF-8 text", "save the file again as UTF-8")
        )
        return None


def read_table(path: Path, label: str, complaints: list[Complaint]) -> TomlTable | None:
    """The top table of a TOML file, or None and a complaint with its line."""
    text = read_text(path, label, complaints)
    if text is None:
        return None
    endless = _ENDLESS_KEY.search(text)
    if endless:
        line = f"line {text.count(chr(10), 0, endless.start()) + 1}"
        complaints.append(Complaint(label, line, "holds a key without end", "write short keys, without dots"))
        return None
    try:
        values = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # ValueError also for a number of thousands of digits
        place, problem = _syntax(str(error))
        complaints.append(
            Complaint(label, place, problem, "look there and just before for an open quote or bracket")
        )
        return None
    return TomlTable(label, "", values, complaints)


def _syntax(message: str) -> tuple[str, str]:
    found = re.fullmatch(r"(.{1,120}).* \(at (line \d+, column \d+|end of document)\)", message, re.DOTALL)
    return (found[2], f"is not TOML ({found[1]})") if found else ("", "is not TOML")
