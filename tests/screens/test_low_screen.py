"""A low screen: whatever is touched lies within reach of somebody seated or small, on every size of a screen."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF

from screen_stage import SIZES, Size, where

REACH_MM, TARGET_MM, GAP_MM = 220, 20, 3
ROUNDING = 1
UPRIGHT, LYING, TABLET = SIZES[2], SIZES[0], SIZES[1]


@pytest.fixture(params=SIZES, ids=str)
def size(request):
    return request.param


@pytest.mark.parametrize(("locale", "text_size"), [("fr", 2), ("ar", 4)])
def test_nothing_is_touched_above_the_line(stage_of, size, locale, text_size):
    stage = stage_of(size)
    for name, state in stage.states(locale, text_size=text_size, low_screen=True).items():
        stage.show(state)
        if name in ("Resting", "OutOfOrder"):  # nobody's comfort is known there, and any place will do
            continue
        targets = stage.targets()
        assert targets, name
        for target, place in targets.items():
            assert lower_part(size).contains(place), f"{target} of {name}"


def lower_part(size: Size) -> QRectF:
    """What lies within reach, and a pixel for rounding."""
    high = min(size.height, REACH_MM * size.pixels_per_mm + ROUNDING)
    return QRectF(0, size.height - high, size.width, high)


def test_targets_stay_large_and_apart(stage_of, size):
    stage = stage_of(size)
    mm = size.pixels_per_mm
    for name, state in stage.states("fr", text_size=4, low_screen=True).items():
        stage.show(state)
        targets = {
            target: place
            for target, place in stage.targets().items()
            if not target.startswith(("thing-", "ear-"))
        }
        for target, place in targets.items():
            assert min(place.width(), place.height()) >= TARGET_MM * mm - ROUNDING, f"{target} of {name}"
        for (one, first), (other, second) in combinations(targets.items(), 2):
            assert distance(first, second) >= GAP_MM * mm - ROUNDING, f"{one} and {other} of {name}"


def distance(first, second):
    across = max(second.left() - first.right(), first.left() - second.right())
    down = max(second.top() - first.bottom(), first.top() - second.bottom())
    return max(across, down)


def test_a_tablet_is_low_anyhow(stage_of):
    stage = stage_of(TABLET)
    stage.open("Comfort")
    before = stage.targets()
    stage.open("Comfort", low_screen=True)
    assert stage.targets() == before


@pytest.mark.parametrize("size", [UPRIGHT, LYING], ids=str)
def test_it_comes_down_and_goes_up_again_where_it_stands(stage_of, size):
    stage = stage_of(size)
    stage.open("Comfort")
    before = stage.targets()
    stage.open("Comfort", low_screen=True)
    assert where(stage.item("button-leave")).top() >= size.height - REACH_MM * size.pixels_per_mm
    stage.open("Comfort")
    assert stage.targets() == before


def test_a_finger_finds_what_has_come_down(stage_of):
    stage = stage_of(UPRIGHT)
    stage.open("Asking", low_screen=True)
    card = next(name for name in stage.targets() if name.startswith("card-"))
    stage.touch(card)
    assert stage.events[-1].item == card.removeprefix("card-")
