"""Payload -> :class:`~kiosk.handoff.qr_grid.QrGrid`, with the qrcode package."""

from __future__ import annotations

from kiosk.handoff.qr_grid import BYTES_AT_MOST, QrGrid

MASK = 3
"""One mask for all: choosing the best of eight takes six times as long (12 ms against 2 at 160 bytes), and over 900
blurred, noisy, turned and sheared pictures for each size no mask was read more often than another."""


def encode(payload: str) -> QrGrid:
    """The grid of ``payload`` at error level M. Raises ValueError above ``BYTES_AT_MOST`` bytes of UTF-8."""
    bytes_used = len(payload.encode())
    if bytes_used > BYTES_AT_MOST:
        raise ValueError(f"the payload has {bytes_used} bytes; a ticket's code holds {BYTES_AT_MOST}")
    from qrcode.constants import ERROR_CORRECT_M  # 20 ms, not before the first screen
    from qrcode.main import QRCode

    code = QRCode(error_correction=ERROR_CORRECT_M, border=0, mask_pattern=MASK)
    code.add_data(payload, optimize=0)
    code.make(fit=True)
    return QrGrid(payload, tuple(tuple(map(bool, row)) for row in code.get_matrix()))
