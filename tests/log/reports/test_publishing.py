"""What others may read: no count of 1 to 10 in a protected column, however the reports are put together.

The attacker here knows every published figure of a year, its months and its quarters, and solves them by a method of
their own (the null space of all equations); the merging itself eliminates.
"""

import datetime
import random
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import combinations

import numpy
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.log.enumerations.activity import TypeLieu
from kiosk.log.mediation import Individual
from kiosk.log.reports.merging import showable
from kiosk.log.reports.period import Period, Span
from kiosk.log.reports.publishing import (
    BY_ACTIVITY,
    BY_PEOPLE,
    EXACT,
    NotSettled,
    protected,
    published,
)
from kiosk.log.reports.tally import SEVERAL, Dimension, Tally, tally
from kiosk.log.reports.visit_tally import VisitTally
from mediation_samples import ALONE, LISTS, any_mediation

YEAR = Period.of(Span.YEAR, datetime.date(2025, 5, 1))
LATER = datetime.date(2026, 3, 1)
PERIODS = (*YEAR.parts(Span.MONTH), *YEAR.parts(Span.QUARTER), YEAR)

COLUMNS = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 40), max_size=8)


def is_small(count):
    return 1 <= count <= 10


def one_month(column):
    month = YEAR.parts(Span.MONTH)[0]
    return protected(month, lambda _: column)


@given(COLUMNS)
@example({"a": 10, "b": 11, "c": 11})
@example({"a": 10, "b": 10, "c": 11, "d": 12})
@example({"a": 3})
@settings(max_examples=2_000)
def test_a_column_shows_no_small_count_and_lets_none_be_subtracted(column):
    table = one_month(column)
    total = sum(column.values())
    assert not any(is_small(number) for number in table.numbers())
    assert all(column[key] == count for key, count in table.shown)
    left = total - sum(count for _, count in table.shown)
    assert left == (table.others if not table.withheld else total)
    assert table.withheld == is_small(total)


@given(COLUMNS)
@settings(max_examples=500)
def test_what_is_hidden_cannot_be_told_apart(column):
    """Whichever of the hidden keys has which of the hidden counts, the same is published."""
    shown = showable(column)
    hidden = sorted(set(column) - shown)
    for one, other in combinations(hidden, 2):
        swapped = {**column, one: column[other], other: column[one]}
        assert showable(swapped) == shown
    if 0 < len(hidden) < len(column):
        assert {column[key] for key in hidden} != {10}


def test_counts_that_are_large_enough_stand_as_they_are():
    assert one_month({"ar": 40, "fr": 11}).shown == (("ar", 40), ("fr", 11))
    assert one_month({"ar": 40, "fr": 11}).others == 0
    assert one_month({"ar": 40, "fr": 12, "uk": 6, "ka": 5}).others == 11


def test_a_single_small_count_takes_the_next_one_with_it():
    table = one_month({"ar": 40, "fr": 12, "uk": 6})
    assert (table.shown, table.others) == ((("ar", 40),), 18)


def random_year(chance):
    """Counts by month as terminals have them: some keys often, most seldom, some not at all."""
    keys = [f"key-{number}" for number in range(chance.randint(1, 9))]
    busy = {key: chance.choice([0.3, 1, 3, 8, 15, 40]) for key in keys}
    return {
        month: {key: count for key in keys if (count := min(int(chance.expovariate(1 / busy[key])), 200))}
        for month in YEAR.parts(Span.MONTH)
    }


def everything_published(months):
    return {period: protected(period, months.__getitem__) for period in PERIODS}


def equations(months, reports):
    """All that can be read, each figure as a sum over keys and months."""
    keys = sorted({key for column in months.values() for key in column})
    keys += ["never seen"] if len(keys) == 1 else []
    place = {(key, month): number for number, (key, month) in enumerate((k, m) for k in keys for m in months)}
    rows, texts = [], []
    for period, table in reports.items():
        shown = dict(table.shown)
        for key in shown:
            rows.append([(key, month) for month in period.parts(Span.MONTH)])
            texts.append(shown[key])
        rest = [(key, month) for month in period.parts(Span.MONTH) for key in keys if key not in shown]
        total = sum(sum(months[month].values()) for month in period.parts(Span.MONTH))
        assert table.withheld or table.others == total - sum(shown.values())
        for group in [rest] if total - sum(shown.values()) else [[each] for each in rest]:
            rows.append(group)
            texts.append(total - sum(shown.values()) if len(group) > 1 or group == rest else 0)
    matrix = numpy.zeros((len(rows), len(place)))
    for number, row in enumerate(rows):
        for each in row:
            matrix[number, place[each]] = 1
    return matrix, place


def determined(matrix):
    """Which unknowns have one value only: those that no vector of the null space moves."""
    _, sizes, directions = numpy.linalg.svd(matrix)
    rank = int((sizes > 1e-9).sum())
    return numpy.abs(directions[rank:]).max(axis=0, initial=0.0) < 1e-9


