"""The examination on paper: one or two A4 pages for the folder of the terminal, painted by Qt's own PDF writer.

A mark is a shape and a word beside it, never a colour alone: the page is read in black and white as well.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPageSize, QPainter, QPdfWriter, QPen, QTextOption

from kiosk.commands.examination.finding import Finding, counted
from kiosk.commands.examination.marks import EDGE, INK, paint_mark
from kiosk.staff.findings import Standing

DOTS_PER_MM = 20
DOTS_PER_INCH = round(25.4 * DOTS_PER_MM)
PAGE = QRectF(0, 0, 210 * DOTS_PER_MM, 297 * DOTS_PER_MM)
MARGIN_MM = 14
FOOT_MM = 8

SIZES_MM = (3.3, 3.0, 2.7, 2.4, 2.1)
"""Heights of the type; the largest that needs no third page is taken, or else the smallest."""
MOST_PAGES = 2

TITLE = "fanal doctor"
WORDS = {Standing.GOOD: "ok", Standing.CARE: "care", Standing.BAD: "mend"}


@dataclass(frozen=True, slots=True)
class Head:
    """What stands over the findings: of which terminal they are, found when, by which Fanal."""

    site: str
    machine: str
    now: datetime.datetime
    version: str

    @property
    def terminal(self) -> str:
        """Which terminal it is."""
        return f"{self.site or 'a terminal without a name'} · {self.machine} · Fanal {self.version}"

    @property
    def time(self) -> str:
        """When it was examined, to the minute."""
        return f"{self.now:%Y-%m-%d %H:%M}"


def page(head: Head, findings: Sequence[Finding], family: str) -> bytes:
    """``findings`` as a PDF in the font ``family``. After the QGuiApplication."""
    for size in SIZES_MM:
        sheet = _Sheet(head, size * DOTS_PER_MM, family)
        document = sheet.paint(findings)
        if sheet.pages <= MOST_PAGES:
            break
    return document


class _Sheet:
    """Paints from the top of the first page downwards, in type ``size`` dots high."""

    def __init__(self, head: Head, size: float, family: str) -> None:
        self.pages = 1
        self._head = head
        self._size = size
        self._family = family
        self._margin = MARGIN_MM * DOTS_PER_MM
        self._width = PAGE.width() - 2 * self._margin
        self._y = float(self._margin)
        self._document = QBuffer()
        self._document.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._document)
        self._writer.setCreator("Fanal")
        self._writer.setTitle(f"{TITLE} {head.time}")
        self._writer.setResolution(DOTS_PER_INCH)
        self._writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        self._writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self._painter = QPainter(self._writer)

    def paint(self, findings: Sequence[Finding]) -> bytes:
        self._title()
        self._verdict(findings)
        for subject, group in groupby(findings, lambda finding: finding.subject):
            rows = list(group)
            self._heading(subject.value, rows[0])
            for finding in rows:
                self._row(finding)
        self._foot()
        self._painter.end()
        return bytes(self._document.data().data())

    def _title(self) -> None:
        height = self._write(TITLE, 0, self._width, scale=1.7, bold=True)
        self._write(self._head.time, 0, self._width, right=True)
        self._y += height + 0.2 * self._size
        self._y += self._write(self._head.terminal, 0, self._width) + 0.6 * self._size

    def _verdict(self, findings: Sequence[Finding]) -> None:
        worst = Standing.BAD if _number(findings, Standing.BAD) else Standing.GOOD
        words = "Ready." if worst is Standing.GOOD else "Not ready."
        told = f"{counted(_number(findings, Standing.BAD), 'thing')} to mend now, " + (
            f"{_number(findings, Standing.CARE)} some day, {_number(findings, Standing.GOOD)} well."
        )
        self._mark(worst, 2.2)
        height = self._write(words, 3.2 * self._size, self._width, scale=1.9, bold=True)
        self._write(told, 14.5 * self._size, self._width, drop=0.55)
        self._y += height + 0.4 * self._size

    def _heading(self, words: str, first: Finding) -> None:
        self._break_before(3.4 * self._size + self._height_of(first))
        self._y += 0.5 * self._size
        self._painter.setPen(QPen(EDGE, 0.15 * DOTS_PER_MM))
        self._painter.drawLine(QPointF(self._margin, self._y), QPointF(self._margin + self._width, self._y))
        self._y += 0.2 * self._size
        self._y += self._write(words, 0, self._width, scale=1.15, bold=True) + 0.1 * self._size

    def _row(self, finding: Finding) -> None:
        height = self._height_of(finding)
        self._break_before(height)
        bold = finding.standing is not Standing.GOOD
        self._mark(finding.standing, 1.3)
        self._write(WORDS[finding.standing], 1.9 * self._size, 4 * self._size, bold=bold)
        self._write(finding.name, 5.6 * self._size, self._beside - 5.6 * self._size, bold=bold)
        self._write(_told(finding), self._beside, self._width - self._beside)
        self._y += height

    @property
    def _beside(self) -> float:
        """Where the words begin, right of the names."""
        return 14.5 * self._size

    def _height_of(self, finding: Finding) -> float:
        box = QRectF(0, 0, self._width - self._beside, PAGE.height())
        self._painter.setFont(self._font(1.0, bold=False))
        return self._painter.boundingRect(box, _told(finding), _wrapping()).height() + 0.25 * self._size

    def _break_before(self, height: float) -> None:
        if self._y + height > PAGE.height() - self._margin - FOOT_MM * DOTS_PER_MM:
            self._foot()
            self._writer.newPage()
            self.pages += 1
            self._y = self._margin

    def _foot(self) -> None:
        self._y = PAGE.height() - self._margin - FOOT_MM * DOTS_PER_MM / 2
        self._write(f"{self._head.terminal} · {self._head.time}", 0, self._width)
        self._write(f"page {self.pages}", 0, self._width, right=True)

    def _write(
        self,
        words: str,
        x: float,
        width: float,
        *,
        scale: float = 1.0,
        drop: float = 0.0,
        bold: bool = False,
        right: bool = False,
    ) -> float:
        """Write at ``x`` from the margin, ``drop`` type heights lower; how high it came out."""
        self._painter.setFont(self._font(scale, bold=bold))
        self._painter.setPen(INK)
        box = QRectF(self._margin + x, self._y + drop * self._size, width, PAGE.height())
        option = _wrapping(right=right)
        self._painter.drawText(box, words, option)
        return self._painter.boundingRect(box, words, option).height()

    def _font(self, scale: float, *, bold: bool) -> QFont:
        font = QFont(self._family)
        font.setPixelSize(round(self._size * scale))
        font.setBold(bold)
        return font

    def _mark(self, standing: Standing, scale: float) -> None:
        paint_mark(
            self._painter, standing, QPointF(self._margin, self._y + 0.12 * self._size), scale * self._size
        )


def _told(finding: Finding) -> str:
    return f"{finding.words}\n\N{RIGHTWARDS ARROW} {finding.mend}" if finding.mend else finding.words


def _wrapping(*, right: bool = False) -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _number(findings: Sequence[Finding], standing: Standing) -> int:
    return sum(finding.standing is standing for finding in findings)
