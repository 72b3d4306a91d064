import datetime
from dataclasses import replace

import pytest

from kiosk.log.adaptive import usual
from kiosk.log.enumerations.activity import Materiel, TypeActivite, TypeLieu
from kiosk.log.enumerations.thematique import Thematique
from kiosk.log.mediation import Individual
from kiosk.log.mediation_rules import complaints
from kiosk.log.prefill import RecentVisit, blank, from_visit, from_workshop, just_now
from kiosk.log.visit_entry import Ending, HalfDay, LengthBand, Origin, VisitEntry
from mediation_samples import ALONE, LISTS, TODAY, WORKSHOP
from sample_content import procedure

HOUR = 3600.0
ENTRY = VisitEntry(
    day=TODAY,
    half_day=HalfDay.MORNING,
    locale="ar",
    procedure="ofpra-espace-personnel",
    steps=9,
    length=LengthBand.FROM_15_TO_30,
    ticket=True,
    ending=Ending.FINISHED,
    origin=Origin.VISIT,
)
OFPRA = replace(
    procedure("ofpra-espace-personnel", 1, "asylum", gates=False, scenes=()),
    cra_themes=("aide_aux_demarches_administratives", "etrangers_europe"),
)
MAIL = replace(procedure("joindre-au-mail", 2, "mail", gates=False, scenes=()), cra_themes=("email",))
NEW_HERE = usual([], TypeActivite.INDIVIDUEL, LISTS.own_place)


def visit(seq=1, ended=0.0, seconds=18 * 60.0, **changes):
    return RecentVisit(seq, replace(ENTRY, **changes), ended, seconds)


def test_just_now_is_the_last_two_hours_the_latest_first():
    visits = [visit(1, 0), visit(2, HOUR), visit(3, 2 * HOUR), visit(4, 3 * HOUR)]
    assert [each.seq for each in just_now(visits, now=3 * HOUR)] == [4, 3, 2]


def test_just_now_leaves_out_what_was_no_help_or_is_written_up():
    looks = {"steps": 0, "ending": Ending.LEFT}
    visits = [visit(1, origin=Origin.SELFTEST), visit(2, **looks), visit(3), visit(4)]
    assert [each.seq for each in just_now(visits, now=1, taken=frozenset({3}))] == [4]


def test_a_visit_fills_in_all_that_it_knows():
    report = from_visit(visit(), OFPRA, NEW_HERE, LISTS)
    assert complaints(report, LISTS, TODAY) == ()
    assert (report.date, report.half_day, report.duree) == (TODAY, HalfDay.MORNING, 15)
    assert (report.type_lieu, report.lieu) == (TypeLieu.LIEU_ACTIVITE, "phare")
    assert report.thematiques == (Thematique.AIDE_AUX_DEMARCHES, Thematique.ETRANGERS_EUROPE)
    assert report.precisions_demarche == "ofpra-espace-personnel"
    assert (report.extras.language, report.extras.handoff) == ("ar", True)
    assert report.extras.procedure == "ofpra-espace-personnel"


def test_what_only_the_mediator_knows_stays_unsaid():
    report = from_visit(visit(), OFPRA, NEW_HERE, LISTS)
    assert report.who == Individual()
    assert (report.extras.stage, report.extras.blocked, report.extras.interpreter) == (None, None, None)


def test_the_name_of_a_procedure_goes_only_with_the_administrative_thematique():
    lists = replace(LISTS, demarches={**LISTS.demarches, "joindre-au-mail": "E-mail"})
    report = from_visit(visit(procedure="joindre-au-mail"), MAIL, NEW_HERE, lists)
    assert report.precisions_demarche == ""
    assert complaints(report, lists, TODAY) == ()


def test_a_visit_of_a_procedure_or_language_that_is_gone_still_serves():
    report = from_visit(visit(procedure="gone", locale="ka"), None, NEW_HERE, LISTS)
    assert (report.extras.procedure, report.extras.language, report.thematiques) == (None, "", ())
    assert {each.field for each in complaints(report, LISTS, TODAY)} == {"thematiques"}


def test_a_workshop_is_about_all_that_was_shown():
    report = from_workshop(
        TODAY, HalfDay.AFTERNOON, [OFPRA, MAIL], WORKSHOP.who, 60, NEW_HERE, language="fr", handoff=True
    )
    assert complaints(report, LISTS, TODAY) == ()
    assert report.thematiques == (
        Thematique.EMAIL,
        Thematique.AIDE_AUX_DEMARCHES,
        Thematique.ETRANGERS_EUROPE,
    )
    assert (report.extras.procedure, report.people, report.duree) == (None, 12, 60)
    assert (
        from_workshop(TODAY, HalfDay.AFTERNOON, [MAIL], WORKSHOP.who, 60, NEW_HERE).extras.procedure
        == MAIL.id
    )


def test_at_first_only_the_place_is_usual():
    assert (NEW_HERE.lieu, NEW_HERE.duree, NEW_HERE.materiel) == ("phare", 0, ())
    assert NEW_HERE.lengths == (15, 30, 45, 60, 90, 120)
    assert {each.field for each in complaints(blank(TODAY, HalfDay.MORNING, NEW_HERE), LISTS, TODAY)} == {
        "duree",
        "thematiques",
    }


def test_what_is_usual_follows_from_what_was_written():
    remote = replace(ALONE, type_lieu=TypeLieu.A_DISTANCE, lieu="", duree=20, materiel=(Materiel.TABLETTE,))
    latest = [ALONE, *[remote] * 6, replace(WORKSHOP, duree=180)]
    found = usual(latest, TypeActivite.INDIVIDUEL, "phare")
    assert (found.type_lieu, found.lieu) == (TypeLieu.A_DISTANCE, "")
    assert (found.duree, found.materiel) == (20, (Materiel.TABLETTE,))
    assert found.lengths == (15, 20, 30, 45, 60, 90, 120)
    assert found.thematiques == ALONE.thematiques
    assert found.tags == ("exil",)
    assert usual(latest, TypeActivite.COLLECTIF, "phare").duree == 180


def test_a_length_used_five_times_is_not_yet_offered():
    latest = [replace(ALONE, duree=20)] * 5
    assert 20 not in usual(latest, TypeActivite.INDIVIDUEL, "phare").lengths


@pytest.mark.parametrize(("seconds", "duree"), [(5.0, 15), (40 * 60.0, 45), (5 * HOUR, 120)])
def test_a_length_is_the_nearest_preset(seconds, duree):
    assert from_visit(visit(seconds=seconds), OFPRA, NEW_HERE, LISTS).duree == duree


def test_old_habits_are_forgotten():
    latest = [replace(ALONE, duree=90)] * 150 + [replace(ALONE, duree=45)] * 100
    assert usual(latest, TypeActivite.INDIVIDUEL, "phare").duree == 45


def test_a_visit_of_yesterday_keeps_its_day():
    yesterday = TODAY - datetime.timedelta(days=1)
    assert from_visit(visit(day=yesterday), OFPRA, NEW_HERE, LISTS).date == yesterday
