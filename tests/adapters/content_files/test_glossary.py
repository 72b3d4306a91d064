"""The words of the screen: how they are read, what is said of an unsound one, and which are met on a screen."""

import datetime
import shutil
from pathlib import Path

import pytest

from kiosk.adapters.content_files import load_library
from kiosk.adapters.content_files.checking import check
from kiosk.content.complaint import Complaint, Severity
from kiosk.content.library import Library
from kiosk.content.picture import Picture
from kiosk.content.text import Text
from sound_content import GLOSSARY, GLYPHS, OTHER_PROCEDURE, PROCEDURE, change, english, sound_content, write


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sound_content(tmp_path_factory.mktemp("sound"))


@pytest.fixture
def root(sound: Path, tmp_path: Path) -> Path:
    shutil.copytree(sound, tmp_path, dirs_exist_ok=True)
    return tmp_path


def library_of(root: Path) -> Library:
    return load_library(root / "media", root / "locales", None, GLYPHS).library


def complaints_of(root: Path) -> list[Complaint]:
    return list(check(root / "media", root / "locales", datetime.date(2026, 11, 22), GLYPHS))


def test_a_word_is_read_as_it_was_written(root: Path) -> None:
    glossary = library_of(root).glossary
    assert list(glossary) == ["nom-entier", "demander"]
    name = glossary["nom-entier"]
    assert name.picture == Picture("folder-account", "card-account-details")
    assert name.labels == ("Votre nom", "Nom")
    meaning = "C’est votre nom de famille."
    assert name.meaning == Text("glossary/nom-entier/meaning", meaning, "C’est le nom de votre famille.")
    assert name.mind == Text("glossary/nom-entier/mind", "Copiez-le comme sur votre {fr|carte}.")
    assert glossary["demander"].mind is None


@pytest.mark.parametrize("label", ["Nom", "NOM", "Nom *", "votre nom"])
def test_a_thing_is_explained_by_its_label(root: Path, label: str) -> None:
    word = library_of(root).explaining("", label)
    assert word is not None
    assert word.id == "nom-entier"


def test_a_word_is_said_in_the_language_asked_for(root: Path) -> None:
    library = library_of(root)
    meaning = library.glossary["demander"].meaning
    assert library.utterance(meaning, "en").shown == english(meaning.french)


@pytest.mark.parametrize(
    ("old", "new", "place", "problem"),
    [
        ('icon = "folder-account"', 'icon = "folder"', "words[1].icon", 'no glyph is called "folder"'),
        ('id = "nom-entier"', 'id = "title"', "words[1].id", "is a word of the screens"),
        ('["Votre nom", "Nom"]', "[]", "words[1].labels", "holds no word"),
        ('["Votre nom", "Nom"]', '["Nom {fr|x}"]', "words[1].labels[1]", "holds a brace"),
        ("C’est votre nom de famille.", "", "words[1].meaning", "is empty"),
        ("mind =", "minds =", "words[1].minds", "unknown key"),
    ],
)
def test_an_unsound_word_is_left_out_and_the_others_stay(
    root: Path, old: str, new: str, place: str, problem: str
) -> None:
    change(root, GLOSSARY, old, new)
    assert list(library_of(root).glossary) == ["demander"]
    assert any(
        (each.file, each.place, each.severity) == (GLOSSARY, place, Severity.ERROR)
        and problem in each.problem
        for each in complaints_of(root)
    )


def test_a_word_that_is_there_twice_is_kept_once(root: Path) -> None:
    change(root, GLOSSARY, 'id = "demander"', 'id = "nom-entier"')
    assert [word.labels[0] for word in library_of(root).glossary.values()] == ["Votre nom"]


def test_a_label_that_two_words_bear_finds_the_first(root: Path) -> None:
    change(root, GLOSSARY, 'labels = ["Demander"]', 'labels = ["Demander", "nom"]')
    library = library_of(root)
    assert list(library.glossary) == ["nom-entier", "demander"]
    assert library.explaining("", "Nom") == library.glossary["nom-entier"]
    [complaint] = complaints_of(root)
    assert (complaint.place, complaint.severity) == ("words[2].labels[2]", Severity.WARNING)


def test_a_glossary_that_is_not_there_is_one_complaint_and_no_flood(root: Path) -> None:
    (root / GLOSSARY).unlink()
    assert library_of(root).glossary == {}
    assert [each.file for each in complaints_of(root) if each.severity is Severity.ERROR] == [GLOSSARY]
    assert not [each for each in complaints_of(root) if "no word" in each.problem]


def test_a_thing_that_no_word_explains_is_named(root: Path) -> None:
    change(root, PROCEDURE, 'label = "Demander"', 'label = "Commander"')
    assert [(each.file, each.place, each.problem, each.severity) for each in complaints_of(root)] == [
        (
            PROCEDURE,
            "steps[1].scene.items[3]",
            'no word of the glossary bears the label "Commander"',
            Severity.WARNING,
        )
    ]


def test_a_thing_that_names_its_word_needs_no_label(root: Path) -> None:
    change(root, PROCEDURE, 'label = "Demander" }', 'label = "Commander", word = "demander" }')
    assert complaints_of(root) == []


def test_a_word_that_is_not_there_is_named_with_its_neighbour(root: Path) -> None:
    change(root, PROCEDURE, 'label = "Demander" }', 'label = "Demander", word = "demandes" }')
    [complaint] = complaints_of(root)
    assert (complaint.place, complaint.mend) == ("steps[1].scene.items[3].word", "write demander")


def test_a_word_that_no_scene_shows_is_worth_a_note(root: Path) -> None:
    for procedure in (PROCEDURE, OTHER_PROCEDURE):
        text = (root / procedure).read_text("utf-8")
        write(root, procedure, text.replace('label = "Nom"', 'label = "Nom", word = "demander"'))
    assert [(each.file, each.place, each.severity) for each in complaints_of(root)] == [
        (GLOSSARY, "words.nom-entier", Severity.NOTE)
    ]


def test_no_procedure_takes_the_keys_of_the_glossary(root: Path) -> None:
    (root / OTHER_PROCEDURE).unlink()
    text = (root / PROCEDURE).read_text("utf-8").replace('leads = "carte-perdue"', 'leads = "on"')
    write(root, "media/procedures/glossary.toml", text.replace('id = "carte-de-bus"', 'id = "glossary"'))
    assert "glossary" not in library_of(root).procedures
    assert ("id", '"glossary" begins the keys of other texts') in [
        (each.place, each.problem) for each in complaints_of(root)
    ]
