"""NoPrinter: the terminal has none. The code on the screen is what people take away."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.printer_condition import PrinterCondition
from kiosk.handoff.printout import Printout
from kiosk.visit.events import PrinterChecked, TicketEnded
from kiosk.visit.ports import Inbox


class NoPrinter:
    """The Printer port of a terminal without a printer."""

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox

    def check(self) -> None:
        """Answer that no paper can be offered."""
        self._inbox(PrinterChecked(False, PrinterCondition.ABSENT))

    def print(self, printouts: Sequence[Printout], id: int) -> None:
        """Answer that there is no printer."""
        self._inbox(TicketEnded(id, PrintOutcome.NO_PRINTER))

    def cancel(self) -> None:
        """There is nothing to take back."""
