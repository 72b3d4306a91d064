import dataclasses
import datetime
import random
import typing
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.log.counters import Counters
from kiosk.log.enumerations.activity import Materiel, TypeActivite, TypeLieu
from kiosk.log.enumerations.person import Genre, StatutSocial, TrancheAge
from kiosk.log.enumerations.thematique import Thematique
from kiosk.log.field_complaint import Rule
from kiosk.log.mediation import Extras, Individual, Mediation, Workshop
from kiosk.log.mediation_rules import complaints
from kiosk.log.site_lists import SiteLists
from kiosk.log.visit_entry import HalfDay
from mediation_samples import ALONE, LISTS, TODAY, WORKSHOP, any_mediation

CANARIES = ("Amina Haidari", "06 12 34 56 78", "=1+1", "أمينة", "amina@example.org", "A123456789")


def complained(mediation, lists=LISTS, today=TODAY):
    return {(each.field, each.rule) for each in complaints(mediation, lists, today)}


def changed(mediation, path, value):
    """``mediation`` with the field at ``path``, such as ``who.genre``, set to ``value``."""
    head, _, rest = path.partition(".")
    return replace(mediation, **{head: changed(getattr(mediation, head), rest, value) if rest else value})


@pytest.mark.parametrize("mediation", [ALONE, WORKSHOP])
def test_a_whole_report_may_be_written_down(mediation):
    assert complaints(mediation, LISTS, TODAY) == ()


def test_whatever_can_be_chosen_may_be_written_down():
    chance = random.Random(7)
    for _ in range(500):
        assert complaints(any_mediation(chance, TODAY), LISTS, TODAY) == ()


def test_the_fields_required_are_those_of_the_coop():
    empty = Mediation(TODAY, HalfDay.MORNING)
    assert complained(empty) == {
        ("duree", Rule.MISSING),
        ("lieu", Rule.MISSING),
        ("thematiques", Rule.MISSING),
    }
    least = replace(empty, duree=15, lieu="phare", thematiques=(Thematique.EMAIL,))
    assert complained(least) == set()
    assert complained(replace(least, who=Workshop())) == {("counters.total", Rule.MISSING)}


def test_the_type_follows_from_who_was_helped():
    assert (ALONE.type, ALONE.people) == (TypeActivite.INDIVIDUEL, 1)
    assert (WORKSHOP.type, WORKSHOP.people) == (TypeActivite.COLLECTIF, 12)


@pytest.mark.parametrize(
    ("path", "value", "field", "rule"),
    [
        ("date", TODAY + datetime.timedelta(days=1), "date", Rule.OUT_OF_RANGE),
        ("date", TODAY - datetime.timedelta(days=8), "date", Rule.OUT_OF_RANGE),
        ("date", datetime.datetime(2026, 11, 26, 9), "date", Rule.NOT_IN_LIST),
        ("duree", 24 * 60, "duree", Rule.OUT_OF_RANGE),
        ("duree", -15, "duree", Rule.OUT_OF_RANGE),
        ("duree", True, "duree", Rule.OUT_OF_RANGE),
        ("lieu", "", "lieu", Rule.MISSING),
        ("lieu", "source", "lieu", Rule.NOT_IN_LIST),
        ("type_lieu", TypeLieu.DOMICILE, "lieu", Rule.NOT_IN_LIST),
        ("type_lieu", TypeLieu.A_DISTANCE, "lieu", Rule.NOT_ASKED),
        ("materiel", (Materiel.AUCUN, Materiel.TABLETTE), "materiel", Rule.NOT_ASKED),
        ("materiel", (Materiel.TABLETTE, Materiel.TABLETTE), "materiel", Rule.REPEATED),
        ("thematiques", (Thematique.ETRANGERS_EUROPE,), "thematiques", Rule.NEEDS_ANOTHER),
        ("thematiques", (Thematique.EMAIL,), "precisions_demarche", Rule.NEEDS_ANOTHER),
        ("who.oriente_vers_structure", False, "structure_de_redirection", Rule.NEEDS_ANOTHER),
        ("tags", ("exil", "exil"), "tags", Rule.REPEATED),
        ("extras.language", "de", "language", Rule.NOT_IN_LIST),
        ("half_day", None, "half_day", Rule.NOT_IN_LIST),
    ],
)
def test_a_broken_rule_names_its_field(path, value, field, rule):
    assert (field, rule) in complained(changed(ALONE, path, value))


