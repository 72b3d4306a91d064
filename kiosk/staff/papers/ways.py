"""The ways between the pages of the papers: in, back, to the printer, and what each page holds."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.content.language import Language
from kiosk.staff.effects import LookAtPrinter, PrintPapers
from kiosk.staff.holding.ways import to_kit
from kiosk.staff.papers.order import CertificateOrder, Copies, Order, TicketOrder
from kiosk.staff.papers.states import (
    ChoosingCopies,
    ChoosingTicket,
    CountingPapers,
    JudgingTrial,
    PaperRoom,
    PapersState,
    PrintingPapers,
)
from kiosk.staff.shift import Shift
from kiosk.staff.site_sheet import NO_PRINTER
from kiosk.staff.stages import to_terminal
from kiosk.staff.turned import Turned, enter
from kiosk.staff.world import StaffWorld


def to_papers(shift: Shift) -> Turned:
    """What can be done with papers; the printer is asked how it is."""
    return enter(PaperRoom(replace(shift, setting_up=False)), LookAtPrinter())


def to_copies(shift: Shift, procedures: tuple[str, ...], copies: Copies = ()) -> Turned:
    """How many people get a ticket of each of ``procedures``, with ``copies`` to begin with."""
    return enter(ChoosingCopies(shift, TicketOrder(procedures, copies)))


def to_certificates(shift: Shift, kit: str, copies: Copies = ()) -> Turned:
    """How many people get a certificate of the workshop held from ``kit``, with ``copies`` to begin with."""
    return enter(ChoosingCopies(shift, CertificateOrder(kit, copies)))


def to_printer(shift: Shift, order: Order) -> Turned:
    """Print ``order``, once."""
    return enter(PrintingPapers(shift, order), PrintPapers(order))


def go_back(state: PapersState) -> Turned:
    """To where this page was opened."""
    shift = state.shift
    match state:
        case PaperRoom():
            return to_terminal(shift)
        case ChoosingCopies() if shift.workshop:
            return to_kit(shift)
        case ChoosingCopies(order=TicketOrder()):
            return enter(ChoosingTicket(shift))
        case PrintingPapers(order=(TicketOrder() | CertificateOrder()) as order):
            return enter(ChoosingCopies(shift, order))
        case JudgingTrial(bad=True):
            return enter(JudgingTrial(shift))
        case CountingPapers(asked=True):
            return enter(replace(state, asked=False))
        case ChoosingCopies() | ChoosingTicket() | PrintingPapers() | JudgingTrial() | CountingPapers():
            return to_papers(shift)
        case _:
            assert_never(state)


def prints(world: StaffWorld) -> bool:
    """Whether this run of the terminal has a printer."""
    return world.site.printer != NO_PRINTER


def ticket_languages(world: StaffWorld) -> tuple[Language, ...]:
    """Those that a ticket can be in: one that is only spoken would be the French."""
    return tuple(each for each in world.library.known_languages() if not each.spoken_only)


def paper_cards(world: StaffWorld, state: ChoosingTicket | ChoosingCopies) -> int:
    """How many cards or rows there are, on all pages."""
    return len(world.library.procedures if isinstance(state, ChoosingTicket) else ticket_languages(world))
