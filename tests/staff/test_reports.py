"""The staff read the figures of a fixed period, exact, mediations and visits apart, and take files of them."""

import datetime
from dataclasses import replace

import pytest

from figure_samples import any_figures
from kiosk.log.acts import Act
from kiosk.log.reports.period import Period, Span
from kiosk.log.reports.tally import Dimension
from kiosk.log.reports.visit_tally import VisitDimension
from kiosk.staff.reporting.charts import APART_MM, MOST_BARS, OTHERS, Counted, Room, height_mm, pages
from kiosk.staff.reporting.choices import Export, PeriodChoice
from kiosk.staff.reporting.ways import LEAST_ROOM_MM, MOST_COLUMNS
from kiosk.staff.screen import ChartsBody, TellingBody
from kiosk.staff.site_sheet import SiteSheet
from staff_walk import CoreStaff, StaffWalk, plain_world, words_on

PIN = "739184"
ROOMY = Room(200.0, 2)
FOR_OTHERS = [f"card-{each.value}" for each in Export if each.published]


def reports(*, locked=True):
    staff = CoreStaff(plain_world(SiteSheet(name="Espace"), locked=locked), PIN, set_up=True)
    staff.knock()
    walk = StaffWalk(staff).through_the_door(PIN)
    return walk.touches("card-reports").sees("ReportRoom")


def reading(figures, choice=PeriodChoice.LAST_MONTH, *, locked=True):
    walk = reports(locked=locked).touches(f"card-{choice.value}").sees("ReadingFigures")
    walk.devices.figures.tell(figures)
    return walk


def charts_of(page):
    return [chart for column in page.columns for chart in column]


def cards(walk):
    return [f"card-{card.item}" for card in walk.body.cards]


def all_pages(walk):
    """What stands on each page, once round."""
    first, found = walk.staff.screen, []
    while True:
        found.append(walk.staff.screen)
        walk.touches("button-more")
        if walk.staff.screen == first:
            return found


@pytest.mark.parametrize(
    ("choice", "name"),
    [
        (PeriodChoice.THIS_MONTH, "2026-01"),
        (PeriodChoice.LAST_MONTH, "2025-12"),
        (PeriodChoice.THIS_QUARTER, "2026-T1"),
        (PeriodChoice.LAST_QUARTER, "2025-T4"),
        (PeriodChoice.THIS_YEAR, "2026"),
        (PeriodChoice.LAST_YEAR, "2025"),
    ],
)
def test_a_period_is_called_from_today(choice, name):
    assert choice.period(datetime.date(2026, 1, 15)).name == name


@pytest.mark.parametrize("choice", PeriodChoice, ids=lambda each: each.value)
def test_two_touches_behind_the_door_lead_to_the_figures_of_a_period(choice):
    walk = reports().touches(f"card-{choice.value}").sees("ReadingFigures")
    assert walk.devices.figures.asked == [choice]
    assert isinstance(walk.body, TellingBody)
    walk.devices.figures.tell(any_figures(choice=choice))
    assert isinstance(walk.body, ChartsBody)


def test_figures_are_exact_and_say_of_which_days():
    figures = any_figures()
    walk = reading(figures).reads("01/10/2026 – 31/10/2026")
    total = figures.mediations.total
    assert [each.count for each in walk.body.totals] == [total.activities, total.people]
    counted = figures.mediations.activities(Dimension.TYPE)
    bars = {bar.label.item.rpartition("-")[2]: bar.count for bar in walk.body.columns[0][0].bars}
    assert bars == counted


def test_mediations_and_visits_never_stand_on_one_page():
    figures = any_figures()
    screens = all_pages(reading(figures))
    of_visits = ["ReadingFigures/visits" in words_on(screen) for screen in screens]
    assert of_visits == sorted(of_visits)
    assert {True, False} == set(of_visits)
    for screen, visits in zip(screens, of_visits, strict=True):
        assert ("ReadingFigures/mediations" in words_on(screen)) is not visits


