"""every_report_state: every page where the staff read figures or take them away, to look at and try."""

from __future__ import annotations

import datetime

from kiosk.log.blocked_reason import BlockedReason
from kiosk.log.enumerations.activity import TypeActivite
from kiosk.log.enumerations.duration import DurationBand
from kiosk.log.enumerations.thematique import Thematique
from kiosk.log.reports.tally import BETWEEN, Cell, Count, Dimension, Tally
from kiosk.log.reports.visit_tally import VisitDimension, VisitTally
from kiosk.log.visit_entry import HalfDay, LengthBand
from kiosk.staff.reporting.charts import pages
from kiosk.staff.reporting.choices import Export, PeriodChoice
from kiosk.staff.reporting.figures import PeriodFigures
from kiosk.staff.reporting.states import (
    ChoosingExport,
    ExportingFigures,
    OnStick,
    ReadingFigures,
    ReportRoom,
)
from kiosk.staff.reporting.ways import room_of
from kiosk.staff.shift import Shift
from kiosk.staff.states import Open
from kiosk.staff.studio.ways import procedures_of
from kiosk.staff.world import StaffWorld

TODAY = datetime.date(2026, 11, 26)
UNREAD = "/var/lib/fanal/log.db: another program keeps it locked. Close that program."
UNWRITTEN = "/var/lib/fanal/exports: cannot be used (No space left on device): free some space"
UNCARRIED = (
    "/run/fanal_out/fanal_bilan_2026-10.pdf: cannot be written (No space left on device): empty the stick"
)
FILE = "/var/lib/fanal/exports/fanal_bilan_2026-10.pdf"


def every_report_state(world: StaffWorld, shift: Shift) -> dict[str, Open]:
    """Every state there is, by a name to tell its shapes apart."""
    choice = PeriodChoice.LAST_MONTH
    figures = figures_of(world, choice)
    late = figures_of(world, PeriodChoice.THIS_MONTH)
    empty = PeriodFigures(choice.period(TODAY), Tally(), VisitTally(), TODAY)
    unsure = PeriodFigures(empty.period, figures.mediations, figures.visits, TODAY, sure=False)
    return {
        "ReportRoom": ReportRoom(shift),
        "ReadingFigures-busy": ReadingFigures(shift, choice),
        "ReadingFigures-unread": ReadingFigures(shift, choice, problem=UNREAD),
        **{
            f"ReadingFigures-{page}": ReadingFigures(shift, choice, figures, page=page)
            for page in range(len(pages(figures, room_of(world))))
        },
        **{
            f"ReadingFigures-empty-{page}": ReadingFigures(shift, choice, empty, page=page)
            for page in range(2)
        },
        **{
            f"ReadingFigures-{each.value}": ReadingFigures(shift, each, figures_of(world, each))
            for each in PeriodChoice
        },
        "ChoosingExport": ChoosingExport(shift, choice, figures),
        "ChoosingExport-late": ChoosingExport(shift, PeriodChoice.THIS_MONTH, late),
        "ChoosingExport-unsure": ChoosingExport(shift, choice, unsure),
        "ExportingFigures-busy": ExportingFigures(shift, choice, figures, Export.PAGE_PDF),
        "ExportingFigures-unwritten": ExportingFigures(
            shift, choice, figures, Export.OWN_CSV, problem=UNWRITTEN
        ),
        **{
            f"ExportingFigures-{each.value}": ExportingFigures(shift, choice, figures, each, FILE)
            for each in Export
        },
        **{
            f"ExportingFigures-{each.value}": ExportingFigures(
                shift,
                choice,
                figures,
                Export.OWN_XLSX,
                FILE,
                UNCARRIED if each is OnStick.FAILED else "",
                each,
            )
            for each in OnStick
        },
    }


def figures_of(world: StaffWorld, choice: PeriodChoice) -> PeriodFigures:
    """Invented figures of ``choice``: every value there is, the longest names the most often."""
    procedures = [each.id for each in procedures_of(world)]
    locales = [each.locale for each in world.library.known_languages()]
    keys: dict[Dimension, list[str]] = {
        Dimension.TYPE: [each.value for each in TypeActivite],
        Dimension.HALF_DAY: [each.value for each in HalfDay],
        Dimension.LENGTH: [each.value for each in DurationBand],
        Dimension.THEME: [each.value for each in Thematique],
        Dimension.PROCEDURE: ["", *procedures],
        Dimension.LANGUAGE: ["", *locales],
        Dimension.BLOCKED_AT: [
            f"{portal}{BETWEEN}{each.value}"
            for portal in ("administration-etrangers-en-france.interieur.gouv.fr", "ameli.fr")
            for each in BlockedReason
        ],
    }
    cells: dict[Cell, Count] = {
        (dimension, key): Count(count, count)
        for dimension, every in keys.items()
        for key, count in zip(every, _counts(), strict=False)
    }
    visited = {
        VisitDimension.LANGUAGE: locales,
        VisitDimension.PROCEDURE: ["", *procedures],
        VisitDimension.LENGTH: [each.value for each in LengthBand],
        VisitDimension.HALF_DAY: [each.value for each in HalfDay],
    }
    visits = {
        (dimension, key): 7 * count
        for dimension, every in visited.items()
        for key, count in zip(every, _counts(), strict=False)
    }
    return PeriodFigures(choice.period(TODAY), Tally(Count(142, 231), cells), VisitTally(1893, visits), TODAY)


def _counts() -> list[int]:
    return list(range(96, 0, -3))
