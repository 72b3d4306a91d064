"""Fanal's own drawings: each is one path that holds on paper, and nothing else passes for one."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage

from drawing_sheet import MARK, PAPER_DOTS, ink, stamp
from kiosk import paths
from kiosk.adapters.content_files import load_library, read_drawings
from kiosk.adapters.content_files.loading import read_content
from kiosk.content.complaint import Complaint
from kiosk.content.picture import OWN
from kiosk.content.picture_rules import PictureRules
from sound_content import GLYPHS, PROCEDURE, sound_content, write

DRAWINGS = read_drawings(paths.MEDIA, [])
LARGE = 4 * PAPER_DOTS
GOOD = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">
  <!-- A bar -->
  <path d="M2 2H22
 V8H2Z"/>
</svg>"""

each_drawing = pytest.mark.parametrize("name", DRAWINGS)


def test_every_file_of_the_folder_is_a_drawing() -> None:
    complaints: list[Complaint] = []
    assert set(read_drawings(paths.MEDIA, complaints)) == {
        file.stem for file in (paths.MEDIA / "drawings").iterdir()
    }
    assert complaints == []
    assert {"own-protection", "own-counter", "own-account", "own-letter", "own-free"} <= set(DRAWINGS)


@each_drawing
def test_it_stays_inside_its_box(name: str) -> None:
    room = PAPER_DOTS
    rows = ink(DRAWINGS[name], LARGE, room)
    inside = rows[room:-room, room:-room].sum()
    assert inside == rows.sum()


@each_drawing
def test_it_is_neither_faint_nor_a_blot(name: str) -> None:
    assert 0.12 < ink(DRAWINGS[name], PAPER_DOTS).mean() < 0.7


@each_drawing
def test_ten_millimetres_of_paper_show_as_many_parts_and_holes_as_a_large_screen(name: str) -> None:
    small, large = ink(DRAWINGS[name], PAPER_DOTS, 2), ink(DRAWINGS[name], LARGE, 2)
    assert parts(small).max() == parts(large).max()
    assert parts(~small).max() == parts(~large).max()


@each_drawing
def test_no_part_is_thinner_than_three_dots(name: str) -> None:
    rows = ink(DRAWINGS[name], PAPER_DOTS, 2)
    labels = parts(rows)
    assert set(labels[eroded(rows)]) == set(range(1, labels.max() + 1))


def test_the_picture_in_the_docs_shows_them_as_they_are() -> None:
    assert QImage(str(paths.ROOT / "docs" / "drawings.png")).text(MARK) == stamp(DRAWINGS), (
        "run: .venv/bin/python tests/drawing_sheet.py docs/drawings.png"
    )


def test_white_space_does_not_matter(tmp_path: Path) -> None:
    write(tmp_path, "media/drawings/own-bar.svg", GOOD)
    complaints: list[Complaint] = []
    assert read_drawings(tmp_path / "media", complaints) == {"own-bar": "M2 2H22 V8H2Z"}
    assert complaints == []


def test_a_tree_without_drawings_is_sound(tmp_path: Path) -> None:
    complaints: list[Complaint] = []
    assert read_drawings(tmp_path / "media", complaints) == {}
    assert complaints == []


PATH = '<path d="M2 2H22\n V8H2Z"/>'
MISTAKES = {
    "no SVG": (GOOD, "<svg", "is not SVG", "plain SVG"),
    "another grid": ("0 0 24 24", "0 0 48 48", "grid of 24 units", 'viewBox="0 0 24 24"'),
    "no grid": (' viewBox="0 0 24 24"', "", "grid of 24 units", 'viewBox="0 0 24 24"'),
    "two paths": (PATH, PATH + PATH, "not one single path", "join all"),
    "no path": (PATH, "", "not one single path", "join all"),
    "another shape": (PATH, '<circle r="4"/>', "not one single path", "join all"),
    "a path in a group": (PATH, f"<g>{PATH}</g>", "not one single path", "join all"),
    "a stroke": ("<path", '<path stroke="red"', "its path bears stroke", "into the path itself"),
    "a move": ("<path", '<path transform="scale(2)"', "its path bears transform", "into the path itself"),
    "an empty path": ("M2 2H22\n V8H2Z", "", "draws nothing", "begin with M"),
    "words for a path": ("M2 2H22\n V8H2Z", "M2 2 hello", "draws nothing", "begin with M"),
    "an end before the path": (" V8H2Z", "&quot;/&gt;", "draws nothing", "begin with M"),
}


