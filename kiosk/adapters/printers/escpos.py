"""A picture -> the dots and bytes a receipt printer draws: see :mod:`~kiosk.adapters.printers.escpos_commands`."""

from __future__ import annotations

from PySide6.QtGui import QColorConstants, QImage

from kiosk.adapters.printers.escpos_commands import FEED_AND_CUT, MOST_ROW_BYTES, READY, slices


def raster_bytes(picture: QImage) -> bytes:
    """``picture`` as one print job.

    Raises ValueError unless it is of one bit a dot, 1 being ink, and its width a multiple of 8.
    """
    return READY + b"".join(slices(dots_of(picture), picture.width() // 8)) + FEED_AND_CUT


def dots_of(picture: QImage) -> bytes:
    """The rows of ``picture`` without what pads them. Raises as :func:`raster_bytes`."""
    if picture.format() is not QImage.Format.Format_Mono or picture.width() % 8:
        raise ValueError(
            "a receipt printer draws one bit a dot, eight dots to a byte: use the 58mm or 80mm paper"
        )
    if picture.color(1) != QColorConstants.Black.rgb():
        raise ValueError("the picture is a negative: 1 must be ink")
    row_bytes, stride = picture.width() // 8, picture.bytesPerLine()
    if row_bytes > MOST_ROW_BYTES:
        raise ValueError(f"a head has {MOST_ROW_BYTES * 8} dots at most, the picture {picture.width()}")
    dots = bytes(picture.constBits())
    return b"".join(dots[row * stride : row * stride + row_bytes] for row in range(picture.height()))
