"""``media/emergency.toml`` -> the numbers of the emergency screen, none that is not solid."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kiosk.adapters.content_files.folder import label_of
from kiosk.adapters.content_files.toml_file import read_table
from kiosk.adapters.content_files.toml_table import TomlTable
from kiosk.content.complaint import Complaint, errors
from kiosk.content.emergency import EmergencyNumber
from kiosk.content.fact import Confidence, Fact, FactKind
from kiosk.content.rules import Rules
from kiosk.content.text import Text

EMERGENCY = "emergency.toml"


def read_emergency(
    media: Path,
    facts: Mapping[str, Fact],
    rules: Rules,
    interface: Mapping[str, Text],
    complaints: list[Complaint],
) -> tuple[EmergencyNumber, ...]:
    """Every sound number in the order of the file; what each is for stands in ``interface``."""
    path = media / EMERGENCY
    top = read_table(path, label_of(media, path), complaints)
    numbers: dict[str, EmergencyNumber] = {}
    for table in top.tables("numbers") if top else ():
        before = len(complaints)
        number = EmergencyNumber(table.slug(), table.picture(rules), table.string("fact"))
        table.close()
        _judge(table, number, facts, interface)
        if number.id in numbers:
            table.complain("id", f'the number "{number.id}" is there twice', "keep one of the two")
        if not errors(complaints[before:]):
            numbers[number.id] = number
    if top:
        top.close()
    return tuple(numbers.values())


def _judge(
    table: TomlTable, number: EmergencyNumber, facts: Mapping[str, Fact], interface: Mapping[str, Text]
) -> None:
    fact = facts.get(number.fact)
    if fact is None:
        table.complain(
            "fact", f'no fact is called "{number.fact}"', "write the id of a phone fact of media/facts"
        )
    elif fact.kind is not FactKind.PHONE:
        table.complain("fact", f'the fact "{fact.id}" is no phone number', "write the id of a phone fact")
    elif fact.confidence is not Confidence.SOLID:
        table.complain(
            "fact", f'the fact "{fact.id}" is not solid', "take the number out until it has been verified"
        )
    if interface and f"Emergency/{number.id}" not in interface:
        key = f"Emergency/{number.id}"
        table.complain("id", "nothing says what the number is for", f"write {key} in locales/fr/interface.po")
