import random

import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from kiosk.adapters.qr_code import encode, encode_for_screen, strongest
from kiosk.adapters.qr_reader import decode, decode_all
from kiosk.handoff.qr_grid import BYTES_AT_MOST, BYTES_ON_SCREEN, QUIET_ZONE, QrGrid, dots_per_module
from photo import turned

ADDRESSES = [
    "https://www.ofpra.gouv.fr",
    "https://administration-etrangers-en-france.interieur.gouv.fr/particuliers",
]


def drawn(grid: QrGrid, dots: int) -> QImage:
    """The grid as a head prints it, straight from the squares."""
    side = (grid.size + 2 * QUIET_ZONE) * dots
    picture = QImage(side, side, QImage.Format.Format_Grayscale8)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    for x, y, length in grid.runs():
        left, top = (x + QUIET_ZONE) * dots, (y + QUIET_ZONE) * dots
        painter.fillRect(left, top, length * dots, dots, Qt.GlobalColor.black)
    painter.end()
    return picture


def payload(chance: random.Random, length: int) -> str:
    signs = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/?=&%"
    return "https://" + "".join(chance.choices(signs, k=length - 8))


@pytest.mark.parametrize("length", [9, 25, 40, 80, 120, 160, 220, 300])
def test_whatever_the_payload_the_code_reads_back_at_four_dots_a_module(length: int) -> None:
    chance = random.Random(length)
    for _ in range(20):
        text = payload(chance, length)
        assert decode(drawn(encode(text), 4)) == text


@pytest.mark.parametrize("text", [*ADDRESSES, "https://exemple.fr/" + "a" * 281])
def test_a_code_reads_back_turned_by_any_few_degrees(text: str) -> None:
    for degrees in (-12, -5, 3, 5, 9):
        assert decode(turned(drawn(encode(text), 4), degrees)) == text


def test_the_longest_code_still_has_four_dots_a_module_on_the_narrowest_paper() -> None:
    assert dots_per_module(encode("x" * BYTES_AT_MOST), 384) == 4


@pytest.mark.parametrize("length", [301, 524, 700, BYTES_ON_SCREEN])
def test_a_code_for_a_screen_reads_back_turned_and_at_three_dots_a_module(length: int) -> None:
    text = payload(random.Random(length), length)
    grid = encode_for_screen(text)
    assert decode(drawn(grid, 3)) == text
    assert decode(turned(drawn(grid, 4), 7)) == text


def test_a_code_for_a_screen_has_its_own_end() -> None:
    with pytest.raises(ValueError, match=f"{BYTES_ON_SCREEN + 1} bytes"):
        encode_for_screen("x" * (BYTES_ON_SCREEN + 1))


def test_a_longer_payload_is_refused_by_its_bytes_not_its_letters() -> None:
    encode("é" * (BYTES_AT_MOST // 2))
    with pytest.raises(ValueError, match="302 bytes"):
        encode("é" * (BYTES_AT_MOST // 2 + 1))


def test_the_level_is_m_and_the_grid_carries_its_payload() -> None:
    grid = encode(ADDRESSES[0])
    found = zxingcpp.read_barcode(drawn(grid, 5))
    assert found is not None
    assert found.ec_level == "M"
    assert grid.payload == ADDRESSES[0]
    assert {len(row) for row in grid.rows} == {grid.size}


@pytest.mark.parametrize(
    ("dots", "room", "level"), [(7, 287, "H"), (7, 286, "Q"), (7, 259, "Q"), (7, 258, "M"), (4, 384, "H")]
)
def test_the_highest_level_is_taken_that_costs_no_dots(dots: int, room: int, level: str) -> None:
    grid = strongest(encode(ADDRESSES[0]), dots, room)
    found = zxingcpp.read_barcode(drawn(grid, 5))
    assert found is not None
    assert (found.text, found.ec_level) == (ADDRESSES[0], level)
    assert (grid.size + 2 * QUIET_ZONE) * dots <= room or level == "M"


def test_a_code_for_which_there_is_no_room_stays_as_it_is() -> None:
    grid = encode("x" * BYTES_AT_MOST)
    assert strongest(grid, 4, 308) is grid


def test_two_codes_in_one_picture_are_both_read() -> None:
    one, other = drawn(encode(ADDRESSES[0]), 5), drawn(encode(ADDRESSES[1]), 5)
    both = QImage(one.width() + other.width(), other.height(), QImage.Format.Format_Grayscale8)
    both.fill(Qt.GlobalColor.white)
    painter = QPainter(both)
    painter.drawImage(0, 0, one)
    painter.drawImage(one.width(), 0, other)
    painter.end()
    assert sorted(decode_all(both)) == sorted(ADDRESSES)


def test_a_white_paper_reads_as_nothing() -> None:
    blank = QImage(200, 200, QImage.Format.Format_Grayscale8)
    blank.fill(Qt.GlobalColor.white)
    assert decode(blank) is None
