"""What a telephone sees of a paper: turned a little, with specks, out of focus, from afar."""

from __future__ import annotations

import cv2
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


def blurred(picture: QImage, sigma: float = 1) -> QImage:
    """Out of focus by so many dots."""
    return picture_of(cv2.GaussianBlur(dots(picture), (0, 0), sigma))


def smaller(picture: QImage, share: float) -> QImage:
    """From further away."""
    size = picture.size() * share
    return picture.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def photographed(picture: QImage, seed: int) -> QImage:
    """2 % of the dots wrong, out of focus, 5 degrees askew one way or the other, at 70 % of its size."""
    askew = 5 if seed % 2 else -5
    return smaller(turned(blurred(speckled(picture, 0.02, seed)), askew), 0.7)
