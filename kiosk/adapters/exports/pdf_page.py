"""The published figures as one page of A4 for a funder, in letters that can be searched and copied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, Qt
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from kiosk.adapters.exports.filters import ExportInfo
from kiosk.adapters.exports.page_blocks import Line, PageBlock, PageWords, mediation_blocks, visit_blocks
from kiosk.adapters.exports.page_brush import (
    HEIGHT_MM,
    INK,
    MARGIN_MM,
    PALE,
    PAPER,
    SEA,
    SOFT,
    STONE,
    WIDTH_MM,
    PageBrush,
    Room,
)
from kiosk.log.reports.period import Period
from kiosk.log.reports.publishing import Published

APART_MM = 8.0
INNER_MM = WIDTH_MM - 2 * MARGIN_MM
COLUMN_MM = (INNER_MM - APART_MM) / 2

TITLE_EM, FIGURE_EM, HEADING_EM, LINE_EM, SMALL_EM = 7.2, 9.5, 3.8, 3.3, 2.8
"""Sizes of letters, in millimetres."""

BAND_MM, GAP_MM = 32.0, 4.0
LINE_MM, HEADING_MM, BLOCK_APART_MM = 4.7, 6.2, 2.6
STRIP_MM, BETWEEN_BARS_MM = 0.6, 0.7
TOTALS_MM, TOTAL_MM, MONTH_EM = 22.0, 40.0, 2.3
VISITS_MM = 40.0
"""How wide the number of visits stands beside what is told of them."""

MOST_LINES = (9, 8, 7, 6, 5, 4)
"""How many values a block may have: the most with which all of them stand on the page."""

MOST_VISIT_LINES = 3
VISIT_SHARES = (0.4, 0.6)
"""Of what is left beside that number: languages, and procedures, whose names are longer."""

HOW = ("Page/how", "Page/few")
"""How it was counted, and what the words about small counts mean."""

MONTHS = "JFMAMJJASOND"
"""The months by their first letters, which are the same in all languages of the page."""


@dataclass(frozen=True, slots=True)
class PageText:
    """``site`` and ``address`` head the page; ``info`` says of which period and when it was made."""

    site: str
    address: str
    info: ExportInfo
    words: PageWords


def pdf_page(published: Published, text: PageText) -> bytes:
    """The PDF. Needs a running QGuiApplication."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(f"{text.words.say('Page/title')} {published.period.name}")
    writer.setCreator("Fanal")
    writer.setResolution(PageBrush.DOTS_PER_INCH)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    _Page(PageBrush(painter), text).write(published)
    painter.end()
    return bytes(buffer.data().data())


def columns(blocks: Sequence[PageBlock]) -> tuple[Sequence[PageBlock], Sequence[PageBlock]]:
    """``blocks`` in two columns, each in their order, of which the longer is as short as can be; the first one left."""
    rest, whole = blocks[1:], _height(blocks)
    many = (chosen for size in range(len(rest) + 1) for chosen in combinations(range(len(rest)), size))
    left = min(
        many,
        key=lambda chosen: (
            round(abs(whole - 2 * _height([blocks[0], *(rest[at] for at in chosen)])), 3),
            sum(chosen),
        ),
    )
    return (
        [blocks[0], *(rest[at] for at in left)],
        [each for at, each in enumerate(rest) if at not in left],
    )


def _height(blocks: Sequence[PageBlock]) -> float:
    return sum(HEADING_MM + LINE_MM * len(block.lines) + BLOCK_APART_MM for block in blocks)


