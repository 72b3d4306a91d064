"""StaffTray: what the staff order is made into papers for the terminal's own printer, and what that tells them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kiosk.content.library import Library
from kiosk.content.workshop import WorkshopKit
from kiosk.handoff.certificate_of import certificate_of
from kiosk.handoff.printer_condition import PrinterCondition
from kiosk.handoff.printout import Printout
from kiosk.handoff.ticket import Ticket
from kiosk.staff.events import PapersEnded, PrinterLookedAt
from kiosk.staff.papers.order import CertificateOrder, Order, TicketOrder, TrialOrder
from kiosk.staff.papers.trial_page_of import trial_page_of
from kiosk.visit.events import Event, PrinterChecked, TicketEnded
from kiosk.visit.ports import Clock, Printer
from kiosk.visit.ticket_of import ticket_of
from kiosk.visit.world import World


class StaffTray:
    """The Tray port over ``printer``, whose answers go through :func:`of_the_printer`.

    ``words`` are the staff's, ``workshops`` the kits that certificates can be of, by id.
    """

    def __init__(
        self,
        printer: Printer,
        world: World,
        words: Library,
        clock: Clock,
        workshops: Mapping[str, WorkshopKit],
    ) -> None:
        self._printer = printer
        self._world = world
        self._words = words
        self._clock = clock
        self._workshops = workshops

    def look(self) -> None:
        """See :class:`kiosk.staff.ports.Tray`."""
        self._printer.check()

    def print(self, order: Order, id: int) -> None:
        """See :class:`kiosk.staff.ports.Tray`."""
        self._printer.print(tuple(self._printouts(order)), id)

    def stop(self) -> None:
        """See :class:`kiosk.staff.ports.Tray`."""
        self._printer.cancel()

    def _printouts(self, order: Order) -> Iterator[Printout]:
        world = self._world
        day = self._clock.now().date() if self._clock.believable() else None
        match order:
            case TrialOrder():
                yield trial_page_of(self._words, world.library, world.site.name, world.encode_qr, day)
            case TicketOrder():
                made: dict[tuple[str, str], Ticket] = {}
                for locale, procedure in order.tickets():
                    if (locale, procedure) not in made:
                        made[locale, procedure] = ticket_of(world, locale, procedure, 1, day)
                    yield made[locale, procedure]
            case CertificateOrder(kit, copies):
                for locale, count in copies:
                    held = self._workshops[kit]
                    yield from [certificate_of(world.library, world.site.name, held, locale, day)] * count


def of_the_printer(event: Event) -> PapersEnded | PrinterLookedAt | None:
    """What an answer of the printer means to the staff."""
    match event:
        case TicketEnded(id, outcome):
            return PapersEnded(id, outcome)
        case PrinterChecked(ready, condition):
            plain = PrinterCondition.SILENT if ready else PrinterCondition.ABSENT
            return PrinterLookedAt(condition or plain)
        case _:
            return None
