"""What the staff read of the log: exact figures as bars, mediations and visits apart, and the files of them."""

from __future__ import annotations

from typing import assert_never

from kiosk.content.picture import Picture
from kiosk.content.utterance import Utterance
from kiosk.log.reports.period import Period
from kiosk.log.reports.tally import Dimension
from kiosk.log.reports.visit_tally import VisitDimension
from kiosk.staff.bodies.drawn import Drawn
from kiosk.staff.bodies.mediation_words import VALUE_PICTURES, language_words, listed
from kiosk.staff.bodies.tending import FINDINGS_LOCALE
from kiosk.staff.events import Action
from kiosk.staff.mediating.fields import FormField
from kiosk.staff.reporting.charts import OTHERS, Chart, Counted, Page
from kiosk.staff.reporting.choices import Export, PeriodChoice
from kiosk.staff.reporting.figures import PeriodFigures
from kiosk.staff.reporting.states import (
    ChoosingExport,
    ExportingFigures,
    ReadingFigures,
    ReportingState,
    ReportRoom,
)
from kiosk.staff.reporting.ways import offered, pages_of
from kiosk.staff.screen import Bar, Card, ChartBlock, ChartsBody, ChoicesBody, Label, Look, Note, TellingBody
from kiosk.staff.wording import Wording, joined
from kiosk.staff.world import StaffWorld

MOST_UNBROKEN = 36
"""Letters of an address that an upright tablet has room for."""

PERIOD_PICTURES = {
    PeriodChoice.THIS_MONTH: "calendar-month",
    PeriodChoice.LAST_MONTH: "calendar-blank",
    PeriodChoice.THIS_QUARTER: "calendar-range",
    PeriodChoice.LAST_QUARTER: "calendar-range-outline",
    PeriodChoice.THIS_YEAR: "calendar-multiple",
    PeriodChoice.LAST_YEAR: "calendar-multiple-check",
}
EXPORT_PICTURES = {
    Export.OWN_XLSX: "file-excel",
    Export.OWN_CSV: "file-delimited",
    Export.OWN_JSON: "code-json",
    Export.PAGE_PDF: "file-chart",
    Export.STATISTICS_XLSX: "table-large",
    Export.FIGURES_CSV: "table",
}
COUNTED_PICTURES = {Counted.MEDIATIONS: "notebook-edit", Counted.VISITS: "monitor"}
CHART_PICTURES = {
    Dimension.TYPE.value: "account-multiple",
    Dimension.HALF_DAY.value: "clock-outline",
    Dimension.LENGTH.value: "timer-outline",
    Dimension.THEME.value: "shape",
    Dimension.PROCEDURE.value: "routes",
    Dimension.LANGUAGE.value: "translate",
    Dimension.BLOCKED_AT.value: "alert-octagon-outline",
}
OTHERS_PICTURE = "dots-horizontal"
KEY_PICTURES = {
    Dimension.TYPE.value: {"individuel": "account", "collectif": "account-group"},
    Dimension.HALF_DAY.value: {"morning": "weather-sunset-up", "afternoon": "weather-sunny"},
    Dimension.THEME.value: VALUE_PICTURES[FormField.THEMES],
    Dimension.BLOCKED_AT.value: VALUE_PICTURES[FormField.BLOCKED],
}


def drawn(world: StaffWorld, wording: Wording, state: ReportingState) -> Drawn:
    """What ``state`` adds to the screen."""
    match state:
        case ReportRoom():
            return _room(wording)
        case ReadingFigures():
            return _reading(world, wording, state)
        case ChoosingExport():
            return _choosing_export(wording, state)
        case ExportingFigures():
            return _exporting(wording, state)
        case _:
            assert_never(state)


def _room(wording: Wording) -> Drawn:
    cards = tuple(
        Card(each.value, Picture(PERIOD_PICTURES[each]), wording.say(each.value, f"ReportRoom/{each.value}"))
        for each in PeriodChoice
    )
    notes = (wording.note("eye-lock", "exact", "ReportRoom/exact"),)
    return Drawn(wording.say("title", "ReportRoom/title"), ChoicesBody(cards), notes)


def _reading(world: StaffWorld, wording: Wording, state: ReadingFigures) -> Drawn:
    title, picture = wording.say("title", f"ReportRoom/{state.choice.value}"), Picture("chart-bar")
    if state.problem:
        return Drawn(title, TellingBody(picture, _failed(wording, state.problem)))
    if state.figures is None:
        return Drawn(title, TellingBody(picture, (wording.note("timer-sand", "busy", "Errand/busy"),)))
    every = pages_of(world, state)
    page = every[state.page]
    title = wording.valued(title, f"{days(state.figures.period)} ({state.page + 1}/{len(every)})")
    body = (
        ChartsBody(tuple(_block(world, wording, page, chart) for chart in page.charts))
        if page.charts
        else TellingBody(
            Picture(COUNTED_PICTURES[page.counted]), (wording.note("counter", "none", _none(page)),)
        )
    )
    bar = (wording.button(Action.MORE), wording.button(Action.EXPORT, Look.WAY_ON))
    return Drawn(title, body, (_total(wording, state.figures, page),), bar)


