"""``media/procedures/<id>.toml`` -> one procedure."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.content_files.abilities import ABILITIES_KEY
from kiosk.adapters.content_files.cra_themes import cra_themes_of
from kiosk.adapters.content_files.glossary import GLOSSARY_KEY
from kiosk.adapters.content_files.post import LETTERS_KEY, MESSAGES_KEY
from kiosk.adapters.content_files.scenes import read_scene
from kiosk.adapters.content_files.toml_file import read_table
from kiosk.adapters.content_files.toml_table import TomlTable, complain_of_repeated, flaws_of_fact
from kiosk.adapters.content_files.trust import TRUST_KEY
from kiosk.content.complaint import Complaint, Severity, errors
from kiosk.content.fact import Confidence, FactKind
from kiosk.content.procedure import (
    MOST_STEPS,
    ON,
    PERSON,
    Choice,
    Gate,
    Need,
    Procedure,
    Source,
    Status,
    Step,
)
from kiosk.content.rules import Rules
from kiosk.content.text import Text

MOST_NUMBER = 256
USUAL_STEPS = 9
FEWEST_CHOICES, MOST_CHOICES = 2, 4
MOST_MINUTES = 120

TAKEN = frozenset({ABILITIES_KEY, GLOSSARY_KEY, LETTERS_KEY, MESSAGES_KEY, TRUST_KEY})
"""Ids that no procedure may bear: the translators' keys of other files begin so."""


@dataclass(frozen=True, slots=True)
class ReadProcedure:
    """A procedure as far as it could be read; ``sound`` when nothing in its own file is wrong."""

    label: str
    procedure: Procedure
    sound: bool


def read_procedure(
    path: Path, label: str, themes: Collection[str], rules: Rules, complaints: list[Complaint]
) -> ReadProcedure | None:
    """The procedure of one file, or None when it is no table at all."""
    before = len(complaints)
    table = read_table(path, label, complaints)
    if table is None:
        return None
    procedure = _procedure(table, path.stem, themes, rules)
    table.close()
    return ReadProcedure(label, procedure, not errors(complaints[before:]))


def _procedure(table: TomlTable, stem: str, themes: Collection[str], rules: Rules) -> Procedure:
    id = table.slug()
    if id and id != stem:
        table.complain(
            "id", f'"{id}" is not the name of the file', f'write id = "{stem}", or call the file {id}.toml'
        )
    if id in TAKEN:
        table.complain("id", f'"{id}" begins the keys of other texts', f'write another, such as "{id}-1"')
    return Procedure(
        id=id,
        number=table.integer("number", 1, MOST_NUMBER),
        theme=_theme(table, themes),
        picture=table.picture(rules),
        title=table.text("title", f"{id}/title", rules),
        purpose=table.text("purpose", f"{id}/purpose", rules),
        audience=table.text("audience", f"{id}/audience", rules),
        not_for=table.text("not_for", f"{id}/not_for", rules),
        address=_address(table, rules),
        cost=table.text("cost", f"{id}/cost", rules),
        minutes=table.integer("minutes", 1, MOST_MINUTES),
        account_needed=table.boolean("account_needed"),
        gates=_gates(table, id, rules),
        needs=_needs(table, id, rules),
        non_online=table.text("non_online", f"{id}/non_online", rules),
        contacts=_contacts(table, rules),
        warnings=_warnings(table, id, rules),
        cra_themes=cra_themes_of(table),
        sources=tuple(_source(source) for source in table.tables("sources")),
        status=_status(table.table("status")),
        review_by=table.day("review_by"),
        steps=_steps(table, id, rules),
    )


def _theme(table: TomlTable, themes: Collection[str]) -> str:
    theme = table.string("theme", "the id of a theme of media/themes.toml")
    if theme and theme not in themes:
        mend = f"write one of {', '.join(themes)}" if themes else "mend the themes first"
        table.complain("theme", f'"{theme[:60]}" is no sound theme of media/themes.toml', mend)
    return theme


def _address(table: TomlTable, rules: Rules) -> str:
    id = table.fact("address", FactKind.DOMAIN, rules)
    fact = rules.sentences.facts.get(id)
    if fact and fact.confidence is Confidence.UNVERIFIED:
        table.complain(
            "address", f'the fact "{id}" is not on the official list', "verify it, or write another one"
        )
    return id


def _contacts(table: TomlTable, rules: Rules) -> tuple[str, ...]:
    contacts = table.strings("contacts", needed=False)
    for number, id in enumerate(contacts, 1):
        table.complain_of(f"contacts[{number}]", flaws_of_fact(id, None, rules.sentences.facts))
    return contacts


