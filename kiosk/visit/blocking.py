"""blocking: the website goes no further. Why, from a closed list, then the slip for a counter."""

from __future__ import annotations

from dataclasses import replace

from kiosk.log.blocked_reason import BlockedReason
from kiosk.visit.papers import enter_offering, telling_paper
from kiosk.visit.slip_of import has_counter
from kiosk.visit.states import AtCounter, Blocked, Handoff, Plain, Showing, Trying, with_visit
from kiosk.visit.turned import Turned, enter
from kiosk.visit.world import World

REASON = "blocked/"
"""No content id holds a slash, so that no reason ever meets another item of its screen."""


def reason_item(reason: BlockedReason) -> str:
    """The item of a reason's card."""
    return REASON + reason.value


def blocked_at(world: World, state: Plain) -> Blocked | None:
    """Where "the website blocks me" leads from ``state``; None where no step of a portal is at hand."""
    if not isinstance(state, Showing | Trying | Handoff):
        return None
    procedure = world.library.procedures[state.procedure]
    return Blocked(state.visit, procedure.id, state.step, state) if has_counter(procedure) else None


def picked_reason(world: World, state: Blocked, item: str) -> Turned:
    """The reason was touched: the visit remembers it, for whoever helps afterwards, until it is wiped."""
    reason = next((each for each in BlockedReason if reason_item(each) == item), None)
    if reason is None:
        return Turned(state)
    visit = replace(state.visit, blocked=reason)
    slip = AtCounter(visit, state.procedure, state.step, reason, with_visit(state, visit))
    return enter_offering(world, slip)


def before_blocked(world: World, state: Blocked) -> Turned:
    """Back to where the person was; a handoff asks anew how its paper stands."""
    before = with_visit(state.came_from, state.visit)
    return enter_offering(world, before) if isinstance(before, Handoff) else enter(before)


def pages_of(world: World, procedure: str) -> int:
    """A small screen shows the slip page by page: what was tried, the right to another way if any, the other way."""
    if not world.small:
        return 1
    return 3 if world.library.right_of(world.library.procedures[procedure]) else 2


def turn_page(world: World, state: AtCounter, page: int) -> Turned:
    """Another page of the slip, if there is one."""
    if page >= pages_of(world, state.procedure):
        return Turned(state)
    return enter(telling_paper(replace(state, page=page)))
