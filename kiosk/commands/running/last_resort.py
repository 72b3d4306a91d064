"""LastResort: what a locked terminal shows when it can show nothing else. It needs no content, no QML and no voice."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QColor, QFont, QGuiApplication, QPainter, QPen
from PySide6.QtQuick import QQuickPaintedItem, QQuickWindow

from kiosk import paths
from kiosk.adapters.heartbeat import Heartbeat
from kiosk.adapters.notify import Supervisor
from kiosk.assembly import FAILED, load_fonts
from kiosk.commands.running.signals import end_on_signals

TRY_AGAIN_SECONDS = 60.0

WORDS = {
    "fr": ("La machine ne marche pas.", "Demandez à une personne de l’équipe."),
    "ar": ("الجهاز لا يعمل.", "اسأل شخصًا من فريق المركز."),
    "en": ("This machine is not working.", "Ask someone from the team here."),
}
"""As the catalogues have them, which may be what is broken; a test holds the two together."""

PAPER, LAMP, INK = "#FFF9F0", "#FFB703", "#14213D"
STATUS = "Nothing can be shown but a call for a person: run fanal doctor."

HEAD, HEAD_RADIUS = QPointF(10.5, 6), 2.3
LIMBS = (
    ((10.5, 10), (10.5, 15.5), (8, 21)),  # the body and one leg
    ((10.5, 15.5), (13, 21)),
    ((10.5, 10.4), (7, 13.5)),
    ((10.5, 10.4), (15.4, 10), (16.3, 3.6)),  # the raised arm
)
"""On a grid of 24 units: somebody raises an arm."""

PICTURE_SHARE, WORDS_SHARE = 0.4, 0.18
"""Of the height of the screen: the picture, and the words of each language."""


class CallForAPerson(QQuickPaintedItem):
    """Somebody who raises an arm, and two sentences in three languages."""

    def paint(self, painter: QPainter) -> None:
        """Draw it all, at any size."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, high = self.width(), self.height()
        self._somebody(painter, QRectF(0, high * 0.03, wide, high * PICTURE_SHARE))
        painter.setPen(QColor(INK))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        font = QFont("Noto Sans")
        font.setPixelSize(max(1, round(min(high / 22, wide / 26))))
        painter.setFont(font)
        for place, sentences in enumerate(WORDS.values()):
            top = high * (0.03 + PICTURE_SHARE + 0.01 + place * WORDS_SHARE)
            room = QRectF(wide * 0.05, top, wide * 0.9, high * WORDS_SHARE)
            painter.drawText(
                room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, "\n".join(sentences)
            )

    def _somebody(self, painter: QPainter, room: QRectF) -> None:
        side = min(room.width(), room.height())
        painter.save()
        painter.translate(room.center().x() - side / 2, room.top())
        painter.scale(side / 24, side / 24)
        painter.setPen(QPen(QColor(INK), 0.6))
        painter.setBrush(QColor(LAMP))
        painter.drawEllipse(QPointF(12, 12), 11.7, 11.7)
        painter.setBrush(QColor(INK))
        painter.drawEllipse(HEAD, HEAD_RADIUS, HEAD_RADIUS)
        round_, joined = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.setPen(QPen(QColor(INK), 2.2, Qt.PenStyle.SolidLine, round_, joined))
        for limb in LIMBS:
            painter.drawPolyline([QPointF(*point) for point in limb])
        painter.restore()


class LastResort(QQuickWindow):
    """The whole screen, which nobody can close."""

    def __init__(self) -> None:
        super().__init__()
        self.setColor(QColor(PAPER))
        self.setTitle(" ".join(WORDS["fr"]))
        self._call = CallForAPerson(self.contentItem())
        self.widthChanged.connect(self._fill)
        self.heightChanged.connect(self._fill)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Stay."""
        event.ignore()

    def _fill(self) -> None:
        self._call.setSize(QSizeF(self.size()))


def ask_for_a_person(
    app: QGuiApplication, supervisor: Supervisor, try_again_seconds: float = TRY_AGAIN_SECONDS
) -> int:
    """Show it until Fanal is told to end, or for a while, after which whoever supervises Fanal starts it afresh.

    Returns the exit code.
    """
    load_fonts(paths.FONTS)
    end_on_signals(app)
    window = LastResort()
    Heartbeat(window, supervisor, STATUS)
    window.showFullScreen()
    QTimer.singleShot(round(try_again_seconds * 1000), window, lambda: app.exit(FAILED))
    code = app.exec()
    supervisor.tell("STOPPING=1")
    window.deleteLater()  # it would live on with its timers: it knows itself
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)
    return code
