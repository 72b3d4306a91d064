import re

import pytest

from kiosk.handoff.qr_grid import QrGrid, dots_per_module

GRID = QrGrid("", ((True, True, False), (False, False, True), (True, False, True)))


def test_squares_that_touch_in_a_row_are_one_run() -> None:
    assert list(GRID.runs()) == [(0, 0, 2), (2, 1, 1), (0, 2, 1), (2, 2, 1)]


def test_the_path_covers_the_dark_squares_and_no_other() -> None:
    covered = set()
    for x, y, right, left in re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", GRID.svg_path()):
        assert right == left
        covered |= {(int(x) + i, int(y)) for i in range(int(right))}
    assert covered == {(x, y) for y, row in enumerate(GRID.rows) for x, dark in enumerate(row) if dark}


def square(size: int) -> QrGrid:
    return QrGrid("", ((True,) * size,) * size)


def test_modules_are_whole_dots_with_room_for_the_quiet_zone() -> None:
    assert dots_per_module(square(29), 384) == 384 // 37
    assert dots_per_module(square(29), 384, most=8) == 8


def test_a_code_of_modules_too_small_to_read_is_refused() -> None:
    assert dots_per_module(square(88), 384) == 4
    with pytest.raises(ValueError, match="4 are needed"):
        dots_per_module(square(89), 384)
