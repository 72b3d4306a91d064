"""``locales/<locale>/*.po`` -> catalogues, each read when its first word is asked for.

A language costs nothing until it is touched, and the tiles of the languages ask for the interface alone, not for every
procedure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from kiosk.adapters.content_files.folder import label_of
from kiosk.adapters.content_files.interface import is_interface_key
from kiosk.adapters.content_files.languages import INTERFACE, PROCEDURES
from kiosk.adapters.content_files.po_file import SPOKEN, PoEntry, read_po
from kiosk.content.catalogue import Catalogue, Entry, Standing
from kiosk.content.complaint import Complaint, Flaw, Severity
from kiosk.content.rules import Rules
from kiosk.content.text import Text

Sources = Callable[[], Mapping[str, Text]]
"""Gives every French text by its key, when first asked."""


class Catalogues(Mapping[str, Catalogue]):
    """The catalogue of each of ``locales``; none is read yet."""

    def __init__(self, folder: Path, locales: Sequence[str], sources: Sources, rules: Rules) -> None:
        self._words = {locale: Words(folder, locale, sources, rules) for locale in locales}
        self._catalogues = {locale: Catalogue(locale, words) for locale, words in self._words.items()}

    def __getitem__(self, locale: str) -> Catalogue:
        return self._catalogues[locale]

    def __iter__(self) -> Iterator[str]:
        return iter(self._catalogues)

    def __len__(self) -> int:
        return len(self._catalogues)

    def complaints(self, locale: str) -> tuple[Complaint, ...]:
        """What is wrong with the words of ``locale``, which are read for it; nothing for a locale without words."""
        return self._words[locale].complaints if locale in self._words else ()


class Words(Mapping[str, Entry]):
    """The entries of one locale by key, from two files, each read once, when one of its keys is asked for."""

    def __init__(self, folder: Path, locale: str, sources: Sources, rules: Rules) -> None:
        self._folder = folder
        self._locale = locale
        self._sources = sources
        self._rules = rules
        self._complaints: list[Complaint] = []

    def __getitem__(self, key: str) -> Entry:
        return (self._interface if is_interface_key(key) else self._procedures)[key]

    def __iter__(self) -> Iterator[str]:
        yield from self._interface
        yield from self._procedures

    def __len__(self) -> int:
        return len(self._interface) + len(self._procedures)

    @property
    def complaints(self) -> tuple[Complaint, ...]:
        """What is wrong with them, both files read."""
        len(self)
        return tuple(self._complaints)

    @cached_property
    def _interface(self) -> Mapping[str, Entry]:
        return self._read(INTERFACE)

    @cached_property
    def _procedures(self) -> Mapping[str, Entry]:
        return self._read(PROCEDURES)

    def _read(self, name: str) -> Mapping[str, Entry]:
        path = self._folder / self._locale / name
        label = label_of(self._folder, path)
        entries = read_po(path, label, self._complaints)
        return read_entries(entries or {}, label, self._sources(), self._rules, self._complaints)


def read_entries(
    written: Mapping[str, PoEntry],
    label: str,
    sources: Mapping[str, Text],
    rules: Rules,
    complaints: list[Complaint],
) -> dict[str, Entry]:
    """The sound translations of ``sources`` among the entries of one PO file.

    A translation whose French has changed is STALE, also when nobody has merged the catalogue since. One that drops a
    number or breaks a form is left out, so that the French is shown.
    """
    entries: dict[str, Entry] = {}
    for key, text in sources.items():
        shown = written.get(key)
        if shown is None or not shown.translation:
            continue
        standing = standing_of(shown, text.french)
        flaws = list(rules.sentences.translation(shown.translation, text.french))
        if standing is not Standing.STALE and not _complain(complaints, label, key, flaws):
            continue
        spoken = _spoken(written.get(key + SPOKEN), text, label, rules, complaints)
        if spoken and spoken.fuzzy and standing is Standing.REVIEWED:
            standing = Standing.DRAFT
        entries[key] = Entry(text.french, shown.translation, standing, spoken.translation if spoken else None)
    return entries


def standing_of(entry: PoEntry, french: str) -> Standing:
    """Where a translation of ``french`` stands: fuzzy with a previous French is STALE, fuzzy alone a DRAFT."""
    if entry.french != french or (entry.fuzzy and entry.previous is not None):
        return Standing.STALE
    return Standing.DRAFT if entry.fuzzy else Standing.REVIEWED


def _spoken(
    entry: PoEntry | None, text: Text, label: str, rules: Rules, complaints: list[Complaint]
) -> PoEntry | None:
    """The spoken form if it can be said; else the voice reads what is shown."""
    french = text.spoken or text.french
    if entry is None or not entry.translation or standing_of(entry, french) is Standing.STALE:
        return None
    flaws = list(rules.sentences.spoken_translation(entry.translation, french))
    return entry if _complain(complaints, label, entry.key, flaws) else None


def _complain(complaints: list[Complaint], label: str, key: str, flaws: Sequence[Flaw]) -> bool:
    """Remember the flaws of ``key``; true when none of them is an error."""
    complaints.extend(Complaint(label, key, flaw.problem, flaw.mend, flaw.severity) for flaw in flaws)
    return all(flaw.severity is not Severity.ERROR for flaw in flaws)
