"""``media/facts/*.toml`` -> the facts, each once, those that are unsound left out."""

from __future__ import annotations

import re
from pathlib import Path

from kiosk.adapters.content_files.folder import toml_files
from kiosk.adapters.content_files.toml_file import read_table
from kiosk.adapters.content_files.toml_table import TomlTable
from kiosk.content.complaint import Complaint, errors
from kiosk.content.fact import Confidence, Fact, FactKind

_ID = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")
_SHAPES = {
    FactKind.PHONE: (re.compile(r"\+?\d(?:[\d ]*\d)?"), "digits and blanks, such as 01 99 00 12 34"),
    FactKind.DOMAIN: (
        re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+(?:/[\w./-]*)?"),
        "the bare address, such as www.ofpra.gouv.fr",
    ),
}


def read_facts(media: Path, complaints: list[Complaint]) -> dict[str, Fact]:
    """Every sound fact by its id."""
    facts: dict[str, Fact] = {}
    for path, label in toml_files(media, "facts", complaints):
        top = read_table(path, label, complaints)
        for table in top.tables("facts") if top else ():
            before = len(complaints)
            fact = _fact(table)
            if fact.id in facts:
                table.complain("id", f'the fact "{fact.id}" is there twice', "keep one of the two")
            if not errors(complaints[before:]):
                facts[fact.id] = fact
        if top:
            top.close()
    return facts


def _fact(table: TomlTable) -> Fact:
    id = table.string("id")
    if id and not _ID.fullmatch(id):
        table.complain("id", f'"{id[:60]}" is no id', "write small letters and digits, such as ofpra.phone")
    kind = FactKind(table.one_of("kind", [kind.value for kind in FactKind]) or FactKind.AMOUNT)
    confidence = Confidence(
        table.one_of("confidence", [c.value for c in Confidence]) or Confidence.UNVERIFIED
    )
    fact = Fact(id, kind, _value(table, kind), source_of(table), table.day("seen"), confidence)
    table.close()
    return fact


def _value(table: TomlTable, kind: FactKind) -> str:
    value = table.string("value")
    shape, wanted = _SHAPES.get(kind, (re.compile(r"\S.*\S|\S"), "words on one line"))
    if value and not shape.fullmatch(value):
        table.complain("value", f'"{value[:60]}" is no {kind.value.replace("_", " ")}', f"write {wanted}")
    if not value and "value" in table:
        table.complain("value", "is empty", f"write {wanted}")
    return value


def source_of(table: TomlTable) -> str:
    """Where it was read: a public address."""
    source = table.string("source", "the public address where it was read, such as https://...")
    if not re.match(r"https?://\S+$", source) and "source" in table:
        table.complain("source", "is no public address", "write where it was read, such as https://...")
    return source
