"""PrinterCondition: how a printer stands when it is asked, for who tends it."""

from __future__ import annotations

from enum import Enum


class PrinterCondition(Enum):
    """What is known of a printer. SILENT: it is there and takes papers, but does not say how it stands.

    STOPPED: a cover is open, or it waits for somebody. ABSENT: it cannot be reached, or not be opened.
    """

    READY = "ready"
    PAPER_LOW = "paper-low"
    OUT_OF_PAPER = "out-of-paper"
    STOPPED = "stopped"
    SILENT = "silent"
    ABSENT = "absent"
