"""DiskMediationBook: the staff's reports, written by the log's own thread, acknowledged once they are on the disk."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.log_writer import LogWriter
from kiosk.adapters.recent_visits import RecentVisits
from kiosk.log.log_book import LogBookError, Trouble
from kiosk.log.mediation import Mediation
from kiosk.log.mediation_row import Kept
from kiosk.log.mediation_rules import MOST_DAYS_BACK
from kiosk.log.prefill import RecentVisit
from kiosk.log.visit_entry import HalfDay
from kiosk.staff.events import TOO_LATE, LogAnswered
from kiosk.staff.mediating.log_day import LogDay
from kiosk.staff.ports import StaffInbox
from kiosk.visit.ports import Clock

MOST_DAYS_LOOKED_AT = 90
"""How far back what is usual is looked for, where the days in which reports may be written up hold too few."""

MOST_DAYS_TO_COOP = 31
"""How far back what was written down is offered for the Coop."""

ENOUGH = 200
"""How many of the latest reports say what is usual, of both kinds together."""

Task = Callable[[SqliteLogBook], int | None]


@dataclass(frozen=True, slots=True)
class _Moment:
    """What only the main thread may ask: the time, and who was just now at the kiosk; and what the site wants."""

    time: datetime.datetime
    sure: bool
    visits: tuple[RecentVisit, ...]
    seconds: float
    to_coop: bool


class DiskMediationBook:
    """The MediationBook port over ``log``; answers go to ``inbox``.

    With ``to_coop`` they tell what was written in the last month as well.
    """

    def __init__(
        self, log: LogWriter, recent: RecentVisits, clock: Clock, inbox: StaffInbox, *, to_coop: bool = False
    ) -> None:
        self._log = log
        self._recent = recent
        self._clock = clock
        self._inbox = inbox
        self._to_coop = to_coop

    def look(self, id: int) -> None:
        """See :class:`kiosk.staff.ports.MediationBook`."""
        self._ask(id, lambda book: None)

    def keep(self, mediation: Mediation, visit: int | None, id: int) -> None:
        """See :class:`kiosk.staff.ports.MediationBook`."""
        self._ask(id, lambda book: book.log(mediation), visit)

    def correct(self, seq: int, mediation: Mediation, id: int) -> None:
        """See :class:`kiosk.staff.ports.MediationBook`."""
        self._ask(id, lambda book: book.correct(seq, mediation))

    def erase(self, seq: int, id: int) -> None:
        """See :class:`kiosk.staff.ports.MediationBook`."""
        self._ask(id, lambda book: book.erase(seq))

    def hand_over(self, seq: int, id: int, *, in_coop: bool) -> None:
        """See :class:`kiosk.staff.ports.MediationBook`."""
        self._ask(id, lambda book: book.hand_over(seq, in_coop=in_coop))

    def _ask(self, id: int, task: Task, visit: int | None = None) -> None:
        clock = self._clock
        seconds = clock.monotonic_seconds()
        moment = _Moment(clock.now(), clock.believable(), self._recent.just_now(), seconds, self._to_coop)
        self._log.ask(lambda book: self._inbox(self._done(book, moment, id, task, visit)))

    def _done(
        self, book: SqliteLogBook, moment: _Moment, id: int, task: Task, visit: int | None
    ) -> LogAnswered:
        try:
            kept = task(book)
        except LogBookError as error:
            return LogAnswered(id, _day(book, moment), refused=error.trouble.value)
        except ValueError:
            return LogAnswered(id, _day(book, moment), refused=TOO_LATE)
        if visit is not None:
            self._recent.take(visit)
        return LogAnswered(id, _day(book, moment, visit), kept)


def _day(book: SqliteLogBook, moment: _Moment, taken: int | None = None) -> LogDay:
    """How the log stands; without what is in it when it cannot be read."""
    today = moment.time.date()
    since = today - datetime.timedelta(days=MOST_DAYS_TO_COOP)
    every: tuple[Kept, ...] = ()
    unread: Trouble | None = None
    try:
        for days in (MOST_DAYS_TO_COOP if moment.to_coop else MOST_DAYS_BACK, MOST_DAYS_LOOKED_AT):
            every = tuple(book.mediations(today - datetime.timedelta(days=days), today))
            if len(every) >= ENOUGH:
                break
    except LogBookError as error:
        unread = error.trouble
    return LogDay(
        day=today,
        half_day=HalfDay.of(moment.time),
        sure=moment.sure,
        kept=tuple(each for each in every if each.recorded == today),
        latest=tuple(each.mediation for each in every[-ENOUGH:]),
        recent=tuple(each for each in every if each.recorded >= since) if moment.to_coop else (),
        visits=tuple(each for each in moment.visits if each.seq != taken),
        now=moment.seconds,
        unread=unread,
    )
