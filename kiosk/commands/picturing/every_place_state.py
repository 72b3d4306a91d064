"""every_place_state: every page on which the staff set what their place tells of itself."""

from __future__ import annotations

import datetime
from dataclasses import replace

from kiosk.content.notice import NoticeKind
from kiosk.log.visit_entry import HalfDay
from kiosk.staff.mediating.log_day import LogDay
from kiosk.staff.place.states import (
    ChoosingDay,
    ChoosingHour,
    ChoosingLength,
    ChoosingTitle,
    Draft,
    ListingDates,
    ListingNotices,
    ListingPermanences,
    PinningProcedures,
    PlaceRoom,
    PlaceState,
    TakingDateAway,
    WritingPermanence,
)
from kiosk.staff.shift import Shift
from kiosk.staff.studio.ways import procedures_of
from kiosk.staff.world import StaffWorld
from kiosk.staff.writing import Case

TODAY = datetime.date(2026, 12, 1)
DATES = tuple(f"2026-12-{day:02} 14:00-16:00 Permanence numérique avec interprète" for day in range(3, 12))
LINES = ("Permanence mardi 14 h, salle 2", "Permanence jeudi 9 h 30, salle 1, au fond du couloir à gauche")
NOTICES = ("closed 2026-12-24", "opens 14:00", "printer")


def every_place_state(world: StaffWorld, shift: Shift) -> dict[str, PlaceState]:
    """Each by a name to tell its shapes apart."""
    shift = replace(shift, log_day=LogDay(TODAY, HalfDay.MORNING))
    first, second, *_ = (each.id for each in procedures_of(world))
    site = replace(
        shift.site, permanences=LINES, dates=DATES, notices=NOTICES, pinned=(first,), hidden=(second,)
    )
    full, unsure = replace(shift, site=site), replace(shift, site=site, log_day=None)
    date = Draft(None, TODAY, datetime.time(14), 120)
    return {
        "PlaceRoom": PlaceRoom(shift),
        "PlaceRoom-changed": PlaceRoom(full),
        "ListingPermanences": ListingPermanences(full),
        "ListingPermanences-most": ListingPermanences(
            replace(full, site=replace(site, permanences=(*LINES, *LINES, LINES[1])))
        ),
        "WritingPermanence": WritingPermanence(full, 1, LINES[1], Case.SMALL),
        "ListingDates": ListingDates(full),
        "ListingDates-unsure": ListingDates(unsure, 1),
        "TakingDateAway": TakingDateAway(full, DATES[0]),
        "ListingNotices": ListingNotices(full),
        "ListingNotices-none": ListingNotices(shift),
        "ChoosingDay": ChoosingDay(full, date),
        "ChoosingDay-notice": ChoosingDay(full, Draft(NoticeKind.NO_PERMANENCE), 1),
        "ChoosingHour": ChoosingHour(full, date),
        "ChoosingHour-notice": ChoosingHour(full, Draft(NoticeKind.OPENS)),
        "ChoosingLength": ChoosingLength(full, date),
        "ChoosingTitle": ChoosingTitle(full, date),
        "PinningProcedures": PinningProcedures(full),
    }
