"""``locales/{fr,en}/staff.po`` -> the words of the staff side, by ``<State>/<item>``; read when somebody opens it.

They lie apart from ``interface.po`` because no visit needs them, and because they are kept in these two languages only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from kiosk.adapters.content_files.catalogues import read_entries
from kiosk.adapters.content_files.folder import label_of
from kiosk.adapters.content_files.interface import read_interface
from kiosk.adapters.content_files.po_file import read_po
from kiosk.content.catalogue import Catalogue
from kiosk.content.complaint import Complaint
from kiosk.content.library import SOURCE_LOCALE, Library
from kiosk.content.rules import Rules, rules_for
from kiosk.content.text import Text
from kiosk.staff.world import STAFF_LOCALES

STAFF = "staff.po"


def read_staff_texts(locales: Path, rules: Rules, complaints: list[Complaint]) -> Mapping[str, Text]:
    """The French; nothing, and no complaint, in a tree that holds content alone."""
    if not (locales / SOURCE_LOCALE / STAFF).exists():
        return {}
    return read_interface(locales, rules, complaints, STAFF)


def with_staff_words(library: Library, locales: Path) -> Library:
    """``library`` with the words of the staff side as its interface. Never raises for what is in the files."""
    complaints: list[Complaint] = []
    rules = rules_for(library.facts, None)
    texts = read_staff_texts(locales, rules, complaints)
    catalogues = {}
    for locale in STAFF_LOCALES:
        path = locales / locale / STAFF
        label = label_of(locales, path)
        written = read_po(path, label, complaints) if locale != SOURCE_LOCALE else None
        if written is not None:
            entries = read_entries(written, label, texts, rules, complaints)
            catalogues[locale] = Catalogue(locale, entries)
    return replace(library, interface=texts, catalogues=catalogues)
