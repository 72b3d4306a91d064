"""How long a log of very many lines keeps anybody waiting, and the memory that takes.

The log is :mod:`kiosk.commands.measuring.invented_log`. What is drawn of an answer does not grow with the log, so
pages are described here and not painted; the page for a funder is.
"""

from __future__ import annotations

import datetime
import queue
import random
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from time import monotonic

from PySide6.QtGui import QGuiApplication

from kiosk.adapters.exports.files import Reporting, own_file, published_file
from kiosk.adapters.exports.filters import ExportInfo
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.log_writer import LogWriter
from kiosk.adapters.logged_figures import LoggedFigures, published_from
from kiosk.assembly import Pane
from kiosk.commands.interruption import heed
from kiosk.commands.measuring.bench_kiosk import SIZE
from kiosk.commands.measuring.figures import PROC, Row, spread
from kiosk.commands.measuring.invented_log import LAST, any_mediation, any_visit, make_log
from kiosk.commands.page_words import page_words
from kiosk.commands.running.staff_devices import staff_world_of
from kiosk.commands.terminal import Terminal
from kiosk.commands.walking.unattended import HandClock
from kiosk.content.library import SOURCE_LOCALE
from kiosk.log.reports.own_record import own_record
from kiosk.log.reports.period import Period, Span
from kiosk.staff.describe import describe
from kiosk.staff.events import Event, FiguresTold
from kiosk.staff.reporting.choices import Export, PeriodChoice
from kiosk.staff.reporting.states import ReadingFigures
from kiosk.staff.shift import Shift
from kiosk.staff.world import StaffWorld

TODAY = LAST + datetime.timedelta(days=30)
"""On which all of the log may be published."""

ROUNDS = 7
PAIRS = 50
"""How often a mediation and a bare row are written, one after the other, so that the disk is the same for both."""

BARE_ROW = "." * 400
"""As long as a mediation."""

DURABLE = "<= 1.3 x"
REPORT = "<= 500 ms"
MEMORY = "<= 32 MB"


@dataclass(frozen=True, slots=True)
class _Bench:
    """The log that is asked, and what the files and pages need of the terminal."""

    book: SqliteLogBook
    of: Reporting
    world: StaffWorld
    folder: Path


def measure(terminal: Terminal, lines: int) -> list[Row]:
    """A row for each question a report, a page or a file puts to a log of ``lines`` lines."""
    app = QGuiApplication.instance() or QGuiApplication([])
    terminal.use_fonts()
    pane = Pane(SIZE.pixels_per_mm, SIZE.pixels, locked=True)
    world = staff_world_of(terminal, pane, SIZE.pixels)
    pages = {SOURCE_LOCALE: page_words(world.words, world.library, SOURCE_LOCALE)}
    of = Reporting(world.site.name, world.site.address, world.lists, pages)
    procedures = tuple(world.library.procedures.values())
    with tempfile.TemporaryDirectory(prefix="fanal-") as name:
        folder = Path(name)
        began = monotonic()
        make_log(folder / "log.db", lines, world.lists, procedures)
        size = (folder / "log.db").stat().st_size / 1e6
        rows = [
            Row(
                (f"a log of {lines:,} lines, {size:.0f} MB", f"made in {monotonic() - began:.0f} s", "beside")
            )
        ]
        with SqliteLogBook(folder / "log.db", today=lambda: TODAY, whole=False) as book:
            book.open()
            rows += _rows(_Bench(book, of, world, folder))
    app.processEvents()
    return rows


def _rows(bench: _Bench) -> Iterator[Row]:
    with _memory() as grown:
        for span in Span:
            yield _timed(f"report of a {span.name.lower()}", partial(_report, bench, span), REPORT)
        yield _timed(
            "page of a year for a funder", partial(_report, bench, Span.YEAR, Export.PAGE_PDF), REPORT
        )
        yield Row(("figures of a period on the staff's screen", spread(_looks(bench), "ms"), REPORT))
        yield _timed("mediations of a day", partial(bench.book.mediations, LAST, LAST), REPORT)
        yield from _acknowledged(bench)
    yield Row(("memory that all of this took", grown(), MEMORY))
    with _memory() as grown:
        yield _timed("the record of a month as a sheet", partial(_record, bench), "beside", rounds=1)
    yield Row(("memory that this took", grown(), "beside"))


