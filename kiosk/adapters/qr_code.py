"""Payload -> :class:`~kiosk.handoff.qr_grid.QrGrid`, with the qrcode package."""

from __future__ import annotations

from functools import lru_cache

from kiosk.handoff.qr_grid import BYTES_AT_MOST, BYTES_ON_SCREEN, QUIET_ZONE, QrGrid

MASK = 3
"""One mask for all: choosing the best of eight takes six times as long (12 ms against 2 at 160 bytes), and over 900
blurred, noisy, turned and sheared pictures for each size no mask was read more often than another."""

HIGHER_LEVELS = ("ERROR_CORRECT_H", "ERROR_CORRECT_Q")
"""Names of the package's constants: what of a code may be missing is 30 % and 25 %, against 15 % at level M."""


def encode(payload: str) -> QrGrid:
    """The grid of ``payload`` at error level M. Raises ValueError above ``BYTES_AT_MOST`` bytes of UTF-8."""
    bytes_used = len(payload.encode())
    if bytes_used > BYTES_AT_MOST:
        raise ValueError(f"the payload has {bytes_used} bytes; a ticket's code holds {BYTES_AT_MOST}")
    return _encoded(payload, "ERROR_CORRECT_M")


def encode_for_screen(payload: str) -> QrGrid:
    """The grid of ``payload`` at error level M, for a screen alone. Raises ValueError above ``BYTES_ON_SCREEN`` bytes.

    It is not kept: who shows a code of what was written down leaves none of it behind.
    """
    bytes_used = len(payload.encode())
    if bytes_used > BYTES_ON_SCREEN:
        raise ValueError(f"the payload has {bytes_used} bytes; a code on a screen holds {BYTES_ON_SCREEN}")
    return _grid(payload, "ERROR_CORRECT_M")


def strongest(grid: QrGrid, dots: int, room: int) -> QrGrid:
    """What ``grid`` says at the highest error level that still has ``dots`` a module in ``room`` dots.

    Over pictures with stains, folds and dead dots a higher level is read more often only where it costs no dots.
    """
    for level in HIGHER_LEVELS:
        higher = _encoded(grid.payload, level)
        if (higher.size + 2 * QUIET_ZONE) * dots <= room:
            return higher
    return grid


@lru_cache(maxsize=64)
def _encoded(payload: str, level: str) -> QrGrid:
    return _grid(payload, level)


def _grid(payload: str, level: str) -> QrGrid:
    from qrcode import constants  # 20 ms, not before the first screen
    from qrcode.main import QRCode

    code = QRCode(error_correction=getattr(constants, level), border=0, mask_pattern=MASK)
    code.add_data(payload, optimize=0)
    code.make(fit=True)
    return QrGrid(payload, tuple(tuple(map(bool, row)) for row in code.get_matrix()))
