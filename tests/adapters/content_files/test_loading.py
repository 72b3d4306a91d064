"""What a kiosk gets from sound content: the values, the languages, the words, and when each is read."""

import datetime
import shutil
from pathlib import Path

import pytest

from kiosk.adapters.content_files import Loaded, load_library, read_languages
from kiosk.content.catalogue import Standing
from kiosk.content.complaint import errors
from kiosk.content.language import Direction, Speech
from kiosk.content.picture import Picture
from kiosk.content.scene import (
    CalendarScene,
    CallScene,
    Channel,
    MessageScene,
    Paper,
    PapersScene,
    PhoneItem,
    PhoneItemKind,
    PhoneScene,
    PlaceScene,
    WarningScene,
)
from kiosk.content.text import Text
from sound_content import ENGLISH, ENGLISH_INTERFACE, FRENCH, PROCEDURE, change, english, sound_content, write


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sound_content(tmp_path_factory.mktemp("sound"))


@pytest.fixture
def root(sound: Path, tmp_path: Path) -> Path:
    shutil.copytree(sound, tmp_path, dirs_exist_ok=True)
    return tmp_path


def load(root: Path, *offered: str) -> Loaded:
    return load_library(root / "media", root / "locales", offered or None)


def test_a_procedure_is_read_as_it_was_written(root: Path) -> None:
    procedure = load(root).library.procedures["carte-de-bus"]
    assert (procedure.number, procedure.theme, procedure.address) == (4, "transport", "bus.site")
    assert procedure.picture == Picture("bus", "card-account-details")
    assert procedure.title == Text("carte-de-bus/title", "Avoir une carte de bus")
    assert procedure.warnings == (Text("carte-de-bus/warning-money", "Personne ne demande d’argent."),)
    assert procedure.review_by == datetime.date(2027, 2, 1)
    assert not procedure.status.draft
    assert [choice.leads for choice in procedure.gates[0].choices] == ["on", "person", "carte-perdue"]
    assert procedure.gates[0].choices[1].because == Text(
        "carte-de-bus/gate-already/yes/because", "Une carte suffit."
    )
    assert procedure.needs[0].missing.key == "carte-de-bus/need-photo/missing"
    step = procedure.steps[0]
    assert step.say == Text(
        "carte-de-bus/open/say",
        "Ouvrez {fact|bus.site} sur votre téléphone.",
        "Ouvrez le site du bus sur votre téléphone.",
    )
    assert step.watch_out is not None
    assert step.keep is not None


def test_each_kind_of_scene_is_read_as_it_was_written(root: Path) -> None:
    steps = load(root).library.procedures["carte-de-bus"].steps

    def caption(step: str, french: str) -> Text:
        return Text(f"carte-de-bus/{step}/caption", french)

    assert [step.scene for step in steps[:7]] == [
        PhoneScene(
            "bus.site",
            (
                PhoneItem("title", PhoneItemKind.HEADING, "Carte de bus"),
                PhoneItem("name", PhoneItemKind.FIELD, "Nom", "Exemple"),
                PhoneItem("ask", PhoneItemKind.BUTTON, "Demander"),
            ),
            "ask",
        ),
        MessageScene(Channel.SMS, "Bus", ("Votre carte est prête.", "www.bus.example"), "1234"),
        PapersScene(
            (
                Paper(Picture("card-account-details", "alert"), "Carte", ("Nom", "Numéro"), 1),
                Paper(Picture("bus"), "Photo"),
            ),
            1,
        ),
        PlaceScene(Picture("home", "bus"), caption("place", "Le guichet est à la gare.")),
        CallScene("bus.phone", caption("call", "On vous répond le matin.")),
        CalendarScene(30, caption("again", "Une fois par mois.")),
        WarningScene(Picture("alert"), caption("beware", "Payer est inutile.")),
    ]


def test_a_page_somebody_saw_bears_its_day(root: Path) -> None:
    change(root, PROCEDURE, 'seen = "never"', "seen = 2026-11-01")
    scene = load(root).library.procedures["carte-de-bus"].steps[0].scene
    assert isinstance(scene, PhoneScene)
    assert scene.seen == datetime.date(2026, 11, 1)


