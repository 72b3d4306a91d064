"""every_paper_state: every page where the staff print or count papers, to look at and try."""

from __future__ import annotations

import datetime
from dataclasses import replace

from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.printer_condition import PrinterCondition
from kiosk.staff.papers.order import MOST_PAPERS, CertificateOrder, Copies, TicketOrder, TrialOrder
from kiosk.staff.papers.standing import PaperCounts, PrinterStanding, Roll
from kiosk.staff.papers.states import (
    ChoosingCopies,
    ChoosingTicket,
    CountingPapers,
    JudgingTrial,
    PaperRoom,
    PrintingPapers,
)
from kiosk.staff.papers.ways import ticket_languages
from kiosk.staff.shift import Shift
from kiosk.staff.states import Open, Terminal
from kiosk.staff.studio.ways import procedures_of
from kiosk.staff.world import StaffWorld

UNREAD = "/var/lib/fanal/log.sqlite: another program keeps it locked. Close that program."


def every_paper_state(world: StaffWorld, shift: Shift) -> dict[str, Open]:
    """Every state there is, by a name to tell its shapes apart."""
    first, second, *_ = (each.id for each in procedures_of(world))
    locales = [each.locale for each in ticket_languages(world)]
    copies = tuple(zip(locales, (5, 4, 3), strict=False))
    order = TicketOrder((first,), copies)
    counting = CountingPapers(shift, PaperCounts(214, 187, Roll(96, datetime.date(2026, 11, 9))))
    return {
        **_standings(shift),
        **_certificates(world, shift, copies),
        "PaperRoom-changed": PaperRoom(replace(shift, site=replace(shift.site, paper="58mm"))),
        "ChoosingTicket": ChoosingTicket(shift),
        "ChoosingCopies-none": ChoosingCopies(shift, TicketOrder((first,), ())),
        "ChoosingCopies": ChoosingCopies(shift, order),
        "ChoosingCopies-full": ChoosingCopies(shift, TicketOrder((first,), ((locales[0], MOST_PAPERS),))),
        "ChoosingCopies-kit": ChoosingCopies(shift, TicketOrder((first, second), copies)),
        "PrintingPapers": PrintingPapers(shift, order),
        "PrintingPapers-stopped": PrintingPapers(shift, order, stopped=True),
        **{f"PrintingPapers-{each.value}": PrintingPapers(shift, order, each) for each in PrintOutcome},
        "PrintingPapers-trial": PrintingPapers(shift, TrialOrder(), PrintOutcome.OUT_OF_PAPER),
        "JudgingTrial": JudgingTrial(shift),
        "JudgingTrial-bad": JudgingTrial(shift, bad=True),
        "CountingPapers-busy": CountingPapers(shift),
        "CountingPapers": counting,
        "CountingPapers-first": replace(counting, counts=PaperCounts(3, 0)),
        "CountingPapers-a4": replace(counting, shift=replace(shift, site=replace(shift.site, paper="a4"))),
        "CountingPapers-lost": replace(counting, counts=PaperCounts(214, 187, Roll(None, None))),
        "CountingPapers-asked": replace(counting, asked=True),
        "CountingPapers-unread": CountingPapers(shift, problem=UNREAD),
    }


def _certificates(world: StaffWorld, shift: Shift, copies: Copies) -> dict[str, Open]:
    """Nothing where there is no kit."""
    states: dict[str, Open] = {}
    for kit in tuple(world.workshops)[:1]:
        order = CertificateOrder(kit, copies)
        states["ChoosingCopies-certificates-none"] = ChoosingCopies(shift, replace(order, copies=()))
        states["ChoosingCopies-certificates"] = ChoosingCopies(shift, order)
        states["PrintingPapers-certificates"] = PrintingPapers(shift, order, PrintOutcome.PRINTED)
    return states


def _standings(shift: Shift) -> dict[str, Open]:
    standings = {
        "": PrinterStanding(),
        **{f"-{each.value}": PrinterStanding(each) for each in PrinterCondition},
        **{
            f"-last-{each.value}": PrinterStanding(PrinterCondition.SILENT, each)
            for each in PrintOutcome
            if each is not PrintOutcome.PRINTED
        },
    }
    states: dict[str, Open] = {
        f"PaperRoom{name}": PaperRoom(replace(shift, printer=standing))
        for name, standing in standings.items()
    }
    return states | {
        "Terminal-printer": Terminal(replace(shift, printer=PrinterStanding(PrinterCondition.ABSENT)))
    }
