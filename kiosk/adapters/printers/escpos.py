"""A picture -> the bytes a receipt printer draws dot by dot: ESC/POS, as Epson's command reference describes it.

``ESC @`` makes the printer ready, ``GS v 0`` draws rows of dots (8 to a byte, the first one highest, 1 is ink),
``GS V 66`` feeds the paper to the knife and cuts where there is one.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QColorConstants, QImage

READY = b"\x1b@"
RASTER = b"\x1dv0\x00"
FEED_AND_CUT = b"\x1dV\x42\x00"
ROWS_AT_ONCE = 240
"""Small printers hold a few kilobytes: long pictures go in slices."""


def raster_bytes(picture: QImage) -> bytes:
    """``picture`` as one print job.

    Raises ValueError unless it is of one bit a dot, 1 being ink, and its width a multiple of 8.
    """
    if picture.format() is not QImage.Format.Format_Mono or picture.width() % 8:
        raise ValueError(
            "a receipt printer draws one bit a dot, eight dots to a byte: use the 58mm or 80mm paper"
        )
    if picture.color(1) != QColorConstants.Black.rgb():
        raise ValueError("the picture is a negative: 1 must be ink")
    return READY + b"".join(_slices(picture)) + FEED_AND_CUT


def _slices(picture: QImage) -> Iterator[bytes]:
    row_bytes, stride = picture.width() // 8, picture.bytesPerLine()
    dots = bytes(picture.constBits())
    for first in range(0, picture.height(), ROWS_AT_ONCE):
        last = min(first + ROWS_AT_ONCE, picture.height())
        yield RASTER + row_bytes.to_bytes(2, "little") + (last - first).to_bytes(2, "little")
        yield from (dots[row * stride : row * stride + row_bytes] for row in range(first, last))
