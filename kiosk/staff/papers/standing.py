"""What is known of the printer and of its papers."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.printer_condition import PrinterCondition

NOT_PRINTING = (PrinterCondition.OUT_OF_PAPER, PrinterCondition.STOPPED, PrinterCondition.ABSENT)
"""How a printer stands that needs somebody."""


@dataclass(frozen=True, slots=True)
class PrinterStanding:
    """How the printer is. ``condition`` is how it stood when it was asked last; None: it was not yet.

    ``trouble`` is how the last paper ended, a visitor's or the staff's, unless it was printed.
    """

    condition: PrinterCondition | None = None
    trouble: PrintOutcome | None = None

    def after(self, outcome: PrintOutcome) -> PrinterStanding:
        """The same once a paper has ended so. One that came out says that what was wrong is so no more."""
        if outcome is not PrintOutcome.PRINTED:
            return replace(self, trouble=outcome)
        known = None if self.condition in NOT_PRINTING else self.condition
        return PrinterStanding(known)


@dataclass(frozen=True, slots=True)
class Roll:
    """How many papers came out since the roll was changed: None when the log has lost some of them.

    ``day`` is that of the change, None when the clock was doubtful.
    """

    papers: int | None
    day: datetime.date | None


@dataclass(frozen=True, slots=True)
class PaperCounts:
    """How many papers came out; ``roll`` is None when nobody has said yet that it was changed."""

    this_month: int
    last_month: int
    roll: Roll | None = None
