"""SharedPrinter: one printer for the visits and for the staff, who never have the terminal at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.printout import Printout
from kiosk.visit.events import Event, PrinterChecked, TicketEnded
from kiosk.visit.ports import Inbox, Printer


class SharedPrinter:
    """A Printer, made by ``make`` with its way for answers. Jobs of visits count upwards from 1, the staff's downwards.

    ``inbox`` and ``staff`` get the answers of the one and the other; how the printer stands is told to both, and each
    lets it go by when it is not at the terminal. ``trouble`` is how the last paper ended, unless it was printed; one
    that was taken back says nothing of the printer.
    """

    def __init__(self, make: Callable[[Inbox], Printer], inbox: Inbox, staff: Inbox) -> None:
        self.trouble: PrintOutcome | None = None
        self._inbox = inbox
        self._staff = staff
        self._wanted = 0
        self._printer = make(self._answered)

    def check(self) -> None:
        """See :class:`kiosk.visit.ports.Printer`."""
        self._printer.check()

    def print(self, printouts: Sequence[Printout], id: int) -> None:
        """See :class:`kiosk.visit.ports.Printer`."""
        self._wanted = id
        self._printer.print(printouts, id)

    def cancel(self) -> None:
        """See :class:`kiosk.visit.ports.Printer`."""
        self._wanted = 0
        self._printer.cancel()

    def _answered(self, event: Event) -> None:
        if isinstance(event, TicketEnded):
            self._note(event)
        if isinstance(event, PrinterChecked) or (isinstance(event, TicketEnded) and event.id < 0):
            self._staff(event)
        if not isinstance(event, TicketEnded) or event.id > 0:
            self._inbox(event)

    def _note(self, ended: TicketEnded) -> None:
        if ended.id == self._wanted:
            self._wanted = 0
            self.trouble = None if ended.outcome is PrintOutcome.PRINTED else ended.outcome
