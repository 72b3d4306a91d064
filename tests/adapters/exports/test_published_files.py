"""Files for others, read back as others read them: no protected column of any log holds a count of 1 to 10."""

import csv
import datetime
import json
import random
from collections import Counter
from io import StringIO

import pytest

from durability.entries import visit
from kiosk.adapters.exports.figures_csv import figures_csv
from kiosk.adapters.exports.filters import ExportInfo
from kiosk.adapters.exports.page_blocks import PageWords, mediation_blocks, visit_blocks
from kiosk.adapters.exports.sheet import Title
from kiosk.adapters.exports.statistics import statistics_sheet
from kiosk.commands.report_text import report_json, report_text
from kiosk.log.reports.period import Period, Span
from kiosk.log.reports.publishing import BY_ACTIVITY, BY_PEOPLE, published
from kiosk.log.reports.tally import SEVERAL, Dimension, tally
from kiosk.log.reports.visit_tally import VisitDimension, visit_tally
from mediation_samples import LISTS, any_mediation

YEAR = Period.of(Span.YEAR, datetime.date(2025, 1, 1))
MONTH = YEAR.parts(Span.MONTH)[4]
LATER = datetime.datetime(2026, 3, 1, 10)
EXACT_BLOCKS = 3
"""The first of the page: type, length and theme, which are told as counted."""

IN_STATISTICS = {
    "Tags": Dimension.TAG,
    "Matériel utilisés": Dimension.DEVICE,
    "Canaux des activités": Dimension.CHANNEL,
    "Genre": Dimension.GENDER,
    "Tranches d’âge": Dimension.AGE,
    "Statuts": Dimension.STATUS,
}
PROTECTED = (*BY_ACTIVITY, *BY_PEOPLE)


def is_small(count):
    return 1 <= count <= 10


