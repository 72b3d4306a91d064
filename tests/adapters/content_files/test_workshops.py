"""Kits of workshops: how they are read, and each mistake an author can make in one."""

import datetime
import shutil
from pathlib import Path

import pytest

from kiosk.adapters.content_files import load_library
from kiosk.adapters.content_files.checking import check
from kiosk.adapters.content_files.workshops import read_workshops
from kiosk.content.complaint import Complaint, errors
from kiosk.content.rules import rules_for
from kiosk.content.workshop import Asked, Demonstration, Handout, Part, WorkshopKit
from sound_content import GLYPHS, PROCEDURE, change, write
from workshop_content import WORKSHOP, sound_workshops

KIT = WorkshopKit(
    id="bus-20",
    title="Prendre le bus",
    minutes=20,
    level="debutant",
    material=("telephone",),
    cra_themes=("aide_aux_demarches_administratives", "transports_mobilite"),
    counters=(Asked.TOTAL, Asked.GENDERS),
    handouts=(Handout("carte-de-bus", 2),),
    parts=(
        Part("Bienvenue", 5, "Comptez les personnes. Distribuez les cartes."),
        Part("Ce que je sais faire", 5, "Six questions en images.", abilities=True),
        Part(
            "Demander",
            10,
            "Chacun touche sur la copie.",
            Demonstration("carte-de-bus", "open", tried=True),
        ),
    ),
)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sound_workshops(tmp_path_factory.mktemp("sound"))


@pytest.fixture
def root(sound: Path, tmp_path: Path) -> Path:
    shutil.copytree(sound, tmp_path, dirs_exist_ok=True)
    return tmp_path


def kits_of(root: Path) -> dict[str, WorkshopKit]:
    library = load_library(root / "media", root / "locales", None, GLYPHS).library
    return read_workshops(root / "media", library.procedures, rules_for(library.facts, None), [])


def errors_of(root: Path) -> tuple[Complaint, ...]:
    return errors(check(root / "media", root / "locales", datetime.date(2026, 11, 22), GLYPHS))


def test_a_kit_is_read_as_it_was_written(root: Path) -> None:
    assert kits_of(root) == {"bus-20": KIT}
    assert errors_of(root) == ()


def test_the_title_of_a_kit_is_translated_and_the_french_stands_where_it_is_not(root: Path) -> None:
    key, catalogue = "workshops/bus-20/title", root / "locales/en/procedures.po"
    library = load_library(root / "media", root / "locales", None, GLYPHS).library
    assert library.utterance(KIT.name, "en").shown == "Prendre le bus"
    entry = f'\nmsgctxt "{key}"\nmsgid "Prendre le bus"\nmsgstr "Taking the bus"\n'
    catalogue.write_text(catalogue.read_text("utf-8") + entry, "utf-8")
    library = load_library(root / "media", root / "locales", None, GLYPHS).library
    assert library.utterance(KIT.name, "en").shown == "Taking the bus"
    assert errors_of(root) == ()


