"""What stands out from what, in pixels as they are painted."""

from functools import cache

import numpy
import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage

from contrast import contrast
from pairwise import pairwise
from screen_faults import in_a_scene, is_icon, painted
from screen_stage import OFFERED, SIZES, where

ASPECTS = pairwise(SIZES, OFFERED, (1, 4), (False, True))
WORDS, PICTURES, STRONG = 7.0, 4.5, 10.0
NEAR = 0.03
"""Paint is rounded to 256 steps a colour: so much of a ratio may be lost."""

MOST_SAMPLED = 160
"""Pixels across that are looked at; a letter of 3.5 mm has strokes of several."""


@pytest.mark.parametrize(("size", "locale", "text_size", "strong"), ASPECTS, ids=str)
def test_words_and_pictures_stand_out(stage_of, size, locale, text_size, strong):
    stage = stage_of(size)
    faint = []
    for name, state in stage.states(locale, text_size=text_size, high_contrast=strong).items():
        stage.show(state)
        picture = pixels_of(stage.picture())
        for item in [each for each in stage.items() if each.inherits("QQuickText")]:
            words = str(item.property("text")).strip("\u200e\u200f ")
            if not words or scenery(item):
                continue
            wanted = PICTURES if is_icon(item, stage) else STRONG if strong else WORDS
            found = standing_out(picture, where(item) if is_icon(item, stage) else painted(item))
            if found is not None and found < wanted * (1 - NEAR):
                faint.append(f"{name}: {words!r} stands out by {found:.1f}")
    assert faint == []


def scenery(item):
    """Drawn phones and papers are scenery, quiet on purpose; what is to be touched on them is looked at by its ring."""
    return in_a_scene(item)


def pixels_of(picture):
    """The colours of ``picture``, row by row."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    rows = numpy.frombuffer(plain.constBits(), numpy.uint32).reshape(plain.height(), -1)
    return rows[:, : plain.width()].copy()


def standing_out(picture, rect):
    """The ratio of the colour that is most often there to the one farthest from it; None where nothing is painted."""
    high, wide = picture.shape
    rect = rect.toAlignedRect().intersected(QRect(0, 0, wide, high))
    if rect.width() < 2 or rect.height() < 2:
        return None
    step = max(1, rect.width() // MOST_SAMPLED)
    there = picture[rect.top() : rect.bottom() + 1 : step, rect.left() : rect.right() + 1 : step]
    colours, often = numpy.unique(there, return_counts=True)
    back = colours[often.argmax()]
    return max((ratio(int(each), int(back)) for each in colours if each != back), default=None)


@cache
def ratio(one, other):
    return contrast(QColor(one), QColor(other))


def test_a_faint_word_would_be_noticed(stage_of):
    stage = stage_of(SIZES[0])
    stage.open("Home")
    picture = stage.picture()
    theme = stage.engine.singletonInstance("style", "Theme")
    paper, edge = theme.property("paper"), theme.property("edge")
    place = QRectF(0, 0, 40, 40)
    for x in range(40):
        for y in range(40):
            picture.setPixelColor(x, y, edge if x % 4 == 0 else paper)
    found = standing_out(pixels_of(picture), place)
    assert found == pytest.approx(contrast(edge, paper), rel=0.01)
    assert found < WORDS
