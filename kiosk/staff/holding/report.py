"""The report of a workshop, half written: all that its kit and its clock know. Pure."""

from __future__ import annotations

from dataclasses import replace

from kiosk.log.enumerations.activity import TypeActivite
from kiosk.log.prefill import from_workshop
from kiosk.staff.holding.states import held_in
from kiosk.staff.holding.ways import kit_of
from kiosk.staff.mediating.counting import counter_pages
from kiosk.staff.mediating.draft import Draft
from kiosk.staff.mediating.states import CountingPeople, WritingUp
from kiosk.staff.mediating.ways import known_of
from kiosk.staff.shift import Shift
from kiosk.staff.turned import Turned, enter
from kiosk.staff.world import StaffWorld


def to_report(world: StaffWorld, shift: Shift) -> Turned:
    """Count who came, as far as the kit asks and nobody has counted yet; then the form with all the rest."""
    held, kit, known = held_in(shift), kit_of(world, shift), known_of(world, shift)
    mediation = from_workshop(
        known.today.day,
        known.today.half_day,
        kit,
        held.minutes(kit.minutes),
        known.usual(TypeActivite.COLLECTIF),
        world.lists,
        people=held.people,
        language=held.locale,
        handoff=held.handed_out,
    )
    draft = replace(Draft.of(mediation), counts=tuple(each.value for each in kit.counters))
    pages = counter_pages(world, draft.counts)
    if not held.people:
        return enter(CountingPeople(shift, draft))
    return enter(WritingUp(shift, draft) if len(pages) == 1 else CountingPeople(shift, draft, 1))
