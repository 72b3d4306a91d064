"""``locales/fr/interface.po`` -> the French texts of the interface, by ``<State>/<item>``."""

from __future__ import annotations

import re
from pathlib import Path

from kiosk.adapters.content_files.folder import label_of
from kiosk.adapters.content_files.languages import INTERFACE
from kiosk.adapters.content_files.po_file import SPOKEN, PoEntry, is_spoken_key, read_po
from kiosk.content.complaint import Complaint, Severity
from kiosk.content.inline import InlineError, parse
from kiosk.content.library import SOURCE_LOCALE
from kiosk.content.rules import Rules
from kiosk.content.text import Text

_KEY = re.compile(r"[A-Z][A-Za-z]*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)+")


def read_interface(
    locales: Path, rules: Rules, complaints: list[Complaint], name: str = INTERFACE
) -> dict[str, Text]:
    """Every text in the order of the file ``name``. One with a broken inline form is kept, its braces made harmless: a
    word that is missing would stop the kiosk."""
    path = locales / SOURCE_LOCALE / name
    label = label_of(locales, path)
    entries = read_po(path, label, complaints) or {}
    texts = {
        key: Text(key, _safe(entry.french, rules), _spoken(entries.get(key + SPOKEN), rules))
        for key, entry in entries.items()
        if not is_spoken_key(key)
    }
    for key, entry in entries.items():
        complaints.extend(_complaints(label, key, entry, texts, rules))
    return texts


def is_interface_key(key: str) -> bool:
    """Whether ``key`` is one of the interface: states begin with a capital, procedures never do."""
    return key[:1].isupper()


def _complaints(
    label: str, key: str, entry: PoEntry, texts: dict[str, Text], rules: Rules
) -> list[Complaint]:
    found = [
        Complaint(label, key, flaw.problem, flaw.mend, flaw.severity)
        for flaw in rules.sentences.text(entry.french)
    ]
    if not _KEY.fullmatch(key):
        found.append(Complaint(label, key, "is no key", "write <State>/<item>, such as Home/title"))
    if is_spoken_key(key) and key.removesuffix(SPOKEN) not in texts:
        found.append(Complaint(label, key, "is the spoken form of nothing", "write the text it belongs to"))
    if entry.translation:
        mend = "empty its msgstr, the msgid is what is read"
        found.append(Complaint(label, key, "has a translation into French", mend, Severity.WARNING))
    return found


def _spoken(entry: PoEntry | None, rules: Rules) -> str | None:
    return _safe(entry.french, rules) if entry else None


def _safe(sentence: str, rules: Rules) -> str:
    try:
        parse(sentence, SOURCE_LOCALE, rules.sentences.facts)
    except InlineError:
        return sentence.replace("{", "(").replace("}", ")")
    return sentence