@pytest.mark.parametrize("columns", range(1, MOST_COLUMNS + 1))
@pytest.mark.parametrize("height", [LEAST_ROOM_MM, 60.0, 130.0, 380.0])
@pytest.mark.parametrize("seed", range(8))
def test_every_figure_stands_on_one_page_and_no_column_is_too_full(seed, height, columns):
    figures = any_figures(seed, mediations=seed * 9, visits=seed * 40)
    found = {}
    for page in pages(figures, Room(height, columns)):
        assert len(page.columns) in (0, columns)
        for column in page.columns:
            assert sum(map(height_mm, column)) + APART_MM * (len(column) - 1) <= height
        for chart in charts_of(page):
            for key, count in chart.bars:
                place = (page.counted, chart.name, chart.portal, key)
                assert place not in found
                found[place] = count
                assert count <= chart.most or key == OTHERS
    for dimension in (Dimension.TYPE, Dimension.THEME, Dimension.LANGUAGE, Dimension.PROCEDURE):
        shown = [
            n
            for (kind, name, *_), n in found.items()
            if (kind, name) == (Counted.MEDIATIONS, dimension.value)
        ]
        assert sum(shown) == sum(figures.mediations.activities(dimension).values())
    for visited in (VisitDimension.LANGUAGE, VisitDimension.LENGTH):
        shown = [
            n for (kind, name, *_), n in found.items() if (kind, name) == (Counted.VISITS, visited.value)
        ]
        assert sum(shown) == sum(figures.visits.by(visited).values())
    blocked = {
        portal: {key: n for (_, name, at, key), n in found.items() if (name, at) == ("blocked_at", portal)}
        for portal in figures.mediations.blocked_at()
    }
    assert blocked == figures.mediations.blocked_at()


def test_a_long_column_begins_with_the_largest_and_ends_with_the_rest():
    figures = any_figures(mediations=300)
    themes = [
        bar
        for page in pages(figures, ROOMY)
        for chart in charts_of(page)
        if chart.name == Dimension.THEME.value
        for bar in chart.bars
    ]
    assert len(themes) == MOST_BARS
    *largest, (last, rest) = themes
    counts = figures.mediations.activities(Dimension.THEME)
    in_order = sorted(counts.values(), reverse=True)
    assert [count for _, count in largest] == in_order[: MOST_BARS - 1]
    assert (last, rest) == (OTHERS, sum(in_order[MOST_BARS - 1 :]))


def test_a_column_too_low_for_a_chart_has_a_part_of_it_as_long_as_the_next():
    figures = any_figures(mediations=300)
    parts = [
        len(chart.bars)
        for page in pages(figures, Room(70.0, 2))
        for chart in charts_of(page)
        if chart.name == Dimension.THEME.value
    ]
    assert parts == [5, 5]


def test_only_a_chart_that_does_not_fit_is_torn():
    room, found = Room(70.0, 2), {}
    for page in pages(any_figures(mediations=300), room):
        for chart in charts_of(page):
            found.setdefault((page.counted, chart.name, chart.portal), []).append(chart)
    torn = {len(parts) > 1 for parts in found.values()}
    assert torn == {True, False}
    for parts in found.values():
        whole = replace(parts[0], bars=tuple(bar for part in parts for bar in part.bars))
        assert (len(parts) == 1) == (height_mm(whole) <= room.height_mm)


def test_bars_are_shares_of_the_largest_that_stands_alone_and_the_rest_has_none():
    bars = [
        bar
        for screen in all_pages(reading(any_figures(mediations=300)))
        if isinstance(screen.body, ChartsBody)
        for chart in charts_of(screen.body)
        if chart.heading.item.startswith("theme")
        for bar in chart.bars
    ]
    *alone, rest = bars
    most = max(bar.count for bar in alone)
    assert [bar.share for bar in alone] == [bar.count / most for bar in alone]
    assert rest.label.item.endswith(OTHERS)
    assert (rest.count > most, rest.share) == (True, 0)


def test_a_period_without_anything_says_so_of_both():
    walk = reading(any_figures(mediations=0, visits=0)).reads("ReadingFigures/no-mediations")
    walk.touches("button-more").reads("ReadingFigures/no-visits")


def test_the_figures_of_another_period_are_not_taken_for_these():
    walk = reports().touches("card-last-year", "button-back", "card-this-month").sees("ReadingFigures")
    devices = walk.devices.figures
    devices.asked.reverse()
    devices.tell(any_figures(choice=PeriodChoice.LAST_YEAR))
    assert isinstance(walk.body, TellingBody)


def test_a_log_that_cannot_be_read_is_told_and_may_be_asked_again():
    walk = reports().touches("card-last-month")
    walk.devices.figures.tell(None, "log.db: another program keeps it locked.")
    walk.reads("Errand/failed").reads("another program keeps it locked")
    walk.touches("button-back", "card-last-month")
    walk.devices.figures.tell(any_figures())
    assert isinstance(walk.body, ChartsBody)


def test_nothing_is_for_others_while_something_may_still_be_added():
    late = any_figures(choice=PeriodChoice.THIS_MONTH)
    walk = reading(late, PeriodChoice.THIS_MONTH).touches("button-export").sees("ChoosingExport")
    assert not set(FOR_OTHERS) & set(cards(walk))
    walk.reads("08/12/2026")
    settled = reading(any_figures()).touches("button-export")
    assert set(FOR_OTHERS) < set(cards(settled))


