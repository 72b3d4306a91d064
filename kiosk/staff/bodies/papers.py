"""What the staff print, how that ended and what to do then; how many papers came out."""

from __future__ import annotations

from typing import assert_never

from kiosk.content.picture import Picture
from kiosk.core.paging import on_page
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.handoff.printer_condition import PrinterCondition
from kiosk.staff.bodies.drawn import Drawn
from kiosk.staff.bodies.printer_now import OUTCOME_PICTURES, printer_note
from kiosk.staff.bodies.tending import FINDINGS_LOCALE
from kiosk.staff.events import Action
from kiosk.staff.number_keys import number_row
from kiosk.staff.papers.order import (
    MOST_PAPERS,
    CertificateOrder,
    GroupOrder,
    TicketOrder,
    TrialOrder,
    most_people,
    people,
)
from kiosk.staff.papers.standing import PaperCounts, PrinterStanding, Roll
from kiosk.staff.papers.states import (
    ChoosingCopies,
    ChoosingTicket,
    CountingPapers,
    JudgingTrial,
    PaperRoom,
    PapersState,
    PrintingPapers,
)
from kiosk.staff.papers.trial_page_of import HOW
from kiosk.staff.papers.ways import paper_cards, prints, ticket_languages
from kiosk.staff.screen import (
    Button,
    Card,
    ChoicesBody,
    CopiesBody,
    Label,
    Look,
    Note,
    TellingBody,
)
from kiosk.staff.studio.ways import procedures_of
from kiosk.staff.turned import changed
from kiosk.staff.wording import Wording
from kiosk.staff.world import StaffWorld

COUNT, ONCE = ("counter", "count"), ("hand-back-right", "once")
MENDS = {
    PrintOutcome.PRINTED: (("counter", "all-out"),),
    PrintOutcome.OUT_OF_PAPER: (("paper-roll", "new-roll"), COUNT, ONCE),
    PrintOutcome.NO_PRINTER: (("power-plug", "switch-on"), ("close-circle-outline", "nothing-out"), ONCE),
    PrintOutcome.NOT_KNOWN: (("eye", "look"), COUNT, ONCE),
}
"""What to do when a job has ended so: pictures, and keys under ``Printing/``."""


def drawn(world: StaffWorld, wording: Wording, state: PapersState) -> Drawn:
    """What ``state`` adds to the screen."""
    match state:
        case PaperRoom():
            return _room(world, wording, state)
        case ChoosingTicket():
            return _choosing_ticket(world, wording, state)
        case ChoosingCopies():
            return _choosing_copies(world, wording, state)
        case PrintingPapers():
            return _printing(wording, state)
        case JudgingTrial():
            return _judging(wording, state)
        case CountingPapers():
            return _counting(world, wording, state)
        case _:
            assert_never(state)


def _room(world: StaffWorld, wording: Wording, state: PaperRoom) -> Drawn:
    printing = prints(world)
    cards = (
        *(
            (_card(wording, "workshop", "account-group"), _card(wording, "trial", "printer"))
            if printing
            else ()
        ),
        _card(wording, "count", "counter"),
        _card(wording, "printer", "cog"),
        *((_card(wording, "width", "ruler"),) if printing else ()),
    )
    notes = [_standing(world, wording, state.shift.printer)]
    if changed(world, state.shift):
        notes.append(wording.note("restart", "afresh", "PaperRoom/afresh"))
    return Drawn(wording.say("title", "PaperRoom/title"), ChoicesBody(cards), tuple(notes))


def _standing(world: StaffWorld, wording: Wording, standing: PrinterStanding) -> Note:
    if not prints(world):
        return wording.note("printer-off", "printer", "PaperRoom/no-printer")
    note = printer_note(wording, standing)
    if note is not None:
        return note
    if standing.condition is None:
        return wording.note("timer-sand", "printer", "PaperRoom/looking")
    if standing.condition is PrinterCondition.SILENT:
        return wording.note("printer", "printer", "PaperRoom/silent")
    return wording.note("printer-check", "printer", "PaperRoom/ready")


