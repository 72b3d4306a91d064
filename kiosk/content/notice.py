"""Notice: what a site tells its visitors of itself, from a closed list: ``closed 2026-12-24``, ``printer``."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import Enum

from kiosk.content.picture import Picture


class NoticeKind(Enum):
    """What is told. The value is how it is written, and names its words under ``Notices/``."""

    CLOSED = "closed"
    NO_PERMANENCE = "no-permanence"
    OPENS = "opens"
    CLOSES = "closes"
    PRINTER = "printer"
    INTERNET = "internet"


ON_A_DAY = (NoticeKind.CLOSED, NoticeKind.NO_PERMANENCE)
"""Followed by the day, after which nothing is told any more."""

AT_AN_HOUR = (NoticeKind.OPENS, NoticeKind.CLOSES)
"""Followed by the hour."""

PICTURES = {
    NoticeKind.CLOSED: Picture("door-closed-lock"),
    NoticeKind.NO_PERMANENCE: Picture("calendar-remove"),
    NoticeKind.OPENS: Picture("door-open"),
    NoticeKind.CLOSES: Picture("door-closed"),
    NoticeKind.PRINTER: Picture("printer-alert"),
    NoticeKind.INTERNET: Picture("wifi-off"),
}


@dataclass(frozen=True, slots=True)
class Notice:
    """``day`` or ``hour`` is there where the kind wants one."""

    kind: NoticeKind
    day: datetime.date | None = None
    hour: datetime.time | None = None

    @property
    def written(self) -> str:
        """As a site's file has it."""
        when = self.day.isoformat() if self.day else f"{self.hour:%H:%M}" if self.hour else ""
        return f"{self.kind.value} {when}".strip()

    @property
    def when(self) -> str:
        """The day or the hour as it is shown and read; empty where there is none."""
        if self.day:
            return f"{self.day:%d/%m/%Y}"
        return f"{self.hour:%H:%M}" if self.hour else ""

    @property
    def travels(self) -> bool:
        """Whether it still says something to whoever has gone home."""
        return self.kind in (*ON_A_DAY, *AT_AN_HOUR)

    def holds(self, today: datetime.date | None) -> bool:
        """Whether it is still to be told; where nobody knows what day it is, it is."""
        return self.day is None or today is None or self.day >= today


def notice_of(written: str) -> Notice | None:
    """What was ``written``; None when it is not as it should be."""
    name, _, when = written.partition(" ")
    kind = next((each for each in NoticeKind if each.value == name), None)
    try:
        if kind in ON_A_DAY:
            notice = Notice(kind, day=datetime.date.fromisoformat(when))
        elif kind in AT_AN_HOUR:
            notice = Notice(kind, hour=datetime.time.fromisoformat(when))
        elif kind:
            notice = Notice(kind)
        else:
            return None
    except ValueError:
        return None
    return notice if notice.written == written else None
