import datetime
from dataclasses import replace

import pytest

from kiosk.content.workshop import Asked, Demonstration, Part, WorkshopKit
from kiosk.log.adaptive import usual
from kiosk.log.counters import Counters
from kiosk.log.enumerations.activity import Materiel, NiveauAtelier, TypeActivite, TypeLieu
from kiosk.log.enumerations.thematique import Thematique
from kiosk.log.mediation import Individual, Workshop
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


KIT = WorkshopKit(
    id="mes-lettres",
    title="Mes lettres",
    minutes=45,
    level="debutant",
    material=("telephone", "tablette"),
    cra_themes=("aide_aux_demarches_administratives", "etrangers_europe", "email"),
    counters=tuple(Asked),
    handouts=(),
    parts=(Part("La clé", 45, "Montrez.", Demonstration(OFPRA.id)),),
)


def of_kit(kit=KIT, minutes=45, lists=LISTS, **told):
    return from_workshop(TODAY, HalfDay.AFTERNOON, kit, minutes, NEW_HERE, lists, **told)


def test_a_workshop_says_what_its_kit_says():
    report = of_kit(people=12, language=LISTS.languages[-1], handoff=True)
    assert complaints(report, LISTS, TODAY) == ()
    assert report.who == Workshop(Counters(total=12), "", NiveauAtelier.DEBUTANT)
    assert report.materiel == (Materiel.TELEPHONE, Materiel.TABLETTE)
    assert set(report.thematiques) == {
        Thematique.EMAIL,
        Thematique.AIDE_AUX_DEMARCHES,
        Thematique.ETRANGERS_EUROPE,
    }
    assert (report.extras.language, report.extras.handoff) == (LISTS.languages[-1], True)
    assert (report.lieu, report.duree) == ("phare", 45)


def test_of_several_procedures_none_is_the_one_the_workshop_was_about():
    two = replace(KIT, parts=(*KIT.parts, Part("Envoyer", 10, "Montrez.", Demonstration(MAIL.id))))
    lists = replace(LISTS, portals={OFPRA.id: "a", MAIL.id: "b"}, demarches={OFPRA.id: "A", MAIL.id: "B"})
    assert (of_kit(lists=lists).extras.procedure, of_kit(two, lists=lists).extras.procedure) == (
        OFPRA.id,
        None,
    )
    assert (of_kit(lists=lists).precisions_demarche, of_kit(two, lists=lists).precisions_demarche) == (
        OFPRA.id,
        "",
    )


@pytest.mark.parametrize(
    ("titles", "key"),
    [
        ({"lettres": "MES LETTRES"}, "lettres"),
        ({"autre": "Mes lettres", "mes-lettres": "Mes lettres, pas à pas"}, "mes-lettres"),
        ({"autre": "Mes photos"}, ""),
    ],
)
def test_a_workshop_bears_the_title_that_the_site_has_for_it(titles, key):
    assert of_kit(lists=replace(LISTS, titles=titles)).who.titre_atelier == key


def test_a_language_that_the_site_does_not_offer_is_not_said():
    assert of_kit(language="xx").extras.language == ""


@pytest.mark.parametrize(
    ("minutes", "duree"), [(3, 15), (52, 45), (53, 60), (110, 120), (127, 120), (128, 135)]
)
def test_how_long_a_workshop_took_is_rounded(minutes, duree):
    assert of_kit(minutes=minutes).duree == duree


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
