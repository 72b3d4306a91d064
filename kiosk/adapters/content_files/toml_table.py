"""TomlTable: one table of a TOML file, read key by key, that remembers what was wrong with it and where.

Reading goes on after a mistake, so that an author sees all of them at once: a wrong value is answered by a harmless
one, and whoever asked looks at the complaints before using what was read.
"""

from __future__ import annotations

import datetime
import difflib
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from kiosk.content.complaint import Complaint, Flaw, Severity
from kiosk.content.fact import Fact, FactKind
from kiosk.content.picture import Picture
from kiosk.content.procedure import SCREEN_ITEMS
from kiosk.content.rules import Rules
from kiosk.content.text import Text

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
NO_DAY = datetime.date(1970, 1, 1)
WORDS = 'words in quotes, such as "..."'


class TomlTable:
    """A table at ``place`` of ``file``. Ask for every key it may have, then call :meth:`close`."""

    def __init__(self, file: str, place: str, values: dict[str, Any], complaints: list[Complaint]) -> None:
        self.file = file
        self.place = place
        self._values = values
        self._complaints = complaints
        self._asked: set[str] = set()

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def complain(self, key: str, problem: str, mend: str, severity: Severity = Severity.ERROR) -> None:
        """Remember what is wrong with ``key``, or with the whole table when it is empty."""
        self._complaints.append(Complaint(self.file, self._at(key), problem, mend, severity))

    def complain_of(self, key: str, flaws: Iterator[Flaw]) -> None:
        """Remember every flaw of ``key``."""
        for flaw in flaws:
            self.complain(key, flaw.problem, flaw.mend, flaw.severity)

    def string(self, key: str, wanted: str = WORDS) -> str:
        """Words that must be there. ``wanted`` says what to write when they are not."""
        value = self._value(key, str, wanted)
        return value if isinstance(value, str) else ""

    def optional_string(self, key: str) -> str | None:
        """The same, or None when they are left out."""
        self._asked.add(key)
        return self.string(key) if key in self else None

    def strings(self, key: str, *, needed: bool = True) -> tuple[str, ...]:
        """A list of words; not needed, it is empty when the key is not there."""
        if not needed and key not in self:
            self._asked.add(key)
            return ()
        values = self._value(key, list, 'a list of words, such as ["...", "..."]')
        if not isinstance(values, list):
            return ()
        if not all(isinstance(value, str) for value in values):
            self.complain(key, "holds something else than words", 'write each one in quotes, such as "..."')
        return tuple(value for value in values if isinstance(value, str))

    def every_string(self, wanted: str = WORDS) -> dict[str, str]:
        """Each key that holds words with them, for a table whose keys are the author's own."""
        found = {key: self.string(key, wanted) for key in self._values}
        return {key: words for key, words in found.items() if isinstance(self._values[key], str)}

    def integer(self, key: str, least: int, most: int) -> int:
        """A whole number within bounds."""
        value = self._value(key, int, f"a whole number from {least} to {most}")
        if not isinstance(value, int):
            return least
        if not least <= value <= most:
            self.complain(key, "is out of bounds", f"write a whole number from {least} to {most}")
            return least
        return value

    def optional_integer(self, key: str, least: int, most: int) -> int | None:
        """The same, or None when it is left out."""
        self._asked.add(key)
        return self.integer(key, least, most) if key in self else None

    def boolean(self, key: str) -> bool:
        """True or false."""
        return self._value(key, bool, "true or false") is True

    def optional_boolean(self, key: str) -> bool:
        """The same, or false when it is left out."""
        self._asked.add(key)
        return key in self and self.boolean(key)

    def day(self, key: str) -> datetime.date:
        """A day without an hour."""
        value = self._value(key, datetime.date, "a day without quotes, such as 2027-02-01")
        return value if isinstance(value, datetime.date) else NO_DAY

    def optional_day(self, key: str) -> datetime.date | None:
        """The same, or None when it is left out."""
        self._asked.add(key)
        return self.day(key) if key in self else None

    def day_unless(self, key: str, word: str) -> datetime.date | None:
        """A day, or None where ``word`` stands in its place."""
        if isinstance(self._values.get(key), str):
            self.one_of(key, (word,))
            return None
        wanted = f'a day without quotes, such as 2027-02-01, or "{word}"'
        value = self._value(key, datetime.date, wanted)
        return value if isinstance(value, datetime.date) else None

    def table(self, key: str) -> TomlTable:
        """A table inside this one; empty when it is not there."""
        value = self._value(key, dict, f"a table under a line [{self._header(key)}]")
        return TomlTable(self.file, self._at(key), value if isinstance(value, dict) else {}, self._complaints)

    def optional_table(self, key: str) -> TomlTable | None:
        """The same, or None when it is left out."""
        self._asked.add(key)
        return self.table(key) if key in self else None

    def tables(self, key: str, *, needed: bool = True) -> tuple[TomlTable, ...]:
        """A list of tables, counted from 1 in the places it tells; not needed, it may be left out."""
        if not needed and key not in self:
            self._asked.add(key)
            return ()
        values = self._value(key, list, f"one or more tables, each under a line [[{self._header(key)}]]")
        if not isinstance(values, list):
            return ()
        if not values:
            self.complain(key, "is empty", f"write at least one table under a line [[{self._header(key)}]]")
        tables = []
        for number, value in enumerate(values, 1):
            if isinstance(value, dict):
                tables.append(TomlTable(self.file, f"{self._at(key)}[{number}]", value, self._complaints))
            else:
                self.complain(
                    f"{key}[{number}]", "is no table", f"write it under a line [[{self._header(key)}]]"
                )
        return tuple(tables)

    def one_of(self, key: str, allowed: Collection[str]) -> str | None:
        """One word of a closed list, or None and a complaint."""
        wanted = f"one of {', '.join(allowed)}"
        value = self._value(key, str, wanted)
        if isinstance(value, str) and value not in allowed:
            self.complain(key, f'unknown {key} "{value[:60]}"', f"write {wanted}")
            return None
        return value if isinstance(value, str) else None

    def slug(self, key: str = "id") -> str:
        """An id: small letters and digits, joined by hyphens."""
        value = self.string(key)
        if value and not SLUG.fullmatch(value):
            self.complain(key, f'"{value[:60]}" is no id', "write small letters and digits joined by hyphens")
        return value

    def item_id(self) -> str:
        """The id of something that stands on a screen beside the screen's own sentences."""
        value = self.slug()
        if value in SCREEN_ITEMS:
            self.complain("id", f'"{value}" is a word of the screens', f'write another, such as "{value}-1"')
        return value

    def text(self, field: str, key: str, rules: Rules) -> Text:
        """The sentence of ``field`` with its spoken form ``<field>_spoken``, under the translators' ``key``."""
        sentence = self._sentence(field, rules)
        spoken = f"{field}_spoken"
        return Text(key, sentence, self._sentence(spoken, rules) if spoken in self else None)

    def optional_text(self, field: str, key: str, rules: Rules) -> Text | None:
        """The same for a sentence that may be left out."""
        spoken = f"{field}_spoken"
        if field not in self and spoken in self:
            self._asked.add(spoken)
            self.complain(spoken, f"stands without {field}", f"write {field} too, or take it out")
        self._asked.add(field)
        return self.text(field, key, rules) if field in self else None

    def scenery(self, key: str, rules: Rules) -> str:
        """French words drawn in a scene."""
        words = self.string(key)
        if isinstance(self._values.get(key), str):
            self.complain_of(key, rules.sentences.scenery(words))
        return words

    def prompt(self, key: str, rules: Rules) -> str:
        """French words for the mediator, never translated."""
        words = self.string(key)
        if isinstance(self._values.get(key), str):
            self.complain_of(key, rules.sentences.prompt(words))
        return words

    def optional_scenery(self, key: str, rules: Rules) -> str:
        """The same, empty when they are left out."""
        self._asked.add(key)
        return self.scenery(key, rules) if key in self else ""

    def sceneries(self, key: str, rules: Rules, *, needed: bool = True) -> tuple[str, ...]:
        """A list of French words drawn in a scene."""
        lines = self.strings(key, needed=needed)
        for number, line in enumerate(lines, 1):
            self.complain_of(f"{key}[{number}]", rules.sentences.scenery(line))
        return lines

    def picture(self, rules: Rules) -> Picture:
        """The glyphs of ``icon`` and, where there is one, ``badge``."""
        icon = self._glyph("icon", rules)
        self._asked.add("badge")
        return Picture(icon, self._glyph("badge", rules) if "badge" in self else None)

    def fact(self, key: str, kind: FactKind, rules: Rules) -> str:
        """The id of a fact of ``kind``."""
        id = self.string(key, f"the id of a {kind.value} fact of media/facts")
        if id:
            self.complain_of(key, flaws_of_fact(id, kind, rules.sentences.facts))
        return id

    def close(self) -> None:
        """Complain of every key that nobody asked for."""
        for key in sorted(self._values.keys() - self._asked):
            near = difflib.get_close_matches(key[:60], self._asked, n=1)
            self.complain(key[:60], "unknown key", f"write {near[0]}" if near else "take it out")

    def _glyph(self, key: str, rules: Rules) -> str:
        name = self.string(key, f'the name of an mdi6 glyph, such as {key} = "folder-account"')
        if isinstance(self._values.get(key), str):
            self.complain_of(key, rules.pictures.glyph(name))
        return name

    def _sentence(self, field: str, rules: Rules) -> str:
        sentence = self.string(field)
        if isinstance(self._values.get(field), str):
            self.complain_of(field, rules.sentences.text(sentence))
        return sentence

    def _value(self, key: str, kind: type, wanted: str) -> object:
        """The value of ``key`` if it is exactly of ``kind``: a truth value is no number, an hour no day."""
        self._asked.add(key)
        if key not in self._values:
            self.complain(key, "is missing", f"write {wanted}")
            return None
        value: object = self._values[key]
        if type(value) is not kind:
            self.complain(key, f"is {_kind_of(value)}", f"write {wanted}")
            return None
        return value

    def _at(self, key: str) -> str:
        return f"{self.place}.{key}" if self.place and key else self.place or key

    def _header(self, key: str) -> str:
        return re.sub(r"\[\d+\]", "", self._at(key))


