"""LoggedPapers: how many papers came out, from the log, and where the roll in the printer began."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.log_writer import LogWriter
from kiosk.adapters.private_file import replace_private
from kiosk.log.log_book import LogBookError, MonthlyTotal, Total
from kiosk.staff.events import PapersCounted
from kiosk.staff.papers.standing import PaperCounts, Roll
from kiosk.staff.ports import StaffInbox
from kiosk.visit.ports import Clock


class LoggedPapers:
    """The PaperCount port over ``log``; answers go to ``inbox``.

    ``roll`` is a file that holds how many papers had ever come out when the roll was changed, and on which day. What
    has come out since is the rest, whatever month the clock says it is.
    """

    def __init__(self, log: LogWriter, roll: Path, clock: Clock, inbox: StaffInbox) -> None:
        self._log = log
        self._roll = roll
        self._clock = clock
        self._inbox = inbox

    def add(self, papers: int) -> None:
        """See :class:`kiosk.staff.ports.PaperCount`."""
        self._log.count(Total.PAPERS, self._clock.now().date(), papers)

    def look(self) -> None:
        """See :class:`kiosk.staff.ports.PaperCount`."""
        today = self._clock.now().date()
        self._log.ask(lambda book: self._tell(book, today))

    def change_roll(self) -> None:
        """See :class:`kiosk.staff.ports.PaperCount`."""
        today = self._clock.now().date()
        day = today.isoformat() if self._clock.believable() else None
        self._log.ask(lambda book: self._tell(book, today, new_roll={"day": day}))

    def _tell(
        self, book: SqliteLogBook, today: datetime.date, new_roll: dict[str, object] | None = None
    ) -> None:
        try:
            every = book.totals(datetime.date.min, datetime.date.max)
            papers = tuple(each for each in every if each.total is Total.PAPERS)
            if new_roll is not None:
                new_roll["papers"] = sum(each.count for each in papers)
                replace_private(self._roll, json.dumps(new_roll).encode())
        except LogBookError as error:
            self._inbox(PapersCounted(None, str(error)))
        except OSError as error:
            mend = "give its folder to Fanal's user, with free space"
            self._inbox(PapersCounted(None, f"{self._roll}: cannot be written ({error.strerror}): {mend}"))
        else:
            self._inbox(PapersCounted(self._counts(papers, today)))

    def _counts(self, papers: tuple[MonthlyTotal, ...], today: datetime.date) -> PaperCounts:
        of_month = {each.month: each.count for each in papers}
        this = today.replace(day=1)
        last = (this - datetime.timedelta(days=1)).replace(day=1)
        return PaperCounts(
            of_month.get(this, 0), of_month.get(last, 0), self._roll_with(sum(of_month.values()))
        )

    def _roll_with(self, ever: int) -> Roll | None:
        """What has come out since the roll was changed; None when nobody has said so, or nobody can read it."""
        try:
            kept = json.loads(self._roll.read_bytes())
            before, day = int(kept["papers"]), kept["day"] and datetime.date.fromisoformat(kept["day"])
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return Roll(ever - before if ever >= before else None, day)
