"""Each file that can be taken of a period: what it is called, and its bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kiosk.adapters.exports.activities import activities_csv, activities_sheet
from kiosk.adapters.exports.api_json import api_json
from kiosk.adapters.exports.figures_csv import figures_csv
from kiosk.adapters.exports.filters import ExportInfo
from kiosk.adapters.exports.page_blocks import PageWords
from kiosk.adapters.exports.statistics import statistics_sheet
from kiosk.adapters.exports.xlsx import xlsx
from kiosk.content.library import SOURCE_LOCALE
from kiosk.log.mediation_row import Kept
from kiosk.log.reports.period import Period
from kiosk.log.reports.publishing import Published
from kiosk.log.site_lists import SiteLists
from kiosk.staff.reporting.choices import Export

FILES = {
    Export.OWN_XLSX: "fanal_releve_{period}.xlsx",
    Export.OWN_CSV: "fanal_releve_{period}.csv",
    Export.OWN_JSON: "fanal_releve_{period}.json",
    Export.PAGE_PDF: "fanal_bilan_{period}.pdf",
    Export.STATISTICS_XLSX: "fanal_statistiques_{period}.xlsx",
    Export.FIGURES_CSV: "fanal_statistiques_{period}.csv",
}


@dataclass(frozen=True, slots=True)
class Reporting:
    """What every file needs of the site: ``pages`` are the words of a page by the language it may be in.

    ``extensions`` adds our columns to the mediator's own record.
    """

    site: str
    address: str
    lists: SiteLists
    pages: Mapping[str, PageWords] = field(default_factory=dict)
    extensions: bool = False


def file_name(export: Export, period: Period) -> str:
    """What the file is called."""
    return FILES[export].format(period=period.name)


def own_file(export: Export, record: Sequence[Kept], of: Reporting, info: ExportInfo) -> bytes:
    """The mediator's own ``record`` as one of its three files."""
    match export:
        case Export.OWN_XLSX:
            sheet = activities_sheet(record, of.lists, info, extensions=of.extensions)
            return xlsx(sheet, info.exported)
        case Export.OWN_CSV:
            return activities_csv(record, of.lists, extensions=of.extensions)
        case Export.OWN_JSON:
            return api_json(record, of.lists, info.period, extensions=of.extensions)
        case _:
            raise ValueError(f"{export.value} is no file of the mediator's own record.")


def published_file(
    export: Export, published: Published, of: Reporting, info: ExportInfo, locale: str = SOURCE_LOCALE
) -> bytes:
    """``published`` as one of its three files. The page, in ``locale``, needs a running QGuiApplication."""
    match export:
        case Export.PAGE_PDF:
            from kiosk.adapters.exports.pdf_page import PageText, pdf_page

            return pdf_page(published, PageText(of.site, of.address, info, of.pages.get(locale, PageWords())))
        case Export.STATISTICS_XLSX:
            return xlsx(statistics_sheet(published, of.lists, info), info.exported)
        case Export.FIGURES_CSV:
            return figures_csv(published)
        case _:
            raise ValueError(f"{export.value} is no published file.")