MISTAKES = {
    "an id of another file": ('id = "bus-20"', 'id = "bus-30"', "id", "not the name of the file", "bus-20"),
    "no title": ('title = "Prendre le bus"\n', "", "title", "is missing", "words in quotes"),
    "a title nobody reads from afar": (
        'title = "Prendre le bus"',
        f'title = "{"bus " * 11}"'.replace(' "', '"'),
        "title",
        "is 43 characters long",
        "keep it under 40",
    ),
    "a title with a form": ('"Prendre le bus"', '"Le {fr|bus}"', "title", "holds a brace", "plain French"),
    "minutes that do not add up": (
        "minutes = 20",
        "minutes = 30",
        "minutes",
        "is 30, but the parts take 20",
        "write minutes = 20",
    ),
    "an endless kit": ("minutes = 20", "minutes = 300", "minutes", "out of bounds", "from 10 to 240"),
    "an unknown level": ('"debutant"', '"moyen"', "level", 'unknown level "moyen"', "intermediaire"),
    "unknown material": ('["telephone"]', '["fax"]', "material[1]", 'unknown material "fax"', "tablette"),
    "material twice": (
        '["telephone"]',
        '["telephone", "telephone"]',
        "material[2]",
        "is there twice",
        "take one",
    ),
    "an unknown thematique": (
        '"transports_mobilite"',
        '"transport_mobilite"',
        "cra_themes[2]",
        "unknown thématique",
        "transports_mobilite",
    ),
    "an administrative thematique alone": (
        '["aide_aux_demarches_administratives", ',
        "[",
        "cra_themes",
        "administrative thématique alone",
        "too",
    ),
    "an unknown counter": ('"genres"', '"prenoms"', "counters[1]", 'unknown counters "prenoms"', "genres"),
    "nobody is counted": (', "total"]', "]", "counters", "how many people came", '"total" too'),
    "a handout of no procedure": (
        'procedure = "carte-de-bus"\nper_person',
        'procedure = "carte-de-bis"\nper_person',
        "handouts[1].procedure",
        "no sound procedure",
        "such as carte-de-bus",
    ),
    "a heap of handouts": ("per_person = 2", "per_person = 9", "handouts[1].per_person", "bounds", "1 to 3"),
    "a handout twice": (
        "[[parts]]",
        '[[handouts]]\nprocedure = "carte-de-bus"\nper_person = 1\n[[parts]]',
        "handouts[2].procedure",
        "is there twice",
        "write another one",
    ),
    "a part without a prompt": (
        'prompt = "Six questions en images."\n',
        "",
        "parts[2].prompt",
        "is missing",
        "words in quotes",
    ),
    "a prompt of three sentences": (
        "Distribuez les cartes.",
        "Distribuez les cartes. Commencez.",
        "parts[1].prompt",
        "holds 3 sentences",
        "at most 2",
    ),
    "a prompt with a phone number": (
        "Distribuez les cartes.",
        "Appelez le 36 46.",
        "parts[1].prompt",
        "is a phone number written out",
        "fact",
    ),
    "a prompt with an address nobody checked": (
        "Distribuez les cartes.",
        "Ouvrez www.cartes.fr",
        "parts[1].prompt",
        "not on the official list",
        "media/facts",
    ),
    "a part without time": (
        'minutes = 5\nprompt = "Six',
        'minutes = 0\nprompt = "Six',
        "parts[2].minutes",
        "out of bounds",
        "1 to 60",
    ),
    "a part that shows no procedure": (
        'shows = { procedure = "carte-de-bus"',
        'shows = { procedure = "train"',
        "parts[3].shows.procedure",
        "no sound procedure",
        "write the id",
    ),
    "a step there is not": (
        'step = "open"',
        'step = "opem"',
        "parts[3].shows.step",
        "is no step of carte-de-bus",
        "write open",
    ),
    "nothing to try": (
        'step = "open"',
        'step = "place"',
        "parts[3].shows.tried",
        "nothing can be tried there",
        "another step",
    ),
    "a yes that is no truth": (
        "abilities = true",
        'abilities = "yes"',
        "parts[2].abilities",
        "is in quotes",
        "true or false",
    ),
    "an unknown key": ("per_person", "per_persons", "handouts[1].per_persons", "unknown key", "per_person"),
    "an unknown key of a part": (
        "abilities = true",
        "ability = true",
        "parts[2].ability",
        "unknown",
        "write",
    ),
}


@pytest.mark.parametrize(("old", "new", "place", "problem", "mend"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_named_with_its_mend_and_the_other_kits_stay(
    root: Path, old: str, new: str, place: str, problem: str, mend: str
) -> None:
    text = (root / WORKSHOP).read_text(encoding="utf-8")
    write(root, "media/workshops/other.toml", text.replace('"bus-20"', '"other"'))
    change(root, WORKSHOP, old, new)
    assert list(kits_of(root)) == ["other"]
    found = [each for each in errors_of(root) if each.place == place]
    assert [each.file for each in found] == [WORKSHOP]
    assert problem in found[0].problem
    assert mend in found[0].mend


def test_a_kit_whose_procedure_is_unsound_is_left_out(root: Path) -> None:
    change(root, PROCEDURE, "minutes = 5", "minutes = 0")
    assert kits_of(root) == {}
    assert "parts[3].shows.procedure" in [each.place for each in errors_of(root) if each.file == WORKSHOP]


def test_without_a_folder_there_are_no_kits_and_nothing_to_mend(root: Path) -> None:
    shutil.rmtree(root / "media/workshops")
    assert kits_of(root) == {}
    assert errors_of(root) == ()