class _Page:
    """Paints from the top down; every ``y`` is in millimetres from the upper edge."""

    def __init__(self, brush: PageBrush, text: PageText) -> None:
        self._brush = brush
        self._text = text
        self._say = text.words.say

    def write(self, published: Published) -> None:
        words = self._text.words
        self._head()
        y = BAND_MM + GAP_MM
        self._totals(published, y)
        y += TOTALS_MM + GAP_MM
        how = HEIGHT_MM - MARGIN_MM * 0.7 - self._how_height()
        visits = visit_blocks(published, words, MOST_VISIT_LINES)
        height = GAP_MM + HEADING_MM + max(_height([each]) for each in visits)
        blocks = self._fitting(published, how - height - GAP_MM - y)
        for place, column in enumerate(columns(blocks)):
            self._stack(column, MARGIN_MM + place * (COLUMN_MM + APART_MM), y, COLUMN_MM)
        self._visits(published.visits, visits, y + max(map(_height, columns(blocks))), height)
        self._how(how)

    def _head(self) -> None:
        text, info = self._text, self._text.info
        self._brush.fill(Room(0, 0, WIDTH_MM, BAND_MM), SEA)
        room, right = INNER_MM * 0.62, INNER_MM * 0.36
        self._brush.line(
            self._say("Page/title"), Room(MARGIN_MM, 6, INNER_MM, 10), TITLE_EM, PAPER, bold=True
        )
        self._brush.line(text.site, Room(MARGIN_MM, 17, room, 6), HEADING_EM, PAPER, bold=True)
        self._brush.line(text.address, Room(MARGIN_MM, 23, room, 5), LINE_EM, PAPER)
        at = WIDTH_MM - MARGIN_MM - right
        end = Qt.AlignmentFlag.AlignRight
        self._brush.line(_days(info.period), Room(at, 17, right, 6), HEADING_EM, PAPER, bold=True, align=end)
        draft = f" ({text.words.draft})" if text.words.draft else ""
        made = f"{self._say('Page/made')} {info.exported:%d/%m/%Y}{draft}"
        self._brush.line(made, Room(at, 23, right, 5), SMALL_EM, PAPER, align=end)

    def _totals(self, published: Published, y: float) -> None:
        total = published.total
        figures = (("ReadingFigures/mediations", total.activities), ("ReadingFigures/people", total.people))
        x = MARGIN_MM
        for key, count in figures:
            self._brush.fill(Room(x, y, TOTAL_MM, TOTALS_MM), PALE)
            self._brush.line(str(count), Room(x + 4, y + 2, TOTAL_MM - 6, 12), FIGURE_EM, SEA, bold=True)
            self._brush.line(self._say(key), Room(x + 4, y + 14, TOTAL_MM - 6, 6), LINE_EM)
            x += TOTAL_MM + GAP_MM
        self._months(published, Room(x, y, WIDTH_MM - MARGIN_MM - x, TOTALS_MM))

    def _months(self, published: Published, room: Room) -> None:
        """The people of the twelve months that end with the period, its own ones strong."""
        self._brush.line(self._say("Page/by-month"), Room(room.x, room.y, room.width, 4.5), SMALL_EM, SOFT)
        wide, most = room.width / len(published.by_month), max(published.by_month.values(), default=0) or 1
        foot, tallest = room.y + room.height - 4, room.height - 12
        middle = Qt.AlignmentFlag.AlignHCenter
        for place, (month, people) in enumerate(published.by_month.items()):
            x, high = room.x + place * wide, tallest * people / most
            own = published.period.holds(month.first)
            self._brush.fill(Room(x + 1, foot - high, wide - 2, high), SEA if own else PALE)
            over = Room(x, foot - high - 3.6, wide, 3.4)
            self._brush.line(str(people), over, MONTH_EM, INK if own else SOFT, align=middle)
            under = Room(x, foot, wide, 4)
            self._brush.line(MONTHS[month.first.month - 1], under, SMALL_EM, SOFT, align=middle)

    def _fitting(self, published: Published, room: float) -> Sequence[PageBlock]:
        for most in MOST_LINES:
            blocks = mediation_blocks(published, self._text.words, most)
            if max(map(_height, columns(blocks))) <= room:
                break
        return blocks

    def _stack(self, blocks: Sequence[PageBlock], x: float, y: float, width: float) -> None:
        for block in blocks:
            self._brush.line(block.title, Room(x, y, width, HEADING_MM), HEADING_EM, SEA, bold=True)
            y += HEADING_MM
            for line in block.lines:
                self._line(line, block.most, Room(x, y, width, LINE_MM))
                y += LINE_MM
            y += BLOCK_APART_MM

    def _line(self, line: Line, most: int, room: Room) -> None:
        if line.count is None:
            self._brush.line(line.label, room, LINE_EM, SOFT)
            return
        high = room.height - BETWEEN_BARS_MM
        if not line.grouped:  # several together would make all the other bars short
            long = room.width * line.count / most
            self._brush.fill(Room(room.x, room.y, long, high), PALE)
            self._brush.fill(Room(room.x, room.y + high - STRIP_MM, long, STRIP_MM), SEA)
        number = Room(room.x, room.y, room.width - 1, high - STRIP_MM)
        label = Room(
            room.x + 1, room.y, room.width - 4 - self._brush.width(str(line.count), LINE_EM), high - STRIP_MM
        )
        self._brush.line(line.label, label, LINE_EM, SOFT if line.grouped else INK)
        self._brush.line(str(line.count), number, LINE_EM, bold=True, align=Qt.AlignmentFlag.AlignRight)

    def _visits(self, count: int, blocks: Sequence[PageBlock], y: float, height: float) -> None:
        self._brush.fill(Room(MARGIN_MM, y, INNER_MM, height), STONE)
        x, inner = MARGIN_MM + 4, INNER_MM - 8
        title = Room(x, y + GAP_MM / 2, inner, HEADING_MM)
        self._brush.line(self._say("Page/visits"), title, HEADING_EM, bold=True)
        y += GAP_MM / 2 + HEADING_MM + 1
        self._brush.line(str(count), Room(x, y, VISITS_MM - 4, 12), FIGURE_EM, SEA, bold=True)
        x, free = x + VISITS_MM, inner - VISITS_MM - APART_MM
        for block, share in zip(blocks, VISIT_SHARES, strict=True):
            self._stack([block], x, y, free * share)
            x += free * share + APART_MM

    def _how_height(self) -> float:
        return sum(self._brush.wrapped_height(self._say(key), INNER_MM, SMALL_EM) + 1 for key in HOW)

    def _how(self, y: float) -> None:
        for key in HOW:
            height = self._brush.wrapped_height(self._say(key), INNER_MM, SMALL_EM)
            self._brush.wrapped(self._say(key), Room(MARGIN_MM, y, INNER_MM, height), SMALL_EM, SOFT)
            y += height + 1


def _days(period: Period) -> str:
    return f"{period.first:%d/%m/%Y} – {period.last:%d/%m/%Y}"
