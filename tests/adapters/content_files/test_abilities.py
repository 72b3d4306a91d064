"""The six pictured questions: how they are read, and that they are whole or not there."""

import datetime
import shutil
from pathlib import Path

import pytest

from kiosk.adapters.content_files import load_library
from kiosk.adapters.content_files.abilities import read_abilities
from kiosk.adapters.content_files.checking import check
from kiosk.content.ability import Ability, AbilityCheck, Answer
from kiosk.content.complaint import errors
from kiosk.content.picture import Picture
from kiosk.content.rules import rules_for
from kiosk.content.text import Text
from sound_content import GLYPHS, PROCEDURE, change
from workshop_content import ABILITIES, sound_workshops


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sound_workshops(tmp_path_factory.mktemp("sound"))


@pytest.fixture
def root(sound: Path, tmp_path: Path) -> Path:
    shutil.copytree(sound, tmp_path, dirs_exist_ok=True)
    return tmp_path


def abilities_of(root: Path) -> AbilityCheck | None:
    library = load_library(root / "media", root / "locales", None, GLYPHS).library
    return read_abilities(root / "media", library.procedures, rules_for(library.facts, GLYPHS), [])


def test_they_are_read_as_they_were_written(root: Path) -> None:
    read = abilities_of(root)
    assert read is not None
    assert [each.id for each in read.abilities] == ["one", "two", "three", "four", "five", "six"]
    assert read.abilities[0] == Ability(
        "one", Picture("bus"), Text("abilities/one/question", "Prendre le bus"), "carte-de-bus"
    )
    assert read.abilities[1].question.spoken == "Rentrer chez soi en bus"
    assert [(each.answer, each.text.key) for each in read.cards] == [
        (Answer.ALONE, "abilities/answer-alone/text"),
        (Answer.WITH_HELP, "abilities/answer-with-help/text"),
        (Answer.BY_SOMEBODY, "abilities/answer-by-somebody/text"),
    ]
    assert [text.french for text in read.texts()][-2:] == ["Avec un peu d’aide", "Une autre personne"]


FIFTH = '[[abilities]]\nid = "five"\nicon = "folder-account"\nquestion = "Garder son ticket"\n'


@pytest.mark.parametrize(
    ("old", "new", "place", "problem"),
    [
        (FIFTH, "", "abilities", "5 questions"),
        ('id = "five"', 'id = "six"', "abilities[6].id", "is there twice"),
        ('teaches = "carte-de-bus"', 'teaches = "train"', "abilities[1].teaches", "no sound procedure"),
        ('icon = "alert"', 'icon = "spy"', "abilities[3].icon", "no glyph is called"),
        ('question = "Appeler le bus"', 'question = ""', "abilities[6].question", "is empty"),
        ('answer = "alone"', 'answer = "never"', "answers[1].answer", "unknown answer"),
        ('answer = "alone"', 'answer = "with-help"', "answers[2].answer", "is there twice"),
        (
            '[[answers]]\nanswer = "alone"\nicon = "bus"\ntext = "Sans aide"\n',
            "",
            "answers",
            "does not hold alone",
        ),
        ("text = ", "txet = ", "answers[1].txet", "unknown key"),
    ],
)
def test_with_one_mistake_none_of_them_is_asked(
    root: Path, old: str, new: str, place: str, problem: str
) -> None:
    change(root, ABILITIES, old, new)
    assert abilities_of(root) is None
    found = errors(check(root / "media", root / "locales", datetime.date(2026, 11, 22), GLYPHS))
    assert {each.file for each in found} == {ABILITIES}
    assert any(each.place == place and problem in each.problem and each.mend for each in found)


def test_without_the_file_nothing_is_asked_and_nothing_is_to_mend(root: Path) -> None:
    (root / ABILITIES).unlink()
    assert abilities_of(root) is None
    assert errors(check(root / "media", root / "locales", datetime.date(2026, 11, 22), GLYPHS)) == ()


def test_no_procedure_may_bear_the_name_of_its_keys(root: Path) -> None:
    change(root, PROCEDURE, 'id = "carte-de-bus"', 'id = "abilities"')
    found = errors(check(root / "media", root / "locales", datetime.date(2026, 11, 22), GLYPHS))
    assert any(each.place == "id" and "begins the keys" in each.problem for each in found)
