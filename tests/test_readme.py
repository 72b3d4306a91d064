"""The documents cannot promise a command that is not there."""

import re
import shlex
from pathlib import Path

import click
import pytest

from documents import commands_in
from kiosk.cli import main

ROOT = Path(__file__).parent.parent
DOCUMENTS = ["README.md", "CONTRIBUTING.md", "docs/handbook.en.md", "docs/handbook.fr.md"]
KIOSK = (ROOT / "packaging" / "session" / "fanal-kiosk").read_text("utf-8")


def promised(program: str) -> list[list[str]]:
    lines = [shlex.split(line, comments=True) for document in DOCUMENTS for line in commands_in(document)]
    own = [line[: line.index(">")] if ">" in line else line for line in lines]  # the rest is the shell's
    words = [line[1:] if line[:1] == ["sudo"] else line for line in own]
    return [line[1:] for line in words if line and Path(line[0]).name == program]


def kiosk_verbs() -> set[str]:
    """What fanal-kiosk does itself; every other word it hands to fanal."""
    cases = re.findall(r"^ *([a-z |]+)\) ", KIOSK, re.MULTILINE)
    return {verb for case in cases for verb in re.findall("[a-z]+", case)}


def handed_on() -> list[list[str]]:
    return [words for words in promised("fanal-kiosk") if words[0] not in kiosk_verbs()]


@pytest.mark.parametrize("words", promised("make"), ids=" ".join)
def test_each_make_target_that_the_documents_name_exists(words: list[str]) -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert set(words) <= set(targets)


@pytest.mark.parametrize("words", promised("fanal") + handed_on(), ids=" ".join)
def test_each_fanal_command_that_the_documents_name_is_understood(words: list[str]) -> None:
    command: click.Command = main
    context = click.Context(main)
    while isinstance(command, click.Group):
        name, *words = words
        found = command.get_command(context, name)
        assert found, f"fanal has no command {name}"
        command, context = found, click.Context(found, parent=context)
    if "--help" not in words:
        command.parse_args(context, words)


def test_the_documents_name_commands_at_all() -> None:
    assert promised("make")
    assert promised("fanal")
    assert handed_on()


def test_what_the_handbook_asks_of_the_kiosk_it_does_itself() -> None:
    asked = {words[0] for words in promised("fanal-kiosk")} - {words[0] for words in handed_on()}
    assert asked == {"enable", "disable", "status", "restart"}
