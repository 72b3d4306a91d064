"""``media/letters.toml`` and ``media/messages.toml`` -> the post people bring, by id."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from kiosk.adapters.content_files.entries import entries_of
from kiosk.adapters.content_files.scenes import read_message, read_paper
from kiosk.adapters.content_files.toml_table import TomlTable
from kiosk.content.complaint import Complaint, Severity
from kiosk.content.post import MOST_LEADS, KnownLetter, KnownMessage
from kiosk.content.rules import Rules

LETTERS = "letters.toml"
LETTERS_KEY = "letters"
MESSAGES = "messages.toml"
MESSAGES_KEY = "messages"
MOST_SENDERS = 9
"""More of them would be a search, not a choice."""


def read_letters(
    media: Path, procedures: Collection[str], rules: Rules, complaints: list[Complaint]
) -> dict[str, KnownLetter]:
    """Every sound letter in the order of the file; ``procedures`` are those it may lead to."""
    return entries_of(
        media, LETTERS, "letters", lambda table: _letter(table, procedures, rules), complaints, MOST_SENDERS
    )


def read_messages(
    media: Path, procedures: Collection[str], rules: Rules, complaints: list[Complaint]
) -> dict[str, KnownMessage]:
    """Every sound message in the order of the file; ``procedures`` are those it may lead to."""
    return entries_of(
        media,
        MESSAGES,
        "messages",
        lambda table: _message(table, procedures, rules),
        complaints,
        MOST_SENDERS,
    )


def _letter(table: TomlTable, procedures: Collection[str], rules: Rules) -> KnownLetter:
    id = table.item_id()
    key = f"{LETTERS_KEY}/{id}"
    return KnownLetter(
        id,
        table.scenery("sender", rules),
        table.picture(rules),
        read_paper(table.table("paper"), rules),
        table.text("says", f"{key}/says", rules),
        table.text("mind", f"{key}/mind", rules),
        _leads(table, procedures),
    )


def _message(table: TomlTable, procedures: Collection[str], rules: Rules) -> KnownMessage:
    id = table.item_id()
    key = f"{MESSAGES_KEY}/{id}"
    return KnownMessage(
        id,
        table.picture(rules),
        read_message(table, rules),
        table.text("says", f"{key}/says", rules),
        table.text("beware", f"{key}/beware", rules),
        _leads(table, procedures),
    )


def _leads(table: TomlTable, procedures: Collection[str]) -> tuple[str, ...]:
    """The sound procedures among ``leads``, each once. Others are dropped, so that what leads to them stays."""
    ids = table.strings("leads", needed=False)
    if len(ids) > MOST_LEADS:
        table.complain("leads", f"{len(ids)} procedures", f"keep at most {MOST_LEADS}")
    for number, id in enumerate(ids, 1):
        if id not in procedures:
            problem = f'"{id[:60]}" is no sound procedure, so it is not offered'
            mend = "write the id of a procedure, or mend that one"
            table.complain(f"leads[{number}]", problem, mend, Severity.WARNING)
    return tuple(dict.fromkeys(id for id in ids if id in procedures))
