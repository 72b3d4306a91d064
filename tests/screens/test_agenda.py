"""The dates of the week find their place on Home and on Help, beside whatever else a place tells, and cut nothing."""

import datetime
from dataclasses import replace

import pytest

from kiosk.content.notice import Notice, NoticeKind
from kiosk.content.site import PublicDate, Site
from kiosk.visit.states import Asking, Help, Home, Showing
from pairwise import pairwise
from screen_faults import faults_of_names, faults_of_targets, faults_of_words
from screen_stage import OFFERED, PROCEDURE, SIZES, TODAY

LONGEST = 'Permanence numérique avec interprète arabe, dari et ukrainien, salle 2, "RDC"'
"""As long as one that still fits into a code."""


def date(days, title):
    begin = datetime.datetime.combine(TODAY + datetime.timedelta(days), datetime.time(14))
    return PublicDate(begin, begin + datetime.timedelta(hours=2), title)


DATES = (date(0, LONGEST), date(2, LONGEST), date(3, "Atelier"))
ONLY = Site("Accueil", dates=DATES)
ALL = replace(
    ONLY,
    permanences=("Permanence mardi 14 h, salle 2",),
    notices=(Notice(NoticeKind.NO_PERMANENCE, TODAY), Notice(NoticeKind.PRINTER)),
)


def aspects():
    """Every pair of axes in the daily tests: what the sizes of screens do, any language can do."""
    found = pairwise(SIZES, OFFERED, (1, 2, 3, 4), (False, True))
    return pytest.mark.parametrize("aspect", found, ids=lambda aspect: "-".join(map(str, aspect)))


@aspects()
@pytest.mark.parametrize("site", [ONLY, ALL], ids=["dates", "everything"])
def test_the_week_cuts_nothing_on_home_and_on_help(stage_of, aspect, site):
    size, locale, text_size, low = aspect
    stage = stage_of(size)
    world = replace(stage.world, site=site)
    visit = stage.visit(locale, text_size=text_size, low_screen=low)
    gate = stage.library.procedures[PROCEDURE].gates[0]
    stuck = next(choice.because for choice in gate.choices if choice.because)
    shown = (
        Home(visit),
        Help(Home(visit)),
        Help(Showing(visit, PROCEDURE, 4)),
        Help(Asking(visit, PROCEDURE, 0), stuck=stuck),
    )
    for state in shown:
        stage.show(state, world)
        assert [*faults_of_targets(stage), *faults_of_words(stage), *faults_of_names(stage)] == []
