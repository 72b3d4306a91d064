"""``fanal check``: what it says where, and with which exit code."""

import json
import shutil
from array import array
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.adapters.recordings.keeping import keep
from kiosk.commands.check import command
from kiosk.content.recording import checksum
from kiosk.staff.studio.shelf import SentenceSlot
from sound_content import (
    ENGLISH,
    FACTS,
    LANGUAGES,
    OTHER_PROCEDURE,
    PROCEDURE,
    change,
    english,
    sound_content,
    write,
)

SPOKEN = """\
language  speech   recorded  synthetic  silent
fr        full            0         57       0
en        full            0         57       0
prs       partial   no catalogues yet
ps        none      no catalogues yet
"""
"""Who says the sound content on a machine with espeak-ng."""
BAMANANKAN = """\
[[languages]]
locale = "bm"
endonym = "Bamanankan"
direction = "ltr"
script = "Latn"
families = ["Noto Sans"]
voices = []
speech = "none"
spoken_only = true
"""


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sound_content(tmp_path_factory.mktemp("sound"))


@pytest.fixture
def root(sound: Path, tmp_path: Path) -> Path:
    return shutil.copytree(sound, tmp_path / "root")


def check(*arguments: Path | str) -> Result:
    result = CliRunner().invoke(command, [str(argument) for argument in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_sound_content_passes(root: Path) -> None:
    result = check(root)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == SPOKEN + "0 errors, 0 warnings, 0 notes\n"


def test_an_error_is_told_on_standard_error_and_fails(root: Path) -> None:
    change(root, PROCEDURE, 'kind = "phone"', 'kind = "phon"')
    result = check(root)
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        f'error: {PROCEDURE}: steps[1].scene.kind: unknown kind "phon": '
        "write one of phone, message, papers, photo, keyboard, gesture, place, call, calendar, warning"
    ]
    assert result.stdout == SPOKEN + "1 error, 0 warnings, 0 notes\n"


def test_a_warning_and_a_note_do_not_fail(root: Path) -> None:
    change(root, ENGLISH, 'msgstr "GRATUIT."', 'msgstr ""')
    change(root, PROCEDURE, '["bus.phone"]', '["bus.rumour"]')
    result = check(root)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "warning: locales/en/procedures.po: carte-de-bus/cost: 1 text is untranslated" in result.stdout
    assert f"note: {PROCEDURE}: contacts[1]:" in result.stdout
    assert result.stdout.endswith("0 errors, 1 warning, 1 note\n")


def test_a_drawing_that_came_with_fanal_may_be_used_by_any_tree(root: Path) -> None:
    change(root, PROCEDURE, 'icon = "bus"\nbadge', 'icon = "own-help"\nbadge')
    assert PROCEDURE not in check(root).stderr
    change(root, PROCEDURE, '"own-help"', '"own-hepl"')
    assert 'no drawing is called "own-hepl"' in check(root).stderr
    assert "own-help" in check(root).stderr


def test_json_holds_the_same_for_a_machine(root: Path) -> None:
    change(root, PROCEDURE, "number = 4", "number = 400")
    result = check(root, "--json")
    answer = json.loads(result.stdout)
    assert result.exit_code == 1
    assert (answer["errors"], answer["warnings"], answer["notes"]) == (1, 0, 0)
    assert answer["complaints"] == [
        {
            "file": PROCEDURE,
            "place": "number",
            "problem": "is out of bounds",
            "mend": "write a whole number from 1 to 256",
            "severity": "error",
        }
    ]


def test_one_file_of_a_root_is_told_of_alone(root: Path) -> None:
    change(root, PROCEDURE, "number = 4", "number = 400")
    change(root, FACTS, '"dated"', '"sure"')
    change(root, OTHER_PROCEDURE, "minutes = 5", "minutes = 0")
    result = check(root / PROCEDURE)
    assert result.exit_code == 1
    assert {line.split(": ")[1] for line in result.stderr.splitlines()} == {PROCEDURE}
    assert check(root / OTHER_PROCEDURE, "--json").exit_code == 1


def test_a_sound_file_passes_beside_a_broken_one(root: Path) -> None:
    change(root, PROCEDURE, "number = 4", "number = 400")
    assert check(root / OTHER_PROCEDURE).exit_code == 0


def test_a_procedure_from_elsewhere_is_read_with_the_facts_that_came_with_fanal(
    root: Path, tmp_path: Path
) -> None:
    loose = tmp_path / "stick" / "carte-de-bus.toml"
    write(loose.parent, loose.name, (root / PROCEDURE).read_text("utf-8"))
    result = check(loose)
    assert result.exit_code == 1
    assert all(line.startswith(f"error: {loose}: ") for line in result.stderr.splitlines())
    assert 'no fact is called "bus.phone"' in result.stderr


def test_a_path_that_is_not_there_is_wrong_use(root: Path) -> None:
    result = check(root / "nowhere")
    assert result.exit_code == 2
    assert "nowhere" in result.stderr


def test_a_folder_without_media_is_wrong_use(tmp_path: Path) -> None:
    result = check(tmp_path)
    assert result.exit_code == 2
    assert "holds no folder media" in result.stderr


def test_a_file_that_is_no_procedure_is_wrong_use(tmp_path: Path) -> None:
    write(tmp_path, "letter.txt", "Bonjour")
    result = check(tmp_path / "letter.txt")
    assert result.exit_code == 2
    assert "is no procedure" in result.stderr


@pytest.mark.parametrize("name", ["README.md", "media/notes.md", "locales/en/procedures.mo"])
def test_a_file_beside_the_content_is_wrong_use(root: Path, name: str) -> None:
    write(root, name, "Bonjour")
    result = check(root / name)
    assert result.exit_code == 2
    assert str(root / name) in result.stderr


def test_a_procedure_beside_the_content_is_read_with_its_facts(root: Path) -> None:
    write(root, "drafts/carte-de-bus.toml", (root / PROCEDURE).read_text("utf-8"))
    assert (check(root / "drafts/carte-de-bus.toml").exit_code, check(root).exit_code) == (0, 0)


@pytest.mark.parametrize("folder", ["media", "locales"])
def test_half_of_the_content_stands_for_all_of_it(root: Path, folder: str) -> None:
    assert check(root / folder).stdout == check(root).stdout
    change(root, PROCEDURE, "number = 4", "number = 400")
    assert (check(root / folder).exit_code, check(root / folder).stderr) == (1, check(root).stderr)


@pytest.mark.parametrize("data", [b"\0\1\2", b"\xff\xfe", b"[[["])
def test_a_binary_procedure_is_explained_without_a_traceback(root: Path, data: bytes) -> None:
    (root / PROCEDURE).write_bytes(data)
    result = check(root)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"error: {PROCEDURE}: ")
    assert "Traceback" not in result.output


