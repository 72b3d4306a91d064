"""Steps: from one step of a procedure to the next, shown or tried, and what the visit remembers of it."""

from __future__ import annotations

from dataclasses import replace

from kiosk.content.practice import practised
from kiosk.visit.states import Learnt, Plain, Preparing, Showing, Trying, Visit, with_visit
from kiosk.visit.world import World


def showing(world: World, visit: Visit, procedure: str, step: int) -> Showing:
    """Step ``step`` shown."""
    last = len(world.library.procedures[procedure].steps)
    return Showing(_advanced(visit, procedure, step, finished=step == last), procedure, step)


def trying(
    visit: Visit,
    procedure: str,
    step: int,
    came_from: Preparing | Showing,
    learnt: frozenset[int] = frozenset(),
) -> Trying:
    """Step ``step``, one of those that can be tried, to be tried; ``learnt`` are those done right before."""
    shown = _advanced(visit, procedure, step, finished=False)
    return Trying(shown, procedure, step, came_from, learnt=learnt)


def _advanced(visit: Visit, procedure: str, step: int, *, finished: bool) -> Visit:
    """The visit once ``step`` was shown or tried."""
    same = visit.procedure == procedure
    return replace(
        visit,
        procedure=procedure,
        draft_told=True,
        furthest=max(step, visit.furthest if same else 0),
        finished=finished or (same and visit.finished),
    )


def next_practised(world: World, state: Showing | Trying) -> int:
    """The step to try: this one or the first after it that can be; after a Trying the next one. 0: none is left."""
    here = state.step + 1 if isinstance(state, Trying) else state.step
    tried = practised(world.library.procedures[state.procedure])
    return next((step for step in tried if step >= here), 0)


def after_trying(world: World, state: Trying) -> Trying | Learnt:
    """The next thing to try, and after the last one what was learnt."""
    step = next_practised(world, state)
    if step:
        return trying(state.visit, state.procedure, step, state.came_from, state.learnt)
    return Learnt(state.visit, state.procedure, state)


def before_trying(world: World, state: Trying) -> Plain:
    """The thing tried before, and from the first one out of the practice."""
    first = state.came_from.step if isinstance(state.came_from, Showing) else 1
    tried = practised(world.library.procedures[state.procedure])
    before = [step for step in tried if first <= step < state.step]
    if before:
        return Trying(state.visit, state.procedure, before[-1], state.came_from, learnt=state.learnt)
    return with_visit(state.came_from, state.visit)