def test_at_home_asks_for_a_town():
    assert complained(replace(ALONE, type_lieu=TypeLieu.DOMICILE, lieu="source")) == set()
    assert complained(replace(ALONE, type_lieu=TypeLieu.AUTRE, lieu="")) == {("lieu", Rule.MISSING)}


def paths(value, before=""):
    """Every field of a report, the nested ones too, with the type it is annotated with."""
    hints = typing.get_type_hints(type(value))
    for field in dataclasses.fields(value):
        held = getattr(value, field.name)
        if dataclasses.is_dataclass(held):
            yield from paths(held, f"{before}{field.name}.")
        else:
            yield f"{before}{field.name}", hints[field.name]


@pytest.mark.parametrize("canary", CANARIES)
@pytest.mark.parametrize("path", sorted({each for whole in (ALONE, WORKSHOP) for each, _ in paths(whole)}))
def test_no_field_takes_what_somebody_typed(path, canary):
    for mediation in (ALONE, WORKSHOP):
        fields = dict(paths(mediation))
        if path not in fields:
            continue
        several = typing.get_origin(fields[path]) is tuple
        mapping = not several and "Mapping" in str(fields[path])
        value = (canary,) if several else {canary: 1} if mapping else canary
        assert complained(changed(mediation, path, value)), f"{path} took {value!r}"


def test_a_complaint_says_what_to_write():
    texts = [str(each) for each in complaints(replace(ALONE, lieu="port", thematiques=()), LISTS, TODAY)]
    assert texts == [
        "lieu: choose one of phare, annexe",
        "thematiques: choose at least one",
        "precisions_demarche: leave it empty, or add aide_aux_demarches_administratives to the thematiques",
    ]
    assert "lieu: write this list in the site's file first" in map(str, complaints(ALONE, SiteLists(), TODAY))


COUNTS = st.integers(0, 40)


@given(
    total=COUNTS,
    known=COUNTS,
    genres=st.dictionaries(st.sampled_from(Genre), COUNTS),
    ages=st.dictionaries(st.sampled_from(TrancheAge), COUNTS),
    statuts=st.dictionaries(st.sampled_from(StatutSocial), COUNTS),
)
def test_counters_are_taken_exactly_when_their_sums_fit(total, known, genres, ages, statuts):
    counters = Counters(total, known, genres, ages, statuts)
    fits = total > 0 and all(
        each <= total for each in (known, *(sum(group.values()) for group in (genres, ages, statuts)))
    )
    assert fits == (not list(counters.complaints()))
    if fits:
        for group in (counters.by_genre(), counters.by_tranche_age(), counters.by_statut()):
            assert sum(group.values()) == total
            assert min(group.values()) >= 0


def test_not_said_is_the_total_minus_the_others():
    assert WORKSHOP.who.counters.by_genre() == {Genre.MASCULIN: 3, Genre.FEMININ: 7, Genre.NON_COMMUNIQUE: 2}


def test_counters_bear_the_eighteen_names_of_the_form():
    named = WORKSHOP.who.counters.form_fields()
    groups = {
        "genre": "Feminin Masculin NonCommunique",
        "trancheAge": "MoinsDeDouze DouzeDixHuit DixHuitVingtQuatre VingtCinqTrenteNeuf QuaranteCinquanteNeuf "
        "SoixanteSoixanteNeuf SoixanteDixPlus NonCommunique",
        "statutSocial": "Scolarise SansEmploi EnEmploi Retraite NonCommunique",
    }
    of_groups = {f"{group}{name}" for group, names in groups.items() for name in names.split()}
    assert set(named) == {"total", "dejaAccompagne"} | of_groups
    assert (named["total"], named["dejaAccompagne"], named["genreNonCommunique"]) == (12, 4, 2)


@pytest.mark.parametrize("count", [-1, 10_001, 2.0, "douze", True])
def test_a_count_that_cannot_be_is_named(count):
    (complaint,) = Counters(20, genres={Genre.FEMININ: count}).complaints()
    assert complaint.field == "genres.feminin"


def test_a_report_has_these_fields_and_no_other():
    names = {
        Mediation: "date half_day who duree type_lieu lieu materiel thematiques precisions_demarche tags extras",
        Individual: "deja_accompagne genre tranche_age statut_social autonomie oriente_vers_structure "
        "structure_de_redirection",
        Workshop: "counters titre_atelier niveau",
        Counters: "total deja_accompagne genres tranches_age statuts",
        Extras: "language interpreter procedure stage blocked handoff",
    }
    for kind, expected in names.items():
        assert [field.name for field in dataclasses.fields(kind)] == expected.split()
