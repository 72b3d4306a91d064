"""Versions that must not meet, and what must travel with the program."""

import pytest

from kiosk import paths
from kiosk.commands.examination.program import (
    NEEDED_QT,
    OLDEST_PYTHON,
    OLDEST_SQLITE_UTILS,
    licences,
    program,
    python,
    qt,
    renderer,
    sqlite_utils,
)
from kiosk.staff.findings import Standing


@pytest.mark.parametrize(
    ("found", "standing"),
    [((3, 10, 13), Standing.BAD), ((3, 11, 0), Standing.GOOD), ((3, 13, 2), Standing.GOOD)],
)
def test_a_python_that_is_too_old_is_told(found, standing):
    assert python(found).standing is standing


@pytest.mark.parametrize(
    ("found", "python", "standing"),
    [
        ("6.12.0", (3, 11, 7), Standing.BAD),
        ("6.12.0", (3, 12, 1), Standing.CARE),
        ("6.11.3", (3, 11, 7), Standing.GOOD),
    ],
)
def test_a_qt_that_loses_references_must_not_meet_a_python_that_counts_them(found, python, standing):
    finding = qt(found, python)
    assert finding.standing is standing
    assert ("6.11.3" in finding.mend) == (standing is not Standing.GOOD)


def test_another_renderer_than_the_one_for_old_terminals_is_told():
    assert renderer({}).standing is Standing.GOOD
    assert renderer({"QT_QUICK_BACKEND": "rhi"}).standing is Standing.CARE


@pytest.mark.parametrize(
    ("found", "standing"),
    [
        ("3.39.1", Standing.BAD),
        ("4.2", Standing.BAD),
        ("4.2.1", Standing.GOOD),
        ("4.10", Standing.GOOD),
    ],
)
def test_a_sqlite_utils_that_loses_lines_is_told(found, standing):
    assert sqlite_utils(found, "3.40.1").standing is standing


def test_a_build_without_its_licences_is_told(tmp_path):
    inside = tmp_path / "_internal"
    assert "NOTICES.txt and licences" in licences(inside, frozen=True).words
    (tmp_path / "NOTICES.txt").touch()
    assert licences(inside, frozen=True).standing is Standing.CARE
    (tmp_path / "licences").mkdir()
    assert licences(inside, frozen=True).standing is Standing.GOOD


def test_a_source_tree_without_its_licence_is_told(tmp_path):
    assert "LICENSE" in licences(tmp_path, frozen=False).words
    (tmp_path / "LICENSE").touch()
    assert licences(tmp_path, frozen=False).standing is Standing.GOOD


def test_what_runs_the_tests_is_well(tmp_path):
    (tmp_path / "LICENSE").touch()
    assert {finding.standing for finding in program({}, tmp_path, frozen=False)} == {Standing.GOOD}


def test_the_versions_asked_for_are_those_that_are_installed():
    asked = (paths.ROOT / "pyproject.toml").read_text("utf-8")
    assert f'"PySide6=={NEEDED_QT}"' in asked
    assert f'"sqlite-utils>={".".join(map(str, OLDEST_SQLITE_UTILS))},' in asked
    assert f'requires-python = ">={".".join(map(str, OLDEST_PYTHON))}"' in asked
