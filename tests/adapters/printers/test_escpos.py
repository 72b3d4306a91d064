from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QImage

from kiosk.adapters.printers.escpos import raster_bytes
from kiosk.adapters.ticket_picture import GlyphFont, render
from kiosk.handoff.paper_size import PaperSize
from photo import dots
from ticket_samples import ticket


def printed(job: bytes) -> np.ndarray:
    """What a printer's head draws of ``job``, command by command; 0 is ink. Fails on any other byte."""
    assert job.startswith(b"\x1b@")
    place, slices = 2, []
    while job[place : place + 4] == b"\x1dv0\x00":
        across, down = (int.from_bytes(job[start : start + 2], "little") for start in (place + 4, place + 6))
        data = np.frombuffer(job[place + 8 : place + 8 + across * down], np.uint8).reshape(down, across)
        slices.append(np.unpackbits(data, axis=1))
        place += 8 + across * down
    assert job[place:] == b"\x1dVB\x00", "nothing but feed and cut may follow"
    return np.where(np.vstack(slices) == 1, 0, 255)


@pytest.mark.parametrize("paper", [PaperSize.MM58, PaperSize.MM80], ids=lambda paper: paper.value)
@pytest.mark.parametrize("locale", ["fr", "ar"])
def test_the_printer_draws_the_very_dots_of_the_picture(
    glyphs: GlyphFont, paper: PaperSize, locale: str
) -> None:
    picture = render(ticket(locale), paper, glyphs)
    assert (printed(raster_bytes(picture)) == dots(picture)).all()


def test_a_long_picture_goes_in_slices_a_small_printer_can_hold(glyphs: GlyphFont) -> None:
    job = raster_bytes(render(ticket("ar", times=6), PaperSize.MM80, glyphs))
    assert job.count(b"\x1dv0\x00") > 10


def test_a_picture_in_shades_of_grey_is_refused(glyphs: GlyphFont) -> None:
    with pytest.raises(ValueError, match="one bit a dot"):
        raster_bytes(render(ticket(), PaperSize.A4, glyphs))


def test_a_negative_is_refused(glyphs: GlyphFont) -> None:
    negative = render(ticket(), PaperSize.MM58, glyphs)
    negative.setColorTable(negative.colorTable()[::-1])
    assert negative.format() is QImage.Format.Format_Mono
    with pytest.raises(ValueError, match="negative"):
        raster_bytes(negative)
