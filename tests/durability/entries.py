"""Visits and mediations told apart by a number: what the writer writes and what the tests expect to find."""

import datetime
import random
from collections import Counter
from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path
from uuid import UUID

from kiosk.adapters.log_book import SqliteLogBook
from kiosk.adapters.log_counting import insert
from kiosk.adapters.log_file import connect
from kiosk.adapters.log_mediation_rows import mediation_row
from kiosk.adapters.log_migrations import LOG_MIGRATIONS
from kiosk.adapters.log_rows import month_row, month_text, visit_row
from kiosk.adapters.log_tallies import count_anew
from kiosk.adapters.private_file import create_private
from kiosk.log.mediation import Mediation
from kiosk.log.mediation_row import MediationRow
from kiosk.log.visit_entry import Ending, HalfDay, LengthBand, Origin, VisitEntry
from mediation_samples import any_mediation

FIRST_DAY = datetime.date(2024, 2, 25)
LAST_DAY = datetime.date(9999, 12, 31)
TODAY = datetime.date(2026, 11, 26)
PURGED_ON = datetime.date(2029, 3, 15)
"""A day on which a log of more than two years has something to let go of."""

LOCALES = ("fr", "en", "ar", "prs", "ti", "uk", "bn")
PROCEDURES = ("ofpra-espace-personnel", "ameli", "caf-demande-de-rsa", "titre-de-sejour-anef", None)


def visit(number: int) -> VisitEntry:
    """The visit of ``number``; a greater number is never of an earlier day."""
    procedure = PROCEDURES[number % len(PROCEDURES)]
    steps = 0 if procedure is None else 1 + number % 16
    return VisitEntry(
        day=FIRST_DAY + datetime.timedelta(days=number // 7),
        half_day=list(HalfDay)[number % 2],
        locale=LOCALES[number % len(LOCALES)],
        procedure=procedure,
        steps=steps,
        length=list(LengthBand)[number % len(LengthBand)],
        ticket=number % 3 == 0,
        ending=Ending.FINISHED if steps > 8 else Ending.LEFT,
        origin=Origin.SELFTEST if number % 11 == 0 else Origin.VISIT,
    )


def mediation(number: int) -> Mediation:
    """The mediation of ``number``; that of the next number is another one."""
    made = any_mediation(random.Random(number), TODAY - datetime.timedelta(days=number % 7))
    return replace(made, duree=1 + number % 1439)


def long_log(path: Path) -> None:
    """A log in use from TODAY until PURGED_ON, with a visit and a mediation each three weeks."""
    day = TODAY
    with SqliteLogBook(path, today=lambda: day) as log:
        for number in count():
            log.append(replace(visit(number), day=day))
            log.log(replace(mediation(number), date=day))
            day += datetime.timedelta(days=21)
            if day > PURGED_ON:
                return


def old_log(path: Path, before: str) -> None:
    """A log of a Fanal that did not know the migration ``before`` yet."""
    create_private(path)
    days = [visit(number).day for number in range(1, 200)]
    with closing(connect(path, "rw")) as file:
        LOG_MIGRATIONS.apply(file, stop_before=before)
        for seq in range(1, 200):
            insert(file, "visits", visit_row(seq, visit(seq)))
        for month, many in Counter(month_text(day) for day in days).items():
            insert(file, "monthly_counts", month_row(month, "visits", many))
        if "mediations" in file.table_names():
            for seq in range(1, 60):
                row = MediationRow(seq, UUID(int=seq, version=4), TODAY, mediation(seq))
                insert(file, "mediations", mediation_row(row))
            insert(file, "monthly_counts", month_row(month_text(TODAY), "mediations", 59))
            count_anew(file)
        file.conn.commit()
