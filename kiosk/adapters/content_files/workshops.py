"""``media/workshops/<id>.toml`` -> the kits of workshops, by id. Read when the staff open them: no visit needs them."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping
from pathlib import Path

from kiosk.adapters.content_files.cra_themes import cra_themes_of
from kiosk.adapters.content_files.folder import toml_files
from kiosk.adapters.content_files.toml_file import read_table
from kiosk.adapters.content_files.toml_table import TomlTable, complain_of_repeated
from kiosk.content.complaint import Complaint, errors
from kiosk.content.practice import answers
from kiosk.content.procedure import Procedure
from kiosk.content.rules import Rules
from kiosk.content.workshop import WORKSHOPS, Asked, Demonstration, Handout, Part, WorkshopKit
from kiosk.log.enumerations.activity import Materiel, NiveauAtelier

LEAST_MINUTES, MOST_MINUTES = 10, 240
MOST_PART_MINUTES = 60
MOST_PARTS = 20
MOST_COPIES = 3
MOST_TITLE = 40
"""Characters of a title that can be read across a room."""


def read_workshops(
    media: Path, procedures: Mapping[str, Procedure], rules: Rules, complaints: list[Complaint]
) -> dict[str, WorkshopKit]:
    """Every sound kit, by the names of the files; ``procedures`` are those they may go through.

    Nothing, and no complaint, where there is no such folder.
    """
    if not (media / WORKSHOPS).exists():
        return {}
    kits: dict[str, WorkshopKit] = {}
    for path, label in toml_files(media, WORKSHOPS, complaints):
        before = len(complaints)
        table = read_table(path, label, complaints)
        if table is None:
            continue
        kit = _kit(table, path.stem, procedures, rules)
        table.close()
        if not errors(complaints[before:]):
            _add_up(table, kit)
        if not errors(complaints[before:]):
            kits[kit.id] = kit
    return kits


def _kit(table: TomlTable, stem: str, procedures: Mapping[str, Procedure], rules: Rules) -> WorkshopKit:
    id = table.slug()
    if id and id != stem:
        table.complain(
            "id", f'"{id}" is not the name of the file', f'write id = "{stem}", or call the file {id}.toml'
        )
    return WorkshopKit(
        id=id,
        title=_title(table, rules),
        minutes=table.integer("minutes", LEAST_MINUTES, MOST_MINUTES),
        level=table.one_of("level", [each.value for each in NiveauAtelier]) or "",
        material=_listed(table, "material", [each.value for each in Materiel]),
        cra_themes=cra_themes_of(table),
        counters=_counters(table),
        handouts=_handouts(table, procedures),
        parts=_parts(table, procedures, rules),
    )


def _add_up(table: TomlTable, kit: WorkshopKit) -> None:
    planned = sum(part.minutes for part in kit.parts)
    if planned != kit.minutes:
        mend = f"write minutes = {planned}, or let the parts take {kit.minutes}"
        table.complain("minutes", f"is {kit.minutes}, but the parts take {planned}", mend)


def _title(table: TomlTable, rules: Rules) -> str:
    title = table.scenery("title", rules)
    if len(title) > MOST_TITLE:
        table.complain(
            "title", f"is {len(title)} characters long", f"keep it under {MOST_TITLE}: it is read from afar"
        )
    return title


def _listed(table: TomlTable, key: str, known: Collection[str]) -> tuple[str, ...]:
    """Words of a closed list, each once."""
    words = table.strings(key)
    for number, word in enumerate(words, 1):
        if word not in known:
            mend = f"write one of {', '.join(known)}"
            table.complain(f"{key}[{number}]", f'unknown {key} "{word[:60]}"', mend)
        elif word in words[: number - 1]:
            table.complain(f"{key}[{number}]", f'"{word}" is there twice', "take one of the two out")
    return words


def _counters(table: TomlTable) -> tuple[Asked, ...]:
    asked = _listed(table, "counters", [each.value for each in Asked])
    if Asked.TOTAL.value not in asked and "counters" in table:
        mend = f'write "{Asked.TOTAL.value}" too'
        table.complain("counters", "does not ask how many people came", mend)
    return tuple(each for each in Asked if each.value in asked)


def _handouts(table: TomlTable, procedures: Mapping[str, Procedure]) -> tuple[Handout, ...]:
    tables = table.tables("handouts", needed=False)
    handouts = tuple(
        Handout(_procedure(each, procedures), each.integer("per_person", 1, MOST_COPIES)) for each in tables
    )
    for each in tables:
        each.close()
    complain_of_repeated(tables, [each.procedure for each in handouts], "procedure")
    return handouts


def _parts(table: TomlTable, procedures: Mapping[str, Procedure], rules: Rules) -> tuple[Part, ...]:
    tables = table.tables("parts")
    if len(tables) > MOST_PARTS:
        table.complain("parts", f"{len(tables)} parts", f"keep at most {MOST_PARTS}")
    parts = tuple(_part(each, procedures, rules) for each in tables)
    for each in tables:
        each.close()
    return parts


def _part(table: TomlTable, procedures: Mapping[str, Procedure], rules: Rules) -> Part:
    shown = table.optional_table("shows")
    return Part(
        _title(table, rules),
        table.integer("minutes", 1, MOST_PART_MINUTES),
        table.prompt("prompt", rules),
        _demonstration(shown, procedures) if shown is not None else None,
        table.optional_boolean("abilities"),
    )


def _demonstration(table: TomlTable, procedures: Mapping[str, Procedure]) -> Demonstration:
    id = _procedure(table, procedures)
    step, tried = table.optional_string("step"), table.optional_boolean("tried")
    table.close()
    procedure = procedures.get(id)
    if procedure is None:
        return Demonstration(id, step, tried)
    shown = [each for each in procedure.steps if step in (None, each.id)]
    if not shown:
        known = [each.id for each in procedure.steps]
        near = difflib.get_close_matches((step or "")[:60], known, n=1)
        mend = f"write {near[0]}" if near else f"write one of {', '.join(known)}"
        table.complain("step", f'"{(step or "")[:60]}" is no step of {id}', mend)
    elif tried and not any(answers(each.scene) for each in shown):
        table.complain("tried", "nothing can be tried there", "take it out, or name another step")
    return Demonstration(id, step, tried)


def _procedure(table: TomlTable, procedures: Mapping[str, Procedure]) -> str:
    id = table.string("procedure", "the id of a procedure")
    if id and id not in procedures:
        near = difflib.get_close_matches(id[:60], procedures, n=1)
        such_as = f", such as {near[0]}" if near else ""
        table.complain(
            "procedure", f'"{id[:60]}" is no sound procedure', f"write the id of one, or mend it{such_as}"
        )
    return id