@pytest.mark.parametrize("seed", range(12))
def test_no_small_count_follows_from_all_reports_of_a_year_together(seed):
    chance = random.Random(seed)
    for _ in range(25):
        months = random_year(chance)
        reports = everything_published(months)
        matrix, place = equations(months, reports)
        if not place:
            continue
        fixed = determined(matrix)
        for (key, month), number in place.items():
            if fixed[number]:
                count = months[month].get(key, 0)
                assert not is_small(count), f"{key} in {month.name} can only be {count}: {months}"


@pytest.mark.parametrize("seed", range(4))
def test_no_small_count_is_left_when_shorter_periods_are_taken_from_longer_ones(seed):
    chance = random.Random(100 + seed)
    for _ in range(250):
        months = random_year(chance)
        reports = everything_published(months)
        for long, report in reports.items():
            for key, count in report.shown:
                shorter = [
                    (period, dict(each.shown)[key])
                    for period, each in reports.items()
                    if period != long and long.first <= period.first <= period.last <= long.last
                    if key in dict(each.shown)
                ]
                covered = {month for period, _ in shorter for month in period.parts(Span.MONTH)}
                told = sum(months[month].get(key, 0) for month in covered)
                assert not is_small(count - told)


def test_a_longer_period_shows_what_its_parts_could_not():
    months = {month: {"ar": 30, "fr": 30, "uk": 5, "prs": 6} for month in YEAR.parts(Span.MONTH)}
    reports = everything_published(months)
    assert dict(reports[PERIODS[0]].shown) == {"ar": 30, "fr": 30}
    assert dict(reports[YEAR].shown) == {"ar": 360, "fr": 360, "uk": 60, "prs": 72}


def test_a_key_that_would_tell_too_much_is_left_out_alone():
    quarter = YEAR.parts(Span.QUARTER)[0]
    january, february, march = quarter.parts(Span.MONTH)
    usual = {"fr": 20, "ar": 15, "ka": 2, "ti": 9}
    months = {january: {**usual, "uk": 100}, february: {**usual, "uk": 3}, march: {**usual, "uk": 1}}
    report = protected(quarter, months.__getitem__)
    assert "uk" in dict(protected(january, months.__getitem__).shown)
    assert dict(report.shown).items() >= {"fr": 60, "ar": 45}.items()
    assert "uk" not in dict(report.shown)


def random_logs(seed):
    chance = random.Random(seed)
    busy = chance.choice([2, 10, 40])
    return {
        month: tally(
            [any_mediation(chance, month.first) for _ in range(chance.randint(0, busy))], LISTS.portals
        )
        for month in YEAR.parts(Span.MONTH)
    }


@pytest.mark.parametrize("seed", range(40))
def test_a_published_report_of_any_log_shows_no_small_protected_count(seed):
    months = random_logs(seed)
    for period in PERIODS:
        report = published(period, months, {}, LATER)
        for dimension, table in report.protected.items():
            assert not any(is_small(number) for number in table.numbers()), (period.name, dimension)
        assert report.total.activities == sum(
            sum(months[month].activities(Dimension.TYPE).values()) for month in period.parts(Span.MONTH)
        )


NONE = "\0"
"""The key of a mediation that a column does not count at all."""


def keys_of(mediation):
    """Under which key of each column it is counted, for columns in which it has one at the most."""
    cells = tally([mediation], LISTS.portals).cells
    return {
        dimension: next((key for each, key in cells if each is dimension), NONE)
        for dimension in Dimension
        if dimension not in SEVERAL
    }


@cache
def dependent_pairs():
    """Pairs of columns of which a key of one rules out a key of the other, each with the pairs of keys there can be."""
    chance = random.Random(11)
    held = [keys_of(any_mediation(chance, YEAR.first)) for _ in range(8_000)]
    alone = [keys for keys in held if keys[Dimension.TYPE] == "individuel"]
    found = {}
    for one, other in combinations(held[0], 2):
        both = {(keys[one], keys[other]) for keys in alone}
        if len(both) < len({a for a, _ in both}) * len({b for _, b in both}):
            found[one, other] = sorted(both)
    return found


def told_of(report, dimension):
    """What ``report`` says of a column: the counts it shows, and all the others."""
    if dimension in report.protected:
        column = report.protected[dimension]
        return dict(column.shown), column.others if not column.withheld else report.total.activities
    if dimension in report.exact:
        return {key: count.activities for key, count in report.exact[dimension].items()}, 0
    return None


