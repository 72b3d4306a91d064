"""Fanal's own drawings on a screen: painted smooth, in the colour asked for, mirrored where the reading way is."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickView

from drawing_sheet import ink
from kiosk import paths
from kiosk.adapters.content_files import read_drawings
from kiosk.bridge.view import Dress, view_of
from kiosk.content.picture import Picture
from kiosk.visit.comfort import Comfort
from kiosk.visit.screen import Screen, SignBody
from kiosk.visit.speech import Spoken
from kiosk.visit.wording import plain
from sample_content import LANGUAGES

DRAWINGS = read_drawings(paths.MEDIA, [])
DRESS = Dress({"check-circle": "V"}, {each.locale: each for each in LANGUAGES}, DRAWINGS)
SIDE = 160
STAGE = f"""
import QtQuick
import components

Rectangle {{
    id: stage

    property var picture: ({{ glyph: "", badge: "", flips: false, badgeFlips: false }})
    property color tint: "black"

    width: {SIDE}
    height: {SIDE}

    Glyph {{
        objectName: "glyph"
        picture: stage.picture
        size: {SIDE}
        colour: stage.tint
        badgeColour: stage.tint
    }}
}}
"""


@pytest.fixture(scope="module")
def grab(qapp):
    view = QQuickView()
    view.engine().addImportPath(str(paths.SCREENS))
    component = QQmlComponent(view.engine())
    here = QUrl.fromLocalFile(str(paths.SCREENS / "Stage.qml"))
    component.setData(STAGE.encode(), here)
    stage = component.create()
    assert stage, component.errorString()
    view.setContent(here, component, stage)
    view.show()

    def grabbed(picture, locale="fr", tint="black"):
        stage.setProperty("picture", seen(picture, locale))
        stage.setProperty("tint", tint)
        image = view.grabWindow().convertToFormat(QImage.Format.Format_RGB888)
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
        return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()

    yield grabbed
    view.close()


def seen(picture, locale):
    """``picture`` as QML gets it."""
    language = DRESS.languages[locale]
    body = SignBody(picture, Spoken("title", plain(locale, "")))
    screen = Screen("Goodbye", locale, language.direction, Comfort(), body, ())
    return view_of(screen, DRESS, 1)["body"]["picture"]


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_screen_paints_the_drawing_as_it_is_in_its_file(grab, name):
    painted = grab(Picture(name))[:, :, 0] < 128
    assert np.mean(painted != ink(DRAWINGS[name], SIDE)) < 0.01


def test_its_edges_are_smooth(grab):
    shades = grab(Picture("own-protection"))[:, :, 0]
    assert len(np.unique(shades)) > 20


def test_it_takes_the_colour_it_is_given(grab):
    rows = grab(Picture("own-protection"), tint="#9B2713").reshape(-1, 3)
    full = rows[rows[:, 0] < 200]
    assert tuple(np.median(full, axis=0)) == (0x9B, 0x27, 0x13)


@pytest.mark.parametrize(
    ("name", "turns"), [("own-leave", True), ("own-help", False), ("own-language", False)]
)
def test_it_turns_with_the_reading_way_only_if_it_must(grab, name, turns):
    left, right = grab(Picture(name)), grab(Picture(name), "ar")
    assert np.mean((right < 128) != ((left[:, ::-1] if turns else left) < 128)) < 0.01
    assert np.mean((right < 128) != ((left if turns else left[:, ::-1]) < 128)) > 0.05


def test_a_drawing_may_be_a_badge_and_bear_one(grab):
    plainly = grab(Picture("own-account"))[:, :, 0]
    badged = grab(Picture("own-account", "own-free"))[:, :, 0]
    corner = np.s_[SIDE * 2 // 5 :, SIDE * 2 // 5 :]
    changed = np.abs(plainly.astype(int) - badged) > 64
    assert changed[corner].mean() > 0.05
    changed[corner] = False
    assert not changed.any()


def test_a_name_nobody_drew_paints_nothing(grab):
    assert (grab(Picture("own-nothing-of-the-kind")) == 255).all()
