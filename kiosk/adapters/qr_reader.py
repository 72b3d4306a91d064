"""A picture -> the payload of the QR code in it, with zxing-cpp: what a telephone would read."""

from __future__ import annotations

from typing import Any


def decode(picture: Any) -> str | None:
    """What the QR code in ``picture``, a QImage of any format, says; None when none can be read."""
    import zxingcpp

    grey = picture.convertToFormat(type(picture).Format.Format_Grayscale8)
    found = zxingcpp.read_barcode(grey, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return found.text if found else None
