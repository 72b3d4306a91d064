"""All of Fanal's own drawings on one picture: large, and beside that dot for dot as 10 mm of a receipt.

.venv/bin/python tests/drawing_sheet.py docs/drawings.png
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk import paths
from kiosk.adapters.content_files import read_drawings

PAPER_DOTS = 80
"""10 mm of a printer's head that puts 203 dots on an inch."""

COLUMNS, LARGE, EDGE, CAPTION = 6, 128, 12, 26
MARK = "drawings"
"""The text in the picture's file that says which drawings it shows."""


def render(drawing: str, side: int, room: int = 0) -> QImage:
    """``drawing`` in shades of grey, ``side`` dots high, with ``room`` around it."""
    picture = QImage(side + 2 * room, side + 2 * room, QImage.Format.Format_Grayscale8)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    svg = f'<svg viewBox="0 0 24 24"><path d="{drawing}"/></svg>'
    QSvgRenderer(svg.encode()).render(painter, QRectF(room, room, side, side))
    painter.end()
    return picture


def ink(drawing: str, side: int, room: int = 0) -> np.ndarray:
    """Where ``drawing`` leaves ink when a dot is printed or not."""
    picture = render(drawing, side, room)
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    return rows[:, : picture.width()] < 128


def stamp(drawings: Mapping[str, str]) -> str:
    """Changes when a drawing does."""
    return hashlib.sha256(repr(sorted(drawings.items())).encode()).hexdigest()


def sheet(drawings: Mapping[str, str]) -> QImage:
    """The picture. Needs a running QGuiApplication."""
    wide, high = LARGE + PAPER_DOTS + 3 * EDGE, LARGE + 2 * EDGE + CAPTION
    rows = -(-len(drawings) // COLUMNS)
    picture = QImage(COLUMNS * wide, rows * high, QImage.Format.Format_Grayscale8)
    picture.fill(Qt.GlobalColor.white)
    picture.setText(MARK, stamp(drawings))
    painter = QPainter(picture)
    letters = QFont("Noto Sans")
    letters.setPixelSize(15)
    painter.setFont(letters)
    for at, (name, drawing) in enumerate(sorted(drawings.items())):
        x, y = at % COLUMNS * wide + EDGE, at // COLUMNS * high + EDGE
        painter.drawImage(x, y, render(drawing, LARGE))
        small = np.where(ink(drawing, PAPER_DOTS), 0, 255).astype(np.uint8)
        dots = QImage(small.tobytes(), PAPER_DOTS, PAPER_DOTS, PAPER_DOTS, QImage.Format.Format_Grayscale8)
        painter.drawImage(x + LARGE + EDGE, y + LARGE - PAPER_DOTS, dots)
        painter.drawText(QRect(x, y + LARGE, wide - EDGE, CAPTION), Qt.AlignmentFlag.AlignVCenter, name)
    painter.end()
    return picture


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication([])
    if not sheet(read_drawings(paths.MEDIA, [])).save(sys.argv[1]):
        raise SystemExit(f"{sys.argv[1]} cannot be written")
