"""LogWriter: writes what visits leave behind on a thread of its own, so that no screen ever waits for a disk."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.own_thread import OwnThread
from kiosk.log.log_book import LogBookError, Total
from kiosk.log.retention import MOST_MONTHS
from kiosk.log.visit_entry import VisitEntry


class LogWriter:
    """The VisitLog port over ``book``, in the order asked for.

    ``failed`` is told of each entry that could not be written, on the writer's thread. Once a day, when something is
    written, the book is copied, and then what is older than ``retention_months`` is taken out of it. :meth:`close`
    waits until all is written.
    """

    def __init__(
        self,
        book: SqliteLogBook,
        failed: Callable[[LogBookError], None],
        retention_months: int = MOST_MONTHS,
    ) -> None:
        self._book = book
        self._failed = failed
        self._retention_months = retention_months
        self._thread = OwnThread("log")

    def open(self) -> None:
        """Open and check the book in the background, so that the first entry need not wait for it."""
        self._do(self._look_after_it_once_a_day)

    def write(self, entry: VisitEntry) -> None:
        """See :class:`kiosk.visit.ports.VisitLog`."""
        self._do(lambda: self._book.append(entry))
        self._do(self._look_after_it_once_a_day)

    def count(self, total: Total, day: datetime.date, times: int = 1) -> None:
        """See :class:`kiosk.visit.ports.VisitLog`."""
        self._do(lambda: self._book.count(total, day, times))

    def ask(self, question: Callable[[SqliteLogBook], object]) -> None:
        """Put ``question`` to the book on the writer's thread, once all before is written."""
        self._do(lambda: question(self._book))

    def close(self) -> None:
        """Wait until everything is written, then let go of the book."""
        self._thread.close()
        self._book.close()

    def _look_after_it_once_a_day(self) -> None:
        if self._book.state().last_backup != datetime.date.today():
            self._book.backup()
            self._book.purge(self._retention_months)

    def _do(self, task: Callable[[], object]) -> None:
        def tell_of_failure() -> None:
            try:
                task()
            except LogBookError as error:
                self._failed(error)

        self._thread.do(tell_of_failure)
