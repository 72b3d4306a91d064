"""LoggedFigures: what the log adds up to, read on the log's own thread; files are made on another."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection
from pathlib import Path

from kiosk.adapters.exports.files import Reporting, file_name, own_file, published_file
from kiosk.adapters.exports.filters import ExportInfo
from kiosk.adapters.exports.xlsx import SheetTooLong
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.log_writer import LogWriter
from kiosk.adapters.own_thread import OwnThread
from kiosk.adapters.private_file import replace_private
from kiosk.log.acts import Act
from kiosk.log.log_book import LogBookError
from kiosk.log.reports.at_portals import at_portals
from kiosk.log.reports.own_record import own_record
from kiosk.log.reports.period import Period, Span
from kiosk.log.reports.publishing import ClockInDoubt, NotSettled, Published, published
from kiosk.log.reports.tally import added
from kiosk.log.reports.visit_tally import visits_added
from kiosk.log.retention import believable
from kiosk.staff.events import FiguresExported, FiguresTold
from kiosk.staff.ports import StaffInbox
from kiosk.staff.reporting.choices import Export, PeriodChoice
from kiosk.staff.reporting.figures import PeriodFigures
from kiosk.visit.ports import Clock

Made = Callable[[], bytes]
"""Makes the bytes of a file, without the log."""


class LoggedFigures:
    """The Figures port over ``log``; answers go to ``inbox``, files into ``folder``, made when it is missing."""

    def __init__(self, log: LogWriter, of: Reporting, folder: Path, clock: Clock, inbox: StaffInbox) -> None:
        self._log = log
        self._of = of
        self._folder = folder
        self._clock = clock
        self._inbox = inbox
        self._thread = OwnThread("figures")

    def look(self, choice: PeriodChoice) -> None:
        """See :class:`kiosk.staff.ports.Figures`."""
        today, sure = self._clock.now().date(), self._clock.believable()
        self._log.ask(lambda book: self._inbox(self._told(book, choice, today, sure=sure)))

    def export(self, period: Period, export: Export, locale: str) -> None:
        """See :class:`kiosk.staff.ports.Figures`. The log keeps that there was an export."""
        info = ExportInfo(period, self._clock.now())
        self._log.ask(lambda book: self._read(book, export, info, locale))

    def close(self) -> None:
        """Wait until what was asked of the log before is written."""
        self._thread.close()

    def _told(
        self, book: SqliteLogBook, choice: PeriodChoice, today: datetime.date, *, sure: bool
    ) -> FiguresTold:
        period = choice.period(today)
        try:
            months = book.tally(period.first, period.last)
            visited = book.visit_tally(period.first, period.last)
            sure = sure and not _in_doubt(book, period, {*months, *visited}, today)
        except LogBookError as error:
            return FiguresTold(choice, None, str(error))
        by_portal = at_portals(added(months.values()), self._of.lists.portals)
        return FiguresTold(
            choice, PeriodFigures(period, by_portal, visits_added(visited.values()), today, sure)
        )

    def _read(self, book: SqliteLogBook, export: Export, info: ExportInfo, locale: str) -> None:
        try:
            make = self._maker(book, export, info, locale)
            book.note(Act.EXPORT)
        except (LogBookError, NotSettled) as error:
            self._inbox(FiguresExported(info.period, export, "", str(error)))
        else:
            self._thread.do(lambda: self._inbox(self._written(make, export, info.period)))

    def _maker(self, book: SqliteLogBook, export: Export, info: ExportInfo, locale: str) -> Made:
        """Reads what the file needs of the log. Raises LogBookError, NotSettled."""
        period = info.period
        if export.published:
            figures = published_from(book, period, info.exported.date())
            return lambda: published_file(export, figures, self._of, info, locale)
        record = own_record(book.mediations(period.first, period.last), period)
        return lambda: own_file(export, record, self._of, info)

    def _written(self, make: Made, export: Export, period: Period) -> FiguresExported:
        file = self._folder / file_name(export, period)
        try:
            replace_private(file, make())
        except SheetTooLong as error:
            return FiguresExported(period, export, "", str(error))
        except OSError as error:
            mend = "free some space, or give it to Fanal's user"
            problem = f"{error.filename or file}: cannot be written ({error.strerror}): {mend}"
            return FiguresExported(period, export, "", problem)
        return FiguresExported(period, export, str(file))


def published_from(book: SqliteLogBook, period: Period, today: datetime.date) -> Published:
    """What may be read of ``period``, with the twelve months that end with it. Raises LogBookError, NotSettled."""
    year_before = Period.of(Span.MONTH, period.last)
    for _ in range(Span.YEAR.value - 1):
        year_before = year_before.previous()
    months = book.tally(min(year_before.first, period.first), period.last)
    visits = book.visit_tally(period.first, period.last)
    if _in_doubt(book, period, {*filter(period.parts(Span.MONTH).__contains__, months), *visits}, today):
        raise ClockInDoubt(
            f"{period.name} cannot be published: the clock says {today}, and the log does not show that so much "
            "time has passed. Set the clock; if it is right, ask again when Fanal has been in use for some weeks."
        )
    return published(period, months, visits, today)


def _in_doubt(book: SqliteLogBook, period: Period, months: Collection[Period], today: datetime.date) -> bool:
    """Whether the clock alone says that ``period`` is settled, or says a day that cannot be."""
    if not believable(today):
        return True
    return period.settled(today) and not period.surely_settled(months, book.days_of_use(period.first), today)
