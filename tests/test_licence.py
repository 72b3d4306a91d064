import hashlib
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent

EUPL_1_2 = "d126070e53a97387b339cc1b4c794e9bc134df061d6cb5ab37cef0bfe986228a"
"""SHA-256 of the licenseText of EUPL-1.2 in the npm package spdx-license-list 6.12.0, as it stands there."""


def test_the_licence_is_the_eupl_word_for_word() -> None:
    assert hashlib.sha256((ROOT / "LICENSE").read_bytes()).hexdigest() == EUPL_1_2


def test_the_project_names_its_licence() -> None:
    assert tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["license"] == "EUPL-1.2"
