"""PO files, read with polib, whatever is in them.

A file is parsed from its text rather than by its path, so that one that is not UTF-8 gets a clear answer. An open
quote is looked for first: polib would swallow the last letter without a word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.adapters.content_files.toml_file import read_text
from kiosk.content.complaint import Complaint

if TYPE_CHECKING:
    import polib

SPOKEN = "/spoken"
"""What the key of a spoken form ends with."""

_STRING_LINE = re.compile(r'(?:#~\||#~|#\|)?\s*(?:msg[a-z_]+(?:\[\d\])?\s*)?"(?:[^"\\]|\\.)*"')
_BEGINNINGS = ('"', "msg", "#~ msg", '#~ "', "#| msg", '#| "')


@dataclass(frozen=True, slots=True)
class PoEntry:
    """One entry: ``key`` is its msgctxt, ``previous`` the French it was made from when that has changed since."""

    key: str
    french: str
    translation: str
    fuzzy: bool
    previous: str | None


def is_spoken_key(key: str) -> bool:
    """Whether ``key`` is that of a spoken form: ``Home/title/spoken``, but not ``Draft/spoken``, an item of its own."""
    return key.endswith(SPOKEN) and key.count("/") > 1


def parse_po(path: Path, label: str, complaints: list[Complaint]) -> polib.POFile | None:
    """The whole file as polib sees it, or None and a complaint with its line."""
    text = read_text(path, label, complaints)
    if text is None or not _well_formed(text, label, complaints):
        return None
    import polib  # late: most of what starts Fanal reads no catalogue

    try:
        return polib.pofile(text, encoding="utf-8")
    except (OSError, ValueError) as error:
        line = re.search(r"line (\d+)", str(error))
        place, mend = f"line {line[1]}" if line else "", "mend the entry there, or the one just before"
        complaints.append(Complaint(label, place, "is not a PO file", mend))
        return None


def read_po(path: Path, label: str, complaints: list[Complaint]) -> dict[str, PoEntry] | None:
    """The living entries by key, in the order of the file, or None. Unsound ones are left out with a complaint."""
    file = parse_po(path, label, complaints)
    if file is None:
        return None
    entries: dict[str, PoEntry] = {}
    for entry in file:
        if entry.obsolete:
            continue
        key = entry.msgctxt or ""
        wrong = _wrong(key, entry.msgid, bool(entry.msgid_plural), key in entries)
        if wrong:
            complaints.append(Complaint(label, key or f"line {entry.linenum}", *wrong))
        else:
            entries[key] = PoEntry(key, entry.msgid, entry.msgstr, entry.fuzzy, entry.previous_msgid)
    return entries


def _wrong(key: str, french: str, plural: bool, twice: bool) -> tuple[str, str] | None:
    if not key:
        return "an entry has no key", "write its msgctxt, such as Home/title"
    if plural:
        return "has plural forms, which are not read", "write one msgid and one msgstr"
    if twice:
        return "is there twice", "keep one of the two"
    if not french:
        return "has an empty msgid", "write the French there"
    return None


def _well_formed(text: str, label: str, complaints: list[Complaint]) -> bool:
    for number, line in enumerate(text.split("\n"), 1):
        bare = line.strip()
        if bare.startswith(_BEGINNINGS) and not _STRING_LINE.fullmatch(bare):
            place, mend = f"line {number}", 'write the words as "...", with \\" for a quote inside'
            complaints.append(Complaint(label, place, "a quote is open or missing", mend))
            return False
    return True
