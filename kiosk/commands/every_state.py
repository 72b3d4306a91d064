"""every_state: one state for each screen there is, to be looked at and tried."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.content.procedure import PERSON, Procedure
from kiosk.visit.comfort import Comfort
from kiosk.visit.printing import Paper, PrintOutcome
from kiosk.visit.states import (
    Asking,
    ComfortPanel,
    Emergency,
    Goodbye,
    Handoff,
    Help,
    Home,
    IdleWarning,
    Languages,
    OutOfOrder,
    Preparing,
    Resting,
    Showing,
    State,
    Theme,
    Visit,
    WhatIsKept,
)
from kiosk.visit.world import IDLE_WARNING_SECONDS, World


def every_state(world: World, locale: str, text_size: int) -> Iterator[State]:
    """One state for each screen there is, in the order of a visit, for every procedure."""
    visit = Visit(locale, chosen=True, comfort=Comfort(text_size=text_size))
    yield Resting()
    yield Languages(visit)
    home = Home(visit)
    yield home
    for theme in world.library.open_themes():
        yield Theme(visit, theme.id)
    for procedure in world.library.procedures.values():
        yield from _states_of(world, visit, procedure)
    yield from (Emergency(home), Help(home), ComfortPanel(home), WhatIsKept(home))
    quiet = replace(visit, comfort=replace(visit.comfort, only_for_me=True))
    yield ComfortPanel(Home(quiet))
    yield Help(Languages(visit), missing_language=True)
    yield IdleWarning(home, IDLE_WARNING_SECONDS)
    yield Goodbye(visit)
    yield OutOfOrder(locale)


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
    address = world.library.facts[procedure.address].value
    handoff = Handoff(visit, procedure.id, 3, world.encode_qr(f"https://{address}"), preparing, Paper.READY)
    yield handoff
    yield replace(handoff, paper=PrintOutcome.OUT_OF_PAPER)
