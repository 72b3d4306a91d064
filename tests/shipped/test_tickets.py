"""Every ticket of the shipped content is read from its dots, by a reader as telephones have it and by another."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import replace
from itertools import product

import cv2
import pytest
from PySide6.QtGui import QImage

from kiosk import paths
from kiosk.adapters.content_files import load_library, read_drawings, read_languages
from kiosk.adapters.glyphs import glyph_codepoints, glyph_font_file
from kiosk.adapters.qr_code import encode
from kiosk.adapters.qr_reader import decode_all
from kiosk.adapters.ticket_picture import GlyphFont, rasters
from kiosk.content.site import Site
from kiosk.handoff.paper_size import PaperSize
from kiosk.handoff.ticket import Ticket
from kiosk.visit.ticket_of import ticket_of
from kiosk.visit.world import World
from pairwise import pairwise
from photo import blurred, dots, photographed, smaller, speckled, turned

OFFERED = ("fr", "ar", "en", "uk", "prs")
LIBRARY = load_library(paths.MEDIA, paths.LOCALES, OFFERED).library
SPOKEN_ONLY = tuple(each for each in read_languages(paths.LOCALES) if each.spoken_only)
SITE = Site("Accueil Exemple", "1 rue de l'Exemple", "Permanence numérique, mardi 14 h, salle 2")
WORLD = World(replace(LIBRARY, languages=(*LIBRARY.languages, *SPOKEN_ONLY)), SITE, encode)
PROCEDURES = tuple(LIBRARY.procedures)
DAY = datetime.date(2026, 11, 22)

FEW = [
    *pairwise(PROCEDURES, OFFERED, (PaperSize.MM58, PaperSize.MM80)),
    *zip(PROCEDURES, OFFERED, [PaperSize.A4] * len(OFFERED), strict=False),
    *((PROCEDURES[0], each.locale, PaperSize.MM80) for each in SPOKEN_ONLY),
]
ALL = [
    *product(PROCEDURES, OFFERED, PaperSize),
    *product(PROCEDURES, [each.locale for each in SPOKEN_ONLY], PaperSize),
]
SEEN = {
    "specks, blur, askew, from afar": photographed,
    "specks, blur": lambda picture, seed: blurred(speckled(picture, 0.02, seed)),
    "specks, askew": lambda picture, seed: turned(speckled(picture, 0.02, seed), 5 if seed % 2 else -5),
    "blur, from afar": lambda picture, _: smaller(blurred(picture), 0.7),
}


@pytest.fixture(scope="module")
def glyphs(qapp: object) -> GlyphFont:
    return GlyphFont(glyph_font_file(), glyph_codepoints(), read_drawings(paths.MEDIA, []))


@pytest.mark.parametrize(("procedure", "locale", "paper"), FEW, ids=str)
def test_a_ticket_is_read_as_photographed_and_by_another_reader(
    glyphs: GlyphFont, procedure: str, locale: str, paper: PaperSize
) -> None:
    ticket = ticket_of(WORLD, locale, procedure, 1, DAY)
    (picture,) = rasters([ticket], paper, glyphs)
    assert decode_all(photographed(picture, len(procedure))) == [ticket.link.payload]
    assert read_by_opencv(picture) == ticket.link.payload


@pytest.mark.proof
@pytest.mark.parametrize("paper", PaperSize, ids=lambda paper: paper.value)
@pytest.mark.parametrize("spoken_by", [*OFFERED, *(each.locale for each in SPOKEN_ONLY)])
def test_every_ticket_is_read_however_it_is_seen(glyphs: GlyphFont, paper: PaperSize, spoken_by: str) -> None:
    tried = 0
    failed = []
    for number, (procedure, locale, _) in enumerate(each for each in ALL if each[1:] == (spoken_by, paper)):
        ticket = ticket_of(WORLD, locale, procedure, 1, DAY)
        (picture,) = rasters([ticket], paper, glyphs)
        wanted = [ticket.link.payload]
        seen = {
            f"{name}, {seed % 2}": decode_all(see(picture, seed)) == wanted
            for name, see in SEEN.items()
            for seed in (2 * number, 2 * number + 1)
        }
        seen["opencv"] = read_by_opencv(picture) == ticket.link.payload
        tried += len(seen)
        failed += [(procedure, locale, name) for name, read in seen.items() if not read]
    print(f"{paper.value} {spoken_by}: {tried - len(failed)} of {tried} read")  # noqa: T201 - what make proof tells
    assert failed == []


def test_a_roll_of_80_mm_is_short(glyphs: GlyphFont) -> None:
    """The figures of docs/ticket.md, with 2 cm to spare for longer words."""
    lengths = [length_cm(ticket, glyphs) for ticket in every_ticket(OFFERED)]
    assert sum(lengths) / len(lengths) < 31
    assert max(lengths) < 37


def every_ticket(locales: Iterable[str]) -> Iterable[Ticket]:
    return (ticket_of(WORLD, locale, each, 1, DAY) for locale, each in product(locales, PROCEDURES))


def length_cm(ticket: Ticket, glyphs: GlyphFont) -> float:
    (picture,) = rasters([ticket], PaperSize.MM80, glyphs)
    return picture.height() / PaperSize.MM80.sheet.dots_per_mm / 10


def read_by_opencv(picture: QImage) -> str:
    text, _, _ = cv2.QRCodeDetector().detectAndDecode(dots(picture))
    return text