def test_the_content_that_comes_with_fanal_has_no_error() -> None:
    result = check()
    assert (result.exit_code, result.stderr) == (0, "")


def test_a_full_voice_that_nobody_has_is_an_error(root: Path) -> None:
    change(root, LANGUAGES, 'voices = ["en"]', 'voices = ["xx"]')
    result = check(root)
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "error: locales/languages.toml: en: claims a full voice, but 57 of 57 sentences are said by nobody: "
        'install an engine that has it, record them, or write speech = "none"'
    ]
    assert "en        full            0          0      57" in result.stdout.splitlines()


def test_a_language_that_claims_nothing_may_be_silent(root: Path) -> None:
    change(root, LANGUAGES, 'voices = ["en"]\nspeech = "full"', 'voices = []\nspeech = "none"')
    result = check(root, "--json")
    assert result.exit_code == 0
    said = {"speech": "none", "recorded": 0, "synthetic": 0, "silent": 57}
    assert json.loads(result.stdout)["spoken"]["en"] == said


def test_a_language_that_cannot_be_offered_yet_is_listed_without_counts(root: Path) -> None:
    with (root / LANGUAGES).open("a", encoding="utf-8") as file:
        file.write(BAMANANKAN)
    result = check(root)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "bm        none      nothing recorded yet" in result.stdout.splitlines()
    uncounted = {"recorded": None, "synthetic": None, "silent": None}
    told = json.loads(check(root, "--json").stdout)["spoken"]
    assert list(told) == ["fr", "en", "prs", "ps", "bm"]
    assert told["prs"] == {"speech": "partial", **uncounted}
    assert told["bm"] == {"speech": "none", **uncounted}


def test_what_humans_say_is_counted_and_what_they_say_no_more_is_told(root: Path) -> None:
    def record(key: str, words: str) -> None:
        slot = SentenceSlot("en", checksum(words), key, words, "Lampe")
        keep(root / "media" / "recordings", slot, array("h", [3000] * 22_050))

    record("Home/title", english("Que cherchez-vous ?"))
    record("carte-de-bus/cost", "WHAT IT COST ONCE")
    result = check(root)
    assert result.exit_code == 0
    assert "en        full            1         56       0" in result.stdout.splitlines()
    (warning,) = (line for line in result.stdout.splitlines() if line.startswith("warning"))
    assert warning.startswith(
        "warning: recordings/en: carte-de-bus/cost: 1 recording of words that have changed"
    )


def test_a_damaged_recording_is_named(root: Path) -> None:
    place = root / "media" / "recordings" / "en"
    place.mkdir(parents=True)
    (place / f"{checksum('X')}.json").write_text("{", "utf-8")
    result = check(root)
    assert result.exit_code == 0
    assert f"warning: recordings/en/{checksum('X')}.json" in result.stdout
