"""The log in a SQLite file: rollback journal, synchronous=EXTRA, each row with its own checksum.

Everything heavy is imported when the log is first opened, not with this module.
"""

from __future__ import annotations

import datetime
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from kiosk.adapters.log_rows import DamageError, month_text, repair_of, rows
from kiosk.adapters.log_trouble import named_trouble
from kiosk.log.log_book import LogState, MonthlyTotal, Total, VisitRow
from kiosk.log.visit_entry import VisitEntry

if TYPE_CHECKING:
    from sqlite_utils import Database

    from kiosk.adapters.log_file import LogFile
    from kiosk.log.acts import Act, ActRow
    from kiosk.log.mediation import Mediation
    from kiosk.log.mediation_row import Kept
    from kiosk.log.reports.period import Period
    from kiosk.log.reports.tally import Tally
    from kiosk.log.reports.visit_tally import VisitTally

Answer = TypeVar("Answer")
_ENDED = object()


class SqliteLogBook:
    """A LogBook in the file at ``path``, made with its folder when it is missing, for its owner's eyes only.

    The file is read whole and checked when it is opened. A damaged one is moved aside, never deleted, and all
    its good rows, and those that only a daily copy still has, go on in a new file; :meth:`state` tells.
    ``copies`` is the folder of the daily copies, ``copies`` beside the log unless said otherwise. ``today``
    gives the date that repairs and copies are named after; entries bring their own. ``busy_seconds`` is how long an
    entry waits for another process that writes. With ``whole`` false the file is not read whole when it is opened: the
    rows that are read are checked, the others by :meth:`check_some`; what is found damaged is mended all the same.

    Several processes may use one file, and several threads one SqliteLogBook. Every method opens the log if
    need be, and raises LogBookFull or LogBookUnavailable; the next call tries afresh.
    """

    def __init__(
        self,
        path: Path,
        *,
        copies: Path | None = None,
        today: Callable[[], datetime.date] = datetime.date.today,
        busy_seconds: float = 10.0,
        whole: bool = True,
    ) -> None:
        self._path = path
        self._copies = copies or path.with_name("copies")
        self._today = today
        self._busy_seconds = busy_seconds
        self._whole = whole
        self._lock = threading.Lock()
        self._file: LogFile | None = None
        self._copying: Iterator[None] | None = None
        self._checking: Iterator[None] | None = None

    def __enter__(self) -> SqliteLogBook:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def open(self) -> None:
        """Open and check the log now, in any thread, so that the first entry need not wait for it."""
        self._run(lambda db: None)

    def close(self) -> None:
        """Let go of the file. A later call opens it again."""
        with self._lock:
            self._drop()

    def append(self, entry: VisitEntry) -> int:
        """Write ``entry`` and return its place once it is on the disk."""
        from kiosk.adapters.log_writing import write_visit

        return self._run(lambda db: write_visit(db, entry))

    def count(self, total: Total, day: datetime.date, times: int = 1) -> None:
        """Add ``times`` to ``total`` in the month of ``day``."""
        from kiosk.adapters.log_counting import add_to_count

        def write(db: Database) -> None:
            with db.atomic():
                add_to_count(db, month_text(day), total.value, times)

        self._run(write)

    def note(self, act: Act) -> None:
        """Write that the staff did ``act`` today."""
        from kiosk.adapters.log_writing import write_act

        self._run(lambda db: write_act(db, act, self._today()))

    def log(self, mediation: Mediation) -> int:
        """Write ``mediation`` and that it was written; its place, once it is on the disk."""
        from kiosk.adapters.log_writing import write_mediation

        return self._run(lambda db: write_mediation(db, mediation, self._today()))

    def correct(self, seq: int, mediation: Mediation) -> int:
        """Write ``mediation`` in the place of the one at ``seq``; its own place."""
        from kiosk.adapters.log_writing import write_correction

        return self._run(lambda db: write_correction(db, seq, mediation, self._today()))

    def erase(self, seq: int) -> None:
        """Blank the mediation at ``seq``, and drop today's copy of the log, which may hold it."""
        from kiosk.adapters.log_copies import drop_copy
        from kiosk.adapters.log_writing import write_erasure

        def write(db: Database) -> None:
            today = self._today()
            write_erasure(db, seq, today, lambda: drop_copy(self._path, self._copies, today))

        self._run(write)

    def hand_over(self, seq: int, *, in_coop: bool) -> None:
        """Write that the mediation at ``seq`` is in the Coop, or is not after all."""
        from kiosk.adapters.log_writing import write_handover

        self._run(lambda db: write_handover(db, seq, self._today(), in_coop=in_coop))

    def purge(self, months: int) -> int:
        """Take away what is older than ``months`` if the clock can be believed; how many rows went."""
        from kiosk.adapters.log_purge import purge

        gone = 0
        while some := self._run(lambda db: purge(db, self._today(), months)):
            gone += some
        return gone

    def visits(self, first: datetime.date, last: datetime.date) -> tuple[VisitRow, ...]:
        """The visits from ``first`` to ``last``, both included, in the order they were written."""
        from kiosk.adapters.log_reading import read_visits

        return self._run(lambda db: read_visits(db, first, last))

    def mediations(self, first: datetime.date, last: datetime.date) -> tuple[Kept, ...]:
        """The mediations that stand, from ``first`` to ``last``, in the order they were written."""
        from kiosk.adapters.log_reading import read_mediations

        return self._run(lambda db: read_mediations(db, first, last))

    def acts(self, first: datetime.date, last: datetime.date) -> tuple[ActRow, ...]:
        """What the staff did from ``first`` to ``last``, in order."""
        from kiosk.adapters.log_reading import read_acts

        return self._run(lambda db: read_acts(db, first, last))

    def totals(self, first: datetime.date, last: datetime.date) -> tuple[MonthlyTotal, ...]:
        """The totals of each month that ``first`` to ``last`` touches, the earliest month first."""
        from kiosk.adapters.log_reading import read_totals

        return self._run(lambda db: read_totals(db, month_text(first), month_text(last)))

    def tally(self, first: datetime.date, last: datetime.date) -> Mapping[Period, Tally]:
        """The tallies of mediations of each month that ``first`` to ``last`` touches, where there are any."""
        from kiosk.adapters.log_tallies import read_mediations

        return self._run(lambda db: read_mediations(db, month_text(first), month_text(last)))

    def visit_tally(self, first: datetime.date, last: datetime.date) -> Mapping[Period, VisitTally]:
        """The tallies of visits of each month that ``first`` to ``last`` touches, where there are any."""
        from kiosk.adapters.log_tallies import read_visits

        return self._run(lambda db: read_visits(db, month_text(first), month_text(last)))

    def days_of_use(self, since: datetime.date) -> frozenset[datetime.date]:
        """The days from ``since`` on which a line was written that is still there."""
        from kiosk.adapters.log_purge import days_of_use

        return self._run(lambda db: frozenset(days_of_use(db, since)))

    def state(self) -> LogState:
        """How the log is."""
        from kiosk.adapters.log_copies import copies
        from kiosk.adapters.log_repair import moved_aside

        def read(db: Database) -> LogState:
            return LogState(
                rows=db.table("visits").count,
                mediations=db.table("mediations").count_where("day IS NOT NULL"),
                last_backup=next((day for day, _ in copies(self._path, self._copies)), None),
                repairs=tuple(repair_of(row) for row in rows(db.conn, "repairs", "ORDER BY seq")),
                moved_aside=moved_aside(self._path),
            )

        return self._run(read)

    def backup(self, folder: Path | None = None, *, keep: int = 7) -> Path:
        """Copy the log into ``folder``, else into that of the daily copies; return the copy, read back.

        A folder keeps the ``keep`` newest copies, one a day; a second one of the same day takes the first
        one's place. The errors of this method name the folder when the trouble lies there.
        """
        from kiosk.adapters.log_copies import copy_of, copying

        if keep < 1:
            raise ValueError(f"keep takes 1 or more copies, not {keep}: the one just made always stays.")
        self.open()
        target, today = folder or self._copies, self._today()

        def make(db: Database) -> Path:
            for _ in copying(db.conn, self._path, target, today, keep):
                pass
            return copy_of(self._path, target, today)

        return self._run(make, target)

    def copy_some(self, *, keep: int = 7) -> bool:
        """Do a piece of what :meth:`backup` does, if there is no copy of today; whether there may be more to do.

        Others may use the log between two pieces.
        """
        from kiosk.adapters.log_copies import copy_of, copying

        def go_on(db: Database) -> bool:
            today = self._today()
            if not self._copying and copy_of(self._path, self._copies, today).exists():
                return False
            self._copying = self._copying or copying(db.conn, self._path, self._copies, today, keep)
            if next(self._copying, _ENDED) is _ENDED:
                self._copying = None
            return True

        self.open()
        return self._run(go_on, self._copies)

    def purge_some(self, months: int) -> bool:
        """Do a piece of what :meth:`purge` does; whether there may be more to do."""
        from kiosk.adapters.log_purge import purge

        return self._run(lambda db: purge(db, self._today(), months)) > 0

    def check_some(self) -> bool:
        """Check some more rows of a log that was not read whole when it was opened; whether there are more to check.

        Others may use the log between two pieces. What is found damaged is mended.
        """

        def go_on(db: Database) -> bool:
            if self._checking and next(self._checking, _ENDED) is _ENDED:
                self._checking = None
            return self._checking is not None

        return self._run(go_on)

    def _run(self, work: Callable[[Database], Answer], about: Path | None = None) -> Answer:
        with self._lock, named_trouble(about or self._path):
            with suppress(DamageError):
                return self._attempt(work, whole=self._whole)
            return self._attempt(work, whole=True)  # opening it again mends it

    def _attempt(self, work: Callable[[Database], Answer], *, whole: bool) -> Answer:
        from kiosk.adapters.log_file import means_damage, was_replaced

        try:
            return work(self._database(whole=whole))
        except sqlite3.Error as error:
            self._drop()
            if means_damage(error, self._path) or was_replaced(error):
                raise DamageError(str(error)) from error
            raise
        except UnicodeDecodeError as error:
            self._drop()
            raise DamageError(str(error)) from error
        except ValueError:  # what was asked for is wrong, not the log
            raise
        except BaseException:
            self._drop()
            raise

    def _database(self, *, whole: bool) -> Database:
        from kiosk.adapters.log_file import checking
        from kiosk.adapters.log_repair import open_log

        if self._file and not self._file.is_current():
            self._drop()
        if not self._file:
            self._file = open_log(self._path, self._copies, self._today(), whole=whole)
            self._file.db.execute(f"PRAGMA busy_timeout = {self._busy_seconds * 1000:.0f}").close()
            self._checking = None if whole else checking(self._file.db, self._path)
        return self._file.db

    def _drop(self) -> None:
        self._copying = self._checking = None
        if self._file:
            self._file.close()
            self._file = None
