"""The two handbooks say the same, and what they say of site.toml holds. Their commands: test_readme.py."""

import re
from pathlib import Path

import pytest

from documents import commands_in
from kiosk.settings import KEYS

DOCS = Path(__file__).parent.parent / "docs"
HANDBOOKS = [DOCS / "handbook.en.md", DOCS / "handbook.fr.md"]


def written(value: object) -> str:
    """``value`` as site.toml writes it."""
    match value:
        case bool():
            return str(value).lower()
        case tuple():
            return "[" + ", ".join(f'"{each}"' for each in value) + "]"
        case str():
            return f'"{value}"'
        case _:
            return str(value)


@pytest.mark.parametrize("handbook", HANDBOOKS, ids=lambda file: file.name)
def test_every_key_of_the_site_file_stands_in_it_with_what_holds_without_it(handbook):
    rows = re.findall(r"^\| `(\w+)` \| `(.*?)` \|", handbook.read_text("utf-8"), re.MULTILINE)
    assert rows == [(key, written(default)) for key, default in KEYS.items()]


def test_both_give_the_same_commands():
    english, french = (commands_in(f"docs/{handbook.name}") for handbook in HANDBOOKS)
    assert english == french


@pytest.mark.parametrize("handbook", HANDBOOKS, ids=lambda file: file.name)
def test_what_it_links_to_is_there(handbook):
    for target in re.findall(r"\]\(([^)#]+)", handbook.read_text("utf-8")):
        assert (DOCS / target).exists(), target


def measures(text: str) -> list[str]:
    """The last column of the one table of ``text``, below its heading."""
    rows = [line for line in text.splitlines() if line.startswith("|")]
    return [row.strip("|").split("|")[-1].strip() for row in rows[2:]]


def test_the_french_sheet_has_every_line_of_the_english_one():
    english = (DOCS / "installation-sheet.md").read_text("utf-8")
    french = HANDBOOKS[1].read_text("utf-8").split("## Accessibilité")[1].split("\n## ")[0]
    assert measures(french) == measures(english)
