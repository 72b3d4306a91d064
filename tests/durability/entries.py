"""Visits and mediations told apart by a number: what the writer writes and what the tests expect to find."""

import datetime
import random
from dataclasses import replace
from itertools import count
from pathlib import Path

from kiosk.adapters.log_book import SqliteLogBook
from kiosk.log.mediation import Mediation
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
