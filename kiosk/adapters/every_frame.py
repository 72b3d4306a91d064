"""EveryFrame: one pixel that changes in each frame that is drawn, so that no frame is without a change.

A Wayland compositor may leave a frame in which nothing changed unanswered (cage 0.1.4 of Debian 12 does), and Qt, which
waits for the answer, then draws no more. The pixel changes while the frame is painted, not before, because an item that
changes asks for another frame, and so on without end.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem, QQuickWindow, QSGNode, QSGSimpleRectNode

PIXEL = QRectF(0, 0, 1, 1)
SHADES = (QColor("#FFF9F0"), QColor("#FFF9EF"))
"""Of paper: nobody tells them apart."""


class EveryFrame(QQuickItem):
    """The pixel, in the corner of ``window`` and above all else."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window.contentItem())
        self._node = QSGSimpleRectNode(PIXEL, SHADES[0])
        self._frames = 0
        self.setFlag(QQuickItem.Flag.ItemHasContents)
        self.setSize(QSizeF(1, 1))
        self.setZ(1_000_000)
        window.beforeRendering.connect(self._change, Qt.ConnectionType.DirectConnection)

    def updatePaintNode(self, old: QSGNode, data: QQuickItem.UpdatePaintNodeData) -> QSGNode:  # noqa: N802 - Qt's name
        """The one node there is; Qt's software renderer keeps it until the window closes."""
        return self._node

    def _change(self) -> None:
        self._frames += 1
        self._node.setColor(SHADES[self._frames % 2])
