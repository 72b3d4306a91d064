"""``media/glossary.toml`` -> the words of the screen that newcomers trip over, by id."""

from __future__ import annotations

from pathlib import Path

from kiosk.adapters.content_files.entries import entries_of
from kiosk.adapters.content_files.toml_table import TomlTable
from kiosk.content.complaint import Complaint, Severity
from kiosk.content.rules import Rules
from kiosk.content.word import Word

GLOSSARY = "glossary.toml"
GLOSSARY_KEY = "glossary"
"""How the translators' keys of these texts begin."""


def read_glossary(media: Path, rules: Rules, complaints: list[Complaint]) -> dict[str, Word]:
    """Every sound word in the order of the file. A label that two of them bear finds the first."""
    bearers: dict[str, str] = {}

    def read(table: TomlTable) -> Word:
        word = _word(table, rules)
        _complain_of_labels(table, word, bearers)
        return word

    return entries_of(media, GLOSSARY, "words", read, complaints)


def _word(table: TomlTable, rules: Rules) -> Word:
    id = table.item_id()
    return Word(
        id,
        table.picture(rules),
        table.sceneries("labels", rules),
        table.text("meaning", f"{GLOSSARY_KEY}/{id}/meaning", rules),
        table.optional_text("mind", f"{GLOSSARY_KEY}/{id}/mind", rules),
    )


def _complain_of_labels(table: TomlTable, word: Word, bearers: dict[str, str]) -> None:
    """``bearers`` are the words that bore each label so far; those of ``word`` join them."""
    if not word.labels:
        table.complain("labels", "holds no word", "write how portals write it, the usual one first")
    for number, label in enumerate(word.labels, 1):
        bearer = bearers.setdefault(label.casefold(), word.id)
        if bearer != word.id:
            mend = "take it out of one of the two"
            table.complain(f"labels[{number}]", f'"{bearer}" bears it too', mend, Severity.WARNING)
