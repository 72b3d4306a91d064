"""Visits told apart by a number: what the writer writes and what the tests expect to find."""

import datetime

from kiosk.log.visit_entry import Ending, HalfDay, LengthBand, Origin, VisitEntry

FIRST_DAY = datetime.date(2024, 2, 25)
LAST_DAY = datetime.date(9999, 12, 31)
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
