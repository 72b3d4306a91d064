"""What reports of mediations choose from on a terminal: what its site has listed, never nothing where it is needed."""

import datetime
from dataclasses import replace

import pytest

from kiosk import paths
from kiosk.adapters.content_files import load_library
from kiosk.commands.site_lists import site_lists_of
from kiosk.log.enumerations.activity import TypeLieu
from kiosk.log.enumerations.thematique import Thematique
from kiosk.log.mediation import Mediation
from kiosk.log.mediation_rules import complaints
from kiosk.log.site_lists import Place, Tag, Town
from kiosk.log.visit_entry import HalfDay
from kiosk.settings import Settings, read_settings
from kiosk.site_entries import OWN_PLACE
from mediation_walk import Mediator
from staff_walk import CoreStaff, StaffWalk, plain_world

TODAY = datetime.date(2026, 11, 26)
PIN = "739184"

LISTED = """
name = "Maison du Phare"
address = "1 quai des Lampes"
tags = [{ key = "exil", name = "Exil", coop_id = "5f0c6f7e-1d7c-4d34-9f5e-0a4b3a1c2d12" }]
workshop_titles = [{ key = "e-mail", name = "Mon premier e-mail" }]
demarches = [
  { key = "carte-grise", name = "Carte grise" },
  { key = "ofpra-espace-personnel", name = "Espace Ofpra" },
]

[[activity_places]]
key = "annexe"
name = "Annexe"
town = "Luminy"
postcode = "99001"
insee = "99001"

[[activity_places]]
key = "here"
town = "Phare"
postcode = "99003"
insee = "2A003"

[[towns]]
key = "source"
name = "Source"
postcode = "99002"
insee = "99002"
context = "99, Invention"
latitude = 45
longitude = 4.25
employer = true
"""


@pytest.fixture(scope="module")
def library():
    return load_library(paths.MEDIA, paths.LOCALES, ("fr", "ar")).library


@pytest.fixture
def listed(tmp_path, library):
    file = tmp_path / "site.toml"
    file.write_text(LISTED, "utf-8")
    return site_lists_of(read_settings(file), library)


def test_a_site_that_has_written_nothing_down_can_still_keep_a_report(library):
    lists = site_lists_of(Settings(), library)
    report = Mediation(
        date=TODAY,
        half_day=HalfDay.MORNING,
        duree=30,
        lieu=lists.own_place,
        thematiques=(Thematique.AIDE_AUX_DEMARCHES, Thematique.ETRANGERS_EUROPE),
        precisions_demarche="ofpra-espace-personnel",
    )
    assert complaints(report, lists, TODAY) == ()
    assert lists.own_place == OWN_PLACE
    assert lists.languages == ("fr", "ar")
    assert set(lists.portals) == set(library.procedures)
    assert "ofpra" in lists.portals["ofpra-espace-personnel"]
    assert "joindre-au-mail" not in lists.demarches


def test_what_the_site_lists_is_what_the_log_and_the_exports_know(listed):
    assert listed.places == {
        "here": Place("Maison du Phare", "1 quai des Lampes", "Phare", "99003", "2A003"),
        "annexe": Place("Annexe", "", "Luminy", "99001", "99001"),
    }
    assert listed.own_place == OWN_PLACE
    assert listed.towns == {"source": Town("Source", "99002", "99002", "99, Invention", 45.0, 4.25, True)}
    assert listed.tags == {"exil": Tag("Exil", "5f0c6f7e-1d7c-4d34-9f5e-0a4b3a1c2d12")}
    assert listed.titles == {"e-mail": "Mon premier e-mail"}


def test_what_the_site_calls_a_demarche_comes_first_and_wins(listed, library):
    others = [key for key in site_lists_of(Settings(), library).demarches if key != "ofpra-espace-personnel"]
    assert list(listed.demarches) == ["carte-grise", "ofpra-espace-personnel", *others]
    assert listed.demarches["ofpra-espace-personnel"] == "Espace Ofpra"


def fields_offered(walk):
    """Every field of the form with the items of its cards, page after page until the first comes again."""
    offered = {}
    while not set(rows := {row.name.item: row for row in walk.body.rows}) & set(offered):
        offered |= {name: [card.item for card in row.cards] for name, row in rows.items()}
        walk.touches("button-more")
    return offered


def cards_offered(walk):
    return {item for items in fields_offered(walk).values() for item in items}


def writing_up(library, lists, *touches):
    staff = CoreStaff(replace(plain_world(), library=library, lists=lists), PIN, set_up=True)
    staff.knock()
    return Mediator(StaffWalk(staff).through_the_door(PIN)).touches("card-mediations", *touches)


def test_the_form_of_one_person_offers_what_the_site_has_listed(library, listed):
    offered = cards_offered(
        writing_up(library, listed, "card-individual", "card-pick/thematiques/etrangers_europe")
    )
    assert {"pick/lieu/place/here", "pick/lieu/place/annexe", "pick/tags/exil"} <= offered
    assert "pick/precisions_demarche/carte-grise" in offered


def test_a_place_a_town_and_a_tag_of_the_site_are_kept_by_their_keys(library, listed):
    walk = writing_up(library, listed, "card-individual", "card-more/lieu")
    walk.touches("card-domicile/source")
    walk.touches("card-pick/thematiques/email", "card-pick/duree/30")
    while "pick/tags/exil" not in {card.item for row in walk.body.rows for card in row.cards}:
        walk.touches("button-more")
    walk.touches("card-pick/tags/exil", "button-write-down").sees("WrittenDown")
    (kept,) = walk.devices.mediations.now.kept
    assert (kept.mediation.type_lieu, kept.mediation.lieu) == (TypeLieu.DOMICILE, "source")
    assert kept.mediation.tags == ("exil",)


def test_the_form_of_a_workshop_offers_the_titles_of_the_site(library, listed):
    assert "pick/titre_atelier/e-mail" in cards_offered(writing_up(library, listed, "card-workshop"))


def test_what_a_site_has_not_listed_is_not_asked(library):
    asked = fields_offered(writing_up(library, site_lists_of(Settings(), library), "card-workshop"))
    assert asked
    assert not {
        item for items in asked.values() for item in items if item.startswith(("pick/tags", "pick/titre"))
    }
