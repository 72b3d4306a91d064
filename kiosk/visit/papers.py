"""papers: the paper that a screen offers: looked for, offered, printing, ended, and told once. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.log.log_book import Total
from kiosk.visit.effects import CheckPrinter, Count, Effect, PrintSlip, PrintTicket
from kiosk.visit.links_of import link_of
from kiosk.visit.printing import PrintStage
from kiosk.visit.states import (
    AtCounter,
    ComfortPanel,
    Emergency,
    Handoff,
    Help,
    IdleWarning,
    Languages,
    Offering,
    Overlay,
    Plain,
    State,
    Visit,
    Visited,
    WhatIsKept,
    with_visit,
)
from kiosk.visit.turned import Turned, enter, quiet, say_item
from kiosk.visit.world import World

PAPER = "paper"
"""The item under which every such screen says how its paper stands."""

OfferingState = TypeVar("OfferingState", bound=Offering)


def enter_offering(world: World, state: Offering) -> Turned:
    """Go to a screen that offers a paper, and let the printer be looked for unless it is known how that stands."""
    offered, effects = offering(world, state)
    return enter(offered, *effects)


def offering(world: World, state: OfferingState) -> tuple[OfferingState, tuple[Effect, ...]]:
    """``state`` with its paper offered anew, and what that asks of the world."""
    known = _known(world, state.visit)
    if known is None:
        return replace(state, paper=PrintStage.CHECKING, paper_told=False), (CheckPrinter(),)
    return replace(state, paper=known, paper_told=True), ()


def _known(world: World, visit: Visit) -> PrintStage | None:
    """How the paper stands whatever the printer would answer; None: it has to be asked."""
    if visit.printing:
        return PrintStage.PRINTING
    return PrintStage.USED_UP if visit.papers >= world.papers_per_visit else None


def offer_again(world: World, state: Offering) -> Turned:
    """Another code is shown: a paper of it may be had, unless only staff can mend what happened to the last one."""
    if state.paper in (PrintOutcome.PRINTED, PrintOutcome.NO_PRINTER, PrintStage.ABSENT):
        return enter_offering(world, state)
    return enter(telling_paper(state))


def print_paper(world: World, state: Offering) -> Turned:
    """The print button was touched: one job, which counts at once lest a second touch make a second paper."""
    if state.paper is not PrintStage.READY:
        return Turned(state)
    visit = replace(state.visit, papers=state.visit.papers + 1, printing=True)
    printing, job = _job(world, replace(state, paper=PrintStage.PRINTING, visit=visit))
    return Turned(printing, (job, *say_item(printing, PAPER).effects))


def _job(world: World, state: Offering) -> tuple[Offering, Effect]:
    locale, procedure, step = state.visit.locale, state.procedure, state.step
    if isinstance(state, AtCounter):
        return state, PrintSlip(procedure, step, state.reason)
    link = link_of(world, locale, procedure, step, state.kind)
    return replace(state, printed=link), PrintTicket(locale, procedure, step, link)


def telling_paper(state: Plain | Overlay) -> Plain | Overlay:
    """The screen says what the printer answered, once it has: it need not be said a second time."""
    if isinstance(state, Offering) and state.paper is not PrintStage.CHECKING:
        return replace(state, paper_told=True)
    return state


def heard_out(world: World, state: Offering) -> Turned:
    """What the screen says came to its end."""
    return _tell(world, replace(state, heard_out=True))


def _tell(world: World, state: Offering) -> Turned:
    """Say the printer's answer, once, when nothing else is being said: who cannot read would not see the offer."""
    if not state.heard_out or state.paper_told or state.paper is PrintStage.CHECKING:
        return Turned(state, quiet(world, state) if state.heard_out else ())
    return say_item(replace(state, paper_told=True), PAPER)


def printer_checked(world: World, state: State, *, ready: bool) -> Turned:
    """The printer has answered whether a paper can be offered."""
    offering = _waiting(state)
    if offering is None or offering.paper is not PrintStage.CHECKING:
        return Turned(state)
    told = _with_waiting(state, replace(offering, paper=PrintStage.READY if ready else PrintStage.ABSENT))
    return _tell(world, told) if isinstance(told, Offering) else Turned(told)


def ticket_ended(state: State, outcome: PrintOutcome) -> Turned:
    """The job has ended: a paper that came out is counted for the staff, whoever stands there now.

    Only a printer that was not there leaves the visit the paper it had counted.
    """
    counted = (Count(Total.PAPERS),) if outcome is PrintOutcome.PRINTED else ()
    if not isinstance(state, Visited):
        return Turned(state, counted)
    visit = state.visit
    ended = replace(
        visit,
        printing=False,
        ticket=visit.ticket or outcome is PrintOutcome.PRINTED,
        papers=max(0, visit.papers - (outcome is PrintOutcome.NO_PRINTER)),
    )
    state = with_visit(state, ended)
    offering = _waiting(state)
    if offering is None or offering.paper is not PrintStage.PRINTING:
        return Turned(state, counted)
    told = _with_waiting(state, replace(offering, paper=outcome, paper_told=True))
    said = say_item(told, PAPER) if isinstance(told, Offering) else Turned(told)
    return Turned(said.state, (*said.effects, *counted))


def _waiting(state: State) -> Offering | None:
    """The screen that waits for the printer, also when something lies over it."""
    match state:
        case Handoff() | AtCounter():
            return state
        case Languages(held=held):
            return _waiting(held) if held else None
        case Emergency() | Help() | ComfortPanel() | WhatIsKept() | IdleWarning():
            return _waiting(state.held)
        case _:
            return None


def _with_waiting(state: State, offering: Offering) -> State:
    match state:
        case Languages() | Emergency() | Help() | ComfortPanel() | WhatIsKept() | IdleWarning():
            return replace(state, held=_with_waiting(state.held, offering))  # type: ignore[arg-type]
        case _:
            return offering
