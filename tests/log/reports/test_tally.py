import datetime
import random
from dataclasses import replace

from durability.entries import visit
from kiosk.log.reports.own_record import own_record
from kiosk.log.reports.period import Period, Span
from kiosk.log.reports.tally import OF_PEOPLE, SEVERAL, Count, Dimension, Tally, added, tally
from kiosk.log.reports.visit_tally import VisitDimension, VisitTally, visit_tally, visits_added
from kiosk.log.visit_entry import Origin
from mediation_samples import ALONE, LISTS, TODAY, WORKSHOP, any_mediation, kept

BOTH = tally([ALONE, WORKSHOP], LISTS.portals)


def logged(seed, number=60):
    chance = random.Random(seed)
    return [any_mediation(chance, TODAY) for _ in range(number)]


def test_mediations_are_counted_and_so_are_the_people_in_them():
    assert BOTH.total == Count(2, 13)
    assert BOTH.by(Dimension.TYPE) == {"individuel": Count(1, 1), "collectif": Count(1, 12)}
    assert BOTH.by(Dimension.LENGTH) == {"60": Count(1, 1), "120": Count(1, 12)}
    assert BOTH.activities(Dimension.LANGUAGE) == {"prs": 1, "fr": 1}
    assert BOTH.activities(Dimension.HALF_DAY) == {"morning": 1, "afternoon": 1}
    assert BOTH.activities(Dimension.PROCEDURE) == {"ofpra-espace-personnel": 1, "": 1}
    assert BOTH.people(Dimension.GENDER) == {"feminin": 8, "masculin": 3, "non_communique": 2}
    assert BOTH.people(Dimension.KNOWN) == {"yes": 5, "": 8}


def test_a_mediation_counts_for_each_of_its_thematiques():
    assert BOTH.activities(Dimension.THEME) == {
        "aide_aux_demarches_administratives": 1,
        "etrangers_europe": 1,
        "email": 1,
        "securite_numerique": 1,
    }


def test_what_blocks_is_counted_portal_by_portal():
    at_home = replace(ALONE, extras=replace(ALONE.extras, procedure="compte-ameli"))
    unknown = replace(ALONE, extras=replace(ALONE.extras, procedure=None))
    counted = tally([ALONE, ALONE, at_home, unknown, WORKSHOP], LISTS.portals)
    assert counted.blocked_at() == {"ofpra.domain": {"no-code": 2}, "ameli.domain": {"no-code": 1}}
    assert counted.activities(Dimension.BLOCKED) == {"no-code": 4, "": 1}


def test_each_column_adds_up_to_all_there_is():
    counted = tally(logged(1), LISTS.portals)
    alone = {Dimension.AUTONOMY, Dimension.SENT_ON, Dimension.LEVEL}
    for dimension in set(Dimension) - SEVERAL - alone - {Dimension.BLOCKED_AT}:
        people = sum(counted.people(dimension).values())
        assert people == counted.total.people, dimension
        if dimension not in OF_PEOPLE:
            assert sum(counted.activities(dimension).values()) == counted.total.activities == 60, dimension


def test_tallies_of_months_add_up_to_that_of_the_year():
    mediations = logged(2)
    parts = [tally(mediations[place::7], LISTS.portals) for place in range(7)]
    assert added(parts) == tally(mediations, LISTS.portals)
    assert added([]) == Tally()


def test_visits_are_counted_apart():
    entries = [visit(number) for number in range(40)]
    counted = visit_tally(entries)
    own = [entry for entry in entries if entry.origin is Origin.VISIT]
    assert counted.visits == len(own) > 0
    for dimension in VisitDimension:
        assert sum(counted.by(dimension).values()) == len(own), dimension
    assert visits_added([visit_tally(entries[:11]), visit_tally(entries[11:])]) == counted


def test_self_tests_are_no_visits():
    assert visit_tally([replace(visit(1), origin=Origin.SELFTEST)]) == VisitTally()


def test_the_own_record_holds_its_period_by_day_and_tells_no_order_within_it():
    days = [TODAY - datetime.timedelta(days=1), TODAY] * 50
    rows = [kept(number, replace(ALONE, date=day)) for number, day in enumerate(days, 1)]
    outside = kept(999, replace(ALONE, date=datetime.date(2026, 10, 31)))
    record = own_record([*rows, outside], Period.of(Span.MONTH, TODAY))
    assert [each.mediation.date for each in record] == sorted(days)
    today = [each.seq for each in record if each.mediation.date == TODAY]
    assert today != sorted(today)
    assert sorted(today) == [row.seq for row in rows if row.mediation.date == TODAY]
    assert own_record(reversed(rows), Period.of(Span.MONTH, TODAY)) == record
