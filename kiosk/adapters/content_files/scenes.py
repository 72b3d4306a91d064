"""The scene of a step, as ``[steps.scene]`` writes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from kiosk.adapters.content_files.toml_table import TomlTable, complain_of_repeated
from kiosk.content.fact import Confidence, FactKind
from kiosk.content.rules import Rules
from kiosk.content.scene import (
    SCENERY,
    CalendarScene,
    CallScene,
    Channel,
    Gesture,
    GestureScene,
    Key,
    KeyboardScene,
    MessageScene,
    Paper,
    PapersScene,
    PhoneItem,
    PhoneItemKind,
    PhoneScene,
    PhotoScene,
    PlaceScene,
    Scene,
    Shot,
    Sms,
    WarningScene,
)
from kiosk.content.sentence_rules import TO_CHECK

MOST_TOUCHABLE = 3
MOST_PAPERS = 3
FEWEST_SHOTS = 2
MOST_SHOTS = 3
NEVER = "never"
DATE_BOXES = re.compile(r"(?:\d\d|JJ)/(?:\d\d|MM)/(?:\d{4}|AAAA)")
"""What the three boxes of a date may show."""


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
    ids = [item.id for item in items]
    touchable = [item.id for item in items if item.touchable]
    target, also = _answers(table, ids, touchable)
    if len(touchable) > MOST_TOUCHABLE:
        table.complain("items", f"{len(touchable)} things to touch", f"keep at most {MOST_TOUCHABLE}")
    complain_of_repeated(tables, ids)
    address, seen = _phone_address(table, rules), table.day_unless("seen", NEVER)
    return PhoneScene(address, items, target, seen, also, _sms(table, rules))


def _answers(table: TomlTable, ids: Sequence[str], touchable: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """``target`` and ``also``: what is right to touch, the usual answer and the others."""
    mend = f"write one of {', '.join(touchable) or 'the things to touch'}"

    def complain_unless_touchable(key: str, id: str) -> None:
        if id and id not in touchable:
            problem = "is an item that nobody touches" if id in ids else "is no item"
            table.complain(key, f'"{id[:60]}" {problem}', mend)

    target = table.string("target", "the id of the item to touch")
    complain_unless_touchable("target", target)
    also = table.strings("also", needed=False)
    for number, id in enumerate(also, 1):
        key = f"also[{number}]"
        complain_unless_touchable(key, id)
        if id == target or id in also[: number - 1]:
            table.complain(key, f'"{id[:60]}" is a right answer already', "take it out")
    return target, also


def _sms(table: TomlTable, rules: Rules) -> Sms | None:
    if "sms" not in table:
        return None
    sms = table.table("sms")
    message = Sms(
        sms.scenery("sender", rules), sms.scenery("line", rules), sms.optional_scenery("code", rules)
    )
    sms.close()
    return message


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
        table.slug(),
        kind,
        table.scenery("label", rules),
        table.optional_scenery("example", rules),
        table.slug("word") if "word" in table else "",
    )
    _complain_of_example(table, item)
    table.close()
    return item


def _complain_of_example(table: TomlTable, item: PhoneItem) -> None:
    if item.kind is PhoneItemKind.CAPTCHA and "example" not in table:
        table.complain("example", "is missing", "write the signs to copy")
    if item.kind is PhoneItemKind.DATE and item.example and not DATE_BOXES.fullmatch(item.example):
        table.complain(
            "example", f'"{item.example[:60]}" is no day of a form', "write it as JJ/MM/AAAA or 00/00/0000"
        )
    if item.kind in SCENERY and item.example:
        table.complain("example", "is typed nowhere", "take it out, or write another kind")


def _message(table: TomlTable, key: str, rules: Rules) -> Scene:
    return read_message(table, rules)


def read_message(table: TomlTable, rules: Rules) -> MessageScene:
    """A message as it arrives; the table may hold more and is left open."""
    channel = Channel(table.one_of("channel", [channel.value for channel in Channel]) or Channel.SMS)
    sender = table.scenery("sender", rules)
    lines = table.sceneries("lines", rules)
    return MessageScene(channel, sender, lines, table.optional_scenery("code", rules))


def _papers(table: TomlTable, key: str, rules: Rules) -> Scene:
    papers = tuple(read_paper(paper, rules) for paper in table.tables("papers"))
    if len(papers) > MOST_PAPERS:
        table.complain("papers", f"{len(papers)} papers", f"keep at most {MOST_PAPERS}")
    return PapersScene(papers, table.optional_integer("lit", 0, max(len(papers) - 1, 0)) or 0)


def read_paper(table: TomlTable, rules: Rules) -> Paper:
    """A paper in the hand, a table of its own."""
    picture, heading = table.picture(rules), table.scenery("heading", rules)
    lines = table.sceneries("lines", rules, needed=False)
    lit_line = table.optional_integer("lit_line", 0, max(len(lines) - 1, 0))
    table.close()
    return Paper(picture, heading, lines, lit_line)


def _photo(table: TomlTable, key: str, rules: Rules) -> Scene:
    picture, heading = table.picture(rules), table.scenery("heading", rules)
    return PhotoScene(picture, heading, _shots(table))


def _shots(table: TomlTable) -> tuple[Shot, ...]:
    kinds = [shot.value for shot in Shot]
    names = table.strings("shots")
    for number, name in enumerate(names, 1):
        if name not in kinds:
            table.complain(
                f"shots[{number}]", f'unknown photograph "{name[:60]}"', f"write one of {', '.join(kinds)}"
            )
        elif name in names[: number - 1]:
            table.complain(f"shots[{number}]", f'"{name}" is there twice', "write another one")
    if names and not FEWEST_SHOTS <= len(names) <= MOST_SHOTS:
        table.complain("shots", f"{len(names)} photographs", f"write {FEWEST_SHOTS} or {MOST_SHOTS}")
    if names and Shot.GOOD.value not in names:
        table.complain("shots", "no photograph is good", f'write "{Shot.GOOD.value}" as one of them')
    return tuple(Shot(name) for name in names if name in kinds)


def _keyboard(table: TomlTable, key: str, rules: Rules) -> Scene:
    typed, result = _typed(table, rules), table.scenery("result", rules)
    tables = table.tables("keys")
    keys = tuple(_key(each, rules) for each in tables)
    ids = [each.id for each in keys]
    if len(keys) > MOST_TOUCHABLE:
        table.complain("keys", f"{len(keys)} lit keys", f"keep at most {MOST_TOUCHABLE}")
    complain_of_repeated(tables, ids)
    target, also = _answers(table, ids, ids)
    return KeyboardScene(typed, result, keys, target, also)


def _typed(table: TomlTable, rules: Rules) -> str:
    typed = table.string("typed", 'what stands in the field so far, "" when it is empty')
    if typed:
        table.complain_of("typed", rules.sentences.scenery(typed))
    return typed


def _key(table: TomlTable, rules: Rules) -> Key:
    each = Key(table.slug(), table.scenery("label", rules))
    table.close()
    return each


def _gesture(table: TomlTable, key: str, rules: Rules) -> Scene:
    gesture = Gesture(table.one_of("gesture", [gesture.value for gesture in Gesture]) or Gesture.TAP)
    return GestureScene(gesture, table.text("caption", f"{key}/caption", rules))


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
    "photo": _photo,
    "keyboard": _keyboard,
    "gesture": _gesture,
    "place": _place,
    "call": _call,
    "calendar": _calendar,
    "warning": _warning,
}
