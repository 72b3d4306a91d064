"""While nobody can say what is shown, the raised hand is lit and the voice tells that it has no sound."""

import pytest

from kiosk.visit.speech import Progress, Speaker
from screen_stage import Size, where

SIZES = (Size(1280, 800, 15.6), Size(800, 1280, 10.1))
LAMP, INK = (0xFF, 0xB7, 0x03), (0x14, 0x21, 0x3D)


def said_by(stage, speaker):
    stage.bridge.say_progress(Progress(1, "say", 0, 4, speaker))
    stage.settle()


def column(stage, name, margin_mm):
    """The colours of the leading edge of a button, halfway down, from its edge inwards."""
    place = where(stage.item(name))
    picture = stage.picture()
    reach = round(margin_mm * stage.size.pixels_per_mm)
    y = round(place.center().y())
    return [picture.pixelColor(round(place.left()) + x, y).getRgb()[:3] for x in range(reach)]


def glyph_of(stage, name):
    button = stage.item(name).parentItem()
    return next(child for child in button.childItems() if child.property("picture")).property("picture")


def as_picture(value):
    return value.toVariant() if hasattr(value, "toVariant") else value


@pytest.fixture(params=SIZES, ids=str)
def stage(request, stage_of):
    stage = stage_of(request.param)
    stage.open("Showing-4", request.node.callspec.params.get("locale", "fr"))
    return stage


@pytest.mark.parametrize("locale", ["fr", "ar"])
def test_the_raised_hand_bears_a_lamp_ring_between_two_ink_lines(stage, locale):
    said_by(stage, Speaker.ENGINE)
    assert LAMP not in column(stage, "button-help", 3)
    said_by(stage, Speaker.NOBODY)
    colours = column(stage, "button-help", 3)
    runs = [each for at, each in enumerate(colours) if each in (LAMP, INK) and colours[at - 1 : at] != [each]]
    assert runs == [INK, LAMP, INK]
    stage.bridge.say_progress(None)
    stage.settle()
    assert LAMP not in column(stage, "button-help", 3)


def test_the_voice_shows_that_it_has_no_sound(stage):
    said_by(stage, Speaker.HUMAN)
    heard = as_picture(glyph_of(stage, "button-say-again"))
    said_by(stage, Speaker.NOBODY)
    unheard = as_picture(glyph_of(stage, "button-say-again"))
    assert (heard["glyph"], unheard["glyph"]) == ("\U000f057e", "\U000f0581")


@pytest.mark.parametrize("locale", ["fr", "ar"])
def test_nothing_moves(stage, locale):
    said_by(stage, Speaker.ENGINE)
    before = [(item.objectName(), where(item)) for item in stage.items() if item.property("spoken")]
    targets = stage.targets()
    said_by(stage, Speaker.NOBODY)
    assert [(item.objectName(), where(item)) for item in stage.items() if item.property("spoken")] == before
    assert stage.targets() == targets


def test_in_only_for_me_the_raised_hand_is_as_strong_as_what_is_lit(stage):
    stage.open("Showing-4", only_for_me=True)
    said_by(stage, Speaker.ENGINE)
    assert stage.item("button-help").parentItem().opacity() < 1
    said_by(stage, Speaker.NOBODY)
    assert stage.item("button-help").parentItem().opacity() == 1


def test_more_than_a_word_is_lit_line_by_line(stage):
    text = stage.bridge.view["body"]["say"]["text"]
    stage.bridge.say_progress(Progress(1, "say", 0, len(text) - 4))
    stage.settle()
    light = next(item for item in stage.items() if item.metaObject().className().startswith("WordLight"))
    boxes = [where(child) for child in light.childItems() if child.isVisible() and child.width() > 0]
    words = where(light.parentItem().parentItem())
    assert len(boxes) > 1
    assert len({box.top() for box in boxes}) == len(boxes)
    assert all(box.width() > words.width() / 4 for box in boxes)