def test_nothing_is_for_others_while_the_day_is_doubtful():
    walk = reading(any_figures(sure=False)).touches("button-export").reads("ChoosingExport/clock")
    assert not set(FOR_OTHERS) & set(cards(walk))


@pytest.mark.parametrize("export", Export, ids=lambda each: each.value)
def test_the_staff_are_told_where_a_file_lies_and_for_whom_it_is(export):
    walk = reading(any_figures()).touches("button-export", f"card-{export.value}").sees("ExportingFigures")
    october = Period.of(Span.MONTH, datetime.date(2026, 10, 1))
    assert walk.devices.figures.asked[1:] == [(october, export)]
    assert walk.devices.figures.locale == "fr"
    walk.reads("Errand/busy")
    walk.devices.figures.written("/exports/some.file")
    walk.reads("/exports/some.file").reads_nothing_of("Errand/busy")
    walk.reads(f"ExportingFigures/{'others' if export.published else 'own'}")


def test_a_page_is_in_the_language_the_staff_read():
    walk = reading(any_figures()).touches("button-language", "button-export", "card-page-pdf")
    walk.sees("ExportingFigures")
    assert walk.devices.figures.locale == "en"


@pytest.mark.parametrize("export", Export, ids=lambda each: each.value)
def test_four_touches_behind_the_door_lead_to_every_file(export):
    walk = reports().touches("card-last-month")
    walk.devices.figures.tell(any_figures())
    walk.touches("button-export", f"card-{export.value}")
    assert walk.devices.figures.asked[-1][1] is export


def test_a_file_that_could_not_be_written_is_told_and_may_be_tried_again():
    walk = reading(any_figures()).touches("button-export", "card-own-csv")
    walk.devices.figures.written("", "exports: cannot be written (No space left)")
    walk.reads("Errand/failed").reads("No space left")
    walk.touches("button-back").sees("ChoosingExport").touches("card-own-csv")
    walk.devices.figures.written("/exports/some.csv")
    walk.reads("/exports/some.csv")


def written(*, locked=True):
    walk = reading(any_figures(), locked=locked).touches("button-export", "card-own-csv")
    walk.devices.figures.written("/exports/some.csv")
    return walk


def test_a_file_is_put_onto_a_stick_in_one_touch_and_it_is_said_who_can_read_it():
    walk = written().reads("ExportingFigures/readable").touches("button-carry")
    assert walk.devices.carrier.carried == ["/exports/some.csv"]
    walk.reads("Errand/busy").reads_nothing_of("ExportingFigures/carried")
    walk.devices.carrier.answer()
    walk.reads("ExportingFigures/carried").reads("/exports/some.csv")
    assert walk.devices.acts.noted[-1] is Act.EXPORT


def test_without_a_stick_one_is_asked_for_and_the_touch_can_be_made_again():
    walk = written().touches("button-carry")
    walk.devices.carrier.answer(found=False)
    walk.reads("ExportingFigures/no-stick").touches("button-carry")
    walk.devices.carrier.answer()
    walk.reads("ExportingFigures/carried")


def test_a_stick_that_refuses_is_told_and_the_file_still_lies_where_it_was():
    walk = written().touches("button-carry")
    walk.devices.carrier.answer(problem="stick: cannot be written (No space left)")
    walk.reads("Errand/failed").reads("No space left").reads("/exports/some.csv").touches("button-carry")
    walk.devices.carrier.answer()
    walk.reads("ExportingFigures/carried").reads_nothing_of("No space left")


def test_a_file_that_is_being_copied_is_not_copied_twice():
    walk = written().touches("button-carry")
    with pytest.raises(AssertionError, match="button-carry is not on"):
        walk.touches("button-carry")


def test_the_copy_of_another_file_is_not_taken_for_this_one():
    walk = written().touches("button-carry", "button-back", "card-own-json")
    walk.devices.figures.written("/exports/some.json")
    walk.touches("button-carry")
    walk.devices.carrier.carried.reverse()
    walk.devices.carrier.answer()
    walk.reads_nothing_of("ExportingFigures/carried").reads("Errand/busy")


def test_on_a_computer_of_ones_own_no_stick_is_asked_for():
    walk = written(locked=False).reads_nothing_of("ExportingFigures/readable")
    with pytest.raises(AssertionError, match="button-carry is not on"):
        walk.touches("button-carry")


def test_the_way_back_leads_through_where_one_came_from():
    walk = (
        reading(any_figures()).touches("button-export", "card-own-csv", "button-back").sees("ChoosingExport")
    )
    walk.touches("button-back").sees("ReadingFigures").touches("button-back").sees("ReportRoom")
    walk.touches("button-back").sees("Terminal")
