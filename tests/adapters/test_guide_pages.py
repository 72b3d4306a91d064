from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage

from kiosk.adapters.ticket_picture import GlyphFont, guide_document
from kiosk.adapters.ticket_picture.boxes import Paragraph, Scene
from kiosk.adapters.ticket_picture.guide_pages import guide_pages
from kiosk.adapters.ticket_picture.pages import Page
from kiosk.commands.picturing.step_scenes import cut_out
from kiosk.handoff.guide import Guide, GuideStep
from kiosk.handoff.paper_size import PaperSize
from placed import leaves, overlapping, pages_of
from ticket_samples import FAMILIES, ticket, words

each_locale = pytest.mark.parametrize("locale", FAMILIES)


def guide(locale: str, times: int = 1) -> Guide:
    whole = ticket(locale)
    steps = tuple(
        GuideStep(step.number, step.picture, step.line, words("opens", locale, times)) for step in whole.steps
    )
    return Guide(replace(whole, steps=()), steps)


def scenes(*sizes: tuple[int, int]) -> list[QImage]:
    pictures = [QImage(*size, QImage.Format.Format_RGB32) for size in sizes]
    for picture in pictures:
        picture.fill(Qt.GlobalColor.gray)
    return pictures


SCENES = scenes((300, 500), (500, 300), (300, 500), (400, 400), (300, 900))


def laid(glyphs: GlyphFont, locale: str, times: int = 1) -> tuple[Page, ...]:
    return guide_pages(guide(locale, times), SCENES, glyphs)


@each_locale
def test_each_step_stands_whole_on_a_page_with_its_scene(glyphs: GlyphFont, locale: str) -> None:
    pages = laid(glyphs, locale, 3)
    everything = [placed for page in pages for placed in leaves(page.placed)]
    texts = [each.box.layout.text() for each in everything if isinstance(each.box, Paragraph)]
    assert sorted(int(text) for text in texts if text.isdecimal()) == [1, 2, 3, 8, 9, 10, 11, 12]
    drawn = [each.box for each in everything if isinstance(each.box, Scene)]
    assert {id(scene.picture) for scene in drawn} == {id(scene) for scene in SCENES}
    assert len(drawn) == len(SCENES)
    for scene in drawn:
        across, down = scene.picture.width(), scene.picture.height()
        assert scene.width / scene.height == pytest.approx(across / down, rel=0.02)
    for page in pages:
        assert not overlapping(page.placed)
        whole = QRect(0, 0, PaperSize.A4.sheet.width_dots, page.height)
        for placed in leaves(page.placed):
            assert whole.contains(QRect(placed.x, placed.y, placed.box.width, placed.box.height))


def test_the_code_is_on_the_first_page_alone(glyphs: GlyphFont) -> None:
    pages = laid(glyphs, "ar", 6)
    assert [len(page.payloads) for page in pages] == [1, *(0 for _ in pages[1:])]
    assert pages_of(guide_document(guide("ar", 6), SCENES, glyphs).pdf) == len(pages) > 1


def test_a_scene_is_cut_out_and_its_ground_left_white() -> None:
    picture = QImage(100, 60, QImage.Format.Format_RGB32)
    picture.fill(QColor("#fef6ec"))
    for x in range(30, 50):
        for y in range(20, 25):
            picture.setPixelColor(x, y, Qt.GlobalColor.black)
    picture.setPixelColor(35, 22, QColor("#fef6ec"))
    scene = cut_out(picture)
    assert (scene.width(), scene.height()) == (20, 5)
    assert scene.pixelColor(5, 2) == QColor(Qt.GlobalColor.white)
    assert scene.pixelColor(0, 0) == QColor(Qt.GlobalColor.black)


def test_a_scene_of_nothing_stays_as_it_is() -> None:
    empty = QImage(10, 10, QImage.Format.Format_RGB32)
    empty.fill(Qt.GlobalColor.white)
    assert cut_out(empty).size() == empty.size()