def any_month(chance, month, most):
    """A month as terminals have them: a few kinds of mediations come back, some often and some once."""
    held = chance.randint(0, most)
    kinds = [any_mediation(chance, month.first) for _ in range(chance.randint(1, 12))]
    weights = [chance.expovariate(1) ** 2 for _ in kinds]
    mediations = tally(chance.choices(kinds, weights, k=held), LISTS.portals)
    seldom = chance.choice([1, 7, 70])
    visits = visit_tally(visit(chance.randrange(9_999) // seldom * seldom) for _ in range(held))
    return mediations, visits


def any_year(seed):
    chance = random.Random(seed)
    most = chance.choice([4, 30, 120])
    made = {month: any_month(chance, month, most) for month in YEAR.parts(Span.MONTH)}
    return {month: each for month, (each, _) in made.items()}, {
        month: each for month, (_, each) in made.items()
    }


def read_csv(report):
    """Every protected column of the file: what is counted, its name, and its numbers."""
    found = {}
    lines = csv.reader(StringIO(figures_csv(report).decode("utf-8-sig")), delimiter=";")
    names = {each.value for each in (*PROTECTED, *VisitDimension)}
    exact = {each.value for each in report.exact}
    for _, counted, name, key, *numbers in lines:
        if name in names and not (counted == "médiations" and name in exact):
            assert sum(bool(number) for number in numbers) <= 1, (name, key)
            found.setdefault((counted, name), []).extend(int(number) for number in numbers if number)
    return found


def read_json(report):
    found = json.loads(report_json(report))
    return {
        (counted, name): [*column["shown"].values(), column["others"] or 0]
        for counted in ("mediations", "visits")
        for name, column in found[counted]["protected"].items()
    }


def read_text(report):
    found, column = {}, None
    exact = {each.value for each in report.exact}
    for line in report_text(report).split("\n\n", 1)[-1].splitlines():
        if not line.startswith("  "):
            column = None if line in exact else found.setdefault(line, [])
        elif column is not None and line[-1].isdigit():
            column.append(int(line.split()[-1]))
    return found


def read_statistics(report):
    found, column = {}, []
    for line in statistics_sheet(report, LISTS, ExportInfo(report.period, LATER)).lines:
        if isinstance(line, Title):
            column = found.setdefault(line.text, []) if line.text in IN_STATISTICS else []
        elif len(line) > 1:
            column.append(line[1])
    return found


def read_page(report):
    blocks = [*mediation_blocks(report, PageWords(), 5)[EXACT_BLOCKS:], *visit_blocks(report, PageWords(), 4)]
    return {
        place: [line.count for line in block.lines if line.count is not None]
        for place, block in enumerate(blocks)
    }


READERS = (read_csv, read_json, read_text, read_statistics, read_page)


def assert_nobody_stands_out(report):
    """By reading, or by taking what is read from a total that stands beside it."""
    for read in READERS:
        for column, numbers in read(report).items():
            assert not any(is_small(number) for number in numbers), (read.__name__, column, numbers)
    for dimension, column in report.protected.items():
        if dimension in SEVERAL or dimension is Dimension.AUTONOMY:
            continue  # they add up to what no line says, or to the line of their type alone
        total = report.total.people if dimension in BY_PEOPLE else report.total.activities
        left = total - sum(column.numbers())
        assert left == (total if column.withheld else 0), dimension
        assert not column.withheld or total <= 10, dimension


@pytest.mark.parametrize("seed", range(20))
def test_no_file_of_a_month_tells_a_small_count(seed):
    """A hundred logs a seed."""
    chance = random.Random(seed)
    for most in [3, 12, 40, 120] * 25:
        mediations, visits = any_month(chance, MONTH, most)
        assert_nobody_stands_out(published(MONTH, {MONTH: mediations}, {MONTH: visits}, LATER.date()))


def assert_a_year_tells_nothing(seed):
    mediations, visits = any_year(seed)
    for period in (*YEAR.parts(Span.QUARTER), YEAR):
        assert_nobody_stands_out(published(period, mediations, visits, LATER.date()))


@pytest.mark.parametrize("seed", range(20))
def test_no_file_of_a_quarter_or_a_year_tells_a_small_count(seed):
    assert_a_year_tells_nothing(seed)


@pytest.mark.proof
@pytest.mark.parametrize("hundred", range(20))
def test_no_file_of_two_thousand_years_tells_a_small_count(hundred):
    for seed in range(1_000 + 100 * hundred, 1_100 + 100 * hundred):
        assert_a_year_tells_nothing(seed)


def test_no_file_tells_places_beside_channels():
    """A place says which channel it is of, so that what one column hides could be had from the other."""
    _, visits = any_month(random.Random(4), MONTH, 4)
    held = tally([any_mediation(random.Random(n), MONTH.first) for n in range(200)], LISTS.portals)
    report = published(MONTH, {MONTH: held}, {MONTH: visits}, LATER.date())
    assert b";place;" not in figures_csv(report)
    assert "place" not in json.loads(report_json(report))["mediations"]["protected"]
    assert "\nplace\n" not in report_text(report)
    lines = statistics_sheet(report, LISTS, ExportInfo(report.period, LATER)).lines
    counted = {
        line[0] for line in lines if not isinstance(line, Title) and len(line) > 1 and type(line[1]) is int
    }
    assert counted
    assert not counted & {each.nom for each in (*LISTS.places.values(), *LISTS.towns.values())}


def test_the_logs_are_not_all_alike_and_every_file_has_something_to_read():
    """Columns that are withheld, grouped and whole, among the logs that are asked above."""
    seen = Counter()
    chance = random.Random(1)
    for most in [3, 12, 40, 120] * 25:
        mediations, visits = any_month(chance, MONTH, most)
        report = published(MONTH, {MONTH: mediations}, {MONTH: visits}, LATER.date())
        for column in report.protected.values():
            seen["withheld" if column.withheld else "grouped" if column.others else "whole"] += 1
        for read in READERS:
            seen[read.__name__] += sum(any(numbers) for numbers in read(report).values())
    assert min(seen.values()) > 100, seen
    assert len(seen) == 3 + len(READERS)
