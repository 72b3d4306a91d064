"""The prefilled link, taken apart as the Coop's page does: base64url, zlib, JSON."""

import base64
import json
import random
import zlib
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from kiosk.adapters.exports.coop_link import CoopLink, coop_link, form
from kiosk.log.enumerations.activity import TypeActivite, TypeLieu
from kiosk.log.mediation import Individual
from kiosk.log.site_lists import Tag, Town
from mediation_samples import ALONE, LISTS, TODAY, WORKSHOP, any_mediation

COOP = "https://coop.example"

INDIVIDUAL = {
    "date",
    "duree",
    "typeLieu",
    "structure",
    "lieuCommuneData",
    "materiel",
    "thematiques",
    "precisionsDemarche",
    "tags",
    "beneficiaire",
    "autonomie",
    "orienteVersStructure",
    "structureDeRedirection",
}
WORKSHOPS = (INDIVIDUAL - {"beneficiaire", "autonomie", "orienteVersStructure", "structureDeRedirection"}) | {
    "titreAtelier",
    "niveau",
    "participantsAnonymes",
}
"""The fields of CRA.md c.1 to c.3 that a link may fill in: no notes, no known person, no mediator."""


def decoded(mediation, lists=LISTS):
    (value,) = parse_qs(urlsplit(coop_link(mediation, lists, COOP).url).query)["v"]
    assert set(value) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    packed = base64.urlsafe_b64decode(value + "=" * (-len(value) % 4))
    whole = json.loads(zlib.decompress(packed))
    assert list(whole) == ["json"]
    return whole["json"]


def test_an_individual_report_is_the_form_of_the_coop():
    assert decoded(ALONE) == {
        "date": "2026-11-26",
        "duree": {"duree": "30"},
        "typeLieu": "LieuActivite",
        "materiel": ["Ordinateur", "Telephone"],
        "thematiques": ["AideAuxDemarchesAdministratives", "EtrangersEurope"],
        "precisionsDemarche": "OFPRA : espace personnel",
        "tags": [{"id": "5f0c6f7e-1d7c-4d34-9f5e-0a4b3a1c2d12"}],
        "beneficiaire": {
            "dejaAccompagne": True,
            "genre": "Feminin",
            "trancheAge": "VingtCinqTrenteNeuf",
            "statutSocial": "SansEmploi",
        },
        "autonomie": "PartiellementAutonome",
        "orienteVersStructure": "yes",
        "structureDeRedirection": "Administration",
    }


def test_a_workshop_is_the_other_form():
    assert decoded(WORKSHOP) == {
        "date": "2026-11-26",
        "duree": {"duree": "personnaliser", "dureePersonnaliseeHeures": 1, "dureePersonnaliseeMinutes": 15},
        "typeLieu": "LieuActivite",
        "materiel": ["Tablette"],
        "thematiques": ["Email", "SecuriteNumerique"],
        "titreAtelier": "Mon premier e-mail",
        "niveau": "Debutant",
        "participantsAnonymes": {
            "total": 12,
            "dejaAccompagne": 4,
            "genreFeminin": 7,
            "genreMasculin": 3,
            "genreNonCommunique": 2,
            "trancheAgeDixHuitVingtQuatre": 5,
            "trancheAgeQuaranteCinquanteNeuf": 7,
            "statutSocialEnEmploi": 2,
            "statutSocialNonCommunique": 10,
        },
    }


@pytest.mark.parametrize(
    ("mediation", "page"),
    [(ALONE, "/coop/mes-activites/cra/individuel"), (WORKSHOP, "/coop/mes-activites/cra/collectif")],
)
def test_each_report_opens_its_own_page(mediation, page):
    parts = urlsplit(coop_link(mediation, LISTS, f"{COOP}/").url)
    assert (parts.scheme, parts.netloc, parts.path) == ("https", "coop.example", page)


def test_another_place_than_the_usual_one_is_named():
    assert decoded(replace(ALONE, lieu="annexe"))["structure"] == {
        "id": "5f0c6f7e-1d7c-4d34-9f5e-0a4b3a1c2d11",
        "nom": "Annexe du Phare",
        "adresse": "2 rue des Ombres",
    }


def test_a_town_is_an_address_of_the_national_base():
    assert decoded(replace(ALONE, type_lieu=TypeLieu.DOMICILE, lieu="source"))["lieuCommuneData"] == {
        "id": "99002",
        "commune": "Source",
        "codePostal": "99002",
        "codeInsee": "99002",
        "nom": "Source",
        "contexte": "99, Invention",
        "latitude": 45.5,
        "longitude": 4.25,
    }


def test_what_is_done_from_afar_opens_at_the_employers_town():
    gare = Town("Gare", "99003", "99003", "99, Invention", 45.5, 4.25, employer=True)
    afar = replace(ALONE, type_lieu=TypeLieu.A_DISTANCE, lieu="")
    filled = form(afar, replace(LISTS, towns={**LISTS.towns, "gare": gare}))
    assert (filled["typeLieu"], filled["lieuCommuneData"]["commune"]) == ("ADistance", "Gare")
    assert "lieuCommuneData" not in form(afar, LISTS)


def test_a_town_of_which_nobody_said_where_it_lies_is_left_to_the_mediator():
    lists = replace(LISTS, towns={"source": Town("Source", "99002", "99002")})
    filled = form(replace(ALONE, type_lieu=TypeLieu.DOMICILE, lieu="source"), lists)
    assert filled["typeLieu"] == "Domicile"
    assert "lieuCommuneData" not in filled


def test_any_report_fills_in_fields_of_the_form_and_no_other():
    chance = random.Random(9)
    for _ in range(500):
        mediation = any_mediation(chance, TODAY)
        allowed = INDIVIDUAL if mediation.type is TypeActivite.INDIVIDUEL else WORKSHOPS
        filled = decoded(mediation)
        assert {"date", "duree", "typeLieu", "thematiques"} <= set(filled) <= allowed
        assert "" not in filled.values()


def test_what_was_not_said_is_not_in_the_link():
    filled = decoded(replace(ALONE, who=Individual(), tags=(), materiel=(), precisions_demarche=""))
    assert set(filled) == {"date", "duree", "typeLieu", "thematiques"}
    assert (
        decoded(replace(ALONE, who=Individual(oriente_vers_structure=False)))["orienteVersStructure"] == "no"
    )
    assert decoded(replace(ALONE, who=Individual(deja_accompagne=False)))["beneficiaire"] == {
        "dejaAccompagne": False
    }


def test_our_own_facts_and_our_own_tags_stay_here():
    lists = replace(LISTS, tags={"exil": Tag("Exil")})
    link = json.dumps(decoded(ALONE, lists))
    for ours in ("prs", "by_phone", "no-code", "documents", "Exil", "handoff"):
        assert ours not in link


def test_a_link_says_whether_its_code_can_be_shown():
    usual = coop_link(ALONE, LISTS, COOP)
    assert usual.bytes_used == len(usual.url)
    assert usual.fits_screen
    assert CoopLink("x" * 900).fits_screen
    assert not CoopLink("x" * 901).fits_screen
