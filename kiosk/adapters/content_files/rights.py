"""``media/rights.toml`` -> the rights to a way other than online, by id. A tree without the file knows of none."""

from __future__ import annotations

from pathlib import Path

from kiosk.adapters.content_files.entries import entries_of
from kiosk.adapters.content_files.facts import source_of
from kiosk.adapters.content_files.toml_table import TomlTable, flaws_of_fact
from kiosk.content.complaint import Complaint
from kiosk.content.fact import Confidence, FactKind
from kiosk.content.right import Right
from kiosk.content.rules import Rules

RIGHTS = "rights.toml"
RIGHTS_KEY = "rights"
"""How the translators' keys of these texts begin."""


def read_rights(media: Path, rules: Rules, complaints: list[Complaint]) -> dict[str, Right]:
    """Every sound right; the first one of an address is the one that holds there."""
    if not (media / RIGHTS).exists():
        return {}
    taken: dict[str, str] = {}
    return entries_of(media, RIGHTS, "rights", lambda table: _right(table, rules, taken), complaints)


def _right(table: TomlTable, rules: Rules, taken: dict[str, str]) -> Right:
    id = table.slug()
    confidence = Confidence(
        table.one_of("confidence", [each.value for each in Confidence]) or Confidence.UNVERIFIED
    )
    if confidence is Confidence.UNVERIFIED and "confidence" in table:
        table.complain("confidence", "is unverified", "take the right out until somebody has verified it")
    return Right(
        id=id,
        addresses=_addresses(table, id, rules, taken),
        text=table.text("text", f"{RIGHTS_KEY}/{id}/text", rules),
        laws=_laws(table, rules),
        source=source_of(table),
        seen=table.day("seen"),
        confidence=confidence,
    )


def _addresses(table: TomlTable, id: str, rules: Rules, taken: dict[str, str]) -> tuple[str, ...]:
    addresses = table.strings("addresses")
    if not addresses and "addresses" in table:
        table.complain(
            "addresses", "is empty", "write the ids of the domain facts of media/facts it holds for"
        )
    for number, address in enumerate(addresses, 1):
        key = f"addresses[{number}]"
        table.complain_of(key, flaws_of_fact(address, FactKind.DOMAIN, rules.sentences.facts))
        first = taken.setdefault(address, id)
        if first != id:
            table.complain(
                key, f'"{address}" has the right "{first}" already', "keep one right for an address"
            )
    return addresses


def _laws(table: TomlTable, rules: Rules) -> tuple[str, ...]:
    laws = table.sceneries("laws", rules)
    if not laws and "laws" in table:
        table.complain("laws", "is empty", "name the texts that give the right: nobody takes it on trust")
    return laws