def test_a_language_is_read_as_it_was_written(root: Path) -> None:
    dari = read_languages(root / "locales")[2]
    assert (dari.locale, dari.endonym, dari.direction, dari.speech) == (
        "prs",
        "دری",
        Direction.RTL,
        Speech.PARTIAL,
    )
    assert dari.families == ("Noto Sans Arabic", "Noto Sans")
    assert dari.voices == ("fa",)


def test_only_languages_with_words_and_a_full_voice_are_offered_unasked(root: Path) -> None:
    for name in ("interface.po", "procedures.po"):
        shutil.copytree(root / "locales/en", root / "locales/prs", dirs_exist_ok=True)
        assert (root / "locales/prs" / name).exists()
    assert [language.locale for language in load(root).library.languages] == ["fr", "en"]
    none_named = load_library(root / "media", root / "locales", ())
    assert [language.locale for language in none_named.library.languages] == ["fr", "en"]
    assert [language.locale for language in load(root, "prs", "fr").library.languages] == ["prs", "fr"]


def test_a_site_that_wants_a_language_without_words_is_told(root: Path) -> None:
    loaded = load(root, "fr", "ps", "de")
    assert [language.locale for language in loaded.library.languages] == ["fr"]
    assert [(each.file, each.mend) for each in loaded.complaints] == [
        ("locales/ps/interface.po", "run fanal translate extract ps, or do not offer it"),
        ("locales/languages.toml", "write one of fr, en, prs, ps"),
    ]


def test_the_interface_is_kept_by_key_with_its_spoken_form(root: Path) -> None:
    interface = load(root).library.interface
    assert interface["Home/title"] == Text(
        "Home/title", "Que cherchez-vous ?", "Que cherchez-vous aujourd’hui ?"
    )
    assert list(interface) == ["Home/title", "Home/transport", "Emergency/112"]


def test_an_item_may_be_called_spoken(root: Path) -> None:
    text = (root / FRENCH).read_text("utf-8")
    write(root, FRENCH, f'{text}\nmsgctxt "Draft/spoken"\nmsgid "À relire."\nmsgstr ""\n')
    loaded = load(root)
    assert loaded.complaints == ()
    assert loaded.library.interface["Draft/spoken"] == Text("Draft/spoken", "À relire.")


def test_a_broken_form_of_the_interface_is_shown_in_brackets_rather_than_missing(root: Path) -> None:
    change(root, FRENCH, 'msgid "Bus"', 'msgid "{bus}"')
    library = load(root).library
    assert library.words("Home/transport", "fr").shown == "(bus)"


def test_words_are_said_in_the_language_asked_for(root: Path) -> None:
    library = load(root).library
    title = library.interface["Home/title"]
    said = library.utterance(title, "en")
    assert said.shown == english(title.french)
    assert said.spoken == english(title.spoken or "")
    assert not said.draft


def test_a_fuzzy_translation_is_a_draft(root: Path) -> None:
    change(root, ENGLISH_INTERFACE, 'msgctxt "Home/transport"', '#, fuzzy\nmsgctxt "Home/transport"')
    library = load(root).library
    assert library.words("Home/transport", "en").draft
    assert library.words("Home/transport", "en").shown == "BUS"


def test_a_draft_of_the_spoken_form_alone_makes_a_draft(root: Path) -> None:
    change(root, ENGLISH_INTERFACE, 'msgctxt "Home/title/spoken"', '#, fuzzy\nmsgctxt "Home/title/spoken"')
    assert load(root).library.words("Home/title", "en").draft


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('msgctxt "Home/transport"', '#, fuzzy\n#| msgid "Car"\nmsgctxt "Home/transport"'),
        ('msgid "Bus"', 'msgid "Car"'),
        ('msgstr "BUS"', 'msgstr ""'),
        ('msgstr "BUS"', 'msgstr "{bus}"'),
        ('msgctxt "Home/transport"', 'msgctxt "Home/boats"'),
    ],
    ids=["its French has changed", "its French has changed unmerged", "empty", "a broken form", "missing"],
)
def test_french_is_shown_where_a_translation_cannot_be_used(root: Path, old: str, new: str) -> None:
    change(root, ENGLISH_INTERFACE, old, new)
    said = load(root).library.words("Home/transport", "en")
    assert [(part.locale, part.shown) for part in said.parts] == [("fr", "Bus")]
    assert not said.draft