def _warnings(table: TomlTable, id: str, rules: Rules) -> tuple[Text, ...]:
    tables = table.tables("warnings", needed=False)
    ids = [warning.slug() for warning in tables]
    complain_of_repeated(tables, ids)
    texts = [
        warning.text("text", f"{id}/warning-{own}", rules) for warning, own in zip(tables, ids, strict=True)
    ]
    for warning in tables:
        warning.close()
    return tuple(texts)


def _source(table: TomlTable) -> Source:
    address = table.string("address", "the address of the page, such as https://...")
    if address and not re.fullmatch(r"https?://\S+", address):
        table.complain("address", f'"{address[:60]}" is no address', "write it whole, such as https://...")
    source = Source(address, table.day("seen"))
    table.close()
    return source


def _status(table: TomlTable) -> Status:
    status = Status(table.optional_string("checked_by"), table.optional_day("checked_on"))
    table.close()
    if (status.checked_by is None) != (status.checked_on is None):
        table.complain(
            "", "says half of the check", "write both checked_by (a role) and checked_on, or neither"
        )
    if status.checked_by is not None and not status.checked_by.strip():
        table.complain("checked_by", "is empty", "write the role of who checked it, never a name")
    return status


def _gates(table: TomlTable, id: str, rules: Rules) -> tuple[Gate, ...]:
    tables = table.tables("gates", needed=False)
    gates = tuple(_gate(gate, id, rules) for gate in tables)
    complain_of_repeated(tables, [gate.id for gate in gates])
    return gates


def _gate(table: TomlTable, procedure: str, rules: Rules) -> Gate:
    id = table.slug()
    key = f"{procedure}/gate-{id}"
    picture, question = table.picture(rules), table.text("question", f"{key}/question", rules)
    tables = table.tables("choices")
    choices = tuple(_choice(choice, key, rules) for choice in tables)
    table.close()
    complain_of_repeated(tables, [choice.id for choice in choices])
    if choices and not FEWEST_CHOICES <= len(choices) <= MOST_CHOICES:
        table.complain("choices", f"{len(choices)} answers", f"write {FEWEST_CHOICES} to {MOST_CHOICES}")
    if choices and all(choice.leads != ON for choice in choices):
        table.complain("choices", "no answer leads on", f'write leads = "{ON}" in one of them')
    return Gate(id, picture, question, choices)


def _choice(table: TomlTable, gate: str, rules: Rules) -> Choice:
    id = table.item_id()
    key = f"{gate}/{id}"
    picture, label = table.picture(rules), table.text("label", f"{key}/label", rules)
    leads = table.string("leads", f'"{ON}", "{PERSON}" or the id of a procedure')
    because = table.optional_text("because", f"{key}/because", rules)
    table.close()
    if leads == PERSON and because is None:
        table.complain("because", "is missing", "say why the person is led to somebody")
    if leads == ON and because is not None:
        table.complain(
            "because", "is never said, since this answer leads on", "take it out", Severity.WARNING
        )
    return Choice(id, picture, label, leads, because)


def _needs(table: TomlTable, id: str, rules: Rules) -> tuple[Need, ...]:
    tables = table.tables("needs", needed=False)
    needs = tuple(_need(need, id, rules) for need in tables)
    complain_of_repeated(tables, [need.id for need in needs])
    return needs


def _need(table: TomlTable, procedure: str, rules: Rules) -> Need:
    id = table.item_id()
    key = f"{procedure}/need-{id}"
    picture, label = table.picture(rules), table.text("label", f"{key}/label", rules)
    missing = table.text("missing", f"{key}/missing", rules)
    need = Need(id, picture, label, missing, table.optional_string("leads"))
    table.close()
    return need


def _steps(table: TomlTable, id: str, rules: Rules) -> tuple[Step, ...]:
    tables = table.tables("steps")
    steps = tuple(_step(step, id, rules) for step in tables)
    complain_of_repeated(tables, [step.id for step in steps])
    if len(steps) > MOST_STEPS:
        table.complain(
            "steps", f"{len(steps)} steps", f"keep at most {MOST_STEPS}: the resume code counts no further"
        )
    elif 0 < len(steps) < USUAL_STEPS:
        mend = f"look whether one of them does two things: {USUAL_STEPS} to {MOST_STEPS} are usual"
        table.complain("steps", f"only {len(steps)} steps", mend, Severity.NOTE)
    return steps


def _step(table: TomlTable, procedure: str, rules: Rules) -> Step:
    id = table.slug()
    key = f"{procedure}/{id}"
    step = Step(
        id=id,
        picture=table.picture(rules),
        say=table.text("say", f"{key}/say", rules),
        short=table.text("short", f"{key}/short", rules),
        scene=read_scene(table.table("scene"), key, rules),
        watch_out=table.optional_text("watch_out", f"{key}/watch_out", rules),
        keep=table.optional_text("keep", f"{key}/keep", rules),
    )
    table.close()
    return step
