"""LogWriter: writes what visits leave behind on a thread of its own, so that no screen ever waits for a disk."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator

from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.own_thread import OwnThread
from kiosk.log.log_book import LogBookError, Total
from kiosk.log.retention import MOST_MONTHS
from kiosk.log.visit_entry import VisitEntry


class LogWriter:
    """The VisitLog port over ``book``, in the order asked for.

    ``failed`` is told of each entry that could not be written, on the writer's thread. Once a day, when something is
    written, the book is copied, and then what is older than ``retention_months`` is taken out of it; then a book that
    was not read whole when it was opened is checked. All that goes piece by piece, and what is asked for meanwhile goes
    between. :meth:`close` waits until all is written, and the copy made.
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
        self._chores: Iterator[None] | None = None
        self._is_closing = False
        self._thread = OwnThread("log")

    def open(self) -> None:
        """Open the book in the background and look after it, so that the first entry need not wait for that."""
        self._do(self._begin_chores)

    def write(self, entry: VisitEntry) -> None:
        """See :class:`kiosk.visit.ports.VisitLog`."""
        self._do(lambda: self._book.append(entry))
        self._do(self._begin_chores)

    def count(self, total: Total, day: datetime.date, times: int = 1) -> None:
        """See :class:`kiosk.visit.ports.VisitLog`."""
        self._do(lambda: self._book.count(total, day, times))

    def ask(self, question: Callable[[SqliteLogBook], object]) -> None:
        """Put ``question`` to the book on the writer's thread, once all before is written."""
        self._do(lambda: question(self._book))

    def close(self) -> None:
        """Wait until everything is written, then let go of the book."""
        self._is_closing = True
        self._do(self._finish_chores)
        self._thread.close()
        self._book.close()

    def _begin_chores(self) -> None:
        if not self._chores:
            self._chores = self._pieces_of_chores()
            self._go_on_with_chores()

    def _go_on_with_chores(self) -> None:
        for _ in self._chores or ():
            self._do(self._go_on_with_chores)  # behind whatever was asked for meanwhile
            return

    def _finish_chores(self) -> None:
        for _ in self._chores or ():
            pass

    def _pieces_of_chores(self) -> Iterator[None]:
        try:
            copied = False
            while self._book.copy_some():
                copied = True
                yield
            while copied and self._book.purge_some(self._retention_months):
                yield
            while not self._is_closing and self._book.check_some():
                yield
        finally:
            self._chores = None

    def _do(self, task: Callable[[], object]) -> None:
        def tell_of_failure() -> None:
            try:
                task()
            except LogBookError as error:
                self._failed(error)

        self._thread.do(tell_of_failure)
