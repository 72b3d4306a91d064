"""The self-test in every language at every reference size: a long loop, run by make proof."""

import json
import subprocess
import sys

import pytest

from kiosk import paths
from kiosk.adapters.content_files import load_library
from kiosk.commands.gallery import REFERENCE_SIZES

LIBRARY = load_library(paths.MEDIA, paths.LOCALES, ("fr", "ar", "en")).library


@pytest.mark.proof
@pytest.mark.parametrize("size", REFERENCE_SIZES)
@pytest.mark.parametrize("locale", [language.locale for language in LIBRARY.languages])
@pytest.mark.parametrize("procedure", LIBRARY.procedures)
def test_a_whole_visit_through_every_state(tmp_path, procedure, locale, size):
    command = [
        sys.executable,
        "-m",
        "kiosk",
        "visit",
        procedure,
        "--language",
        locale,
        "--out",
        str(tmp_path),
    ]
    done = subprocess.run(
        [*command, "--size", size, "--all", "--printer", "pdf"],
        check=False,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert (done.returncode, done.stderr) == (0, "")
    report = json.loads((tmp_path / "visit.json").read_text(encoding="utf-8"))
    assert report["problems"] == []
    assert report["states"][-4:] == ["Goodbye", "Resting", "OutOfOrder", "Resting"]