def _card(wording: Wording, item: str, icon: str) -> Card:
    return Card(item, Picture(icon), wording.say(item, f"PaperRoom/{item}"))


def _choosing_ticket(world: StaffWorld, wording: Wording, state: ChoosingTicket) -> Drawn:
    cards = tuple(
        Card(each.id, each.picture, Label(each.id, world.library.utterance(each.title, wording.locale)))
        for each in on_page(procedures_of(world), state.page, world.cards_per_page)
    )
    notes = (wording.note("receipt-text-outline", "what", "ChoosingTicket/what"),)
    title = wording.say("title", "ChoosingTicket/title")
    return Drawn(
        title, ChoicesBody(cards), notes, wording.more(paper_cards(world, state), world.cards_per_page)
    )


def _choosing_copies(world: StaffWorld, wording: Wording, state: ChoosingCopies) -> Drawn:
    counts = dict(state.order.copies)
    full = people(state.order.copies) >= most_people(state.order)
    rows = tuple(
        number_row(
            wording,
            wording.data(each.locale, each.endonym, each.locale),
            counts.get(each.locale, 0),
            room=not full,
        )
        for each in on_page(ticket_languages(world), state.page, world.cards_per_page)
    )
    return Drawn(
        _copies_title(world, wording, state.order),
        CopiesBody(rows),
        (_total(wording, state, full=full),),
        # there from the start: nothing may move to where a finger touches for the second time
        (
            *wording.more(paper_cards(world, state), world.cards_per_page),
            wording.button(Action.PRINT, Look.WAY_ON),
        ),
    )


def _total(wording: Wording, state: ChoosingCopies, *, full: bool) -> Note:
    """One line: a second would leave a low screen too little room for three languages, one below the other."""
    if full:
        most = wording.told("total", "ChoosingCopies/full", str(MOST_PAPERS))
        return wording.pictured("alert", most, danger=True)
    tickets = isinstance(state.order, TicketOrder)
    if not state.order.copies:
        return wording.note("gesture-tap", "how", "ChoosingCopies/how" if tickets else "Certificates/how")
    key, papers = "ChoosingCopies/total" if tickets else "Certificates/total", str(state.order.papers)
    return wording.pictured("receipt-text-outline", wording.told("total", key, papers))


def _copies_title(world: StaffWorld, wording: Wording, order: GroupOrder) -> Label:
    if order.each > 1:
        return wording.told("title", "ChoosingCopies/several", str(order.each))
    if isinstance(order, CertificateOrder):
        title = world.workshops[order.kit].name
    else:
        title = world.library.procedures[order.procedures[0]].title
    return Label("title", world.library.utterance(title, wording.locale))


def _printing(wording: Wording, state: PrintingPapers) -> Drawn:
    many = wording.pictured(
        "receipt-text-outline", wording.told("papers", "Printing/papers", str(state.order.papers))
    )
    if state.going_on:
        told = (
            many,
            wording.note("timer-sand", "wait", "Printing/wait"),
            wording.note("exit-to-app", "leave", "Printing/leave"),
        )
        title = wording.say("title", "Printing/title")
        return Drawn(title, TellingBody(Picture("printer"), told))
    picture, key, mends = _ending(state.outcome)
    body = TellingBody(
        Picture(picture), (many, *(wording.note(icon, mend, f"Printing/{mend}") for icon, mend in mends))
    )
    return Drawn(wording.say("title", f"Printing/{key}"), body, bar=(_way_on(wording, state),))


def _ending(outcome: PrintOutcome | None) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    """Picture and words of how a job has ended, None: it was stopped; and what to do then."""
    if outcome is None:
        return "stop", "stopped", (COUNT, ONCE)
    return OUTCOME_PICTURES[outcome], outcome.value, MENDS[outcome]


