"""The JSON against a schema that was written from CRA.md, not from the code."""

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker, ValidationError

from kiosk.adapters.exports.api_json import api_json
from kiosk.log.enumerations.activity import TypeLieu
from kiosk.log.enumerations.listing import ENUMERATIONS_VERSION
from kiosk.log.reports.period import Period, Span
from kiosk.log.site_lists import Town
from mediation_samples import ALONE, LISTS, TODAY, WORKSHOP, any_mediation, kept

SCHEMA = json.loads(Path(__file__).with_name("activites.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
NOVEMBER = Period.of(Span.MONTH, TODAY)


def exported(*mediations, extensions=False):
    record = [kept(number, each) for number, each in enumerate(mediations, 1)]
    return json.loads(api_json(record, LISTS, NOVEMBER, extensions=extensions))


def test_the_schema_is_sound_and_refuses_what_is_not_in_it():
    Draft202012Validator.check_schema(SCHEMA)
    whole = exported(ALONE)
    VALIDATOR.validate(whole)
    for name, value in (
        ("type", "Individuel"),
        ("notes", "Source"),
        ("thematiques", ["justice"]),
        ("duree", 0),
    ):
        broken = json.loads(json.dumps(whole))
        broken["data"][0]["attributes"][name] = value
        with pytest.raises(ValidationError):
            VALIDATOR.validate(broken)


@pytest.mark.parametrize("extensions", [False, True])
def test_any_record_keeps_to_the_schema(extensions):
    chance = random.Random(5)
    whole = exported(*(any_mediation(chance, TODAY) for _ in range(300)), extensions=extensions)
    VALIDATOR.validate(whole)
    for each in whole["data"]:
        people = each["attributes"]["beneficiaires"]
        assert people["total"] == each["attributes"]["accompagnements"]
        for group in ("genres", "tranches_age", "statuts"):
            assert sum(people[group].values()) == people["total"]
        assert ("fanal" in each) == extensions


def test_an_individual_report_has_the_names_of_the_interface():
    attributes = exported(ALONE)["data"][0]["attributes"]
    assert attributes | {"beneficiaires": None} == {
        "type": "individuel",
        "accompagnements": 1,
        "date": "2026-11-26",
        "duree": 30,
        "type_lieu": "lieu_activite",
        "structure_id": "5f0c6f7e-1d7c-4d34-9f5e-0a4b3a1c2d10",
        "lieu_code_postal": None,
        "lieu_commune": None,
        "lieu_code_insee": None,
        "creation": "2026-11-26T00:00:00.000Z",
        "modification": "2026-11-26T00:00:00.000Z",
        "suppression": None,
        "autonomie": "partiellement_autonome",
        "oriente_vers_structure": True,
        "structure_de_redirection": "administration",
        "materiel": ["ordinateur", "telephone"],
        "thematiques": ["aide_aux_demarches_administratives", "etrangers_europe"],
        "tags": ["Exil"],
        "precisions_demarche": "OFPRA : espace personnel",
        "titre_atelier": None,
        "niveau_atelier": None,
        "beneficiaires": None,
    }
    people = attributes["beneficiaires"]
    assert (people["genres"]["feminin"], people["statuts"]["sans_emploi"]) == (1, 1)


def test_a_workshop_keeps_its_totals_as_totals():
    attributes = exported(WORKSHOP)["data"][0]["attributes"]
    assert attributes["beneficiaires"]["genres"] == {"masculin": 3, "feminin": 7, "non_communique": 2}
    assert (attributes["titre_atelier"], attributes["niveau_atelier"]) == ("Mon premier e-mail", "debutant")


def test_the_version_of_the_lists_and_the_period_are_told():
    assert exported()["meta"] == {
        "count": 0,
        "enumerations": ENUMERATIONS_VERSION,
        "du": "2026-11-01",
        "au": "2026-11-30",
    }


def test_a_place_without_an_id_of_the_coop_has_none():
    lists = replace(LISTS, places={"phare": replace(LISTS.places["phare"], coop_id="")})
    whole = json.loads(api_json([kept(1)], lists, NOVEMBER))
    assert whole["data"][0]["attributes"]["structure_id"] is None


def test_what_is_done_from_afar_counts_in_the_employers_town():
    lists = replace(LISTS, towns={**LISTS.towns, "gare": Town("Gare", "99003", "2A003", employer=True)})
    afar = replace(ALONE, type_lieu=TypeLieu.A_DISTANCE, lieu="")
    whole = json.loads(api_json([kept(1, afar), kept(2)], lists, NOVEMBER))
    told = [
        [each["attributes"][f"lieu_{field}"] for field in ("commune", "code_postal", "code_insee")]
        for each in whole["data"]
    ]
    assert told == [["Gare", "99003", "2A003"], [None, None, None]]


def test_who_was_known_before_is_a_number_beside_the_attributes_of_the_coop():
    new, silent = (replace(ALONE, who=replace(ALONE.who, deja_accompagne=said)) for said in (False, None))
    whole = exported(ALONE, new, silent, WORKSHOP, extensions=True)
    VALIDATOR.validate(whole)
    assert [each["fanal"]["deja_accompagne"] for each in whole["data"]] == [1, 0, None, 4]


def test_a_tick_is_beside_the_attributes_of_the_coop():
    record = [kept(1, ALONE), kept(2, ALONE, in_coop=TODAY)]
    whole = json.loads(api_json(record, LISTS, NOVEMBER, extensions=True))
    VALIDATOR.validate(whole)
    assert [each["fanal"]["in_coop"] for each in whole["data"]] == [None, "2026-11-26"]