def _timed(name: str, work: Callable[[], object], wanted: str, rounds: int = ROUNDS) -> Row:
    return Row((name, spread([_milliseconds(work) for _ in range(rounds)], "ms"), wanted))


def _report(bench: _Bench, span: Span, export: Export = Export.FIGURES_CSV) -> bytes:
    period = Period.of(span, LAST)
    figures = published_from(bench.book, period, TODAY)
    return published_file(export, figures, bench.of, _info(period))


def _record(bench: _Bench) -> bytes:
    period = Period.of(Span.MONTH, LAST)
    record = own_record(bench.book.mediations(period.first, period.last), period)
    return own_file(Export.OWN_XLSX, record, bench.of, _info(period))


def _logging(bench: _Bench) -> Callable[[], int]:
    chance, lists = random.Random(0), bench.world.lists
    procedures = tuple(bench.world.library.procedures.values())
    visit = any_visit(chance, lists, procedures)
    invented = iter([any_mediation(chance, visit, lists, procedures) for _ in range(PAIRS)])
    return lambda: bench.book.log(next(invented))


def _acknowledged(bench: _Bench) -> Iterator[Row]:
    with closing(_bare_table(bench.folder / "bare.db")) as bare:
        log, write_bare = _logging(bench), partial(_bare_row, bare)
        pairs = [(_milliseconds(log), _milliseconds(write_bare)) for _ in range(PAIRS)]
    logged, alone = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    yield Row(("a mediation acknowledged", spread(logged, "ms"), "beside"))
    yield Row(("a bare row of SQLite, as durable", spread(alone, "ms"), "beside"))
    times = f"{median(logged) / median(alone):.2f} x"
    yield Row(("a mediation acknowledged against a bare row", times, DURABLE))


def _bare_table(path: Path) -> sqlite3.Connection:
    """A table without anything that would have to be kept beside its rows, as safe from a power cut as the log."""
    bare = sqlite3.connect(path, isolation_level=None)
    for setting in ("journal_mode = DELETE", "synchronous = EXTRA"):
        bare.execute(f"PRAGMA {setting}").close()
    bare.execute("CREATE TABLE bare (seq INTEGER PRIMARY KEY, row TEXT NOT NULL)")
    return bare


def _bare_row(bare: sqlite3.Connection) -> None:
    bare.execute("INSERT INTO bare (row) VALUES (?)", [BARE_ROW])


def _milliseconds(work: Callable[[], object]) -> float:
    heed()
    began = monotonic()
    work()
    return (monotonic() - began) * 1000


def _looks(bench: _Bench) -> list[float]:
    """The milliseconds from the touch of each period to its first page, by the staff's own way to the log."""
    answers: queue.SimpleQueue[Event] = queue.SimpleQueue()
    shift = Shift(SOURCE_LOCALE, bench.world.site, admitted=True)

    def answer(event: Event) -> None:
        answers.put(event)

    times = []
    with (
        closing(LogWriter(bench.book, lambda error: None)) as log,
        closing(LoggedFigures(log, bench.of, bench.folder, _Today(), answer)) as figures,
    ):
        for choice in PeriodChoice:
            heed()
            began = monotonic()
            figures.look(choice)
            told = answers.get()
            assert isinstance(told, FiguresTold)
            describe(bench.world, ReadingFigures(shift, choice, told.figures, told.problem))
            times.append((monotonic() - began) * 1000)
    return times


def _info(period: Period) -> ExportInfo:
    return ExportInfo(period, datetime.datetime.combine(TODAY, datetime.time(10)))


class _Today(HandClock):
    """A clock that stands at TODAY."""

    def __init__(self) -> None:
        super().__init__(lambda event: None)

    def now(self) -> datetime.datetime:
        return datetime.datetime.combine(TODAY, datetime.time(10))


@contextmanager
def _memory() -> Iterator[Callable[[], str]]:
    """How much more than before was resident at once; Linux keeps that mark, and lowers it when told to."""
    before = 0.0

    def grown() -> str:
        return f"{_mark('VmHWM') - before:.0f} MB" if before else "not measured: no mark to lower here"

    with suppress(OSError):
        PROC.joinpath("self", "clear_refs").write_text("5")
        before = _mark("VmRSS")
    yield grown


def _mark(name: str) -> float:
    """``VmRSS``, what is resident now, or ``VmHWM``, the most that was, in megabytes."""
    lines = PROC.joinpath("self", "status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:")) / 1024
