"""The pictures of docs/design-system.md: the close-ups of `fanal gallery` made small, and one of the colours."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from design_values import Theme
from kiosk.commands.picturing.closeups import CLOSEUPS
from kiosk.commands.walking.fingers import keep_picture

WIDEST, HIGHEST, MOST_BYTES, MOST_COLOURS = 700, 620, 60_000, 256
SWATCH, CAPTION, EDGE = 56, 20, 4
PALETTE, MARK = "colours", "theme"
"""The name of the picture of the colours, and of the text in its file that says which values it shows."""


def write_pictures(closeups: Path, folder: Path) -> None:
    """Fill ``folder`` from the pictures in ``closeups``. Needs a QGuiApplication."""
    folder.mkdir(exist_ok=True)
    keep_picture(palette(Theme()), folder / f"{PALETTE}.png")
    for closeup in CLOSEUPS:
        picture = QImage(str(closeups / f"{closeup.name}.png"))
        if picture.isNull():
            raise SystemExit(f"{closeups}: no {closeup.name}.png: run fanal gallery {closeups} --closeups")
        keep_picture(small(picture), folder / f"{closeup.name}.png")


def small(picture: QImage) -> QImage:
    """``picture`` in the room of the page and in few colours, for a small file."""
    room = picture.size().scaled(WIDEST, HIGHEST, Qt.AspectRatioMode.KeepAspectRatio)
    if room.width() < picture.width():
        picture = picture.scaled(room, mode=Qt.TransformationMode.SmoothTransformation)
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(np.frombuffer(plain.constBits(), np.uint32).tolist())
    table = [colour for colour, _ in counted.most_common(MOST_COLOURS)]
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.ThresholdDither)


def palette(theme: Theme) -> QImage:
    """Each colour by its name, above as usual and below in high contrast."""
    names = theme.colours()
    wide, row = WIDEST // len(names), SWATCH + EDGE
    picture = QImage(QSize(wide * len(names), 2 * row + CAPTION), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    picture.setText(MARK, theme.stamp())
    painter = QPainter(picture)
    letters = QFont("Noto Sans")
    letters.setPixelSize(12)
    painter.setFont(letters)
    painter.setPen(QColor(theme.colour("ink")))
    for at, name in enumerate(names):
        for down, strong in enumerate((False, True)):
            painter.setBrush(theme.colour(name, strong))
            painter.drawRect(at * wide + EDGE // 2, down * row + EDGE // 2, wide - EDGE, SWATCH)
        painter.drawText(QRect(at * wide, 2 * row, wide, CAPTION), Qt.AlignmentFlag.AlignCenter, name)
    painter.end()
    return picture
