import datetime
from dataclasses import replace
from uuid import UUID

import pytest

from kiosk.log.counters import Counters
from kiosk.log.mediation import Individual
from kiosk.log.mediation_row import MediationRow, blanked, corrected, duplicated, may_change, standing
from kiosk.log.visit_entry import HalfDay
from mediation_samples import ALONE, TODAY, WORKSHOP

TOMORROW = TODAY + datetime.timedelta(days=1)
FIRST = MediationRow(1, UUID(int=1), TODAY, ALONE)
SECOND = MediationRow(2, UUID(int=2), TODAY, WORKSHOP)
LONGER = replace(ALONE, duree=60)


def test_rows_stand_as_they_were_written():
    assert [(each.seq, each.mediation, each.modified) for each in standing([FIRST, SECOND])] == [
        (1, ALONE, None),
        (2, WORKSHOP, None),
    ]


def test_a_correction_takes_the_place_of_what_it_corrects():
    kept, _ = standing([FIRST, SECOND])
    row = corrected(kept, LONGER, 3, TODAY)
    assert (row.supersedes, row.id) == (1, FIRST.id)
    again, other = standing([row, SECOND, FIRST])
    assert (again.mediation, again.seq, again.recorded, again.modified) == (LONGER, 3, TODAY, TODAY)
    assert other.mediation == WORKSHOP


def test_a_correction_can_be_corrected():
    (kept,) = standing([FIRST])
    second = corrected(kept, LONGER, 2, TODAY)
    (kept,) = standing([FIRST, second])
    third = corrected(kept, replace(LONGER, duree=90), 3, TODAY)
    assert [each.mediation.duree for each in standing([FIRST, second, third])] == [90]


def test_what_is_deleted_is_gone_with_all_that_was_corrected_of_it():
    (kept,) = standing([FIRST])
    row = corrected(kept, LONGER, 3, TODAY)
    kept, other = standing([FIRST, SECOND, row])
    blank = blanked([FIRST, SECOND, row], kept, TODAY)
    assert [(each.seq, each.mediation) for each in blank] == [(1, None), (3, None)]
    assert standing([*blank, SECOND]) == (other,)


def test_after_its_day_a_mediation_stays_as_it_is():
    (kept,) = standing([FIRST])
    assert may_change(kept, TODAY)
    assert not may_change(kept, TOMORROW)
    with pytest.raises(ValueError, match="on that day only"):
        corrected(kept, LONGER, 2, TOMORROW)
    with pytest.raises(ValueError, match="on that day only"):
        blanked([FIRST], kept, TOMORROW)


def test_a_duplicate_says_nothing_of_the_other_person():
    again = duplicated(ALONE, TOMORROW, HalfDay.AFTERNOON)
    assert again.who == Individual()
    assert (again.extras.stage, again.extras.blocked, again.extras.handoff) == (None, None, False)
    assert (again.date, again.half_day) == (TOMORROW, HalfDay.AFTERNOON)
    assert (again.duree, again.thematiques, again.lieu) == (ALONE.duree, ALONE.thematiques, ALONE.lieu)
    assert (again.extras.language, again.extras.procedure) == (ALONE.extras.language, ALONE.extras.procedure)


def test_a_duplicated_workshop_counts_its_people_anew():
    again = duplicated(WORKSHOP, TOMORROW, HalfDay.MORNING)
    assert again.who == replace(WORKSHOP.who, counters=Counters())
