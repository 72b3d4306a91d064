"""How words are said, from what was shipped and from the site's own folder; and what is wrong there stops nothing."""

import datetime
from pathlib import Path

import pytest

from kiosk.adapters.content_files import load_library
from kiosk.adapters.content_files.checking import check
from kiosk.content.complaint import Severity
from sound_content import sound_content, write

TODAY = datetime.date(2026, 11, 22)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return sound_content(tmp_path)


def said(root: Path, words: str, locale: str = "fr") -> str:
    loaded = load_library(root / "media", root / "locales", pronunciations=root / "site")
    return loaded.library.data(words, locale).spoken


def complaints(root: Path) -> list[str]:
    found = check(root / "media", root / "locales", TODAY, pronunciations=root / "site")
    return [
        str(each).replace(f"{root}/", "")
        for each in found
        if "pronunciation" in each.file or "site" in each.file
    ]


def test_the_sites_own_list_wins_over_what_was_shipped(root: Path) -> None:
    write(root, "locales/fr/pronunciation.toml", '"bus" = "buce"\n"quai" = "ké"\n')
    write(root, "site/fr.toml", '"Bus" = "busse"\n')
    assert said(root, "Un Bus au quai") == "Un busse au ké"


def test_a_list_is_used_for_its_language_alone(root: Path) -> None:
    write(root, "site/fr.toml", '"bus" = "busse"\n')
    assert said(root, "bus", "en") == "bus"


def test_a_french_word_in_another_language_is_said_by_the_french_list(root: Path) -> None:
    write(root, "site/fr.toml", '"bus" = "busse"\n')
    library = load_library(root / "media", root / "locales", pronunciations=root / "site").library
    assert library.sentence("The {fr|bus} bus", "en").spoken == "The busse bus"


def test_a_damaged_list_is_told_and_the_terminal_goes_on_without_it(root: Path) -> None:
    write(root, "site/fr.toml", '"bus" = \n')
    assert said(root, "bus") == "bus"
    assert complaints(root) == [
        "site/fr.toml: line 1, column 9: is not TOML (Invalid value): "
        "look there and just before for an open quote or bracket"
    ]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ('"bus" = 3', 'bus: is a number: write how it is said, in quotes: "word" = "said"'),
        ("bus.fr = 'a'", 'bus: is a table: write how it is said, in quotes: "word" = "said"'),
        ('"bus" = ""', "bus: what is said holds no letter and no digit: write it out"),
        ('"…" = "a"', "…: the word holds no letter and no digit: write it out"),
        ('"l\'os" = "a"\n"l’os" = "b"', 'l’os: is the same word as "l\'os": keep one of the two'),
    ],
)
def test_a_wrong_line_is_told_and_the_others_hold(root: Path, line: str, complaint: str) -> None:
    write(root, "site/fr.toml", f'{line}\n"quai" = "ké"\n'.replace(f"{line}\n", f'"gare" = "gar"\n{line}\n'))
    assert complaints(root) == [f"site/fr.toml: {complaint}"]
    assert said(root, "gare") == "gar"


def test_a_list_of_no_known_language_is_told(root: Path) -> None:
    write(root, "site/xx.toml", '"bus" = "busse"\n')
    assert complaints(root) == [
        "site/xx.toml: is of no listed language: call it after one of fr, en, prs, ps"
    ]
    found = check(root / "media", root / "locales", TODAY, pronunciations=root / "site")
    assert [each.severity for each in found if "site" in each.file] == [Severity.WARNING]
