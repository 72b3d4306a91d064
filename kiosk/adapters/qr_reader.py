"""A picture -> the payload of the QR code in it, with zxing-cpp: what a telephone would read."""

from __future__ import annotations


def decode(picture: object) -> str | None:
    """What the QR code in ``picture`` says; None when none can be read.

    ``picture`` is a QImage in shades of grey, 8 bits a dot, or a two-dimensional buffer of such dots.
    """
    import zxingcpp

    found = zxingcpp.read_barcode(picture, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return found.text if found else None
