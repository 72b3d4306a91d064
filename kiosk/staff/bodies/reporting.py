"""What the staff read of the log: exact figures as bars, mediations and visits apart, and the files of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from kiosk.content.picture import Picture
from kiosk.content.utterance import Utterance
from kiosk.log.reports.period import Period
from kiosk.log.reports.tally import Dimension
from kiosk.log.reports.visit_tally import VisitDimension
from kiosk.staff.bodies.drawn import Drawn
from kiosk.staff.bodies.mediation_words import VALUE_PICTURES, capitalised, language_words, listed
from kiosk.staff.bodies.tending import FINDINGS_LOCALE
from kiosk.staff.events import Action
from kiosk.staff.mediating.fields import FormField
from kiosk.staff.reporting.charts import OTHERS, Chart, Counted, Page
from kiosk.staff.reporting.choices import Export, PeriodChoice
from kiosk.staff.reporting.figures import PeriodFigures
from kiosk.staff.reporting.states import (
    ChoosingExport,
    ExportingFigures,
    OnStick,
    ReadingFigures,
    ReportingState,
    ReportRoom,
)
from kiosk.staff.reporting.ways import carries, offered, pages_of
from kiosk.staff.screen import (
    Bar,
    Card,
    ChartBlock,
    ChartsBody,
    ChoicesBody,
    Label,
    Look,
    Note,
    TellingBody,
    WholeFigure,
)
from kiosk.staff.wording import Wording, joined, plain
from kiosk.staff.world import StaffWorld

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
            return _exporting(world, wording, state)
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
    number = plain(FINDINGS_LOCALE, f"({state.page + 1}/{len(every)})")
    title = Label("title", joined(title.utterance, number))
    bar = (wording.button(Action.MORE), wording.button(Action.EXPORT, Look.WAY_ON))
    if not page.columns:
        told = (wording.note("counter", "none", _none(page)),)
        return Drawn(title, TellingBody(Picture(COUNTED_PICTURES[page.counted]), told), bar=bar)
    columns = tuple(tuple(_block(world, wording, page, chart) for chart in column) for column in page.columns)
    period = wording.pictured("calendar", wording.data("period", days(state.figures.period)))
    return Drawn(title, ChartsBody(tuple(_totals(wording, state.figures, page)), period, columns), bar=bar)


def _none(page: Page) -> str:
    return f"ReadingFigures/no-{page.counted.value}"


def _totals(wording: Wording, figures: PeriodFigures, page: Page) -> Iterator[WholeFigure]:
    """How many there were in all."""
    mediations = figures.mediations.total
    found = {
        Counted.MEDIATIONS: (
            (COUNTED_PICTURES[Counted.MEDIATIONS], "mediations", mediations.activities),
            ("account-group", "people", mediations.people),
        ),
        Counted.VISITS: ((COUNTED_PICTURES[Counted.VISITS], "visits", figures.visits.visits),),
    }
    for picture, name, count in found[page.counted]:
        yield WholeFigure(Picture(picture), wording.say(name, f"ReadingFigures/{name}"), count)


def _block(world: StaffWorld, wording: Wording, page: Page, chart: Chart) -> ChartBlock:
    name = f"{chart.name}-{chart.portal}"
    heading = wording.say(name, _figure_key(chart.name))
    if chart.portal:
        heading = wording.valued(heading, chart.portal)
    own = KEY_PICTURES.get(chart.name, {})
    pictures = {**own, OTHERS: OTHERS_PICTURE} if own else {}
    bars = tuple(
        Bar(
            Picture(pictures[key]) if key in pictures else None,
            Label(f"{name}-{key}", _key(world, wording, page.counted, chart.name, key)),
            count,
            0 if key == OTHERS else count / chart.most,
        )
        for key, count in chart.bars
    )
    return ChartBlock(Picture(CHART_PICTURES[chart.name]), heading, bars)


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
            return capitalised(language_words(world, wording, key))
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


def _exporting(world: StaffWorld, wording: Wording, state: ExportingFigures) -> Drawn:
    title, picture = (
        wording.say("title", f"ChoosingExport/{state.export.value}"),
        Picture(EXPORT_PICTURES[state.export]),
    )
    if not state.file:
        busy = wording.note("timer-sand", "busy", "Errand/busy")
        told = _failed(wording, state.problem) if state.problem else (busy,)
    else:
        kind = "others" if state.export.published else "own"
        told = (
            wording.note("check-circle", "written", "ExportingFigures/written"),
            wording.pictured("folder", wording.data("file", state.file, FINDINGS_LOCALE)),
            wording.note(
                "account-group" if state.export.published else "eye-lock", "whom", f"ExportingFigures/{kind}"
            ),
            *(_on_stick(wording, state) if world.locked else ()),
        )
    bar = (wording.button(Action.CARRY, Look.WAY_ON),) if carries(world, state) else ()
    return Drawn(title, TellingBody(picture, told), bar=bar)


def _on_stick(wording: Wording, state: ExportingFigures) -> tuple[Note, ...]:
    """How far the copy on the stick has come; before it, that whoever finds a stick can read it."""
    match state.stick:
        case OnStick.COPYING:
            return (wording.note("timer-sand", "busy", "Errand/busy"),)
        case OnStick.FAILED:
            return _failed(wording, state.problem)
        case OnStick.NO_STICK:
            return (wording.note("usb-flash-drive", "stick", "ExportingFigures/no-stick"),)
        case OnStick.CARRIED:
            return (wording.note("check-circle", "stick", "ExportingFigures/carried"),)
        case _:
            return (wording.note("lock-open-alert", "stick", "ExportingFigures/readable"),)


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
