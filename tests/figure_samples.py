"""Figures by chance, as exact as the log's."""

from __future__ import annotations

import datetime
import random

from durability.entries import visit
from kiosk.log.reports.tally import Tally, tally
from kiosk.log.reports.visit_tally import VisitTally, visit_tally
from kiosk.staff.reporting.choices import PeriodChoice
from kiosk.staff.reporting.figures import PeriodFigures
from mediation_samples import LISTS, any_mediation

TODAY = datetime.date(2026, 11, 26)


def any_tally(seed: int, mediations: int) -> Tally:
    chance = random.Random(seed)
    return tally([any_mediation(chance, TODAY) for _ in range(mediations)], LISTS.portals)


def any_visits(visits: int) -> VisitTally:
    return visit_tally(map(visit, range(visits)))


def any_figures(
    seed: int = 3,
    mediations: int = 60,
    visits: int = 200,
    choice: PeriodChoice = PeriodChoice.LAST_MONTH,
    *,
    sure: bool = True,
) -> PeriodFigures:
    period = choice.period(TODAY)
    return PeriodFigures(period, any_tally(seed, mediations), any_visits(visits), TODAY, sure)
