"""What tells true from false: how it is read, and that no real address is ever called a false one."""

import datetime
import shutil
from pathlib import Path

import pytest

from kiosk.adapters.content_files import load_library
from kiosk.adapters.content_files.checking import check
from kiosk.content.complaint import Complaint, errors
from kiosk.content.library import Library
from kiosk.content.picture import Picture
from kiosk.content.text import Text
from kiosk.content.trust import LookAlike, Sign, Trust
from sound_content import GLYPHS, TRUST, change, english, sound_content


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sound_content(tmp_path_factory.mktemp("sound"))


@pytest.fixture
def root(sound: Path, tmp_path: Path) -> Path:
    shutil.copytree(sound, tmp_path, dirs_exist_ok=True)
    return tmp_path


def library_of(root: Path) -> Library:
    return load_library(root / "media", root / "locales", None, GLYPHS).library


def error_of(root: Path) -> Complaint:
    [complaint] = errors(check(root / "media", root / "locales", datetime.date(2026, 11, 22), GLYPHS))
    assert complaint.file == TRUST
    return complaint


def test_it_is_read_as_it_was_written(root: Path) -> None:
    assert library_of(root).trust == Trust(
        (
            Sign("money", Picture("alert"), Text("trust/money/text", "Personne ne demande d’argent."), True),
            Sign("counter", Picture("home"), Text("trust/counter/text", "Demandez au guichet.")),
        ),
        (
            LookAlike(
                "longer",
                "bus.site",
                "www.bus.gratuit.example",
                Text("trust/longer/why", "Il y a un mot de plus."),
            ),
        ),
        ("bus.site",),
    )


def test_what_it_says_is_translated(root: Path) -> None:
    library = library_of(root)
    for text in (library.trust.signs[0].text, library.trust.look_alikes[0].why):
        assert library.utterance(text, "en").shown == english(text.french)


@pytest.mark.parametrize(
    ("old", "new", "place", "problem"),
    [
        ("www.bus.gratuit.example", "www.bus.example.org.fr", "look_alikes[1].false", "official list"),
        ("www.bus.gratuit.example", "bus gratuit", "look_alikes[1].false", "may be the address of somebody"),
        ("www.bus.gratuit.example", "bus-gratuit.test/x", "look_alikes[1].false", "address of somebody"),
        ('official = "bus.site"', 'official = "bus.phone"', "look_alikes[1].official", "is a phone"),
        (
            'official = "bus.site"',
            'official = "bus.doubtful-site"',
            "look_alikes[1].official",
            "official list",
        ),
        ("why =", "whi =", "look_alikes[1].why", "is missing"),
    ],
)
def test_an_unsound_look_alike_is_left_out(root: Path, old: str, new: str, place: str, problem: str) -> None:
    change(root, TRUST, old, new)
    trust = library_of(root).trust
    assert (len(trust.signs), trust.look_alikes, trust.domains) == (2, (), ("bus.site",))
    complaints = errors(check(root / "media", root / "locales", datetime.date(2026, 11, 22), GLYPHS))
    assert any(each.place == place and problem in each.problem for each in complaints)


def test_an_unsound_sign_is_left_out(root: Path) -> None:
    change(root, TRUST, "danger = true", 'danger = "yes"')
    assert [sign.id for sign in library_of(root).trust.signs] == ["counter"]
    assert error_of(root).place == "signs[1].danger"


@pytest.mark.parametrize(
    ("domains", "kept", "place"),
    [
        ('["bus.site", "bus.doubtful-site"]', ("bus.site",), "domains[2]"),
        ('["bus.phone", "bus.site"]', ("bus.site",), "domains[1]"),
        ('["nowhere", "bus.site"]', ("bus.site",), "domains[1]"),
        ('["bus.site", "bus.site"]', ("bus.site",), "domains[2]"),
    ],
)
def test_an_address_that_is_not_official_is_left_out(
    root: Path, domains: str, kept: tuple[str, ...], place: str
) -> None:
    change(root, TRUST, '["bus.site"]', domains)
    assert library_of(root).trust.domains == kept
    assert error_of(root).place == place


def test_a_file_that_is_not_there_is_a_complaint(root: Path) -> None:
    (root / TRUST).unlink()
    assert library_of(root).trust == Trust()
    assert "cannot be read" in error_of(root).problem
