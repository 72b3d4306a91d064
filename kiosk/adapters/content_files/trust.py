"""``media/trust.toml`` -> how to tell what is official from what only looks like it."""

from __future__ import annotations

from pathlib import Path

from kiosk.adapters.content_files.entries import sound_entries
from kiosk.adapters.content_files.folder import label_of
from kiosk.adapters.content_files.toml_file import read_table
from kiosk.adapters.content_files.toml_table import TomlTable, flaws_of_fact
from kiosk.content.complaint import Complaint
from kiosk.content.fact import Confidence, FactKind
from kiosk.content.rules import Rules
from kiosk.content.sentence_rules import is_made_up
from kiosk.content.trust import LookAlike, Sign, Trust

TRUST = "trust.toml"
TRUST_KEY = "trust"
"""How the translators' keys of these texts begin."""

MOST_DOMAINS = 8


def read_trust(media: Path, rules: Rules, complaints: list[Complaint]) -> Trust:
    """What is sound of it."""
    path = media / TRUST
    top = read_table(path, label_of(media, path), complaints)
    if top is None:
        return Trust()
    trust = Trust(
        tuple(sound_entries(top, "signs", lambda table: _sign(table, rules), complaints).values()),
        tuple(
            sound_entries(top, "look_alikes", lambda table: _look_alike(table, rules), complaints).values()
        ),
        _domains(top, rules),
    )
    top.close()
    return trust


def _sign(table: TomlTable, rules: Rules) -> Sign:
    id = table.item_id()
    danger = "danger" in table and table.boolean("danger")
    return Sign(id, table.picture(rules), table.text("text", f"{TRUST_KEY}/{id}/text", rules), danger)


def _look_alike(table: TomlTable, rules: Rules) -> LookAlike:
    id = table.item_id()
    official = table.fact("official", FactKind.DOMAIN, rules)
    _on_the_list(table, "official", official, rules)
    return LookAlike(id, official, _false(table, rules), table.text("why", f"{TRUST_KEY}/{id}/why", rules))


def _false(table: TomlTable, rules: Rules) -> str:
    false = table.scenery("false", rules)
    if false and not is_made_up(false):
        mend = "let it end in .example, so that nobody is accused and nobody is led there"
        table.complain("false", f'"{false[:60]}" may be the address of somebody', mend)
    return false


def _domains(top: TomlTable, rules: Rules) -> tuple[str, ...]:
    domains = top.strings("domains")
    if len(domains) > MOST_DOMAINS:
        top.complain("domains", f"{len(domains)} addresses", f"keep at most {MOST_DOMAINS}")
    sound = []
    for number, id in enumerate(domains, 1):
        key = f"domains[{number}]"
        top.complain_of(key, flaws_of_fact(id, FactKind.DOMAIN, rules.sentences.facts))
        if id in domains[: number - 1]:
            top.complain(key, f'"{id}" is there twice', "take one of the two out")
        elif _on_the_list(top, key, id, rules):
            sound.append(id)
    return tuple(sound[:MOST_DOMAINS])


def _on_the_list(table: TomlTable, key: str, id: str, rules: Rules) -> bool:
    """Whether ``id`` is a domain that is solid or dated; complains of one that is unverified."""
    fact = rules.sentences.facts.get(id)
    if fact and fact.confidence is Confidence.UNVERIFIED:
        table.complain(key, f'the fact "{id}" is not on the official list', "verify it, or write another one")
        return False
    return fact is not None and fact.kind is FactKind.DOMAIN
