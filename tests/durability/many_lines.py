"""A log of many lines, and how long it takes to ask it. Run from tests as ``many_lines.py LOG LINES SEED``.

Half of the lines are visits and half mediations, over the two years that are kept, all drawn from SEED: the same three
words make the same log. A log that is there is asked again and not made anew. The answer is one line of JSON: seconds
of opening with and without the whole check, of each question, and the greatest memory of the asking process in MB.
"""

import datetime
import json
import os
import random
import resource
import sys
import time
from collections.abc import Callable
from contextlib import closing
from itertools import islice
from pathlib import Path
from uuid import UUID

sys.path.append(str(Path(__file__).parent.parent))

from durability.entries import visit
from kiosk.adapters.exports.figures_csv import figures_csv
from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.log_counting import put_count
from kiosk.adapters.log_file import column_names, connect
from kiosk.adapters.log_mediation_rows import mediation_row
from kiosk.adapters.log_migrations import migrate
from kiosk.adapters.log_rows import digest, visit_row
from kiosk.adapters.log_tables import MEDIATIONS, VISITS
from kiosk.adapters.log_tallies import count_anew
from kiosk.adapters.private_file import create_private
from kiosk.log.mediation_row import MediationRow
from kiosk.log.reports.period import Period, Span
from kiosk.log.reports.publishing import published
from kiosk.log.reports.tally import added
from mediation_samples import any_mediation

FIRST, DAYS = datetime.date(2025, 1, 1), 730
TODAY = FIRST + datetime.timedelta(days=DAYS + 30)
SPANS = (Span.MONTH, Span.QUARTER, Span.YEAR)


def day(number: int, many: int) -> datetime.date:
    return FIRST + datetime.timedelta(days=number * DAYS // many)


def make(path: Path, lines: int, seed: int) -> None:
    chance = random.Random(seed)
    many = lines // 2
    create_private(path)
    kinds = {
        MEDIATIONS: (
            mediation_row(
                MediationRow(number + 1, UUID(int=number, version=4), on, any_mediation(chance, on))
            )
            for number in range(many)
            for on in [day(number, many)]
        ),
        VISITS: (
            {**visit_row(number + 1, visit(chance.randrange(10_000))), "day": day(number, many).isoformat()}
            for number in range(many)
        ),
    }
    with closing(connect(path, "rw")) as db:
        migrate(db)
        with db.atomic():
            for table, rows in kinds.items():
                names = column_names()[table.name]
                query = f"INSERT INTO {table.name} VALUES ({', '.join('?' * len(names))})"
                while some := list(islice(rows, 1000)):
                    signed = ({**row, "sha256": digest(table.name, row)} for row in some)
                    db.conn.executemany(query, [[row.get(name) for name in names] for row in signed])
                counted = f"SELECT substr({table.month}, 1, 7), count(*) FROM {table.name} GROUP BY 1"
                for month, rows_in_it in db.execute(counted).fetchall():
                    put_count(db, month, table.total, rows_in_it)
            count_anew(db)


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return round(time.perf_counter() - began, 3)


def report(log: SqliteLogBook, period: Period) -> bytes:
    return figures_csv(
        published(
            period,
            log.tally(period.previous().first, period.last),
            log.visit_tally(period.first, period.last),
            TODAY,
        )
    )


def ask(path: Path) -> dict[str, float]:
    ever = (datetime.date.min, datetime.date.max)
    answer = {}
    with SqliteLogBook(path, today=lambda: TODAY, whole=False) as log:
        answer["opened without the whole check"] = timed(log.open)
        for span in SPANS:
            period = Period.of(span, datetime.date(2026, 5, 1))
            answer[f"report of a {span.name.lower()}"] = timed(lambda period=period: report(log, period))
        answer["all of it on the screen"] = timed(lambda: added(log.tally(*ever).values()))
        last = FIRST + datetime.timedelta(days=DAYS - 1)
        answer["mediations of a day"] = timed(lambda: log.mediations(last, last))
        answer["a mediation acknowledged"] = timed(lambda: log.log(any_mediation(random.Random(0), TODAY)))
        answer["most memory, MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        answer["a purge of four months"] = timed(lambda: log.purge(20))
    with SqliteLogBook(path, today=lambda: TODAY) as log:
        answer["opened with the whole check"] = timed(log.open)
        answer["most memory after that, MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return answer


if __name__ == "__main__":
    log_path = Path(sys.argv[1])
    if not log_path.exists():
        child = os.fork()  # so that the memory of making is not that of asking
        if child == 0:
            make(log_path, *map(int, sys.argv[2:]))
            os._exit(0)
        os.waitpid(child, 0)
    sys.stdout.write(json.dumps(ask(log_path), indent=1) + "\n")
