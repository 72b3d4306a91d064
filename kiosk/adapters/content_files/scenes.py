"""The scene of a step, as ``[steps.scene]`` writes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kiosk.adapters.content_files.toml_table import TomlTable, complain_of_repeated
from kiosk.content.fact import Confidence, FactKind
from kiosk.content.rules import Rules
from kiosk.content.scene import (
    CalendarScene,
    CallScene,
    Channel,
    MessageScene,
    Paper,
    PapersScene,
    PhoneItem,
    PhoneItemKind,
    PhoneScene,
    PlaceScene,
    Scene,
    WarningScene,
)
from kiosk.content.sentence_rules import TO_CHECK

MOST_TOUCHABLE = 3
MOST_PAPERS = 3
NEVER = "never"

SCENERY = {PhoneItemKind.HEADING, PhoneItemKind.TEXT, PhoneItemKind.ERROR}
"""The parts of a page that no finger uses."""


def read_scene(table: TomlTable, key: str, rules: Rules) -> Scene:
    """The scene of ``table``, empty when its kind is unknown; ``key`` is the translators' key of its step."""
    kind = table.one_of("kind", tuple(_READERS))
    if kind is None:
        return PapersScene(())
    scene = _READERS[kind](table, key, rules)
    table.close()
    return scene


def _phone(table: TomlTable, key: str, rules: Rules) -> Scene:
    tables = table.tables("items")
    items = tuple(_phone_item(item, rules) for item in tables)
    target = table.string("target", "the id of the item to touch")
    touchable = [item.id for item in items if item.kind not in SCENERY]
    if target and target not in touchable:
        problem = (
            "is no item" if all(item.id != target for item in items) else "is an item that nobody touches"
        )
        table.complain(
            "target", f'"{target}" {problem}', f"write one of {', '.join(touchable) or 'the items to touch'}"
        )
    if len(touchable) > MOST_TOUCHABLE:
        table.complain("items", f"{len(touchable)} things to touch", f"keep at most {MOST_TOUCHABLE}")
    complain_of_repeated(tables, [item.id for item in items])
    return PhoneScene(_phone_address(table, rules), items, target, table.day_unless("seen", NEVER))


def _phone_address(table: TomlTable, rules: Rules) -> str:
    address = table.string("address", "the id of a domain fact, or what the bar says in French")
    fact = rules.sentences.facts.get(address)
    if fact is None and address:
        table.complain_of("address", rules.sentences.scenery(address))
    elif fact and (fact.kind is not FactKind.DOMAIN or fact.confidence is Confidence.UNVERIFIED):
        table.complain(
            "address",
            f'the fact "{fact.id}" is not on the official list',
            "write the id of a domain fact that is solid or dated",
        )
    return address


def _phone_item(table: TomlTable, rules: Rules) -> PhoneItem:
    kind = PhoneItemKind(table.one_of("kind", [kind.value for kind in PhoneItemKind]) or PhoneItemKind.TEXT)
    item = PhoneItem(
        table.slug(), kind, table.scenery("label", rules), table.optional_scenery("example", rules)
    )
    table.close()
    return item


def _message(table: TomlTable, key: str, rules: Rules) -> Scene:
    channel = Channel(table.one_of("channel", [channel.value for channel in Channel]) or Channel.SMS)
    sender = table.scenery("sender", rules)
    lines = table.sceneries("lines", rules)
    return MessageScene(channel, sender, lines, table.optional_scenery("code", rules))


def _papers(table: TomlTable, key: str, rules: Rules) -> Scene:
    papers = tuple(_paper(paper, rules) for paper in table.tables("papers"))
    if len(papers) > MOST_PAPERS:
        table.complain("papers", f"{len(papers)} papers", f"keep at most {MOST_PAPERS}")
    return PapersScene(papers, table.optional_integer("lit", 0, max(len(papers) - 1, 0)) or 0)


def _paper(table: TomlTable, rules: Rules) -> Paper:
    picture, heading = table.picture(rules), table.scenery("heading", rules)
    lines = table.sceneries("lines", rules, needed=False)
    lit_line = table.optional_integer("lit_line", 0, max(len(lines) - 1, 0))
    table.close()
    return Paper(picture, heading, lines, lit_line)


def _place(table: TomlTable, key: str, rules: Rules) -> Scene:
    return PlaceScene(table.picture(rules), table.text("caption", f"{key}/caption", rules))


def _call(table: TomlTable, key: str, rules: Rules) -> Scene:
    scene = CallScene(
        table.fact("fact", FactKind.PHONE, rules), table.text("caption", f"{key}/caption", rules)
    )
    fact = rules.sentences.facts.get(scene.fact)
    if fact and fact.confidence is Confidence.UNVERIFIED and TO_CHECK not in scene.caption.french.lower():
        table.complain("fact", f'the fact "{fact.id}" is unverified', f"say « {TO_CHECK} » in the caption")
    return scene


def _calendar(table: TomlTable, key: str, rules: Rules) -> Scene:
    return CalendarScene(table.integer("every_days", 1, 366), table.text("caption", f"{key}/caption", rules))


def _warning(table: TomlTable, key: str, rules: Rules) -> Scene:
    return WarningScene(table.picture(rules), table.text("caption", f"{key}/caption", rules))


_READERS: Mapping[str, Callable[[TomlTable, str, Rules], Scene]] = {
    "phone": _phone,
    "message": _message,
    "papers": _papers,
    "place": _place,
    "call": _call,
    "calendar": _calendar,
    "warning": _warning,
}