def flaws_of_fact(id: str, kind: FactKind | None, facts: Mapping[str, Fact]) -> Iterator[Flaw]:
    """What is wrong with a reference to a fact, which must be of ``kind`` (None: any)."""
    wanted = f"a {kind.value} fact" if kind else "a fact"
    if id not in facts:
        near = difflib.get_close_matches(id[:60], facts, n=1)
        such_as = f", such as {near[0]}" if near else ""
        yield Flaw(f'no fact is called "{id[:60]}"', f"write the id of {wanted} of media/facts{such_as}")
    elif kind and facts[id].kind is not kind:
        yield Flaw(f'the fact "{id}" is a {facts[id].kind.value}', f"write the id of {wanted} of media/facts")


def complain_of_repeated(tables: Sequence[TomlTable], ids: Sequence[object], key: str = "id") -> None:
    """Complain of each table whose ``key`` one before it has already."""
    first: dict[object, int] = {}
    for number, (table, id) in enumerate(zip(tables, ids, strict=True), 1):
        if id in first and id != "":
            table.complain(
                key, f'"{id}" is there twice', f"number {first[id]} has it already, write another one"
            )
        first.setdefault(id, number)


def _kind_of(value: object) -> str:
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, str):
        return "in quotes"
    return "a number" if isinstance(value, int | float) else "a day or an hour"