def _way_on(wording: Wording, state: PrintingPapers) -> Button:
    if isinstance(state.order, TrialOrder):
        return wording.button(Action.PRINT, Look.WAY_ON, word="print-again")
    return wording.button(Action.GO_ON, Look.WAY_ON, word=_further(state))


def _further(state: PrintingPapers) -> str:
    if state.outcome is not PrintOutcome.PRINTED:
        return "missing-tickets"
    if state.shift.workshop:
        return "to-the-workshop"
    return "other-tickets" if isinstance(state.order, TicketOrder) else "other-papers"


def _judging(wording: Wording, state: JudgingTrial) -> Drawn:
    """Is the trial page good? What to look at is what the page itself says."""
    if not state.bad:
        told = tuple(wording.note(icon, key, key) for icon, key in HOW)
        ways = (
            wording.button(Action.NOT_HEARD, word="trial-bad"),
            wording.button(Action.HEARD, Look.WAY_ON, word="trial-good"),
        )
        title = wording.say("title", "JudgingTrial/title")
        return Drawn(title, TellingBody(Picture("printer-check"), told), bar=ways)
    told = tuple(
        wording.note(icon, key, f"JudgingTrial/{key}")
        for icon, key in (
            ("ruler", "wrong-width"),
            ("brush", "white-lines"),
            ("paper-roll", "blank"),
            ("qrcode", "code"),
        )
    )
    ways = (
        wording.button(Action.GO_ON, word="paper-width"),
        wording.button(Action.PRINT, Look.WAY_ON, word="print-again"),
    )
    return Drawn(wording.say("title", "JudgingTrial/mend"), TellingBody(Picture("tools"), told), bar=ways)


def _counting(world: StaffWorld, wording: Wording, state: CountingPapers) -> Drawn:
    title = wording.say("title", "CountingPapers/title")
    picture = Picture("counter")
    if state.problem:
        told: tuple[Note, ...] = (
            wording.note("alert", "failed", "Errand/failed", danger=True),
            wording.pictured("tools", wording.data("problem", state.problem, FINDINGS_LOCALE)),
        )
        return Drawn(title, TellingBody(picture, told))
    if state.counts is None:
        return Drawn(title, TellingBody(picture, (wording.note("timer-sand", "busy", "Errand/busy"),)))
    roll = state.shift.site.paper != "a4"
    if state.asked:
        told = (wording.note("help-circle", "asked", "CountingPapers/asked"),)
        ways = (
            wording.button(Action.LEAVE_BE, word="keep-count"),
            wording.button(Action.ROLL_CHANGED, Look.WAY_ON, word="begin-count"),
        )
        return Drawn(title, TellingBody(Picture("paper-roll"), told), bar=ways)
    change = wording.button(Action.ROLL_CHANGED, word="roll-changed" if roll else "paper-filled")
    return Drawn(title, TellingBody(picture, tuple(_counts(wording, state.counts))), bar=(change,))


def _counts(wording: Wording, counts: PaperCounts) -> list[Note]:
    this, last = str(counts.this_month), str(counts.last_month)
    return [
        wording.pictured("calendar-month", wording.told("this", "CountingPapers/this-month", this)),
        wording.pictured("calendar-blank", wording.told("last", "CountingPapers/last-month", last)),
        _since_the_roll(wording, counts.roll),
        wording.note("information-outline", "what", "CountingPapers/what"),
    ]


def _since_the_roll(wording: Wording, roll: Roll | None) -> Note:
    if roll is None:
        return wording.note("paper-roll", "roll", "CountingPapers/no-roll")
    if roll.papers is None:
        return wording.note("paper-roll", "roll", "CountingPapers/lost", danger=True)
    day = f" ({roll.day:%d/%m/%Y})" if roll.day else ""
    return wording.pictured(
        "paper-roll", wording.told("roll", "CountingPapers/since-roll", f"{roll.papers}{day}")
    )
