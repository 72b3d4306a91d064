"""The worked example of CONTRIBUTING.md is a sound procedure, and shows every part of the format it speaks of."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk.adapters.content_files import load_library
from kiosk.adapters.glyphs import glyph_codepoints
from kiosk.bridge.view import SCENE_KINDS
from kiosk.commands.check import command as check
from kiosk.commands.translate import command as translate
from kiosk.content.scene import PhoneItemKind

ROOT = Path(__file__).parent.parent.parent


def section() -> str:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    return text.partition("<!-- procedure: begin -->")[2].partition("<!-- procedure: end -->")[0]


def example() -> str:
    [block] = re.findall(r"^```toml\n(.*?)^```", section(), re.MULTILINE | re.DOTALL)
    return str(block)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The shipped content with the example in it."""
    for folder in ("media", "locales"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    name = tomllib.loads(example())["id"]
    (tmp_path / "media/procedures" / f"{name}.toml").write_text(example(), encoding="utf-8")
    return tmp_path


def test_the_example_is_checked_without_error_or_warning(root: Path) -> None:
    name = tomllib.loads(example())["id"]
    result = CliRunner().invoke(check, [str(root / "media/procedures" / f"{name}.toml")])
    assert (result.exit_code, result.stderr) == (0, "")
    assert "0 errors, 0 warnings" in result.stdout


def test_the_example_is_loaded_and_every_sentence_of_it_can_be_said(root: Path) -> None:
    loaded = load_library(root / "media", root / "locales", None, glyph_codepoints())
    library = loaded.library
    procedure = library.procedures[tomllib.loads(example())["id"]]
    assert loaded.complaints == ()
    assert procedure in library.of_theme(procedure.theme)
    assert procedure.theme in [theme.id for theme in library.open_themes()]
    for text in procedure.texts():
        assert library.utterance(text, "fr").spoken


def test_a_whole_visit_walks_through_the_example(root: Path, tmp_path: Path) -> None:
    name, steps = tomllib.loads(example())["id"], len(tomllib.loads(example())["steps"])
    command = [
        sys.executable,
        "-m",
        "kiosk",
        "visit",
        name,
        "--language",
        "fr",
        "--out",
        str(tmp_path / "visit"),
    ]
    environment = {**os.environ, "FANAL_CONTENT": str(root)}
    done = subprocess.run(command, check=False, env=environment, capture_output=True, text=True, timeout=300)
    assert (done.returncode, done.stderr) == (0, "")
    states = json.loads((tmp_path / "visit/visit.json").read_text("utf-8"))["states"]
    assert states.count("Showing") == steps
    assert states[-3:] == ["Feedback", "Goodbye", "Resting"]


def test_the_example_can_be_translated(root: Path) -> None:
    result = CliRunner().invoke(translate, ["merge", "--path", str(root)])
    assert result.exit_code == 0
    name = tomllib.loads(example())["id"]
    assert f'msgctxt "{name}/title"' in (root / "locales/ar/procedures.po").read_text("utf-8")
    assert CliRunner().invoke(check, [str(root)]).exit_code == 0


def test_the_number_of_the_example_is_no_real_procedure_s() -> None:
    numbers = [
        tomllib.loads(path.read_text("utf-8"))["number"]
        for path in (ROOT / "media/procedures").glob("*.toml")
    ]
    assert tomllib.loads(example())["number"] not in numbers


def test_the_section_names_every_kind_of_scene_and_of_item() -> None:
    assert all(f"`{kind}`" in section() for kind in SCENE_KINDS.values())
    assert all(kind.value in section() for kind in PhoneItemKind)