@pytest.mark.parametrize(("old", "new", "problem", "mend"), MISTAKES.values(), ids=MISTAKES.keys())
def test_anything_else_is_left_out_and_said_so(
    tmp_path: Path, old: str, new: str, problem: str, mend: str
) -> None:
    assert old in GOOD
    write(tmp_path, "media/drawings/own-bar.svg", GOOD.replace(old, new))
    complaints: list[Complaint] = []
    assert read_drawings(tmp_path / "media", complaints) == {}
    (complaint,) = complaints
    assert complaint.file == "media/drawings/own-bar.svg"
    assert problem in complaint.problem
    assert mend in complaint.mend


@pytest.mark.parametrize("name", ["bar", "own-", "own-Bar", "own-my bar", "own--bar"])
def test_a_name_that_is_no_name_for_a_drawing_is_refused(tmp_path: Path, name: str) -> None:
    write(tmp_path, f"media/drawings/{name}.svg", GOOD)
    complaints: list[Complaint] = []
    assert read_drawings(tmp_path / "media", complaints) == {}
    assert "own-letter.svg" in complaints[0].mend


def test_a_procedure_may_bear_a_drawing_of_its_own_tree(tmp_path: Path) -> None:
    root = sound_content(tmp_path)
    write(root, "media/drawings/own-bar.svg", GOOD)
    procedure = (root / PROCEDURE).read_text("utf-8")
    write(root, PROCEDURE, procedure.replace('icon = "bus"', 'icon = "own-bar"', 1))
    loaded = load_library(root / "media", root / "locales", None, GLYPHS)
    assert loaded.library.procedures["carte-de-bus"].picture.icon == "own-bar"
    assert set(loaded.drawings) == {"own-bar"}
    write(root, PROCEDURE, procedure.replace('icon = "bus"', 'icon = "own-bra"', 1))
    complaints = read_content(root / "media", root / "locales", None, GLYPHS).complaints
    (complaint,) = [each for each in complaints if each.file == PROCEDURE]
    assert complaint.problem == 'no drawing is called "own-bra"'
    assert complaint.mend == "write the name of a file of media/drawings, such as own-bar"


def test_a_drawing_is_offered_for_a_drawing_and_a_glyph_for_a_glyph() -> None:
    rules = PictureRules({"letter", "own-letter"})
    assert "own-" not in next(rules.glyph("leter")).mend
    assert next(rules.glyph("own-leter")).mend.endswith("such as own-letter")
    assert all(name.startswith(OWN) for name in DRAWINGS)


def parts(rows: np.ndarray) -> np.ndarray:
    """Each dot's number among the pieces that hang together, from 1; 0 where ``rows`` is false."""
    labels, above, same = np.zeros(rows.shape, int), [], [0]
    for y, row in enumerate(rows):
        edges = np.flatnonzero(np.diff(np.pad(row.astype(np.int8), 1)))
        runs = []
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            same.append(len(same))
            label = len(same) - 1
            for other, first, last in above:
                if first < end and start < last:
                    same[root(same, other)] = root(same, label)
            labels[y, start:end] = label
            runs.append((label, start, end))
        above = runs
    numbers = np.unique([root(same, label) for label in range(len(same))], return_inverse=True)[1]
    return numbers[labels]


def root(same: list[int], label: int) -> int:
    while same[label] != label:
        label = same[label]
    return label


def eroded(rows: np.ndarray) -> np.ndarray:
    """What is left of ``rows`` when a dot is taken off all around."""
    wide = np.pad(rows, 1)
    shifts = [np.roll(wide, (y, x), (0, 1)) for y in (-1, 0, 1) for x in (-1, 0, 1)]
    return np.logical_and.reduce(shifts)[1:-1, 1:-1]
