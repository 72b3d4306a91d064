"""Act: what the staff do at the terminal, and the line each of it leaves. It says that the staff did, never who."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import Enum


class Act(Enum):
    """What was done. The names are written into logs: they never change.

    EXPORT: something was taken away, a file or papers. BACKUP: ``fanal log backup``, which a timer does daily.
    UPDATE: a locked terminal started with another version of Fanal than the time before.
    """

    ENTER = "enter"
    REFUSED = "refused"
    LOG = "log"
    CORRECT = "correct"
    ERASE = "erase"
    EXPORT = "export"
    BACKUP = "backup"
    PURGE = "purge"
    SETTINGS = "settings"
    PIN = "pin"
    RECORD = "record"
    UPDATE = "update"
    RESTART = "restart"
    QUIT = "quit"

    @property
    def role(self) -> str:
        """Who does it: the staff, whoever of them, or the terminal by itself."""
        return "terminal" if self in (Act.BACKUP, Act.PURGE, Act.UPDATE) else "staff"


@dataclass(frozen=True, slots=True)
class ActRow:
    """``act`` was done on ``day``. ``seq`` is its place: the only order there is."""

    seq: int
    day: datetime.date
    act: Act
