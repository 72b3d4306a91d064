"""A picture -> the payloads of the QR codes in it, with zxing-cpp: what a telephone would read."""

from __future__ import annotations

from typing import Any


def decode(picture: Any) -> str | None:
    """What the first QR code in ``picture``, a QImage of any format, says; None when none can be read."""
    return next(iter(decode_all(picture)), None)


def decode_all(picture: Any) -> list[str]:
    """What each QR code in ``picture`` says."""
    import zxingcpp

    grey = picture.convertToFormat(type(picture).Format.Format_Grayscale8)
    found = zxingcpp.read_barcodes(grey, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return [each.text for each in found]
