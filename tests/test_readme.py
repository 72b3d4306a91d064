"""The documents cannot promise a command that is not there."""

import re
import shlex
from pathlib import Path

import click
import pytest

from kiosk.cli import main

ROOT = Path(__file__).parent.parent
DOCUMENTS = ["README.md", "CONTRIBUTING.md"]


def commands_in(document: str) -> list[str]:
    """Every line of every sh block."""
    blocks = re.findall(r"^```sh\n(.*?)^```", (ROOT / document).read_text("utf-8"), re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line]


def promised(program: str) -> list[list[str]]:
    words = [shlex.split(line, comments=True) for document in DOCUMENTS for line in commands_in(document)]
    return [line[1:] for line in words if line and Path(line[0]).name == program]


@pytest.mark.parametrize("words", promised("make"), ids=" ".join)
def test_each_make_target_that_the_documents_name_exists(words: list[str]) -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert set(words) <= set(targets)


@pytest.mark.parametrize("words", promised("fanal"), ids=" ".join)
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
