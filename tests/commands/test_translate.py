"""``fanal translate``: what it writes, what it says, and with which exit code."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.commands.translate import command
from sound_content import ENGLISH, PROCEDURE, change, sound_content, write


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sound_content(tmp_path_factory.mktemp("sound"))


@pytest.fixture
def root(sound: Path, tmp_path: Path) -> Path:
    return shutil.copytree(sound, tmp_path / "root")


def translate(root: Path, *arguments: str) -> Result:
    result = CliRunner().invoke(command, [*arguments, "--path", str(root)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_extract_writes_both_catalogues_and_names_them(root: Path) -> None:
    result = translate(root, "extract", "prs")
    assert result.exit_code == 0
    assert result.stdout == "wrote locales/prs/interface.po\nwrote locales/prs/procedures.po\n"
    assert "has both catalogues" in translate(root, "extract", "prs").stdout


def test_extract_needs_a_language_that_is_listed(root: Path) -> None:
    result = translate(root, "extract", "de")
    assert result.exit_code == 2
    assert "de is not in locales/languages.toml" in result.stderr
    assert not (root / "locales/de").exists()


def test_extract_unasked_completes_what_has_been_begun(root: Path) -> None:
    (root / ENGLISH).unlink()
    assert translate(root, "extract").stdout == "wrote locales/en/procedures.po\n"
    assert sorted(path.name for path in (root / "locales").iterdir()) == ["en", "fr", "languages.toml"]


def test_merge_writes_what_changed_and_is_quiet_the_second_time(root: Path) -> None:
    translate(root, "merge")
    change(root, PROCEDURE, 'cost = "Gratuit."', 'cost = "C’est gratuit."')
    assert translate(root, "merge").stdout == "wrote locales/en/procedures.po\n"
    assert translate(root, "merge", "en").stdout == "en: in step\n"
    assert '#| msgid "Gratuit."' in (root / ENGLISH).read_text("utf-8")


def test_status_counts_reviewed_draft_stale_and_missing(root: Path) -> None:
    change(root, ENGLISH, 'msgctxt "carte-de-bus/cost"', '#, fuzzy\nmsgctxt "carte-de-bus/cost"')
    change(root, ENGLISH, 'msgstr "POUR TOUT LE MONDE."', 'msgstr ""')
    result = translate(root, "status")
    assert [line.split() for line in result.stdout.splitlines()] == [
        ["locale", "reviewed", "draft", "stale", "missing"],
        ["en", "97", "1", "0", "1"],
    ]


@pytest.mark.parametrize("verb", ["merge", "status"])
def test_a_language_without_a_catalogue_is_wrong_use(root: Path, verb: str) -> None:
    result = translate(root, verb, "ps")
    assert result.exit_code == 2
    assert "fanal translate extract ps makes them" in result.stderr


@pytest.mark.parametrize("verb", [["extract", "prs"], ["merge"], ["status"]])
def test_broken_french_is_explained_and_nothing_is_written(root: Path, verb: list[str]) -> None:
    change(root, PROCEDURE, "number = 4", "number = ")
    result = translate(root, *verb)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"error: {PROCEDURE}: line 2")
    assert not (root / "locales/prs").exists()


@pytest.mark.parametrize("verb", ["merge", "status"])
def test_a_broken_catalogue_is_explained(root: Path, verb: str) -> None:
    write(root, ENGLISH, "hello")
    result = translate(root, verb)
    assert result.exit_code == 1
    assert result.stderr == (
        f"error: {ENGLISH}: line 1: is not a PO file: mend the entry there, or the one just before\n"
    )


def test_a_catalogue_that_cannot_be_written_is_explained(root: Path) -> None:
    change(root, PROCEDURE, 'cost = "Gratuit."', 'cost = "C’est gratuit."')
    (root / "locales/en/procedures.po.new").mkdir()
    result = translate(root, "merge")
    assert result.exit_code == 1
    assert "procedures.po.new" in result.stderr
    assert "Traceback" not in result.output


def test_without_a_path_the_content_that_is_named_counts(root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "translate", "status"],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "FANAL_CONTENT": str(root)},
    )
    assert done.stdout == translate(root, "status").stdout