def test_a_stale_entry_is_told_from_a_missing_one(root: Path) -> None:
    change(root, ENGLISH_INTERFACE, 'msgid "Bus"', 'msgid "Car"')
    entries = load(root).library.catalogues["en"].entries
    assert entries["Home/transport"].standing is Standing.STALE
    assert "Home/boats" not in entries


def test_a_stale_spoken_form_leaves_what_is_shown_to_be_read(root: Path) -> None:
    change(root, ENGLISH_INTERFACE, 'msgid "Que cherchez-vous aujourd’hui ?"', 'msgid "Autre chose ?"')
    said = load(root).library.words("Home/title", "en")
    assert said.spoken == said.shown == "QUE CHERCHEZ-VOUS ?"


def test_a_translation_may_have_a_spoken_form_of_its_own(root: Path) -> None:
    text = (root / ENGLISH).read_text("utf-8")
    entry = (
        'msgctxt "carte-de-bus/open/keep/spoken"\nmsgid "Gardez votre {fr|clé}."\nmsgstr "Keep your clay."\n'
    )
    write(root, ENGLISH, f"{text}\n{entry}")
    loaded = load(root)
    keep = loaded.library.procedures["carte-de-bus"].steps[0].keep
    assert keep is not None
    assert loaded.library.utterance(keep, "en").spoken == "Keep your clay."
    assert loaded.read_words("en") == ()


def test_a_language_is_not_read_before_its_first_word_is_asked_for(root: Path) -> None:
    loaded = load(root)
    write(root, ENGLISH_INTERFACE, (root / ENGLISH_INTERFACE).read_text("utf-8").replace('"BUS"', '"COACH"'))
    assert loaded.library.words("Home/transport", "en").shown == "COACH"
    write(root, ENGLISH_INTERFACE, "")
    assert loaded.library.words("Home/transport", "en").shown == "COACH"


def test_the_words_of_the_tiles_do_not_wait_for_every_procedure(root: Path) -> None:
    loaded = load(root)
    assert loaded.library.words("Home/title", "en").shown == "QUE CHERCHEZ-VOUS ?"
    change(root, ENGLISH, '"GRATUIT."', '"FREE."')
    assert loaded.library.utterance(loaded.library.procedures["carte-de-bus"].cost, "en").shown == "FREE."


def test_what_is_wrong_with_a_language_can_be_asked_for(root: Path) -> None:
    write(root, ENGLISH, "msgid")
    loaded = load(root)
    assert loaded.complaints == ()
    assert [each.file for each in loaded.read_words("en")] == [ENGLISH]
    assert loaded.read_words("fr") == ()
    assert loaded.library.utterance(loaded.library.procedures["carte-de-bus"].cost, "en").shown == "Gratuit."


def test_a_kiosk_is_told_only_of_what_it_leaves_out(root: Path) -> None:
    change(
        root, PROCEDURE, "La carte sert à prendre le bus.", "La carte sert" + " à prendre le bus" * 9 + "."
    )
    loaded = load(root)
    assert loaded.complaints == errors(loaded.complaints) == ()
    assert "carte-de-bus" in loaded.library.procedures


def test_a_byte_order_mark_and_windows_lines_are_no_mistake(root: Path) -> None:
    for name in (PROCEDURE, ENGLISH, FRENCH):
        data = (root / name).read_bytes().replace(b"\n", b"\r\n")
        (root / name).write_bytes(b"\xef\xbb\xbf" + data)
    loaded = load(root)
    assert loaded.complaints + loaded.read_words("en") == ()
    assert "carte-de-bus" in loaded.library.procedures


def test_hidden_files_of_another_system_are_passed_over(root: Path) -> None:
    (root / "media/procedures/._carte-de-bus.toml").write_bytes(b"\0\5\26\7")
    assert load(root).complaints == ()
