"""Letters and messages: how they are read, what they lead to, and what is said of an unsound one."""

import datetime
import shutil
from pathlib import Path

import pytest

from kiosk.adapters.content_files import load_library
from kiosk.adapters.content_files.checking import check
from kiosk.adapters.content_files.post import MOST_SENDERS
from kiosk.content.complaint import Complaint, Severity, errors
from kiosk.content.library import Library
from kiosk.content.picture import Picture
from kiosk.content.post import KnownLetter, KnownMessage
from kiosk.content.scene import Channel, MessageScene, Paper
from kiosk.content.text import Text
from sound_content import (
    GLYPHS,
    LETTERS,
    MESSAGES,
    OTHER_PROCEDURE,
    PROCEDURE,
    change,
    english,
    sound_content,
    write,
)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sound_content(tmp_path_factory.mktemp("sound"))


@pytest.fixture
def root(sound: Path, tmp_path: Path) -> Path:
    shutil.copytree(sound, tmp_path, dirs_exist_ok=True)
    return tmp_path


def library_of(root: Path) -> Library:
    return load_library(root / "media", root / "locales", None, GLYPHS).library


def complaints_of(root: Path) -> tuple[Complaint, ...]:
    return check(root / "media", root / "locales", datetime.date(2026, 11, 22), GLYPHS)


def test_letters_are_read_as_they_were_written(root: Path) -> None:
    assert list(library_of(root).letters.values()) == [
        KnownLetter(
            "bus-company",
            "BUS",
            Picture("bus", "home"),
            Paper(Picture("card-account-details", "bus"), "Rappel", ("00/00/0000",), 0),
            Text("letters/bus-company/says", "Le bus rappelle que votre carte finit."),
            Text("letters/bus-company/mind", "Gardez l’enveloppe."),
            ("carte-perdue",),
        ),
        KnownLetter(
            "town-hall",
            "Mairie",
            Picture("home"),
            Paper(Picture("home"), "Mairie"),
            Text("letters/town-hall/says", "La mairie donne un rendez-vous."),
            Text("letters/town-hall/mind", "Allez-y."),
        ),
    ]


def test_messages_are_read_as_they_were_written(root: Path) -> None:
    assert list(library_of(root).messages.values()) == [
        KnownMessage(
            "arrived",
            Picture("bus"),
            MessageScene(Channel.SMS, "Bus", ("Ceci est un exemple.", "Code : 0000"), "0000"),
            Text("messages/arrived/says", "Votre carte est arrivée."),
            Text("messages/arrived/beware", "Un faux message donne un lien."),
            ("carte-perdue",),
        ),
        KnownMessage(
            "refund",
            Picture("alert"),
            MessageScene(Channel.MAIL, "Remboursement", ("Touchez ici : argent.example",)),
            Text("messages/refund/says", "C’est une arnaque."),
            Text("messages/refund/beware", "Appelez le {fact|bus.phone}."),
        ),
    ]


def test_what_they_say_is_translated(root: Path) -> None:
    library = library_of(root)
    says, beware = library.letters["town-hall"].says, library.messages["arrived"].beware
    assert library.utterance(says, "en").shown == english(says.french)
    assert library.utterance(beware, "en").shown == english(beware.french)


@pytest.mark.parametrize(
    ("file", "old", "new", "place", "problem"),
    [
        (LETTERS, 'sender = "BUS"', 'sender = ""', "letters[1].sender", "is empty"),
        (LETTERS, 'id = "bus-company"', 'id = "title"', "letters[1].id", "is a word of the screens"),
        (LETTERS, 'heading = "Rappel"', 'headings = "Rappel"', "letters[1].paper.heading", "is missing"),
        (LETTERS, "lit_line = 0", "lit_line = 1", "letters[1].paper.lit_line", "out of bounds"),
        (LETTERS, 'mind = "Gardez', 'mynd = "Gardez', "letters[1].mynd", "unknown key"),
        (LETTERS, '"carte-perdue"', '"a", "b", "c", "d", "e"', "letters[1].leads", "5 procedures"),
        (MESSAGES, 'channel = "sms"', 'channel = "pigeon"', "messages[1].channel", "unknown channel"),
        (MESSAGES, "Code : 0000", "Ouvrez bus-gratuit.com", "messages[1].lines[2]", "official list"),
        (MESSAGES, "beware =", "bewares =", "messages[1].beware", "is missing"),
    ],
)
def test_an_unsound_one_is_left_out_and_the_others_stay(
    root: Path, file: str, old: str, new: str, place: str, problem: str
) -> None:
    change(root, file, old, new)
    library = library_of(root)
    assert list(library.letters) == (["town-hall"] if file == LETTERS else ["bus-company", "town-hall"])
    assert list(library.messages) == (["refund"] if file == MESSAGES else ["arrived", "refund"])
    assert any(
        (each.file, each.place) == (file, place) and problem in each.problem
        for each in errors(complaints_of(root))
    )


def test_a_letter_stays_when_what_it_leads_to_is_gone(root: Path) -> None:
    change(root, LETTERS, '"carte-perdue"', '"carte-de-bus"')
    change(root, MESSAGES, '"carte-perdue"', '"carte-perdue", "carte-de-bus"')
    change(root, PROCEDURE, "number = 4", "number = 0")
    library = library_of(root)
    assert library.letters["bus-company"].leads == ()
    assert library.messages["arrived"].leads == ("carte-perdue",)
    assert [
        (each.file, each.place, each.severity) for each in complaints_of(root) if "leads" in each.place
    ] == [
        (LETTERS, "letters[1].leads[1]", Severity.WARNING),
        (MESSAGES, "messages[1].leads[2]", Severity.WARNING),
    ]


def test_no_more_are_kept_than_a_screen_shows(root: Path) -> None:
    one = (root / LETTERS).read_text("utf-8").partition('[[letters]]\nid = "town-hall"')[0]
    many = [one.replace("bus-company", f"bus-{number}") for number in range(MOST_SENDERS + 2)]
    write(root, LETTERS, "".join(many))
    assert list(library_of(root).letters) == [f"bus-{number}" for number in range(MOST_SENDERS)]
    assert [each.place for each in errors(complaints_of(root))] == ["letters[10]", "letters[11]"]


@pytest.mark.parametrize("file", [LETTERS, MESSAGES])
def test_a_file_that_is_not_there_is_a_complaint(root: Path, file: str) -> None:
    (root / file).unlink()
    library = library_of(root)
    assert (library.letters == {}) is (file == LETTERS)
    assert (library.messages == {}) is (file == MESSAGES)
    assert [each.file for each in errors(complaints_of(root))] == [file]


def test_a_need_leads_to_the_procedure_that_teaches_it(root: Path) -> None:
    change(root, PROCEDURE, 'missing = "Un', 'leads = "carte-perdue"\nmissing = "Un')
    assert library_of(root).procedures["carte-de-bus"].needs[0].leads == "carte-perdue"
    assert complaints_of(root) == ()


def test_a_need_that_leads_nowhere_keeps_its_procedure(root: Path) -> None:
    change(root, OTHER_PROCEDURE, 'missing = "Un', 'leads = "photographier"\nmissing = "Un')
    assert library_of(root).procedures["carte-perdue"].needs[0].leads is None
    assert [(each.file, each.place, each.severity) for each in complaints_of(root)] == [
        (OTHER_PROCEDURE, "needs[1].leads", Severity.WARNING)
    ]
