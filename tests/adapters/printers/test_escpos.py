from __future__ import annotations

import numpy as np
import pytest
from escpos.constants import RT_MASK_LOWPAPER, RT_MASK_NOPAPER, RT_STATUS_ONLINE, RT_STATUS_PAPER
from escpos.printer import Dummy
from PIL import Image
from PySide6.QtGui import QImage

from escpos_device import Device
from kiosk.adapters.printers.escpos import dots_of, raster_bytes
from kiosk.adapters.printers.escpos_commands import SWALLOWED, Ask, paper_of, slices
from kiosk.adapters.ticket_picture import GlyphFont, render
from kiosk.handoff.paper_size import PaperSize
from photo import dots
from ticket_samples import ticket


def printed(job: bytes) -> np.ndarray:
    """What a printer draws of ``job``; 0 is ink. Fails on bytes that are no command, and on more than one cut."""
    printer = Device()
    printer.take(job)
    (paper,) = printer.papers
    assert not printer.strange
    assert printer.half_drawn.size == 0
    return paper


@pytest.mark.parametrize("paper", [PaperSize.MM58, PaperSize.MM80], ids=lambda paper: paper.value)
@pytest.mark.parametrize("locale", ["fr", "ar"])
def test_the_printer_draws_the_very_dots_of_the_picture(
    glyphs: GlyphFont, paper: PaperSize, locale: str
) -> None:
    picture = render(ticket(locale), paper, glyphs)
    assert (printed(raster_bytes(picture)) == dots(picture)).all()


def test_the_simulated_printer_reads_what_another_writer_writes(glyphs: GlyphFont) -> None:
    picture = render(ticket("ar"), PaperSize.MM58, glyphs)
    writer = Dummy()
    writer.image(Image.fromarray(dots(picture).astype(np.uint8)), impl="bitImageRaster", fragment_height=100)
    writer.cut()
    assert (printed(writer.output) == dots(picture)).all()


def test_the_questions_and_answers_are_those_another_reader_knows() -> None:
    assert [ask.command for ask in (Ask.STATE, Ask.PAPER)] == [RT_STATUS_ONLINE, RT_STATUS_PAPER]
    printer = Device()
    for rows, near_end, level in ((None, False, 2), (None, True, 1), (0, True, 0)):
        printer.set(rows_left=rows, near_end=near_end)
        printer.take(Ask.PAPER.command)
        (said,) = printer.answers()
        assert (paper_of(said).out, paper_of(said).low) == (level == 0, level < 2)
        known = [said & mask == mask for mask in (RT_MASK_NOPAPER, RT_MASK_LOWPAPER)]
        assert known == [level == 0, level < 2]


def test_a_long_picture_goes_in_slices_a_small_printer_can_hold(glyphs: GlyphFont) -> None:
    picture = render(ticket("ar", times=6), PaperSize.MM80, glyphs)
    parts = list(slices(dots_of(picture), picture.width() // 8))
    assert len(parts) > 10
    assert max(map(len, parts)) <= len(SWALLOWED) <= 5200


def test_a_picture_in_shades_of_grey_is_refused(glyphs: GlyphFont) -> None:
    with pytest.raises(ValueError, match="one bit a dot"):
        raster_bytes(render(ticket(), PaperSize.A4, glyphs))


def test_a_negative_is_refused(glyphs: GlyphFont) -> None:
    negative = render(ticket(), PaperSize.MM58, glyphs)
    negative.setColorTable(negative.colorTable()[::-1])
    assert negative.format() is QImage.Format.Format_Mono
    with pytest.raises(ValueError, match="negative"):
        raster_bytes(negative)
