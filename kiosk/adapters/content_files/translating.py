"""Keeping the catalogues of each language in step with the French, without losing a translator's work.

Entries are matched by their key (msgctxt) alone: matching by similar French would give a sentence its neighbour's
translation. Where the French of a key has changed, the translation stays, marked fuzzy, with the French it was made
from; where a key is gone, it stays as obsolete.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.adapters.content_files.catalogues import standing_of
from kiosk.adapters.content_files.folder import label_of
from kiosk.adapters.content_files.glossary import GLOSSARY
from kiosk.adapters.content_files.loading import read_content
from kiosk.adapters.content_files.po_file import SPOKEN, parse_po, read_po
from kiosk.adapters.content_files.post import LETTERS, MESSAGES
from kiosk.adapters.content_files.staff_words import STAFF, read_staff_texts
from kiosk.adapters.content_files.trust import TRUST
from kiosk.content.catalogue import Standing
from kiosk.content.complaint import Complaint, errors
from kiosk.content.library import SOURCE_LOCALE
from kiosk.content.rules import rules_for
from kiosk.content.text import Text
from kiosk.staff.world import STAFF_LOCALES

if TYPE_CHECKING:
    import polib

HEADER = "Keep {fr|...}, {fact|...} and {digits|...} as they are. An entry ending in /spoken is what the voice says."
_UNWRAPPED = 0


class UnsoundContentError(Exception):
    """The French, or a catalogue, cannot be read whole: going on would lose translations."""

    def __init__(self, complaints: Sequence[Complaint]) -> None:
        super().__init__("\n".join(str(complaint) for complaint in complaints))
        self.complaints = tuple(complaints)


@dataclass(frozen=True, slots=True)
class Progress:
    """How many texts of one locale stand where; spoken forms, which are optional, are not counted."""

    locale: str
    reviewed: int
    draft: int
    stale: int
    missing: int


class Translations:
    """The French of a content root, read once, and its catalogues. Raises :class:`UnsoundContentError`."""

    def __init__(self, media: Path, locales: Path) -> None:
        content = read_content(media, locales)
        sources = [
            label_of(media, media / name)
            for name in ("procedures", "facts", GLOSSARY, LETTERS, MESSAGES, TRUST)
        ]
        sources.append(label_of(locales, locales / SOURCE_LOCALE))
        complaints = list(content.complaints)
        staff = read_staff_texts(locales, rules_for(content.library.facts, None), complaints)
        found = errors(complaints)
        broken = [complaint for complaint in found if complaint.file.startswith(tuple(sources))]
        if broken:
            raise UnsoundContentError(broken)
        self._locales = locales
        self._texts = {**content.french_texts(), **({STAFF: staff} if staff else {})}

    def translated_locales(self) -> tuple[str, ...]:
        """The locales that have at least one catalogue, by name."""
        found = (path.parent.name for name in self._texts for path in self._locales.glob(f"*/{name}"))
        return tuple(sorted(set(found) - {SOURCE_LOCALE}))

    def extract(self, locale: str) -> tuple[Path, ...]:
        """Write the catalogues that ``locale`` lacks, with nothing translated; those it has are left as they are."""
        return tuple(
            path for path in self._catalogues(locale) if not path.exists() and self._write(locale, path)
        )

    def merge(self, locale: str) -> tuple[Path, ...]:
        """Bring the catalogues that ``locale`` has in step with the French; the files that changed."""
        return tuple(path for path in self._catalogues(locale) if path.exists() and self._write(locale, path))

    def progress(self, locale: str) -> Progress:
        """Where the texts of ``locale`` stand."""
        complaints: list[Complaint] = []
        counts = dict.fromkeys(Standing, 0)
        for path in self._catalogues(locale):
            texts = self._texts[path.name]
            written = read_po(path, label_of(self._locales, path), complaints) if path.exists() else None
            for key, entry in (written or {}).items():
                if key in texts and entry.translation:
                    counts[standing_of(entry, texts[key].french)] += 1
        if errors(complaints):
            raise UnsoundContentError(errors(complaints))
        wanted = sum(len(self._texts[path.name]) for path in self._catalogues(locale))
        missing = wanted - sum(counts.values())
        return Progress(
            locale, counts[Standing.REVIEWED], counts[Standing.DRAFT], counts[Standing.STALE], missing
        )

    def _catalogues(self, locale: str) -> Iterator[Path]:
        names = (name for name in self._texts if name != STAFF or locale in STAFF_LOCALES)
        return (self._locales / locale / name for name in names)

    def _write(self, locale: str, path: Path) -> bool:
        """Write a catalogue in step with the French; false when it was so already."""
        complaints: list[Complaint] = []
        old = parse_po(path, label_of(self._locales, path), complaints) if path.exists() else None
        if complaints:
            raise UnsoundContentError(complaints)
        text = str(_merged(old, self._texts[path.name].values(), locale))
        if old is not None and path.read_text(encoding="utf-8") == text:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(".po.new")
        draft.write_text(text, encoding="utf-8", newline="\n")
        os.replace(draft, path)
        return True


def _merged(old: polib.POFile | None, texts: Iterable[Text], locale: str) -> polib.POFile:
    import polib  # late: only this command writes catalogues

    new = polib.POFile(wrapwidth=_UNWRAPPED)
    new.header = old.header if old is not None and old.header else HEADER
    new.metadata = dict(old.metadata if old is not None else {}) | {
        "Project-Id-Version": "fanal",
        "Language": locale,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    found, rest = _by_key(old if old is not None else [])
    for key, french in _wanted(texts, found):
        entry = found.pop(key, None)
        if entry is None:
            entry = polib.POEntry(msgctxt=key, msgid=french)
        _bring_in_step(entry, french)
        new.append(entry)
    for entry in (*found.values(), *rest):
        if entry.msgstr:
            entry.obsolete = True
            new.append(entry)
    return new


def _by_key(entries: Iterable[polib.POEntry]) -> tuple[dict[str, polib.POEntry], list[polib.POEntry]]:
    """Entries by key, a living one before an obsolete one, and those that are left over."""
    found: dict[str, polib.POEntry] = {}
    rest = []
    for entry in sorted(entries, key=lambda entry: bool(entry.obsolete)):
        if entry.msgctxt and entry.msgctxt not in found and not entry.msgid_plural:
            found[entry.msgctxt] = entry
        else:
            rest.append(entry)
    return found, rest


def _wanted(texts: Iterable[Text], found: Mapping[str, polib.POEntry]) -> Iterator[tuple[str, str]]:
    """Key and French of each entry, in reading order; a spoken form where the French or a translator has one."""
    for text in texts:
        yield text.key, text.french
        if text.spoken is not None or text.key + SPOKEN in found:
            yield text.key + SPOKEN, text.spoken or text.french


def _bring_in_step(entry: polib.POEntry, french: str) -> None:
    entry.obsolete = False
    entry.occurrences = []
    if entry.msgid != french:
        entry.previous_msgid = (entry.previous_msgid if entry.fuzzy else None) or entry.msgid
        entry.fuzzy = True
        entry.msgid = french
    if entry.previous_msgid == french or not entry.fuzzy:
        entry.previous_msgid = None
    if not entry.msgstr:
        entry.previous_msgid = None
        entry.fuzzy = False