def _none(page: Page) -> str:
    return f"ReadingFigures/no-{page.counted.value}"


def _total(wording: Wording, figures: PeriodFigures, page: Page) -> Note:
    """How many there were in all."""
    if page.counted is Counted.MEDIATIONS:
        total = figures.mediations.total
        said = joined(
            wording.told("", "ReadingFigures/mediations", f"{total.activities}.").utterance,
            wording.told("", "ReadingFigures/people", f"{total.people}.").utterance,
        )
    else:
        said = wording.told("", "ReadingFigures/visits", f"{figures.visits.visits}.").utterance
    return wording.pictured(COUNTED_PICTURES[page.counted], Label("total", said))


def _block(world: StaffWorld, wording: Wording, page: Page, chart: Chart) -> ChartBlock:
    name = f"{chart.name}-{chart.portal}"
    heading = wording.say(name, _figure_key(chart.name))
    if chart.portal:
        heading = wording.valued(heading, _breakable(chart.portal))
    own = KEY_PICTURES.get(chart.name, {})
    bars = tuple(
        Bar(
            Picture(OTHERS_PICTURE if key == OTHERS else own.get(key) or CHART_PICTURES[chart.name]),
            Label(f"{name}-{key}", _key(world, wording, page.counted, chart.name, key)),
            count,
            0 if key == OTHERS else count / chart.most,
        )
        for key, count in chart.bars
    )
    return ChartBlock(heading, bars)


def _breakable(address: str) -> str:
    """``address`` as it is looked at here, where nobody types it: a long one may break before its first dot."""
    return address if len(address) <= MOST_UNBROKEN else address.replace(".", " .", 1)


def _key(world: StaffWorld, wording: Wording, counted: Counted, name: str, key: str) -> Utterance:
    procedures = world.library.procedures
    match name:
        case _ if key == OTHERS:
            return wording.say("", "Figures/others").utterance
        case Dimension.PROCEDURE.value if key in procedures:
            return world.library.utterance(procedures[key].title, wording.locale)
        case Dimension.PROCEDURE.value if key:
            return wording.data("", key).utterance  # one that is taught no more
        case Dimension.LANGUAGE.value if key:
            return language_words(world, wording, key)
        case Dimension.THEME.value:
            return wording.say("", listed(wording, "Thematique", key, short=True)).utterance
        case Dimension.BLOCKED_AT.value:
            return wording.say("", listed(wording, "Blocked", key, short=True)).utterance
        case VisitDimension.LENGTH.value if counted is Counted.VISITS:
            return wording.say("", _figure_key(key)).utterance
        case _:
            return wording.say("", _figure_key(f"{name}-{key or 'unsaid'}")).utterance


def _choosing_export(wording: Wording, state: ChoosingExport) -> Drawn:
    cards = tuple(
        Card(
            each.value,
            Picture(EXPORT_PICTURES[each]),
            wording.say(each.value, f"ChoosingExport/{each.value}"),
        )
        for each in offered(state.figures)
    )
    notes = [wording.note("eye-lock", "own", "ChoosingExport/own")]
    if state.figures.publishable:
        notes.append(wording.note("account-group", "few", "ChoosingExport/few"))
    elif state.figures.sure:
        day = f"{state.figures.publishable_from:%d/%m/%Y}"
        notes.append(wording.pictured("calendar-clock", wording.told("from", "ChoosingExport/from", day)))
    else:
        notes.append(wording.note("clock-alert", "clock", "ChoosingExport/clock", danger=True))
    title = wording.valued(wording.say("title", "ChoosingExport/title"), days(state.figures.period))
    return Drawn(title, ChoicesBody(cards), tuple(notes))


def _exporting(wording: Wording, state: ExportingFigures) -> Drawn:
    title, picture = (
        wording.say("title", f"ChoosingExport/{state.export.value}"),
        Picture(EXPORT_PICTURES[state.export]),
    )
    if state.problem:
        told = _failed(wording, state.problem)
    elif not state.file:
        told = (wording.note("timer-sand", "busy", "Errand/busy"),)
    else:
        kind = "others" if state.export.published else "own"
        told = (
            wording.note("check-circle", "written", "ExportingFigures/written"),
            wording.pictured("folder", wording.data("file", state.file, FINDINGS_LOCALE)),
            wording.note(
                "account-group" if state.export.published else "eye-lock", "whom", f"ExportingFigures/{kind}"
            ),
        )
    return Drawn(title, TellingBody(picture, told))


def _failed(wording: Wording, problem: str) -> tuple[Note, ...]:
    return (
        wording.note("alert", "failed", "Errand/failed", danger=True),
        wording.pictured("tools", wording.data("problem", problem, FINDINGS_LOCALE)),
    )


def _figure_key(name: str) -> str:
    """The key of what a figure is called; keys of the catalogue hold no underscore."""
    return f"Figures/{name.replace('_', '-')}"


def days(period: Period) -> str:
    """The first and the last day of it."""
    return f"{period.first:%d/%m/%Y} – {period.last:%d/%m/%Y}"
