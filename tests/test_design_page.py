"""The page of the design system: in step with Theme.qml and the components, its pictures there and small."""

import re

import pytest
from PySide6.QtGui import QColor, QImage

from design_page import COMPONENTS, PAGE, PICTURES, page, purpose
from design_pictures import MARK, MOST_BYTES, PALETTE, WIDEST
from design_values import THEME, Theme
from kiosk import paths
from kiosk.commands.picturing.closeups import CLOSEUPS

QML = sorted(paths.SCREENS.rglob("*.qml"))
COMPONENT_FILES = sorted(COMPONENTS.glob("*.qml"))
LITERAL = re.compile(r"""["']#[0-9A-Fa-f]{3,8}["']|\bQt\.(?:rgba|hsla|hsva|color)\(""")
QUOTED = re.compile(r"""(["'])(\w+)\1""")
OWN_NAME = {"transparent"}
"""The one colour that has no looks."""


def test_the_page_is_in_step(qapp):
    assert PAGE.read_text(encoding="utf-8") == page(), "run make design"


def test_the_picture_of_the_colours_is_in_step(qapp):
    assert QImage(str(PICTURES / f"{PALETTE}.png")).text(MARK) == Theme().stamp(), "run make design"


def test_every_picture_is_there_is_small_and_is_shown():
    there = {file.stem for file in PICTURES.iterdir()}
    referenced = set(re.findall(r"\(design-system/([\w-]+)\.png\)", PAGE.read_text(encoding="utf-8")))
    assert there == referenced == {PALETTE, *(each.name for each in CLOSEUPS)}
    for name in there:
        file = PICTURES / f"{name}.png"
        assert file.stat().st_size <= MOST_BYTES, name
        assert 0 < QImage(str(file)).width() <= WIDEST, name


def test_every_colour_says_its_meaning(qapp):
    named = re.findall(r"property color (\w+):", THEME.read_text(encoding="utf-8"))
    assert Theme().colours() == named


@pytest.mark.parametrize("file", COMPONENT_FILES, ids=lambda file: file.stem)
def test_every_component_says_what_it_is(file):
    assert purpose(file.read_text(encoding="utf-8")).endswith(".")


def test_no_screen_has_a_colour_of_its_own():
    found = [
        f"{file.relative_to(paths.SCREENS)}:{number}"
        for file in QML
        if file.parent != THEME.parent
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if LITERAL.search(line) or ("olor" in line and names_a_colour(line))
    ]
    assert found == []


def names_a_colour(line):
    quoted = {word for _, word in QUOTED.findall(line)} - OWN_NAME
    return any(QColor.isValidColorName(word) for word in quoted)


@pytest.mark.parametrize("folder", ["components", "scenes"])
def test_every_component_is_used_and_listed(folder):
    listed = re.findall(
        r"^(?:singleton )?(\w+) [\d.]+ \1\.qml$",
        (paths.SCREENS / folder / "qmldir").read_text(),
        re.MULTILINE,
    )
    files = {file.stem for file in (paths.SCREENS / folder).glob("*.qml")}
    assert set(listed) == files
    assert [name for name in listed if not used(name)] == []


def used(name):
    return any(
        re.search(rf"\b{name}\b\s*[{{.]|as {name}\b", code_of(file)) for file in QML if file.stem != name
    )


def code_of(file):
    return re.sub(r"//.*", "", file.read_text(encoding="utf-8"))
