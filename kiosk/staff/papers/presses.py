"""What each card, button and answer leads to on the pages of the papers."""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.paging import next_page
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.staff.effects import ChangeRoll, CountPapers, LookAtCount, LookForPrinters, StopPapers
from kiosk.staff.events import Action, Event, PapersCounted, PapersEnded
from kiosk.staff.holding.ways import to_kit
from kiosk.staff.number_keys import STEPS
from kiosk.staff.papers.order import CertificateOrder, TicketOrder, TrialOrder, most_people, people, with_more
from kiosk.staff.papers.states import (
    ChoosingCopies,
    ChoosingTicket,
    CountingPapers,
    JudgingTrial,
    PaperRoom,
    PapersState,
    PrintingPapers,
)
from kiosk.staff.papers.ways import (
    go_back,
    paper_cards,
    prints,
    ticket_languages,
    to_copies,
    to_papers,
    to_printer,
)
from kiosk.staff.states import ChoosingPaper, ChoosingPrinter
from kiosk.staff.turned import Turned, close_saving, enter
from kiosk.staff.world import StaffWorld


def papers_picked(world: StaffWorld, state: PapersState, item: str) -> Turned:
    """What touching the card ``item`` makes of ``state``."""
    match state:
        case PaperRoom():
            return _in_the_room(world, state, item)
        case ChoosingTicket() if item in world.library.procedures:
            return to_copies(state.shift, (item,))
        case ChoosingCopies():
            return _copies_changed(world, state, item)
        case _:
            return Turned(state)


def _in_the_room(world: StaffWorld, state: PaperRoom, item: str) -> Turned:
    shift = state.shift
    match item:
        case "workshop" if prints(world):
            return enter(ChoosingTicket(shift))
        case "trial" if prints(world):
            return to_printer(shift, TrialOrder())
        case "count":
            return enter(CountingPapers(shift), LookAtCount())
        case "printer":
            return enter(ChoosingPrinter(shift), LookForPrinters())
        case "width" if prints(world):
            return enter(ChoosingPaper(shift))
        case _:
            return Turned(state)


def _copies_changed(world: StaffWorld, state: ChoosingCopies, item: str) -> Turned:
    step, _, locale = item.partition("/")
    if step not in STEPS or all(each.locale != locale for each in ticket_languages(world)):
        return Turned(state)
    copies = with_more(state.order.copies, locale, STEPS[step], most_people(state.order))
    return enter(replace(state, order=replace(state.order, copies=copies)))


def papers_pressed(world: StaffWorld, state: PapersState, action: Action) -> Turned:
    """What ``action`` makes of ``state``. No paper is printed but by a touch, and none twice for one."""
    if isinstance(state, PrintingPapers) and state.going_on:
        return _while_printing(world, state, action)
    match state, action:
        case _, Action.LEAVE:
            return close_saving(world, state.shift)
        case _, Action.BACK:
            return go_back(state)
        case ((ChoosingTicket() | ChoosingCopies()), Action.MORE):
            page = next_page(state.page, world.cards_per_page, paper_cards(world, state))
            return enter(replace(state, page=page))
        case ChoosingCopies(order=order), Action.PRINT if order.copies:
            return to_printer(state.shift, order)
        case PrintingPapers(), _:
            return _once_ended(state, action)
        case JudgingTrial(), _:
            return _while_judging(state, action)
        case CountingPapers(), _:
            return _while_counting(state, action)
        case _:
            return Turned(state)


def _while_printing(world: StaffWorld, state: PrintingPapers, action: Action) -> Turned:
    match action:
        case Action.STOP:
            return enter(replace(state, stopped=True), StopPapers())
        case Action.LEAVE:
            closed = close_saving(world, state.shift)
            return Turned(closed.state, (StopPapers(), *closed.effects))
        case _:
            return Turned(state)


def _once_ended(state: PrintingPapers, action: Action) -> Turned:
    shift = state.shift
    match state.order, action:
        case TrialOrder() as order, Action.PRINT:
            return to_printer(shift, order)
        case _, Action.GO_ON if shift.workshop and state.outcome is PrintOutcome.PRINTED:
            return to_kit(shift)
        case TicketOrder(), Action.GO_ON if state.outcome is PrintOutcome.PRINTED:
            return enter(ChoosingTicket(shift))
        case CertificateOrder(), Action.GO_ON if state.outcome is PrintOutcome.PRINTED:
            return to_papers(shift)
        case (TicketOrder() | CertificateOrder()) as order, Action.GO_ON:
            return enter(ChoosingCopies(shift, order))
        case _:
            return Turned(state)


def _while_judging(state: JudgingTrial, action: Action) -> Turned:
    shift = state.shift
    match state.bad, action:
        case False, Action.NOT_HEARD:
            return enter(JudgingTrial(shift, bad=True))
        case False, Action.HEARD:
            return to_papers(shift)
        case True, Action.GO_ON:
            return enter(ChoosingPaper(shift))
        case True, Action.PRINT:
            return to_printer(shift, TrialOrder())
        case _:
            return Turned(state)


def _while_counting(state: CountingPapers, action: Action) -> Turned:
    match action:
        case Action.ROLL_CHANGED if state.counts is not None and not state.asked:
            return enter(replace(state, asked=True))
        case Action.ROLL_CHANGED if state.asked:
            return enter(CountingPapers(state.shift), ChangeRoll())
        case Action.LEAVE_BE:
            return enter(replace(state, asked=False))
        case _:
            return Turned(state)


def papers_answered(state: PapersState, event: Event) -> Turned:
    """What the printer or the log has to tell."""
    match state, event:
        case PrintingPapers(order=order), PapersEnded(outcome=outcome) if state.going_on:
            shift = replace(state.shift, printer=state.shift.printer.after(outcome))
            if outcome is not PrintOutcome.PRINTED:
                return enter(replace(state, shift=shift, outcome=outcome))
            if isinstance(order, TrialOrder):
                return enter(JudgingTrial(shift), CountPapers(order.papers))
            if shift.workshop:
                shift = replace(shift, workshop=shift.workshop.with_papers(people(order.copies)))
            return enter(replace(state, shift=shift, outcome=outcome), CountPapers(order.papers))
        case CountingPapers(asked=False), PapersCounted(counts, problem):
            return enter(replace(state, counts=counts, problem=problem))
        case _:
            return Turned(state)
