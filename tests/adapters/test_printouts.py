"""Several papers in one job, and the words on them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from kiosk.adapters.qr_reader import decode_all
from kiosk.adapters.ticket_picture import GlyphFont, TicketUnreadable, document, rasters, render
from kiosk.adapters.ticket_picture.boxes import Code, Paragraph, Placed
from kiosk.adapters.ticket_picture.pages import Page, lay_out
from kiosk.content.isolation import END, LEFT_TO_RIGHT
from kiosk.handoff.paper_size import PaperSize
from kiosk.handoff.printout import Printout
from kiosk.handoff.reading import reading
from kiosk.handoff.ticket import Ticket
from photo import dots
from placed import leaves, overlapping, pages_of, rasterised
from ticket_samples import FAMILIES, bare, certificate, slip, ticket, trial_page

OFPRA = "https://www.ofpra.gouv.fr"
MIXED = (ticket("fr"), ticket("ar"), slip(), trial_page(), certificate("ar"), ticket("fr"))

each_paper = pytest.mark.parametrize("paper", PaperSize, ids=lambda paper: paper.value)


@each_paper
def test_each_paper_of_a_job_has_a_picture_of_one_bit_in_order(glyphs: GlyphFont, paper: PaperSize) -> None:
    pictures = rasters(MIXED, paper, glyphs)
    assert {picture.format() for picture in pictures} == {QImage.Format.Format_Mono}
    assert [decode_all(picture) for picture in pictures] == [[OFPRA], [OFPRA], [], [OFPRA], [], [OFPRA]]
    for printout, picture in zip(MIXED, pictures, strict=True):
        (alone,) = rasters([printout], paper, glyphs)
        assert np.mean(dots(alone) != dots(picture)) < 0.0005  # smoothed letters differ by a dot now and then


@pytest.mark.parametrize("paper", [PaperSize.MM58, PaperSize.MM80], ids=lambda paper: paper.value)
def test_a_job_on_a_roll_has_a_page_for_each_paper_as_long_as_the_longest(
    glyphs: GlyphFont, paper: PaperSize
) -> None:
    made = document(MIXED, paper, glyphs)
    assert pages_of(made.pdf) == len(MIXED)
    longest = max(page.height for page in lay_out(MIXED, paper.sheet, glyphs, crisp=False))
    assert made.height_mm == pytest.approx(longest / paper.sheet.dots_per_mm)


def test_several_tickets_lie_on_sheets_to_cut_and_none_is_lost(glyphs: GlyphFont) -> None:
    tickets = [ticket(locale) for locale in FAMILIES] + [bare("fr")] * 5
    sheets = on_a4(tickets, glyphs)
    assert len(sheets) < len(tickets)
    assert sum(len(codes(sheet)) for sheet in sheets) == len(tickets)
    assert sorted(payload for sheet in sheets for payload in sheet.payloads) == [OFPRA] * len(tickets)
    for sheet in sheets:
        assert not overlapping(sheet.placed)
        page = QRect(0, 0, PaperSize.A4.sheet.width_dots, sheet.height)
        for placed in leaves(sheet.placed):
            assert page.contains(QRect(placed.x, placed.y, placed.box.width, placed.box.height))


def test_short_tickets_lie_four_and_more_on_a_sheet(glyphs: GlyphFont) -> None:
    (sheet,) = on_a4([bare("fr"), bare("ar"), bare("fr"), bare("ar")], glyphs)
    left, right = sorted({code.x for code in codes(sheet)})[:2]
    assert right - left > 500
    assert len({code.y for code in codes(sheet)}) >= 2


def test_one_ticket_has_the_sheet_to_itself_and_so_has_one_too_long_to_cut(glyphs: GlyphFont) -> None:
    alone = on_a4([ticket("fr")], glyphs)
    both = on_a4([ticket("en", 6), ticket("fr")], glyphs)
    assert len(codes(alone[0])) == 1
    assert both[-1].payloads == (OFPRA,)
    assert len(both) == len(on_a4([ticket("en", 6)], glyphs)) + 1


def test_copies_are_laid_out_once(glyphs: GlyphFont) -> None:
    sheets = on_a4([bare("fr")] * 24, glyphs)
    assert len({id(sheet) for sheet in sheets[:-1]}) == 1
    rolls = lay_out([ticket("fr")] * 3, PaperSize.MM80.sheet, glyphs, crisp=True)
    assert len({id(roll) for roll in rolls}) == 1


def test_sheets_to_cut_are_read_back_from_the_pdf(glyphs: GlyphFont, tmp_path: Path) -> None:
    pdf = document([ticket("fr"), ticket("ar")], PaperSize.A4, glyphs).pdf
    assert pages_of(pdf) == 1
    assert decode_all(rasterised(pdf, 150, tmp_path)) == [OFPRA, OFPRA]


@each_paper
def test_one_false_code_among_many_stops_the_job(glyphs: GlyphFont, paper: PaperSize) -> None:
    false = replace(ticket("ar"), link=replace(ticket().link, payload="https://www.ofpra-gouv.example"))
    for make in (rasters, document):
        with pytest.raises(TicketUnreadable, match="ofpra-gouv"):
            make([ticket("fr"), false], paper, glyphs)


@pytest.mark.parametrize("paper", [PaperSize.MM58, PaperSize.MM80], ids=lambda paper: paper.value)
def test_the_ruler_of_a_trial_page_reaches_from_the_first_dot_to_the_last(
    glyphs: GlyphFont, paper: PaperSize
) -> None:
    rows = dots(render(trial_page(), paper, glyphs))
    assert (rows == 0).all(axis=1).sum() >= 8


@each_paper
@pytest.mark.parametrize(
    "printout",
    [*(ticket(locale) for locale in FAMILIES), bare("ar"), slip(), trial_page(), certificate("ar")],
    ids=[*FAMILIES, "bare", "slip", "trial-page", "certificate"],
)
def test_the_words_that_are_painted_are_the_words_that_are_read(
    glyphs: GlyphFont, paper: PaperSize, printout: Printout
) -> None:
    painted = words_in(
        placed.box.layout.text()
        for page in lay_out([printout], paper.sheet, glyphs, crisp=True)
        for placed in leaves(page.placed)
        if isinstance(placed.box, Paragraph)
    )
    read = words_in(line.shown for line in reading(printout))
    if isinstance(printout, Ticket):
        read -= words_in(
            line.shown for name in printout.code_names for line in (name.own, name.french) if line
        )
    else:
        painted -= {str(ten) for ten in range(10, 190, 10)}  # of the ruler
    assert painted == read


def words_in(texts: Iterable[str]) -> set[str]:
    unseen = str.maketrans({LEFT_TO_RIGHT: "", END: "", "\u200b": "", "\u2011": "-"})
    words = (word for text in texts for word in text.translate(unseen).split())
    return {re.sub(r"^(\d+)\.$", r"\1", word) for word in words} - {"·"}


def on_a4(printouts: Iterable[Printout], glyphs: GlyphFont) -> tuple[Page, ...]:
    return lay_out(tuple(printouts), PaperSize.A4.sheet, glyphs, crisp=False)


def codes(page: Page) -> list[Placed]:
    return [placed for placed in leaves(page.placed) if isinstance(placed.box, Code)]
