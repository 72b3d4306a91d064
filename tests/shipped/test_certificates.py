"""The certificates of the shipped kits, on every paper in every language."""

from __future__ import annotations

import datetime
from itertools import product

import pytest

from kiosk import paths
from kiosk.adapters.content_files import load_library, read_drawings
from kiosk.adapters.content_files.workshops import read_workshops
from kiosk.adapters.glyphs import glyph_codepoints, glyph_font_file
from kiosk.adapters.ticket_picture import GlyphFont, rasters
from kiosk.adapters.ticket_picture.pages import lay_out
from kiosk.content.rules import rules_for
from kiosk.content.text import Text
from kiosk.handoff.certificate import Certificate
from kiosk.handoff.certificate_of import certificate_of
from kiosk.handoff.paper_size import PaperSize

OFFERED = ("fr", "ar", "en", "uk", "prs")
LIBRARY = load_library(paths.MEDIA, paths.LOCALES, OFFERED).library
KITS = read_workshops(paths.MEDIA, LIBRARY.procedures, rules_for(LIBRARY.facts, None), [])
EVERY = tuple(product(KITS, OFFERED))
DAY = datetime.date(2026, 11, 22)


@pytest.fixture(scope="module")
def glyphs(qapp: object) -> GlyphFont:
    return GlyphFont(glyph_font_file(), glyph_codepoints(), read_drawings(paths.MEDIA, []))


def certificate(kit: str, locale: str, day: datetime.date | None = DAY) -> Certificate:
    return certificate_of(LIBRARY, "Espace de l’Exemple", KITS[kit], locale, day)


@pytest.mark.parametrize(("kit", "locale"), EVERY, ids=str)
def test_each_is_one_page_of_a4_even_with_a_line_for_the_day(
    glyphs: GlyphFont, kit: str, locale: str
) -> None:
    for day in (DAY, None):
        assert len(lay_out([certificate(kit, locale, day)], PaperSize.A4.sheet, glyphs, crisp=False)) == 1


def test_none_is_longer_on_a_roll_than_the_longest_ticket(glyphs: GlyphFont) -> None:
    for paper, most_cm in ((PaperSize.MM80, 22), (PaperSize.MM58, 28)):
        pictures = rasters([certificate(*each) for each in EVERY], paper, glyphs)
        assert max(picture.height() for picture in pictures) / paper.sheet.dots_per_mm / 10 < most_cm


@pytest.mark.parametrize("locale", [each for each in OFFERED if each != "fr"])
def test_every_word_of_it_is_in_the_persons_language(locale: str) -> None:
    texts = [kit.name for kit in KITS.values()]
    texts += [text for key, text in LIBRARY.interface.items() if key.startswith("Certificate/")]
    assert len(texts) == len(KITS) + 8
    assert not [text.key for text in texts if not _translated(text, locale)]


def _translated(text: Text, locale: str) -> bool:
    return any(part.locale == locale for part in LIBRARY.utterance(text, locale).parts)
