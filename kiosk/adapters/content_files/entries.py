"""The entries of a content file that holds one list of tables: the sound ones by id, in the order of the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from kiosk.adapters.content_files.folder import label_of
from kiosk.adapters.content_files.toml_file import read_table
from kiosk.adapters.content_files.toml_table import TomlTable
from kiosk.content.complaint import Complaint, errors


class Identified(Protocol):
    """What an entry is kept by."""

    @property
    def id(self) -> str: ...


E = TypeVar("E", bound=Identified)


def entries_of(
    media: Path,
    name: str,
    key: str,
    read: Callable[[TomlTable], E],
    complaints: list[Complaint],
    most: int | None = None,
) -> dict[str, E]:
    """The sound entries of file ``name`` of ``media``, which holds the list ``key`` and nothing else."""
    path = media / name
    top = read_table(path, label_of(media, path), complaints)
    if top is None:
        return {}
    entries = sound_entries(top, key, read, complaints, most)
    top.close()
    return entries


def sound_entries(
    top: TomlTable,
    key: str,
    read: Callable[[TomlTable], E],
    complaints: list[Complaint],
    most: int | None = None,
) -> dict[str, E]:
    """What ``read`` makes of each table under ``key``: those that are sound, at most the first ``most`` of them."""
    entries: dict[str, E] = {}
    for table in top.tables(key):
        before = len(complaints)
        entry = read(table)
        table.close()
        if entry.id in entries:
            table.complain("id", f'"{entry.id}" is there twice', "keep one of the two")
        elif most is not None and len(entries) == most:
            table.complain("", f"is one more than {most}", f"keep at most {most}: a screen shows no more")
        if not errors(complaints[before:]):
            entries[entry.id] = entry
    return entries
