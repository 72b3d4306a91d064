"""Every value that a report can hold, chosen on its form and listed among the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.commands.picturing.every_mediation_state import alone, sample_day, workshop
from kiosk.log.mediation_rules import complaints
from kiosk.staff.mediating.draft import Draft
from kiosk.staff.mediating.fields import FIGURES, options, touched
from kiosk.staff.mediating.form import asked, pages
from kiosk.staff.mediating.states import ChoosingValue, MediationRoom, WritingUp
from kiosk.staff.mediating.ways import known_of, pages_in
from kiosk.staff.shift import Shift
from kiosk.staff.states import Open
from kiosk.staff.world import StaffWorld

LANGUAGES = "fr en ar uk ru bn tr ka es prs ti ps so bm snk ff ln"
"""Those of ``languages.toml``, whichever a site offers."""


def every_value(world: StaffWorld, locale: str) -> Iterator[Open]:
    """Where each of them is shown."""
    shift = Shift(locale, world.site, guarded=True, admitted=True, log_day=sample_day(world))
    known = known_of(world, shift)
    for mediation in (alone(world), workshop(world)):
        for field in asked(known, mediation):
            if field in FIGURES:
                continue
            listed = ChoosingValue(shift, Draft.of(mediation), field)
            yield from (replace(listed, page=page) for page in range(pages_in(world, listed)))
            for value in options(known, mediation, field):
                said = touched(known, mediation, field, value)
                places = [at for at, page in enumerate(pages(world, known, said)) if field in page]
                yield from (WritingUp(shift, replace(Draft.of(said), page=page)) for page in places)
    elsewhere = replace(alone(world), lieu="nowhere")
    yield WritingUp(shift, Draft.of(elsewhere), complaints(elsewhere, world.lists, elsewhere.date))
    visit = sample_day(world).visits[0]
    for each in LANGUAGES.split():
        spoken = replace(visit, entry=replace(visit.entry, locale=each))
        yield MediationRoom(replace(shift, log_day=replace(sample_day(world), visits=(spoken,))))
