"""The right to a way other than online: how it is read, and that none without a source is taken in."""

import datetime
import shutil
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.adapters.content_files import load_library
from kiosk.adapters.content_files.checking import check
from kiosk.content.complaint import errors
from kiosk.content.fact import Confidence
from kiosk.content.right import Right
from kiosk.content.text import Text
from sound_content import GLYPHS, RIGHTS, change, sound_content


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sound_content(tmp_path_factory.mktemp("sound"))


@pytest.fixture
def root(sound: Path, tmp_path: Path) -> Path:
    shutil.copytree(sound, tmp_path, dirs_exist_ok=True)
    return tmp_path


def mistakes(root: Path) -> list[tuple[str, str]]:
    found = errors(check(root / "media", root / "locales", datetime.date(2026, 11, 22), GLYPHS))
    assert all(each.file == RIGHTS and each.mend for each in found)
    return [(each.place, each.problem) for each in found]


def test_it_is_read_as_it_was_written(root: Path) -> None:
    library = load_library(root / "media", root / "locales", None, GLYPHS).library
    right = Right(
        "bus",
        ("bus.site",),
        Text("rights/bus/text", "Il y a une autre voie."),
        ("Arrêté du 1er août 2023",),
        "https://x.example",
        datetime.date(2026, 11, 22),
        Confidence.DATED,
    )
    assert library.rights == {"bus": right}
    held = [each.id for each in library.procedures.values() if library.right_of(each)]
    assert held == [each.id for each in library.procedures.values() if each.address == "bus.site"]
    assert held


def test_a_tree_without_the_file_gives_no_right(root: Path) -> None:
    (root / RIGHTS).unlink()
    assert load_library(root / "media", root / "locales", None, GLYPHS).library.rights == {}
    assert mistakes(root) == []


@pytest.mark.parametrize(
    ("was", "now", "place", "problem"),
    [
        ('["bus.site"]', '["bus.sites"]', "rights[1].addresses[1]", 'no fact is called "bus.sites"'),
        ('["bus.site"]', "[]", "rights[1].addresses", "is empty"),
        ('["Arrêté du 1er août 2023"]', "[]", "rights[1].laws", "is empty"),
        ('"https://x.example"', '"un livre"', "rights[1].source", "is no public address"),
        ('"dated"', '"unverified"', "rights[1].confidence", "is unverified"),
        ('"dated"', '"sure"', "rights[1].confidence", 'unknown confidence "sure"'),
        ("seen = 2026-11-22", "", "rights[1].seen", "is missing"),
        ('text = "Il', 'words = "Il', "rights[1].text", "is missing"),
    ],
)
def test_a_mistake_is_told_with_its_place(root: Path, was: str, now: str, place: str, problem: str) -> None:
    change(root, RIGHTS, was, now)
    assert (place, problem) in mistakes(root)
    assert load_library(root / "media", root / "locales", None, GLYPHS).library.rights == {}


def test_two_rights_of_one_address_are_one_too_many(root: Path) -> None:
    sound = (root / RIGHTS).read_text("utf-8")
    (root / RIGHTS).write_text(sound + sound.replace('"bus"', '"tram"'), "utf-8")
    assert mistakes(root) == [("rights[2].addresses[1]", '"bus.site" has the right "bus" already')]


def test_the_shipped_right_is_that_of_the_one_portal_a_source_speaks_of() -> None:
    library = load_library(paths.MEDIA, paths.LOCALES, ("fr",)).library
    (right,) = library.rights.values()
    assert right.addresses == ("anef.domain",)
    assert not any(library.right_of(each) for each in library.procedures.values())
