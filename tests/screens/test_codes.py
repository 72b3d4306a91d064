"""What is taken away as a code: read off every screen, whatever it is, and never in the way of the words beside it."""

from dataclasses import replace
from itertools import product

import pytest

from kiosk.adapters.qr_reader import decode
from kiosk.content.site import Site
from kiosk.handoff.link import Link, LinkKind
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.visit.links_of import links_of
from kiosk.visit.printing import PrintStage
from kiosk.visit.states import Handoff, Preparing
from pairwise import pairwise
from screen_faults import faults_of_names, faults_of_targets, faults_of_words
from screen_stage import OFFERED, SITE, SIZES

PROCEDURE = "compte-ameli"
"""Has a number to call, so that there can be a code of every kind."""

LONG = replace(
    SITE,
    dates=(replace(SITE.dates[0], title="Permanence numérique avec interprète arabe et dari, salle 2"),),
    wifi_name="Accueil-de-jour-Les-Tilleuls_2.4",
    wifi_password="hK4-wQ9:" * 7 + "hK4-wQ9",
    pocket="https://guide.accueil-les-tilleuls.example.org",
)
BARE = Site(SITE.name, SITE.address, SITE.permanences)
PRINTED = Link(LinkKind.ADDRESS, "https://www.ameli.fr", "www.ameli.fr")

AXES = (SIZES, OFFERED, (1, 4), (False, True), (False, True))
"""Size, language, text size, low screen, touch to hear."""

SOME = pairwise(*AXES)


def aspects():
    rest = [each for each in product(*AXES) if each not in SOME]
    proof = [pytest.param(each, marks=pytest.mark.proof) for each in rest]
    return pytest.mark.parametrize("aspect", [*SOME, *proof], ids=lambda aspect: "-".join(map(str, aspect)))


def shown(stage, site, locale="fr", **comfort):
    """Each code of ``site`` shown on ``stage`` in turn, and what a camera should read."""
    world = replace(stage.world, site=site)
    visit = stage.visit(locale, **comfort)
    handoff = Handoff(visit, PROCEDURE, 2, Preparing(visit, PROCEDURE), paper=PrintStage.READY)
    for link in links_of(world, locale, PROCEDURE, 2):
        stage.show(replace(handoff, kind=link.kind), world)
        yield link


def papers(stage, site, locale, **comfort):
    """The first code with each standing of the paper."""
    visit = stage.visit(locale, **comfort)
    handoff = Handoff(visit, PROCEDURE, 2, Preparing(visit, PROCEDURE), printed=PRINTED)
    for paper in (*PrintStage, *PrintOutcome):
        stage.show(replace(handoff, paper=paper), replace(stage.world, site=site))
        yield paper


def faults(stage):
    return [*faults_of_targets(stage), *faults_of_words(stage), *faults_of_names(stage)]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("locale", ["fr", "ar"])
def test_every_kind_of_code_is_read_off_the_screen(stage_of, size, locale):
    stage = stage_of(size)
    read = [
        (link.kind, decode(stage.picture()) == link.payload)
        for link in shown(stage, SITE, locale, text_size=4)
    ]
    assert read == [(kind, True) for kind in (LinkKind.ADDRESS, LinkKind.PHONE, LinkKind.WIFI, LinkKind.DATE)]


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_longest_code_is_read_off_the_screen(stage_of, size):
    stage = stage_of(size)
    longest = replace(SITE.dates[0], title="Permanence " + "x" * 66)
    *_, link = shown(stage, replace(LONG, dates=(longest,)), text_size=4)
    assert 290 < len(link.payload.encode()) <= 300
    assert decode(stage.picture()) == link.payload


@aspects()
@pytest.mark.parametrize("site", [BARE, SITE, LONG], ids=["one", "four", "five-long"])
def test_whatever_the_site_offers_finds_a_place(stage_of, aspect, site):
    size, locale, text_size, low, twice = aspect
    stage, comfort = stage_of(size), {"text_size": text_size, "low_screen": low, "touch_to_hear": twice}
    found = [(link.kind, faults(stage)) for link in shown(stage, site, locale, **comfort)]
    assert [each for each in found if each[1]] == []


@aspects()
def test_however_the_paper_stands_its_words_find_a_place(stage_of, aspect):
    size, locale, text_size, low, twice = aspect
    stage, comfort = stage_of(size), {"text_size": text_size, "low_screen": low, "touch_to_hear": twice}
    found = [(paper, faults(stage)) for paper in papers(stage, SITE, locale, **comfort)]
    assert [each for each in found if each[1]] == []


def test_one_touch_on_a_choice_asks_for_its_code(stage_of):
    stage = stage_of(SIZES[0])
    next(shown(stage, SITE))
    stage.touch("card-code/wifi")
    assert stage.events[-1].item == "code/wifi"
