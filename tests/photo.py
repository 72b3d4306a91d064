"""What a telephone sees of a paper: turned a little, with specks."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

GREY = QImage.Format.Format_Grayscale8


def dots(picture: QImage) -> np.ndarray:
    """The picture as rows of 0 (ink) to 255 (paper); a copy."""
    grey = picture.convertToFormat(GREY)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return rows[:, : grey.width()].copy()


def picture_of(rows: np.ndarray) -> QImage:
    rows = np.ascontiguousarray(rows, np.uint8)
    return QImage(rows.tobytes(), rows.shape[1], rows.shape[0], rows.shape[1], GREY).copy()


def speckled(picture: QImage, share: float, seed: int) -> QImage:
    """``share`` of the dots turned from ink to paper or back."""
    rows = dots(picture)
    hit = np.random.default_rng(seed).random(rows.shape) < share
    rows[hit] = 255 - rows[hit]
    return picture_of(rows)


def turned(picture: QImage, degrees: float) -> QImage:
    """Laid down askew on a white table."""
    width, height = picture.width() + 200, picture.height() + 200
    table = QImage(width, height, GREY)
    table.fill(Qt.GlobalColor.white)
    painter = QPainter(table)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(width / 2, height / 2)
    painter.rotate(degrees)
    painter.drawImage(-picture.width() // 2, -picture.height() // 2, picture)
    painter.end()
    return table
