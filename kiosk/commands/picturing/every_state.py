"""every_state: one state for each screen there is, to be looked at and tried."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from kiosk.content.practice import answers, practised, touchables
from kiosk.content.procedure import PERSON, Procedure
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.log.blocked_reason import BlockedReason
from kiosk.visit.blocking import blocked_at, pages_of
from kiosk.visit.comfort import Comfort
from kiosk.visit.links_of import links_of
from kiosk.visit.printing import PrintStage
from kiosk.visit.states import (
    Asking,
    AtCounter,
    ComfortPanel,
    Emergency,
    Feedback,
    Goodbye,
    Handoff,
    Help,
    Home,
    IdleWarning,
    IsThisReal,
    Languages,
    Learnt,
    Message,
    Messages,
    NotResumed,
    OutOfOrder,
    Paper,
    Papers,
    Preparing,
    Resting,
    Resumed,
    Resuming,
    Showing,
    State,
    Theme,
    Trying,
    Visit,
    WhatIsKept,
)
from kiosk.visit.world import IDLE_WARNING_SECONDS, World


def every_state(
    world: World, locale: str, text_size: int, procedures: Collection[str] = ()
) -> Iterator[State]:
    """One state for each screen there is, in the order of a visit, for every procedure or those named."""
    visit = Visit(locale, chosen=True, comfort=Comfort(text_size=text_size))
    yield Resting()
    yield Languages(visit)
    home = Home(visit)
    yield home
    yield from (Resuming(visit), Resuming(visit, (3, 15)), NotResumed(visit, (15, 15, 15)))
    yield from _brought(world, home)
    for theme in world.library.open_themes():
        yield Theme(visit, theme.id)
    for procedure in world.library.procedures.values():
        if not procedures or procedure.id in procedures:
            yield from _states_of(world, visit, procedure)
    yield Feedback(visit)
    yield from (Emergency(home), Help(home), ComfortPanel(home), WhatIsKept(home))
    quiet = replace(visit, comfort=replace(visit.comfort, only_for_me=True))
    yield ComfortPanel(Home(quiet))
    yield Help(Languages(visit), missing_language=True)
    yield Help(home, weak_voice=True)
    yield IdleWarning(home, IDLE_WARNING_SECONDS)
    yield Goodbye(visit)
    yield OutOfOrder(locale)


def _brought(world: World, home: Home) -> Iterator[State]:
    visit, library = home.visit, world.library
    if library.letters:
        yield Papers(visit)
    yield from (Paper(visit, letter) for letter in library.letters)
    if library.messages:
        yield Messages(visit)
    yield from (Message(visit, message) for message in library.messages)
    yield from (IsThisReal(visit, home, page) for page in range(len(library.trust.pages())))


def _states_of(world: World, visit: Visit, procedure: Procedure) -> Iterator[State]:
    for number, gate in enumerate(procedure.gates):
        asking = Asking(visit, procedure.id, number)
        yield asking
        yield from (Help(asking, stuck=each.because) for each in gate.choices[-1:] if each.leads == PERSON)
    needs = [need.id for need in procedure.needs]
    preparing = Preparing(visit, procedure.id)
    yield preparing
    yield replace(preparing, have=frozenset(needs[:1]), lack=frozenset(needs[1:2]))
    for step in range(1, len(procedure.steps) + 1):
        yield Showing(visit, procedure.id, step)
    yield from _practice(visit, procedure, preparing)
    yield Resumed(visit, procedure.id, min(4, len(procedure.steps)))
    yield from _blocked(world, Showing(visit, procedure.id, 2))
    handoff = Handoff(visit, procedure.id, 3, preparing, paper=PrintStage.READY)
    yield handoff
    others = links_of(world, visit.locale, procedure.id, 3)[1:]
    yield from (replace(handoff, kind=link.kind) for link in others)
    yield replace(handoff, paper=PrintOutcome.OUT_OF_PAPER)


def _blocked(world: World, showing: Showing) -> Iterator[State]:
    """Why the portal blocks, and the slip for a counter; a lesson has neither."""
    blocked = blocked_at(world, showing)
    if blocked:
        yield Help(showing)
        yield blocked
        reason = BlockedReason.NO_CODE
        slip = AtCounter(
            showing.visit, blocked.procedure, blocked.step, reason, blocked, paper=PrintStage.READY
        )
        yield from (replace(slip, page=page) for page in range(pages_of(world, blocked.procedure)))
        yield replace(slip, paper=PrintOutcome.NOT_KNOWN)


def _practice(visit: Visit, procedure: Procedure, preparing: Preparing) -> Iterator[State]:
    """Each thing to try: untouched, missed twice where it can be, and done; then what was learnt."""
    steps = practised(procedure)
    for step in steps:
        scene = procedure.steps[step - 1].scene
        trying = Trying(visit, procedure.id, step, preparing)
        yield trying
        wrong = next((each for each in touchables(scene) if each not in answers(scene)), "")
        if wrong:
            yield replace(trying, touched=wrong, misses=2)
        yield replace(trying, touched=min(answers(scene)), done=True)
    if steps:
        last = Trying(visit, procedure.id, steps[-1], preparing, learnt=frozenset(steps))
        yield Learnt(visit, procedure.id, last)