def two_columns(atoms, told):
    """Both columns of one month without workshops as sums over the pairs of keys that there can be."""
    rows = [[1.0] * len(atoms)]
    for side, (shown, others) in enumerate(told):
        rows += [[float(atom[side] == key) for atom in atoms] for key in shown]
        rest = [float(atom[side] not in shown) for atom in atoms]
        rows += [rest] if others else [[float(a == b) for b in atoms] for a in atoms if a[side] not in shown]
    return numpy.array(rows)


def leaks_of_two_columns(held, pairs):
    """Which small counts of a key follow from two columns of the month in which ``held`` was."""
    month = YEAR.parts(Span.MONTH)[0]
    report = published(month, {month: tally(held, LISTS.portals)}, {}, LATER)
    keys = [keys_of(each) for each in held]
    for (one, other), atoms in pairs.items():
        told = [told_of(report, each) for each in (one, other)]
        if None in told or report.total.activities <= 10:
            continue
        matrix = two_columns(atoms, told)
        for side, dimension in enumerate((one, other)):
            counts = Counter(each[dimension] for each in keys)
            for key in {atom[side] for atom in atoms} if dimension in report.protected else ():
                wanted = numpy.array([float(atom[side] == key) for atom in atoms])
                follows = numpy.linalg.matrix_rank(
                    numpy.vstack([matrix, wanted])
                ) == numpy.linalg.matrix_rank(matrix)
                if follows and is_small(counts[key]):
                    yield dimension, key, counts[key]


def at(type_lieu, lieu, times):
    return [replace(ALONE, type_lieu=type_lieu, lieu=lieu)] * times


def test_two_columns_together_tell_no_small_count_that_each_hides():
    """Lieu 50, autre 11, others 15; and of places 42, 20, others 14: would leave 6 at a distance, 9 at home."""
    held = [
        *at(TypeLieu.LIEU_ACTIVITE, "phare", 42),
        *at(TypeLieu.LIEU_ACTIVITE, "annexe", 8),
        *at(TypeLieu.AUTRE, "source", 11),
        *at(TypeLieu.DOMICILE, "source", 9),
        *at(TypeLieu.A_DISTANCE, "", 6),
    ]
    pairs = dependent_pairs()
    assert (Dimension.CHANNEL, Dimension.PLACE) in pairs
    assert not list(leaks_of_two_columns(held, pairs))


@pytest.mark.parametrize("seed", range(10))
def test_no_two_columns_of_a_month_without_workshops_tell_a_small_count(seed):
    """Without workshops there are as many people as mediations, so that every column counts the same."""
    chance, pairs = random.Random(seed), dependent_pairs()
    for _ in range(20):
        kinds = [any_mediation(chance, YEAR.first) for _ in range(12)]
        kinds = [each for each in kinds if isinstance(each.who, Individual)]
        weights = [chance.expovariate(1) ** 2 for _ in kinds]
        held = chance.choices(kinds, weights, k=chance.randint(11, 150))
        assert not list(leaks_of_two_columns(held, pairs))


def test_no_two_published_columns_depend_on_each_other():
    """So that what one hides can only be had from itself: a new rule between fields must show here."""
    told = {*EXACT, *BY_ACTIVITY, *BY_PEOPLE}
    assert not [pair for pair in dependent_pairs() if set(pair) <= told]


def test_type_theme_and_length_are_exact_and_nothing_is_in_two_ways():
    assert EXACT == (Dimension.TYPE, Dimension.LENGTH, Dimension.THEME)
    columns = [*EXACT, *BY_ACTIVITY, *BY_PEOPLE]
    assert len(set(columns)) == len(columns)
    assert Dimension.BLOCKED_AT not in columns
    assert {
        Dimension.LANGUAGE,
        Dimension.STAGE,
        Dimension.BLOCKED,
        Dimension.GENDER,
        Dimension.AGE,
        Dimension.STATUS,
    } <= {*BY_ACTIVITY, *BY_PEOPLE}


def test_a_small_number_of_one_type_is_told():
    chance = random.Random(5)
    month = YEAR.parts(Span.MONTH)[0]
    few = tally([any_mediation(chance, month.first) for _ in range(3)], LISTS.portals)
    report = published(month, {month: few}, {}, LATER)
    assert sum(count.activities for count in report.exact[Dimension.TYPE].values()) == 3
    assert report.protected[Dimension.LANGUAGE].withheld


def test_a_period_that_may_still_change_is_not_published():
    with pytest.raises(NotSettled, match="2025 can be published once"):
        published(YEAR, {}, {}, datetime.date(2026, 1, 7))
    assert published(YEAR, {}, {}, datetime.date(2026, 1, 8)).total.activities == 0


def test_the_twelve_months_that_end_with_the_period_are_told():
    november = YEAR.parts(Span.MONTH)[10]
    report = published(november, {november: Tally()}, {november: VisitTally()}, LATER)
    assert [month.name for month in report.by_month][:2] == ["2024-12", "2025-01"]
    assert [month.name for month in report.by_month][-1] == "2025-11"
