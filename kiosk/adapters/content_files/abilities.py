"""``media/abilities.toml`` -> the six pictured questions of what somebody can do already."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from kiosk.adapters.content_files.entries import sound_entries
from kiosk.adapters.content_files.folder import label_of
from kiosk.adapters.content_files.toml_file import read_table
from kiosk.adapters.content_files.toml_table import TomlTable
from kiosk.content.ability import QUESTIONS, Ability, AbilityCheck, Answer, AnswerCard
from kiosk.content.complaint import Complaint, errors
from kiosk.content.rules import Rules

ABILITIES = "abilities.toml"
ABILITIES_KEY = "abilities"
"""How the translators' keys of these texts begin."""


def read_abilities(
    media: Path, procedures: Collection[str], rules: Rules, complaints: list[Complaint]
) -> AbilityCheck | None:
    """The questions when they are sound as a whole: with one less, the answers would amount to something else.

    None, and no complaint, where there is no such file. ``procedures`` are those that may teach an ability.
    """
    path = media / ABILITIES
    if not path.exists():
        return None
    before = len(complaints)
    top = read_table(path, label_of(media, path), complaints)
    if top is None:
        return None
    abilities = sound_entries(top, "abilities", lambda table: _ability(table, procedures, rules), complaints)
    cards = _cards(top, rules)
    top.close()
    if not errors(complaints[before:]) and len(abilities) != QUESTIONS:
        top.complain("abilities", f"{len(abilities)} questions", f"write {QUESTIONS} of them")
    return None if errors(complaints[before:]) else AbilityCheck(tuple(abilities.values()), cards)


def _ability(table: TomlTable, procedures: Collection[str], rules: Rules) -> Ability:
    id = table.item_id()
    teaches = table.optional_string("teaches")
    if teaches is not None and teaches not in procedures:
        table.complain(
            "teaches", f'"{teaches[:60]}" is no sound procedure', "write the id of one, or take it out"
        )
    question = table.text("question", f"{ABILITIES_KEY}/{id}/question", rules)
    return Ability(id, table.picture(rules), question, teaches)


def _cards(top: TomlTable, rules: Rules) -> tuple[AnswerCard, ...]:
    """One for each answer there is, in the order of the file."""
    cards: list[AnswerCard] = []
    for table in top.tables("answers"):
        name = table.one_of("answer", [each.value for each in Answer])
        picture = table.picture(rules)
        text = table.text("text", f"{ABILITIES_KEY}/answer-{name}/text", rules)
        table.close()
        if name in [card.answer.value for card in cards]:
            table.complain("answer", f'"{name}" is there twice', "keep one of the two")
        elif name is not None:
            cards.append(AnswerCard(Answer(name), picture, text))
    missing = [each.value for each in Answer if each not in [card.answer for card in cards]]
    if missing and "answers" in top:
        top.complain("answers", f"does not hold {', '.join(missing)}", "write a table for each answer")
    return tuple(cards)
